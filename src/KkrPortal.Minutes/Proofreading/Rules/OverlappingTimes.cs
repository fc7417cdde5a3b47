using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Pre-meetings (formøder) at the hours of the meeting that they come before, in one paragraph.</summary>
internal static partial class OverlappingTimes
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (var paragraph in passage.Paragraphs())
            {
                var before = paragraph.Text.IndexOf("formøde", StringComparison.OrdinalIgnoreCase);
                if (before < 0) continue;
                var main = Period().Match(paragraph.Text[..before]);
                var pre = Period().Match(paragraph.Text, before);
                if (!main.Success || !pre.Success || Read(pre) is not { } early || Read(main) is not { } late || early.End <= late.Start || early.Start >= late.End) continue;
                yield return passage.Finding("times-overlap", ProofSeverity.LookAt, "Tid", paragraph.Start + pre.Index, pre.Length,
                    $"Formøderne {Hours(early)} falder sammen med mødet {Hours(late)}.", "Ret tidspunktet.");
            }
    }

    private static (TimeOnly Start, TimeOnly End)? Read(Match match) => Time(match, "h", "m") is { } start && Time(match, "eh", "em") is { } end && end > start ? (start, end) : null;

    private static TimeOnly? Time(Match match, string hour, string minute)
    {
        var (h, m) = (int.Parse(match.Groups[hour].ValueSpan, CultureInfo.InvariantCulture), match.Groups[minute].Success ? int.Parse(match.Groups[minute].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static string Hours((TimeOnly Start, TimeOnly End) period) => $"kl. {period.Start:H.mm}–{period.End:H.mm}";

    [GeneratedRegex(@"\bkl\. ?(?<h>[0-2]?[0-9])(?:[.:](?<m>[0-5][0-9]))? ?(?:-|–|til) ?(?:kl\. ?)?(?<eh>[0-2]?[0-9])(?:[.:](?<em>[0-5][0-9]))?(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}
