using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Closes letterspaced headings of older documents. The spacing is uneven in extractions, so single letters, pairs and
/// groups are joined, and only wider gaps divide words.
/// <code>
/// K K R  S K Ø N L A N D
/// D AG S O R D E N 2 0 1 5
/// </code>
/// </summary>
internal static partial class LetterSpacing
{
    private const int LongestToken = 3, FewestLetters = 6;
    private const int LongestTitle = 30;
    private static readonly char[] Figures = [.. "0123456789"];

    public static string Close(string text)
    {
        if (text.Length is < 5 or > 200) return text;
        if (text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)) return $"**{Close(text[2..^2])}**";
        if (text == "K K R") return Danish.CouncilAbbreviation;
        if (!IsSpaced(text)) return IsTitle(text) ? Words(text.Replace(" ", "", StringComparison.Ordinal)) : Known(text) ?? text;
        text = WithNarrowGaps(text);
        var words = text.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words.Select(word => Words(word.Replace(" ", "", StringComparison.Ordinal))));
    }

    /// <summary>"D AG SORDEN 2018": what is left of the spacing goes through a document's title.</summary>
    private static bool IsTitle(string text) =>
        text.Length <= LongestTitle && text.Contains(' ') && Danish.DocumentTitles.Any(title => text[0] == title[0] && !text.StartsWith(title, StringComparison.Ordinal) && text.Replace(" ", "", StringComparison.Ordinal).TrimEnd(Figures) == title);

    /// <summary>"B ES LUTNING" and "2 . S IDEN S IDS T": an extraction leaves blanks where the spacing is wide enough. Closed up they are words that head a part or a section.</summary>
    private static string? Known(string text)
    {
        if (text.Length > LongestTitle + 10 || !text.Contains(' ') || text.AsSpan().ContainsAnyInRange('a', 'z')) return null;
        var number = Number().Match(text);
        var heading = text[number.Length..].Replace(" ", "", StringComparison.Ordinal);
        var key = heading.TrimEnd(':');
        if (!Headings.TryGetValue(key, out var words) || words.Length == text.Length - number.Length - (heading.Length - key.Length)) return null;
        return $"{(number.Length == 0 ? "" : $"{number.Groups["number"].Value}. ")}{words}{heading[key.Length..]}";
    }

    private static readonly FrozenDictionary<string, string> Headings =
        Danish.PartHeadings.Keys.Concat(Danish.OtherPartHeadings.Keys).Concat(Danish.StandingSections).Concat(Danish.AttendanceHeadings.Keys)
            .Where(words => words.Length > LongestToken).Select(words => words.ToUpperInvariant()).DistinctBy(words => words.Replace(" ", "", StringComparison.Ordinal))
            .ToFrozenDictionary(words => words.Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex("^(?<number>[0-9]{1,2}) ?\\. ")]
    private static partial Regex Number();

    /// <summary>Letters may be two blanks apart, and words then more: what is nowhere narrower stands between letters.</summary>
    private static string WithNarrowGaps(string text)
    {
        for (var narrowest = text; ; text = narrowest)
        {
            narrowest = Gap().Replace(text, gap => gap.Value[1..]);
            if (SingleGap().IsMatch(text)) return text;
        }
    }

    [GeneratedRegex(" +")]
    private static partial Regex Gap();

    [GeneratedRegex("(?<! ) (?! )")]
    private static partial Regex SingleGap();

    /// <summary>Capitals and digits only, and most of them stand alone; or small letters, and all of them do ("I n d s t i l l i n g").</summary>
    private static bool IsSpaced(string text)
    {
        // Tokens of three letters at most leave a blank in every four characters.
        if (text.AsSpan().Count(' ') * (LongestToken + 1) < text.Length - LongestToken) return false;
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length >= FewestLetters && tokens.All(t => t.Length == 1 && (char.IsLetter(t[0]) || t[0] is ':' or '.'))) return true;
        return tokens.Length >= 4
            && tokens.Count(t => t.Length == 1) * 10 >= tokens.Length * 7
            && tokens.All(t => t.Length <= LongestToken && t.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or ':' or '-' or ','));
    }

    /// <summary>Where the gaps between words are lost too, a known word or a change from letters to digits shows them: KKRSKØNLAND, DAGSORDEN2015.</summary>
    private static string Words(string closed)
    {
        if (closed.StartsWith(Danish.CouncilAbbreviation, StringComparison.Ordinal) && closed.Length > Danish.CouncilAbbreviation.Length && char.IsLetter(closed[Danish.CouncilAbbreviation.Length]))
        {
            return $"{Danish.CouncilAbbreviation} {Words(closed[Danish.CouncilAbbreviation.Length..])}";
        }
        var digits = closed.AsSpan().IndexOfAnyInRange('0', '9');
        var letters = closed.AsSpan(Math.Max(digits, 0)).IndexOfAnyExceptInRange('0', '9');
        if (digits > 0) return $"{closed[..digits]} {Words(closed[digits..])}";
        return digits == 0 && letters > 0 && char.IsLetter(closed[letters]) ? $"{closed[..letters]} {Words(closed[letters..])}" : closed;
    }
}
