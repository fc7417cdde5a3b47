using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Web;

/// <summary>
/// Turns the records' Markdown into HTML. Raw HTML is off, links are http, https or mailto, headings start at the level that the page asks
/// for, and pictures are not loaded from elsewhere.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto"];

    public static MarkupString ToHtml(string? markdown, int topHeading = 3)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return default;
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, Math.Max(topHeading, heading.Level));
        foreach (var link in document.Descendants<LinkInline>())
        {
            // A picture becomes a link, and a link that may not be followed becomes its words.
            link.IsImage = false;
            if (!Allowed(link.Url)) link.Url = "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !Allowed(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new MarkupString(writer.ToString().Replace("<a href=\"\">", "<a>", StringComparison.Ordinal));
    }

    /// <summary>The words alone, for search and for snippets.</summary>
    public static string ToPlain(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        return Markdown.ToPlainText(markdown, Pipeline).Trim();
    }

    private static bool Allowed(string? url) =>
        url is { Length: > 0 } && (url[0] is '#' or '/' ? !url.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && AllowedSchemes.Contains(uri.Scheme));
}
