using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Approvals that name another day: the agenda of a meeting that isn't this one, minutes of a meeting that isn't the one before.</summary>
internal static partial class ApprovedMeeting
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        if (meeting.Date is not { } held) yield break;
        foreach (var passage in Passage.Of(meeting).Where(p => p.Item is not null && p.Text.Kind is not PartKind.Decision and not PartKind.Attachments))
        {
            var agenda = AgendaTitle().IsMatch(passage.Item!.Title);
            if (!agenda && !MinutesTitle().IsMatch(passage.Item.Title)) continue;
            foreach (var sentence in passage.Sentences())
                foreach (var date in DanishDate.FindAll(sentence.Text).Take(1))
                {
                    if (date.NearestTo(held) is not { } day || !OfMeeting().IsMatch(sentence.Text[..date.Start])) continue;
                    var (from, length) = (sentence.Start + date.Start, date.Length);
                    if (agenda && day != held && sentence.Text.Contains("dagsorden", StringComparison.OrdinalIgnoreCase))
                        yield return passage.Finding("agenda-of-other-day", ProofSeverity.LookAt, "Dato", from, length, $"Dagsordenen er for mødet {Written.Date(held)}, men her står {Written.Date(day)}.", "Ret datoen.");
                    else if (!agenda && day >= held)
                        yield return passage.Finding("minutes-of-later-day", ProofSeverity.LookAt, "Dato", from, length, $"Referatet, der godkendes, er fra {Written.Date(day)}, og det er ikke før dette møde.", "Ret datoen til det forrige mødes.");
                    else if (!agenda && known.MeetingBefore is { } before && day != before)
                        yield return passage.Finding("minutes-of-other-day", ProofSeverity.LookAt, "Dato", from, length, $"Rådets forrige møde var {Written.Date(before)}, men her står {Written.Date(day)}.", "Ret datoen, hvis det er det forrige møde, der menes.");
                }
        }
    }

    [GeneratedRegex(@"\bgodkendelse af dagsorden(?:en)?\b(?!.*\breferat)", RegexOptions.IgnoreCase)]
    private static partial Regex AgendaTitle();

    [GeneratedRegex(@"\bgodkendelse af (?:\p{L}+ )?referat(?:et)?\b(?!.*\bdagsorden)", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesTitle();

    [GeneratedRegex(@"\bmøde(?:t)?\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex OfMeeting();
}
