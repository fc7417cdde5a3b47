using System.Text.RegularExpressions;

namespace KkrPortal.Web.Features.SinceLast;

internal enum BlockKind { Heading, Line, Paragraph }

/// <summary>A piece of an item's Markdown: a heading (also a line that is all emphasis), one line of a list, or a paragraph.</summary>
/// <param name="IsAttached">It bears the mark of an attachment, so it is a report and no name on a list.</param>
internal sealed record TextBlock(BlockKind Kind, string Markdown, string Plain, bool IsAttached);

/// <summary>Cuts the Markdown of an item into the pieces that each tell of one body, in their order.</summary>
internal static partial class SinceLastText
{
    public static IEnumerable<TextBlock> Blocks(string? markdown)
    {
        foreach (var block in Gap().Split(markdown ?? "").Select(block => block.Trim()).Where(block => block.Length > 0))
        {
            if (Heading().Match(block) is { Success: true } heading)
                yield return Of(BlockKind.Heading, heading.Groups[1].Value);
            else if (Emphasis().Match(block) is { Success: true } emphasis)
                yield return Of(BlockKind.Heading, emphasis.Groups[1].Value);
            else if (FirstLine().IsMatch(block))
                foreach (var line in Line().Matches(block).Select(match => match.Groups[1].Value.Trim()).Where(line => line.Length > 0)) yield return Of(BlockKind.Line, line);
            else
                yield return Of(BlockKind.Paragraph, block);
        }
    }

    /// <summary>Words in bold: minutes set the body's name so.</summary>
    public static IEnumerable<string> Bold(string? markdown) => BoldWords().Matches(markdown ?? "").Select(match => match.Groups[1].Value);

    private static TextBlock Of(BlockKind kind, string markdown)
    {
        var words = Mark().Replace(markdown, "");
        return new(kind, words, MarkdownText.ToPlain(words), words.Length < markdown.Length);
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Gap();

    // "#### Nordjyllands Trafikselskab (NT)"
    [GeneratedRegex(@"^#{1,6}\s+(.+?)\s*#*$")]
    private static partial Regex Heading();

    // "*Orientering fra BRN*", "**Movia**"
    [GeneratedRegex(@"^(?:\*{1,3}|_)([^*_\n]{2,100})(?:\*{1,3}|_):?$")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(?:[-*+–]|\d+[.)])\s")]
    private static partial Regex FirstLine();

    // With the lines that go on below it, indented.
    [GeneratedRegex(@"^(?:[-*+–]|\d+[.)])\s+(.+(?:\n(?!(?:[-*+–]|\d+[.)])\s).*)*)", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\*\*([^*\n]{2,80})\*\*")]
    private static partial Regex BoldWords();

    // The mark of an attachment, which isn't here
    [GeneratedRegex(@"^\./\.\s*[-–]?\s*")]
    private static partial Regex Mark();
}
