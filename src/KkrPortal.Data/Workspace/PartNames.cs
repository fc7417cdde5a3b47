namespace KkrPortal.Data.Workspace;

/// <summary>The words that stand above an item's texts.</summary>
public static class PartNames
{
    public static string Danish(this PartKind kind) => kind switch
    {
        PartKind.Background => "Baggrund",
        PartKind.Recommendation => "Indstilling",
        PartKind.Presentation => "Sagsfremstilling",
        PartKind.Decision => "Beslutning",
        _ => "Tekst",
    };
}
