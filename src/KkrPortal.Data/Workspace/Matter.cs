namespace KkrPortal.Data.Workspace;

/// <summary>How an item came into a matter: its title is like another's, a reference joins them, a person said so, or a person said no.</summary>
public enum Belonging { Likely, Certain, Confirmed, Rejected }

/// <summary>A matter (sag, on the screen emne) as a thread of items over meetings and councils.</summary>
public sealed class Matter
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    /// <summary>Manual once a person gave it its title.</summary>
    public Origin Origin { get; set; }
    /// <summary>The item whose title it bears while nobody gave it one.</summary>
    public long? NamedAfterId { get; set; }
    public long? MergedIntoId { get; set; }
    public Matter? Into { get; set; }
    /// <summary>Its address was public, so it leads on for good after a merge.</summary>
    public bool WasPublic { get; set; }
    public DateTime ModifiedAt { get; set; }
    public List<MatterItem> Items { get; set; } = [];
}

public sealed class MatterItem
{
    public long MatterId { get; set; }
    public Matter Matter { get; set; } = null!;
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public Belonging State { get; set; }
    /// <summary>The words that refer, or a sentence of ours.</summary>
    public string? Reason { get; set; }
}
