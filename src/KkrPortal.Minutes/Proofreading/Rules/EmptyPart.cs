using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Headings without a text, items without one, and items that nobody decided.</summary>
internal static partial class EmptyPart
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var isMinutes = meeting.DocumentType == DocumentType.Minutes;
        foreach (var item in meeting.Items)
        {
            if (NewTitle().IsMatch(item.Title)) yield return Findings.Of(item, "missing-title", ProofSeverity.MustFix, "Titel", $"Punktet hedder stadig »{item.Title}«.", "Giv det en titel.", item.Title);
            var undecided = isMinutes && item.IsDecided == false;
            if (undecided) yield return Findings.Of(item, "undecided", ProofSeverity.MustFix, "Beslutning", "Punktet mangler beslutning.", "Skriv den, eller sæt »Ingen beslutning«.");
            var empty = item.Texts.Where(t => string.IsNullOrWhiteSpace(t.Markdown) && t.Heading is not null && t.Kind != PartKind.Attachments && (isMinutes || t.Kind != PartKind.Decision)).ToList();
            foreach (var text in empty.Where(t => !(undecided && t.Kind == PartKind.Decision) && !(t.Kind == PartKind.Decision && item.IsDecided == true)))
                yield return text.Kind == PartKind.Decision
                    ? new Passage(meeting, item.Number, item, text).Finding("missing-decision", ProofSeverity.LookAt, "Beslutning", 0, 0, "Beslutningen er tom.", "Skriv den, eller sæt »Ingen beslutning«.")
                    : new Passage(meeting, item.Number, item, text).Finding("empty-part", ProofSeverity.LookAt, text.Name, 0, 0, $"{text.Name} er tom.", "Skriv teksten, eller fjern overskriften.");
            if (isMinutes || !item.IsManual || item.IsClosed || Standing().IsMatch(item.Title)) continue;
            if (item.Texts.All(t => string.IsNullOrWhiteSpace(t.Markdown))) yield return Findings.Of(item, "missing-text", ProofSeverity.MustFix, "Tekst", "Punktet har ingen tekst.", "Skriv baggrund, indstilling eller sagsfremstilling.");
            else if (item.Texts.All(t => t.Kind != PartKind.Recommendation || string.IsNullOrWhiteSpace(t.Markdown))) yield return Findings.Of(item, "missing-recommendation", ProofSeverity.LookAt, "Indstilling", "Punktet har ingen indstilling.", "Skriv, hvad rådet skal tage stilling til.");
        }
    }

    [GeneratedRegex(@"^\s*(?:nyt punkt)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NewTitle();

    /// <summary>Items of every agenda, which may say nothing but their title.</summary>
    [GeneratedRegex(@"^(?:siden sidst|punkter til (?:det )?næste møde|næste møde|eventuelt|evt\.?|orientering|meddelelser)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Standing();
}
