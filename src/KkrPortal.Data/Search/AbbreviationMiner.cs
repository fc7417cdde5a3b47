using System.Text.RegularExpressions;

namespace KkrPortal.Data.Search;

/// <summary>
/// Finds where a text explains its own abbreviation, and how long the explanation is: every letter of the short form must stand in the long
/// one, in order, the first at the beginning of a word (Schwartz and Hearst 2003).
/// </summary>
public static partial class AbbreviationMiner
{
    // "Sundhedssamarbejdsudvalget (SSU)", "Fond for Retfærdig Omstilling (FRO)"; a party letter, "(A)", is too short.
    [GeneratedRegex(@"(?<before>(?:[\p{L}\d'’\-]+[ \u00a0\r\n]+){1,8})\((?<short>\p{Lu}[\p{Lu}\d]{1,7})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    // After a person's name these are parties.
    private static readonly HashSet<string> Parties = ["SF", "DF", "RV", "KF", "LA", "NB", "EL", "DD", "KD", "ALT", "UP"];

    public static IEnumerable<(string ShortForm, string LongForm)> Mine(string text)
    {
        foreach (Match match in Explained().Matches(text))
        {
            var shortForm = match.Groups["short"].Value;
            if (Parties.Contains(shortForm)) continue;
            var before = Regex.Replace(match.Groups["before"].Value, @"\s+", " ").Trim();
            if (LongFormIn(before, shortForm) is { } longForm) yield return (shortForm, longForm);
        }
    }

    private static string? LongFormIn(string before, string shortForm)
    {
        var at = before.Length - 1;
        for (var letter = shortForm.Length - 1; letter >= 0; letter--)
        {
            var wanted = char.ToLowerInvariant(shortForm[letter]);
            while (at >= 0 && (char.ToLowerInvariant(before[at]) != wanted || letter == 0 && !BeginsWord(before, at))) at--;
            if (at < 0) return null;
            at--;
        }
        at++;
        // "Fond for Retfærdig Omstilling (FRO)": a small word is not what the first letter stands for.
        for (var earlier = at; earlier >= 0; earlier--)
            if (BeginsWord(before, earlier) && char.ToLowerInvariant(before[earlier]) == char.ToLowerInvariant(shortForm[0]) && !SmallWords.All.Contains(Words.In(before[earlier..]).First()))
            {
                at = earlier;
                break;
            }
        var longForm = before[at..];
        // As many words as letters at most, and longer than what it explains.
        return longForm.Length > shortForm.Length + 2 && longForm.Split(' ').Length <= shortForm.Length + 2 ? longForm : null;
    }

    private static bool BeginsWord(string text, int at) => at == 0 || text[at - 1] == ' ';
}
