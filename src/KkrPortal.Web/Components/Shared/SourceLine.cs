namespace KkrPortal.Web.Components.Shared;

/// <summary>A line of the document as it was received, counted from 1.</summary>
public sealed record SourceLine(int Number, string Text);
