namespace KkrPortal.Data.Published;

/// <summary>A matter of which at least two items are public.</summary>
public sealed class PublishedMatter
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    /// <summary>A secretariat has looked at it.</summary>
    public bool IsConfirmed { get; set; }
    public DateTime ModifiedAt { get; set; }
    public List<PublishedMatterItem> Items { get; set; } = [];
}

public sealed class PublishedMatterItem
{
    public long MatterId { get; set; }
    public PublishedMatter Matter { get; set; } = null!;
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
}
