using System.Text.RegularExpressions;

namespace KkrPortal.Web.Components.Shared;

/// <summary>The words of the record around a hit, verbatim; an ellipsis stands where something is left out.</summary>
public sealed partial record Passage(string Before, string Hit, string After)
{
    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>The paragraph that the first hit stands in, cut to about <paramref name="length"/> characters; null without a hit.</summary>
    public static Passage? Of(string? markdown, Regex pattern, int length = 320)
    {
        foreach (var line in MarkdownText.ToPlain(markdown).Split('\n'))
        {
            var paragraph = Blank().Replace(line, " ").Trim();
            if (pattern.Match(paragraph) is not { Success: true } hit) continue;
            var room = Math.Max(length - hit.Length, 80);
            if (paragraph.Length <= length) return new(paragraph[..hit.Index], hit.Value, paragraph[(hit.Index + hit.Length)..]);
            var end = CutAfter(paragraph, hit.Index + hit.Length + room * 2 / 3);
            var start = CutBefore(paragraph, hit.Index - Math.Max(room / 3, room - (end - hit.Index - hit.Length)));
            return new((start > 0 ? "… " : "") + paragraph[start..hit.Index], hit.Value, paragraph[(hit.Index + hit.Length)..end] + (end < paragraph.Length ? " …" : ""));
        }
        return null;
    }

    /// <summary>Whole words only: "Lund" isn't found in "Lundby".</summary>
    public static Regex Word(string words) => new($@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.CultureInvariant);

    private static int CutAfter(string text, int at) => at >= text.Length ? text.Length : text.LastIndexOf(' ', at) is > 0 and var space ? space : at;

    private static int CutBefore(string text, int at) => at <= 0 ? 0 : text.IndexOf(' ', at) is >= 0 and var space ? space + 1 : at;
}
