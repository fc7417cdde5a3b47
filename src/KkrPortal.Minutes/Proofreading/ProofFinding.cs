namespace KkrPortal.Minutes.Proofreading;

/// <summary>Whether a release waits for it (skal rettes), or a person weighs it (se efter).</summary>
public enum ProofSeverity { MustFix, LookAt }

/// <summary>Where it stands.</summary>
/// <param name="Number">Of the item or section; null for the list of participants.</param>
/// <param name="Part">The text's kind; null for a title, the list of participants, or what isn't there.</param>
/// <param name="Offset">Characters into the text's Markdown.</param>
/// <param name="Line">In the source; null for what was written here.</param>
public sealed record ProofPlace(long? ItemId, string? Number, long? TextId, PartKind? Part, int Offset, int Length, int? Line);

/// <param name="Code">Stable, kebab case: "weekday-differs".</param>
/// <param name="Topic">One word that the finding begins with on the screen: "Ugedag".</param>
/// <param name="Quote">The words that it is about; empty where something is missing.</param>
/// <param name="Found">One plain Danish sentence.</param>
/// <param name="Help">What would settle it, in one.</param>
/// <param name="Under">The paragraph that it stands in: a dismissal holds until that changes.</param>
public sealed record ProofFinding(string Code, ProofSeverity Severity, string Topic, ProofPlace Place, string Quote, string Found, string Help, string Under);
