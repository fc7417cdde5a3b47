using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>The council's next meeting on one day here and on another there: <c>på næste KKR-møde den 4. september</c>, <c>Næste møde er den 8. september</c>.</summary>
internal static partial class NextMeetingDates
{
    /// <summary>Two coming meetings lie further apart than this; what lies nearer is one meeting on two days.</summary>
    private const int OneMeetingDays = 21;

    private sealed record Mention(Passage Passage, int Start, int Length, DateOnly Day, bool SaysNext);

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        if (meeting.Date is not { } held) yield break;
        var mentions = Mentions(meeting, held).ToList();
        if (mentions.FindLast(m => m.SaysNext) is not { } next) yield break;
        var others = mentions.Where(m => m.Day != next.Day && (m.SaysNext || Math.Abs(m.Day.DayNumber - next.Day.DayNumber) <= OneMeetingDays)).ToList();
        foreach (var other in others)
            yield return other.Passage.Finding("next-meeting-differs", ProofSeverity.LookAt, "Dato", other.Start, other.Length,
                $"Næste møde er {Written.Date(other.Day)} her, men {Written.Date(next.Day)} i punkt {next.Passage.Number}.", "Ret den ene af datoerne.");
    }

    private static IEnumerable<Mention> Mentions(ProofMeeting meeting, DateOnly held)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (var (sentence, lead, date) in passage.Dates())
                if (date.NearestTo(held) is { } day && day > held && Ours().Match(lead) is { Success: true } ours)
                    yield return new(passage, sentence.Start + date.Start, date.Length, day, ours.Groups["next"].Success);
    }

    [GeneratedRegex(@"(?:\b(?<next>næste)\b(?: ordinære)? (?:KKR-)?møde\b(?: i KKR(?: (?-i:\p{Lu})\p{L}+)?)?(?: (?:er|bliver|holdes|afholdes|planlægges|planlagt|afholdt|til|finder sted)){0,5}|\bKKR-mødet) ?(?:\p{L}+dag )?(?:den|d\.)? ?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();
}
