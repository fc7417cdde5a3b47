namespace KkrPortal.Web.Components.Shared;

/// <summary>What somebody is told who changes an item that another takes off the agenda meanwhile.</summary>
public static class DeletedItem
{
    public const string Refusal = "Punktet er slettet imens. Sæt det ind igen under Historik.";
}
