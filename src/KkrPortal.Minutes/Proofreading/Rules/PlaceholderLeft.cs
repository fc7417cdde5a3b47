using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Text of the template that nobody replaced: <c>Her skrives indstillingen</c>.</summary>
internal static class PlaceholderLeft
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (var paragraph in passage.Paragraphs())
                if (passage.Text.IsPlaceholder || Placeholder.Is(paragraph.Text.Trim()))
                    yield return passage.Finding("placeholder", ProofSeverity.MustFix, "Skabelon", paragraph.Start, paragraph.Text.Length,
                        $"{passage.Text.Name} er stadig skabelonens: »{paragraph.Text.Trim()}«.", "Skriv teksten, eller slet den.");
    }
}
