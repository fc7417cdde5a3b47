using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>"Det indstilles, at …" under Baggrund, while Indstilling is empty or still the template's.</summary>
internal static class MisplacedRecommendation
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known) =>
        from passage in Passage.Of(meeting)
        where passage.Item is { } item && passage.Text.Kind is PartKind.Background or PartKind.Presentation
            && passage.Text.Markdown.TrimStart().StartsWith(Danish.RecommendationFormula, StringComparison.OrdinalIgnoreCase)
            && item.Texts.All(t => t.Kind != PartKind.Recommendation || string.IsNullOrWhiteSpace(t.Markdown) || Placeholder.Is(t.Markdown.Trim()))
        select passage.Finding("misplaced-recommendation", ProofSeverity.LookAt, passage.Text.Name, 0, Math.Min(passage.Text.Markdown.Length, Danish.RecommendationFormula.Length),
            $"{passage.Text.Name} begynder »Det indstilles«, og Indstilling er ikke skrevet.", "Flyt teksten til Indstilling.");
}
