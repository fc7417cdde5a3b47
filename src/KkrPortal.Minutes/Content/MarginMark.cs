using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// The mark that stands in the margin where a paragraph has an attachment. Extraction sets it before the paragraph, before or
/// behind a bullet, alone on a line, at the end of the line it stood beside, and sometimes prints it with two stops.
/// </summary>
internal static partial class MarginMark
{
    /// <returns>The text without the mark, and whether there was one.</returns>
    public static (string Text, bool HasMark) Strip(string text)
    {
        if (!text.Contains("./.", StringComparison.Ordinal)) return (text, false);
        if (AtStart().Match(text) is { Success: true } start) return (text[..start.Groups["bullet"].Length] + text[start.Length..].TrimStart(), true);
        return AtEnd().Match(text) is { Success: true } end ? (text[..end.Index], true) : (text, false);
    }

    /// <summary><c>./. Text</c> <c>- ./. Text</c> <c>./..</c> <c>./.</c></summary>
    [GeneratedRegex(@"^(?<bullet>(?:[-–][ \t]+|•[ \t]*)?)\./\.{1,2}(?=\s|$|[\p{L}*•–-])")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"\s+\./\.{1,2}$", RegexOptions.RightToLeft)]
    private static partial Regex AtEnd();
}
