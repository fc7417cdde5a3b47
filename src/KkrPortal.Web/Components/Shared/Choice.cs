namespace KkrPortal.Web.Components.Shared;

/// <summary>One of a list in a filter; those of one group stand together.</summary>
public sealed record Choice(string Value, string Text, string? Group = null);
