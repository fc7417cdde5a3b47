using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads what the council did: the outcome, further acts, and whether it followed the recommendation.</summary>
internal static partial class Decision
{
    private const int LongestParagraph = 2000;

    /// <summary>Where one text tells several acts, the one that weighs most is the outcome.</summary>
    private static readonly Outcome[] ByWeight = [Outcome.Rejected, Outcome.Postponed, Outcome.Amended, Outcome.Appointed, Outcome.Approved, Outcome.Noted, Outcome.Discussed];

    /// <param name="recommendationText">The recommendation as Markdown: what a bare formula adopts.</param>
    /// <param name="approvesMinutes">The item approves minutes, and minutes are approved with a correction, not amended.</param>
    public static ParsedDecision Read(IReadOnlyList<Block> blocks, ParsedRecommendation? recommendation, string? recommendationText, bool approvesMinutes)
    {
        var text = blocks.Where(b => b.Plain.Length > 0).ToList();
        if (text.Count == 0) return WithoutText(blocks);

        var acts = text.SelectMany(b => b.Sentences).SelectMany(s => DecisionActs.Find(s.Text)).ToList();
        // "Punkt 1 blev godkendt. Punkt 2 blev ikke godkendt.": the recommendation was followed in part.
        if (IsDividedByPoints(text))
        {
            acts.RemoveAll(a => a.Outcome == Outcome.Rejected);
            acts.Add(new DecisionAct(Outcome.Amended, false, false, false, false));
        }
        if (approvesMinutes && acts.Exists(a => a.Outcome == Outcome.Approved)) acts.RemoveAll(a => a.Outcome == Outcome.Amended);
        // "Et flertal støtter forslaget", and what falls all the same.
        if (acts.Exists(a => a.Outcome == Outcome.Rejected && !a.IsDebate)) acts.RemoveAll(a => a.Outcome == Outcome.Approved && a.IsMild);
        // "Drøftet. Punktet genoptages på mødet den …": the formula says what was done this time.
        if (acts.Exists(a => (a.IsFormula || a is { Outcome: Outcome.Approved, IsMild: false }) && a.Outcome != Outcome.Postponed)) acts.RemoveAll(a => a.Outcome == Outcome.Postponed && a.IsMild);
        var done = acts.Where(a => !a.IsDebate).Select(a => a.Outcome).Distinct().ToList();
        var isOpen = recommendation?.Verbs is ["tager stilling til"];
        if (isOpen && acts.Where(a => a.Outcome == Outcome.Approved).All(a => a.IsResolve)) done.RemoveAll(o => o is Outcome.Approved or Outcome.Discussed);
        // "Drøftet. KKR bakker op om en ansøgning.": the formula says what was done with the item.
        var isOnlyMild = acts.Where(a => a.Outcome == Outcome.Approved).All(a => a.IsMild) && acts.Exists(a => (a.IsFormula && a.Outcome is Outcome.Noted or Outcome.Discussed) || (a.Outcome == Outcome.Noted && !a.IsDebate));
        var primary = ByWeight.FirstOrDefault(o => done.Contains(o) && !(o == Outcome.Approved && isOnlyMild), Outcome.None);
        // "Ingen bemærkninger." is how minutes are approved.
        if (primary == Outcome.None && approvesMinutes && text.Exists(b => b.Plain.Contains("ingen bemærkninger", StringComparison.OrdinalIgnoreCase))) return new ParsedDecision { Outcome = Outcome.Approved, Confidence = Confidence.Likely };
        if (primary == Outcome.None) return WithoutRemarks(text, recommendation) ?? WithoutAct(acts, recommendation, isOpen);

        var asRecommended = Follows(primary, acts, done, recommendation, isOpen);
        return new ParsedDecision
        {
            Outcome = primary,
            AlsoOutcomes = [.. ByWeight.Where(o => o != primary && done.Contains(o))],
            AsRecommended = asRecommended,
            Resolved = asRecommended == true && acts.Any(a => a.IsFormula) ? recommendationText : null,
            Confidence = acts.Any(a => a.Outcome == primary && a.IsCertain) ? Confidence.Certain : Confidence.Likely,
        };
    }

    private static bool IsDividedByPoints(List<Block> text)
    {
        var points = text.SelectMany(b => b.Sentences).Where(s => Point().IsMatch(s.Text)).Select(s => DecisionActs.Find(s.Text).Where(a => !a.IsDebate).Select(a => a.Outcome).ToList()).ToList();
        return points.Exists(p => p.Contains(Outcome.Rejected)) && points.Exists(p => p.Contains(Outcome.Approved) && !p.Contains(Outcome.Rejected));
    }

    /// <summary><c>Punkt 1 og 3 blev godkendt</c> <c>Pkt. 2 blev ikke tiltrådt</c> <c>Ad 2: Afvist</c></summary>
    [GeneratedRegex(@"^(?:punkt(?:erne)?|pkt\.|ad|at|dot|pind) (?:[0-9]{1,2}|[a-j])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    /// <summary>The text tells an act of this meeting by itself, not one of an earlier day.</summary>
    public static bool TellsAct(string plain) =>
        plain.Length <= LongestParagraph && Sentences.Split(plain).Any(s => DanishDate.FindFirst(s.Text) is null && DecisionActs.Find(s.Text).Any(a => a is { IsDebate: false, IsCertain: true, IsMild: false }));

    /// <summary>Nothing but a table: it appoints where its columns say so.</summary>
    private static ParsedDecision WithoutText(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(b => b.Kind == BlockKind.Table)) return new ParsedDecision { Outcome = Outcome.None };
        return AppointmentTables.In(blocks).Any() ? new ParsedDecision { Outcome = Outcome.Appointed, Confidence = Confidence.Likely } : new ParsedDecision { Outcome = Outcome.Other, Confidence = Confidence.Unsure };
    }

    /// <summary>"Ingen bemærkninger." to what asked for one act alone: nobody spoke against it.</summary>
    private static ParsedDecision? WithoutRemarks(List<Block> text, ParsedRecommendation? recommendation) =>
        text is [var only] && NoRemarks().IsMatch(only.Plain) && recommendation?.Verbs is [var verb] && Danish.OutcomeOfVerb(verb) is { } outcome
            ? new ParsedDecision { Outcome = outcome, AsRecommended = true, Confidence = Confidence.Likely } : null;

    [GeneratedRegex(@"^(?:(?:Der (?:var|er|kom)|KKR(?: \p{L}+)? havde) )?ingen (?:bemærkninger|kommentarer|indsigelser)(?: (?:til|hertil)\b[^.,;]{0,60})?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoRemarks();

    /// <summary>Only debate or reports: discussed where the text says so or the recommendation asked for no more, else something other.</summary>
    private static ParsedDecision WithoutAct(List<DecisionAct> acts, ParsedRecommendation? recommendation, bool isOpen)
    {
        var asked = recommendation?.Verbs ?? [];
        var discussed = !isOpen && (acts.Any(a => a.IsDebate) || asked.Contains("drøfter"));
        return new ParsedDecision { Outcome = discussed ? Outcome.Discussed : Outcome.Other, Confidence = discussed ? Confidence.Likely : Confidence.Unsure };
    }

    /// <summary>True where a formula adopts the recommendation, or every recommended act was done; false where something else was done; null where the text does not settle it.</summary>
    private static bool? Follows(Outcome primary, List<DecisionAct> acts, List<Outcome> done, ParsedRecommendation? recommendation, bool isOpen)
    {
        if (recommendation is null || isOpen) return null;
        if (primary is Outcome.Rejected or Outcome.Postponed or Outcome.Amended) return false;
        if (acts.Any(a => a.IsFormula)) return true;
        var asked = recommendation.Verbs.Select(Danish.OutcomeOfVerb).ToList();
        return asked.Count > 0 && asked.All(o => o is { } outcome && done.Contains(outcome)) ? true : null;
    }
}
