using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Web;

/// <summary>A part of a record whose paragraphs have addresses.</summary>
/// <param name="Id">Of its heading, and the beginning of its paragraphs' ids.</param>
/// <param name="Name">As the page calls it.</param>
public sealed record TextPart(string Id, string Name);

/// <summary>
/// Turns the records' Markdown into HTML. Raw HTML is off, links are http, https or mailto, headings start at the level that the page asks
/// for, and pictures are not loaded from elsewhere.
/// </summary>
public static class MarkdownText
{
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto"];

    /// <param name="markdown">The words; nothing comes of none.</param>
    /// <param name="topHeading">The level of the highest heading.</param>
    /// <param name="part">The part that they are, where each paragraph of it is to have an address: "baggrund-2".</param>
    public static MarkupString ToHtml(string? markdown, int topHeading = 3, TextPart? part = null)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return default;
        var document = Parse(markdown, topHeading);
        if (part is not null) SetAddresses(document, part);
        foreach (var table in document.Descendants<Table>()) SetAlignment(table);
        foreach (var list in document.Descendants<ListBlock>().Where(list => list is { IsOrdered: true, OrderedDelimiter: ')' })) list.GetAttributes().AddClass("paren");
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        RecordMarkdown.Pipeline.Setup(renderer);
        renderer.Render(document);
        return new MarkupString(new StringBuilder(writer.ToString())
            .Replace("<a href=\"\">", "<a>")
            .Replace("<th", "<th scope=\"col\"").Replace("<th scope=\"col\"ead>", "<thead>").Replace("<th scope=\"col\"></th>", "<td></td>")
            // A wide table scrolls in a box of its own, which the keyboard can reach.
            .Replace("<table>", "<div class=\"scroll\" role=\"group\" aria-label=\"Tabel\" tabindex=\"0\"><table class=\"table\">").Replace("</table>", "</table></div>")
            .ToString());
    }

    /// <summary>The text as a tree, in which every heading has its level and every link may be followed or has no address.</summary>
    public static MarkdownDocument Parse(string markdown, int topHeading)
    {
        var document = RecordMarkdown.Parse(markdown);
        SetLevels([.. document.Descendants<HeadingBlock>()], topHeading);
        foreach (var link in document.Descendants<LinkInline>())
        {
            // A picture becomes a link, and a link that may not be followed becomes its words.
            link.IsImage = false;
            if (!Allowed(link.Url)) link.Url = "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !Allowed(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    /// <summary>The highest heading gets the level that the page has free, and no level is skipped below it.</summary>
    private static void SetLevels(List<HeadingBlock> headings, int top)
    {
        var levels = headings.Select(heading => heading.Level).Distinct().Order().ToList();
        foreach (var heading in headings) heading.Level = Math.Min(6, top + levels.IndexOf(heading.Level));
    }

    /// <summary>Alignment as a class: the content security policy allows no style attribute.</summary>
    private static void SetAlignment(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
            foreach (var (cell, index) in row.OfType<TableCell>().Select((cell, index) => (cell, index)))
                if (index < table.ColumnDefinitions.Count && table.ColumnDefinitions[index].Alignment == TableColumnAlign.Right)
                    cell.GetAttributes().AddClass("num");
        foreach (var column in table.ColumnDefinitions) (column.Alignment, column.Width) = (null, 0);
    }

    /// <summary>An id and a link to it for each paragraph and each list. The link has no words of its own, so that none come among the record's.</summary>
    private static void SetAddresses(MarkdownDocument document, TextPart part)
    {
        foreach (var (block, n) in document.Where(block => block is ParagraphBlock or ListBlock).Select((block, n) => (block, n + 1)))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{part.Id}-{n}");
            block.GetAttributes().Id = id;
            var link = new LinkInline($"#{id}", "");
            link.GetAttributes().AddClass("here");
            link.GetAttributes().AddProperty("aria-label", $"Link til afsnit {n} i {part.Name}");
            // A list may have no words at all: a mark that the extraction left alone.
            var last = block as ParagraphBlock ?? block.Descendants<ParagraphBlock>().LastOrDefault();
            last?.Inline?.AppendChild(link);
        }
    }

    /// <summary>The words alone, for search and for snippets.</summary>
    public static string ToPlain(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        return RecordMarkdown.ToPlain(markdown).Trim();
    }

    /// <summary>An address that a reader may be sent to.</summary>
    public static bool Allowed(string? url) =>
        url is { Length: > 0 } && (url[0] is '#' or '/' ? !url.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && AllowedSchemes.Contains(uri.Scheme));
}
