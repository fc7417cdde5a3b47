using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Years that lie a lifetime off: <c>2121-22</c>, <c>den 4. maj 2203</c>, periods that end before they begin.</summary>
internal static partial class ImplausibleYear
{
    private const int Lifetime = 75;

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var now = (meeting.Date ?? known.Today).Year;
        foreach (var passage in Passage.Of(meeting))
            foreach (var paragraph in passage.Paragraphs())
                foreach (Match match in Years().Matches(paragraph.Text))
                {
                    var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
                    var second = match.Groups["second"].Success ? int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) : first;
                    if (second < 100) second += first / 100 * 100;
                    if (Math.Abs(first - now) > Lifetime)
                        yield return passage.Finding("implausible-year", ProofSeverity.LookAt, "Årstal", paragraph.Start + match.Index, match.Length, $"»{match.Value}« ligger langt fra {now}.", "Se, om årstallet er rigtigt.");
                    else if (second < first)
                        yield return passage.Finding("years-reversed", ProofSeverity.LookAt, "Årstal", paragraph.Start + match.Index, match.Length, $"»{match.Value}« slutter, før det begynder.", "Ret årstallene.");
                }
    }

    /// <summary>A year is told from any number of four figures by the period or the date that it stands in.</summary>
    [GeneratedRegex("""
        (?<![0-9./§-]) (?:
          (?<first>[12][0-9]{3}) [ ]?[-–/][ ]? (?<second>[12][0-9]{3}|[0-9]{2}) (?![0-9]|[.,-][0-9])
        | (?<=\b[0-3]?[0-9]\.[ ](?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)[ ]) (?<first>[0-9]{4}) (?![0-9])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Years();
}
