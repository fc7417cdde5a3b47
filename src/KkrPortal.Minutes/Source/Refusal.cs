namespace KkrPortal.Minutes;

/// <summary>Why a file is no meeting document: one clear sentence each that says what was found, and what would help.</summary>
/// <param name="Code">Stable, kebab case.</param>
public sealed record Refusal(string Code, string Danish, string English);
