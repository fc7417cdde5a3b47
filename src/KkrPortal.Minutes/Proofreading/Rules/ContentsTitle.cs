using KkrPortal.Minutes.Checks;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A title that the table of contents spells otherwise.</summary>
internal static class ContentsTitle
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var contents = meeting.TableOfContents.Where(e => e.Number.Length > 0).GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.First().Title);
        foreach (var item in meeting.Items)
            if (contents.TryGetValue(item.Number, out var title) && !ContentsChecks.Same(title, item.Title))
                yield return Findings.Of(item, "contents-title-differs", ProofSeverity.LookAt, "Titel", $"Indholdsfortegnelsen skriver titlen anderledes: »{title}«.", "Ret den ene af dem.", item.Title);
    }
}
