using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>"KKR Nord godkendte indstillingen" in an item that recommends nothing: nobody could read what was decided.</summary>
internal static partial class NothingToAdopt
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known) =>
        from passage in Passage.Of(meeting)
        where passage.Item is { } item && passage.Text.Kind == PartKind.Decision && !item.Texts.Any(Recommends)
        let adopts = Adopts().Match(passage.Text.Markdown)
        where adopts.Success
        select passage.Finding("nothing-to-adopt", ProofSeverity.LookAt, "Beslutning", adopts.Index, adopts.Length,
            $"Her står »{adopts.Value}«, men punktet har ingen indstilling.", "Skriv indstillingen, eller skriv, hvad der blev besluttet.");

    /// <summary>Under its heading, or wherever the word stands but in the decision.</summary>
    private static bool Recommends(ProofText text) =>
        text.Kind != PartKind.Decision && (text.Kind == PartKind.Recommendation ? !string.IsNullOrWhiteSpace(text.Markdown) : text.Markdown.Contains("indstill", StringComparison.OrdinalIgnoreCase));

    /// <summary><c>godkendte indstillingen</c> <c>tiltrådte formandskabets indstilling</c> <c>Indstillingerne blev godkendt</c> <c>Indstillingen godkendt</c></summary>
    [GeneratedRegex(@"\b(?:godkendte|tiltrådte|vedtog|fulgte|tilsluttede sig) (?:[\p{L}-]{1,30} ){0,2}indstilling(?:en|erne)?\b|\bindstilling(?:en|erne)(?: (?:blev|er|bliver))? (?:godkendt|tiltrådt|vedtaget)e?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adopts();
}
