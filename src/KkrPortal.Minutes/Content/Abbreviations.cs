using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds where a text explains its own abbreviation, and how long the explanation is: every letter of the short form must stand in the long one, in order, the first at
/// the beginning of a word (Schwartz and Hearst 2003).
/// <code>
/// Fond for Retfærdig Omstilling (FRO)   FRO (Fond for Retfærdig Omstilling)
/// </code>
/// </summary>
public static partial class Abbreviations
{
    /// <summary>Small words may stand in between: "Fond for Retfærdig Omstilling".</summary>
    private const int MostSmallWords = 2;
    private const int MostWords = 8;
    private const int LongestExplanation = 200;

    /// <param name="text">Running text, also with its line ends.</param>
    /// <returns>Short form, long form with single blanks, and where the mention begins and how long it is.</returns>
    public static IEnumerable<(string Short, string Long, int Start, int Length)> Find(string text)
    {
        if (!text.Contains('(')) yield break;
        foreach (Match match in InBrackets().Matches(text))
        {
            var (shortForm, from) = (match.Groups["short"].Value, WordsBefore(text, match.Index));
            var before = text[from..match.Index];
            if (BeginningOf(shortForm, before) is not { } at) continue;
            var longForm = WithSingleBlanks(before[at..]);
            if (IsLongFormOf(shortForm, longForm)) yield return (shortForm, longForm, from + at, match.Index + match.Length - from - at);
        }
        foreach (Match match in ExplainedBehind().Matches(text))
        {
            var (shortForm, longForm) = (match.Groups["short"].Value, WithSingleBlanks(match.Groups["inside"].Value));
            if (BeginningOf(shortForm, longForm) == 0 && IsLongFormOf(shortForm, longForm)) yield return (shortForm, longForm, match.Index, match.Length);
        }
    }

    /// <summary>Where the last words before a bracket begin; the bracket's own place where no blank stands before it.</summary>
    private static int WordsBefore(string text, int bracket)
    {
        var (start, words) = (bracket, 0);
        if (bracket == 0 || !char.IsWhiteSpace(text[bracket - 1])) return bracket;
        for (var at = bracket - 1; at >= 0 && bracket - at <= LongestExplanation && words < MostWords && (IsInWord(text[at]) || char.IsWhiteSpace(text[at])); at--)
        {
            if (!IsInWord(text[at]) || (at > 0 && IsInWord(text[at - 1]))) continue;
            (start, words) = (at, words + 1);
        }
        return start;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-';

    /// <summary>Where the words begin that the short form is made of; null where it isn't made of the last of them.</summary>
    private static int? BeginningOf(string shortForm, string words)
    {
        // Behind a name it is a party.
        if (PartyName.TryRead(shortForm) is not null) return null;
        var at = words.Length;
        for (var letter = shortForm.Length - 1; letter >= 0; letter--)
        {
            do at--;
            while (at >= 0 && (!IsSame(words[at], shortForm[letter]) || (letter == 0 && !BeginsWord(words, at))));
            if (at < 0) return null;
        }
        // "Fond for Retfærdig Omstilling (FRO)": a small word is not what the first letter stands for.
        for (var earlier = at; earlier >= 0; earlier--)
        {
            if (BeginsWord(words, earlier) && IsSame(words[earlier], shortForm[0]) && !Danish.NeverLast.Contains(words[earlier..].Split(default(char[]), 2)[0])) return earlier;
        }
        return at;
    }

    private static bool IsLongFormOf(string shortForm, string longForm) => longForm.Length > shortForm.Length + 2 && longForm.Split(' ').Length <= shortForm.Length + MostSmallWords;

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static bool BeginsWord(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]);

    private static string WithSingleBlanks(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A single letter in brackets is a party.</summary>
    [GeneratedRegex(@"\((?<short>\p{Lu}[\p{Lu}0-9]{1,7})\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<![\p{L}0-9-])(?<short>\p{Lu}[\p{Lu}0-9]{1,7})\s\((?<inside>[\p{L}0-9'’\s-]{4,200})\)", RegexOptions.CultureInvariant)]
    private static partial Regex ExplainedBehind();
}
