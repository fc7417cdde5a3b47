namespace KkrPortal.Data.Workspace;

public enum SpellingKind { Municipality, Party }

/// <summary>What a person said a spelling means, so that it is asked once.</summary>
public sealed class KnownSpelling
{
    public long Id { get; set; }
    public SpellingKind Kind { get; set; }
    public required string Written { get; set; }
    /// <summary>As <see cref="PersonName.Fold"/> writes it.</summary>
    public required string Folded { get; set; }
    /// <summary>The municipality's code or the party's letter; null where the spelling is to stay as it is.</summary>
    public string? Target { get; set; }
    public required string By { get; set; }
    public DateTime At { get; set; }
}
