using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// A converter may set the tags of a web page's paragraphs around lines of Markdown. Each paragraph becomes a line between gaps, and what stands in it is
/// read like any other line; rows of a table stay together.
/// <code>
/// &lt;p&gt;## 1. Havne&lt;/p&gt;&lt;p&gt;- Ny mole&lt;/p&gt;
/// </code>
/// </summary>
internal static partial class ParagraphTags
{
    /// <returns>Null for a line without such tags.</returns>
    public static IEnumerable<SourceLine>? Break(SourceLine line)
    {
        var text = line.Text;
        if (!text.Contains('<') || !(text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("</p>", StringComparison.OrdinalIgnoreCase)) || !Tag().IsMatch(text) || MarkdownMarks.IsNoText(text.Trim())) return null;
        // "tallet <p> i formlen": a tag inside a sentence, without its other half, parts nothing.
        if (!text.Contains("</p>", StringComparison.OrdinalIgnoreCase) && !AtEdge().IsMatch(text)) return null;
        return Tag().Split(text).Where(piece => !string.IsNullOrWhiteSpace(piece)).SelectMany(piece => Apart(line, piece.Trim())).DefaultIfEmpty(line with { Text = "" });
    }

    private static IEnumerable<SourceLine> Apart(SourceLine line, string paragraph)
    {
        if (paragraph[0] != '|') yield return line with { Text = "" };
        yield return line with { Text = paragraph };
    }

    [GeneratedRegex(@"^\s*<p[\s>]|<p>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEdge();

    [GeneratedRegex(@"</?p(?:\s[^<>]{0,200})?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
