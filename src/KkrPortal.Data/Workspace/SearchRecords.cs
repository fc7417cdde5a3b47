namespace KkrPortal.Data.Workspace;

public enum AbbreviationVerdict { Suggested, Confirmed, Rejected }

/// <summary>
/// What staff say of a short form. Search uses what the texts explain themselves, unless it stands here as rejected, and what staff added.
/// </summary>
public sealed class Abbreviation
{
    public long Id { get; set; }
    public required string ShortForm { get; set; }
    public required string LongForm { get; set; }
    public AbbreviationVerdict Verdict { get; set; }
    public string? By { get; set; }
    public DateTime? At { get; set; }
}

public enum DigestFrequency { Weekly, Daily }

/// <summary>
/// A search whose new hits a reader wants by e-mail. The address is all that is known of the reader; it goes with the row, when they stop or
/// when they never confirm.
/// </summary>
public sealed class SavedSearch
{
    public long Id { get; set; }
    /// <summary>The search page's query string, without a page: "?q=letbane&amp;raad=syddanmark".</summary>
    public required string Query { get; set; }
    /// <summary>Lower case.</summary>
    public required string Email { get; set; }
    public DigestFrequency Frequency { get; set; }
    public DateTime CreatedAt { get; set; }
    /// <summary>When the mail that asks for confirmation was queued.</summary>
    public DateTime? AskedAt { get; set; }
    /// <summary>Nothing else is sent before; null rows are deleted after some days.</summary>
    public DateTime? ConfirmedAt { get; set; }
    /// <summary>What was released until then has been sent, or was there when the reader confirmed.</summary>
    public DateTime? SentUntil { get; set; }
}

/// <summary>How often a word was looked for in vain on a day. Never a whole search, and no word that could name a person.</summary>
public sealed class FailedSearch
{
    public required string Term { get; set; }
    public DateOnly Day { get; set; }
    public int Count { get; set; }
}
