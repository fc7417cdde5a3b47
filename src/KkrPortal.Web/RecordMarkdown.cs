using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace KkrPortal.Web;

/// <summary>
/// What of Markdown the records have: paragraphs, headings, points, tables, emphasis and links. A sign that would begin anything else is the
/// sign that stands in the minutes: "> 65 år" is no quotation and "KL`s" no code. The editor reads texts the same way (<c>markdown.js</c>).
/// </summary>
internal static partial class RecordMarkdown
{
    public static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(Escaped(markdown), Pipeline);

    /// <summary>The words alone.</summary>
    public static string ToPlain(string markdown) => Markdown.ToPlainText(Escaped(markdown), Pipeline);

    private static MarkdownPipeline Build()
    {
        // A record's paragraphs are whole, so a line that ends inside one is meant: points "a)" and "b)" are no list to Markdown.
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }

    /// <summary>What the parser has no setting for: days, which it would make points of a list, "+ 3" too, and "[1]: …", which it would take out as the address of a note.</summary>
    private static string Escaped(string markdown) => Unknown().Replace(DayOfMonth().Replace(markdown, @"$1\. "), @"\$0");

    [GeneratedRegex(@"(?<=^[ \t]*(?:[-*][ \t]+)?)([0-9]{1,2})\. (?=(?:(?:[0-9]{1,2}\.|og|eller|samt|til|[-–]),? )*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<=^[ \t]*)(?:\+(?=[ \t])|\[(?=[^\]\n]+\]:))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
