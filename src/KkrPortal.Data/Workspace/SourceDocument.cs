namespace KkrPortal.Data.Workspace;

/// <summary>A file as it was received, byte for byte, with the text that was read out of it.</summary>
public sealed class SourceDocument
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public required string Name { get; set; }
    public required string MediaType { get; set; }
    /// <summary>Hash of <see cref="Content"/> in lower-case hexadecimal; the same file is held once.</summary>
    public required string Sha256 { get; set; }
    public required byte[] Content { get; set; }
    /// <summary>The lines as read; line n of the document is element n - 1.</summary>
    public string[] Lines { get; set; } = [];
    public DocumentKind Kind { get; set; }
    public required string ParserVersion { get; set; }
    public int Characters { get; set; }
    public int Placed { get; set; }
    public int Furniture { get; set; }
    public int Unplaced { get; set; }
    public DateTime ReceivedAt { get; set; }
    /// <summary>False once a newer file of the same meeting and kind took its place.</summary>
    public bool IsCurrent { get; set; } = true;
    /// <summary>A changed file whose difference nobody has approved yet; nothing of it is in the records.</summary>
    public bool AwaitsApproval { get; set; }
}

/// <summary>A doubt to be settled by a person: a question of the import or a finding of the proofreader (Korrektur).</summary>
public sealed class Finding
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public long? ItemId { get; set; }
    public AgendaItem? Item { get; set; }
    public FindingSource Source { get; set; }
    /// <summary>Stable, kebab case: "missing-decision".</summary>
    public required string Code { get; set; }
    /// <summary>One plain Danish sentence.</summary>
    public required string Message { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
    public FindingState State { get; set; }
    public string? Reason { get; set; }
    public DateTime FoundAt { get; set; }
    public string? AnsweredBy { get; set; }
    /// <summary>A release waits for it; other findings are for a person to weigh.</summary>
    public bool IsBlocking { get; set; }
    /// <summary>One word that a finding of the proofreader begins with: "Ugedag".</summary>
    public string? Topic { get; set; }
    /// <summary>What would settle it, in one sentence.</summary>
    public string? Help { get; set; }
    /// <summary>The words in the text that it is about; empty where something is missing.</summary>
    public string? Quote { get; set; }
    public PartKind? Part { get; set; }
    /// <summary>Says whether it is the same finding over the same words; null for questions of the import.</summary>
    public string? Fingerprint { get; set; }
    /// <summary>It was dismissed, and the words that it was about have changed since.</summary>
    public bool IsGone { get; set; }
    public DateTime? AnsweredAt { get; set; }
    /// <summary>Who may be whom, where that is the question.</summary>
    public long? PairId { get; set; }
    public PersonPair? Pair { get; set; }
    /// <summary>The text that the finding stands in, or that a person corrected, where the question is whether the correction stays.</summary>
    public long? TextId { get; set; }
    /// <summary>What the source has: a spelling that isn't known.</summary>
    public string? Written { get; set; }
    /// <summary>The importer's answer: a municipality's code, a party's letter, or the words of the changed source.</summary>
    public string? Proposed { get; set; }
}

/// <summary>What a person put in place of what the importer read; a new import keeps it and asks where the source changed under it.</summary>
public sealed class Revision
{
    public long Id { get; set; }
    public required string Entity { get; set; }
    public long EntityId { get; set; }
    public required string Field { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
    public required string By { get; set; }
    public DateTime At { get; set; }
}

/// <summary>Who did what, when. The application's role may add rows and read them; it has no right to change one.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }
    public DateTime At { get; set; }
    public required string By { get; set; }
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
    /// <summary>Whose secretariat may read it; null for what concerns no one council, which administrators read.</summary>
    public int? CouncilId { get; set; }
}

/// <summary>A numbered, immutable release of a meeting's agenda or minutes.</summary>
public sealed class Release
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public ReleaseKind Kind { get; set; }
    public int Number { get; set; }
    public string? Note { get; set; }
    public required string Hash { get; set; }
    public required string By { get; set; }
    public DateTime At { get; set; }
}

/// <summary>A member's own note, seen by nobody else.</summary>
public sealed class Note
{
    public long Id { get; set; }
    public required string AccountId { get; set; }
    public long ItemId { get; set; }
    public required string Text { get; set; }
    public DateTime ChangedAt { get; set; }
}
