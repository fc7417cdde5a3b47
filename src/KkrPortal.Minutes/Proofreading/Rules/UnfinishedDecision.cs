using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A decision whose last sentence was begun and not ended: <c>KKR Nord godkendte indstillingen, idet</c>.</summary>
internal static partial class UnfinishedDecision
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting).Where(p => p.Text.Kind == PartKind.Decision))
            if (passage.Paragraphs().LastOrDefault() is { Text: { } text, Start: var start } && !text.StartsWith('|') && Begun().Match(text.TrimEnd()) is { Success: true } end)
                yield return passage.Finding("unfinished-decision", ProofSeverity.LookAt, "Beslutning", start + end.Index, end.Length, $"Beslutningen slutter midt i en sætning, med »{end.Value}«.", "Skriv den færdig.");
    }

    [GeneratedRegex(@"(?:,|\b(?:idet|at|og|eller|samt|men|fordi))$", RegexOptions.IgnoreCase)]
    private static partial Regex Begun();
}
