namespace KkrPortal.Web.Components.Workspace;

/// <summary>What is to have the focus next.</summary>
/// <param name="Selects">What stands in the field is to be typed over.</param>
public sealed record FocusWish(string Selector, bool Selects = false);
