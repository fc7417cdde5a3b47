using System.Text.RegularExpressions;

namespace KkrPortal.Web.Components.Shared;

/// <summary>Short passages of the record's words for lists: verbatim, cut at a word, and with an ellipsis wherever something is left out.</summary>
public static partial class Excerpt
{
    // "Det indstilles, at KKR Eksempel", "Sekretariatet indstiller, at KKR Eksempel:", "Det indstilles: – At KKR Eksempel"
    [GeneratedRegex(@"^.{0,60}?\b[Ii]ndstille[sr]\b[^.]{0,40}?\b[Aa]t\b:?[\s–]*(?:KKR(?: \p{Lu}\p{L}+)?)?\s*[,:]?\s*(?=\S)", RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[ \t]*[-*+][ \t]+", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    // "1. " at the start of a line would lose its number in plain text.
    [GeneratedRegex(@"^([ \t]*\d{1,3})([.)])(?=[ \t])", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    public static string Of(string? markdown, int length = 220) => Cut(Plain(markdown), length);

    /// <summary>What a recommendation asks for, without its opening formula.</summary>
    public static string OfRecommendation(string? markdown, int length = 220)
    {
        var plain = Plain(markdown);
        return Opening().Match(plain) is { Success: true, Length: var skipped } ? "… " + Cut(plain[skipped..].TrimStart(' ', '–'), length) : Cut(plain, length);
    }

    // Points in a row keep the dash or number that parts them.
    private static string Plain(string? markdown) =>
        Blank().Replace(MarkdownText.ToPlain(Numbered().Replace(Bullet().Replace(markdown ?? "", "– "), @"$1\$2")), " ").Trim();

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        return text[..(end > length / 2 ? end : length)].TrimEnd(' ', ',', ';', ':', '.', '–') + " …";
    }
}
