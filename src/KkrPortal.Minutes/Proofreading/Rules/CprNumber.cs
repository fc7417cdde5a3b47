using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>
/// A civil registration number (CPR): a birthday that exists, in the century that the seventh figure says, not after today. With the hyphen
/// that is enough, since numbers given out after 2007 need not pass the check sum (modulus 11); ten figures in a run must pass it.
/// </summary>
internal static partial class CprNumber
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (Match match in TenFigures().Matches(passage.Text.Markdown))
            {
                if (!IsLikely(match, known.Today)) continue;
                yield return passage.Finding("cpr-number", ProofSeverity.MustFix, "Persondata", match.Index, match.Length, $"»{match.Groups["birth"].Value}-xxxx« ligner et CPR-nummer.", "Fjern det.");
            }
    }

    private static bool IsLikely(Match match, DateOnly today)
    {
        var figures = (match.Groups["birth"].Value + match.Groups["serial"].Value).Select(c => c - '0').ToArray();
        if (!IsBirthday(figures, today)) return false;
        var passes = figures.Zip(Weights, (f, w) => f * w).Sum() % 11 == 0;
        return match.Groups["hyphen"].Length > 0 || passes;
    }

    private static bool IsBirthday(int[] f, DateOnly today)
    {
        var (day, month, year) = (f[0] * 10 + f[1], f[2] * 10 + f[3], f[4] * 10 + f[5]);
        year += (f[6], year) switch
        {
            ( <= 3, _) => 1900,
            (4 or 9, <= 36) => 2000,
            (4 or 9, _) => 1900,
            (_, <= 57) => 2000,
            _ => 1800,
        };
        // Who was born before 1900 is in no minutes; such a number is something else.
        return year >= 1900 && DateOnly.TryParseExact($"{year:0000}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born <= today;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}/=_.,-]|[-.][ ]|EAN[ :]|CVR[ :])(?<birth>[0-3][0-9][01][0-9]{3})(?<hyphen>[ ]?[-–][ ]?|)(?<serial>[0-9]{4})(?![\p{L}\p{N}/_-]|[.,][0-9])")]
    private static partial Regex TenFigures();
}
