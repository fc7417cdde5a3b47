using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>The margin mark <c>./.</c> in an item that encloses nothing, and attachments that no mark or word leads to.</summary>
internal static partial class MarksAndAttachments
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var item in meeting.Items.Where(i => !i.IsClosed))
        {
            var passages = item.Texts.Select(t => new Passage(meeting, item.Number, item, t)).ToList();
            var marked = passages.Find(p => p.Text.Markdown.Contains(Danish.MarginMark, StringComparison.Ordinal));
            if (item.Attachments.Count == 0 && marked is not null)
                yield return marked.Finding("mark-without-attachment", ProofSeverity.LookAt, "Bilag", marked.Text.Markdown.IndexOf(Danish.MarginMark, StringComparison.Ordinal), Danish.MarginMark.Length,
                    "Mærket ./. står i teksten, men punktet har ingen bilag.", "Læg bilaget ved, eller fjern mærket.");
            else if (item is { Attachments.Count: > 0, IsManual: true } && marked is null && !passages.Exists(p => NamesAttachment().IsMatch(p.Text.Markdown)))
                yield return Findings.Of(item, "attachment-without-mark", ProofSeverity.LookAt, "Bilag",
                    $"Punktet har {(item.Attachments.Count == 1 ? "et bilag" : $"{item.Attachments.Count} bilag")}, men mærket ./. står ikke i teksten.", "Sæt mærket, hvor bilaget nævnes.");
            if (item is { Attachments.Count: 0, IsManual: true } && marked is null && passages.Find(p => SaysEnclosed().IsMatch(p.Text.Markdown)) is { } enclosed)
            {
                var match = SaysEnclosed().Match(enclosed.Text.Markdown);
                yield return enclosed.Finding("attachment-missing", ProofSeverity.LookAt, "Bilag", match.Index, match.Length, $"Teksten siger »{match.Value}«, men punktet har ingen bilag.", "Læg bilaget ved.");
            }
        }
    }

    [GeneratedRegex(@"\b(?:bilag|vedlagt|vedlægges|vedhæftet|bilagt)", RegexOptions.IgnoreCase)]
    private static partial Regex NamesAttachment();

    [GeneratedRegex(@"\b(?:jf\.|se) bilag\b|\b(?:er|som) vedlagt\b|\bvedlægges\b|\bvedlagt(?=[).])", RegexOptions.IgnoreCase)]
    private static partial Regex SaysEnclosed();
}
