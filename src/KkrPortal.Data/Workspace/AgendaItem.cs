using KkrPortal.Data.Registry;

namespace KkrPortal.Data.Workspace;

/// <summary>A point of the agenda (punkt): council + date + number say which. Texts are Markdown.</summary>
public sealed class AgendaItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public long SectionId { get; set; }
    public AgendaSection Section { get; set; } = null!;
    public int Position { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    /// <summary>What the public may see in place of the title of a closed item.</summary>
    public string? PublicTitle { get; set; }
    public bool IsClosed { get; set; }
    public string? CaseNumber { get; set; }
    public string[] Caseworkers { get; set; } = [];
    public Origin Origin { get; set; }
    public uint Version { get; set; }
    public List<ItemText> Texts { get; set; } = [];
    public Decision? Decision { get; set; }
    public List<Attachment> Attachments { get; set; } = [];
    public List<Reference> References { get; set; } = [];
    public List<CouncilReference> CouncilReferences { get; set; } = [];
    public List<Appointment> Appointments { get; set; } = [];
    public List<Deadline> Deadlines { get; set; } = [];
    public List<Mention> Mentions { get; set; } = [];
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
    /// <summary>Set when the secretariat deleted the item; it is then left out of every query that doesn't ask for it, and can be put back.</summary>
    public DateTime? DeletedAt { get; set; }
}

/// <summary>One text of an item (baggrund, indstilling, sagsfremstilling …), with its own version token and its lines in the source.</summary>
public sealed class ItemText
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public int Position { get; set; }
    public PartKind Kind { get; set; }
    /// <summary>As written in the source; null where there was none.</summary>
    public string? Heading { get; set; }
    public required string Markdown { get; set; }
    /// <summary>Template text that nobody replaced; never released.</summary>
    public bool IsPlaceholder { get; set; }
    public Origin Origin { get; set; }
    /// <summary>The document whose lines are meant, where it isn't the one that the meeting's other records come from: minutes leave out what the agenda says.</summary>
    public DocumentKind? Source { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
    public uint Version { get; set; }
}

/// <summary>What the council decided. Its words are the item's text of kind Decision; this is the reading of them.</summary>
public sealed class Decision
{
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public Outcome Outcome { get; set; }
    public Outcome[] AlsoOutcomes { get; set; } = [];
    public bool? AsRecommended { get; set; }
    public string? ResolvedText { get; set; }
    public Confidence Confidence { get; set; }
    public Origin Origin { get; set; }
}

public sealed class Attachment
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Title { get; set; }
    public string? Url { get; set; }
    public string? FileName { get; set; }
    public string? MediaType { get; set; }
    /// <summary>In bytes.</summary>
    public long? Size { get; set; }
    public string? Sha256 { get; set; }
    public AttachmentFile? File { get; set; }
    /// <summary>Text that could be read out of the file.</summary>
    public string? Text { get; set; }
    public Origin Origin { get; set; }
    /// <inheritdoc cref="ItemText.Source"/>
    public DocumentKind? Source { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>The bytes of an attachment, in a table of their own so that a list of attachments doesn't carry them along.</summary>
public sealed class AttachmentFile
{
    public long AttachmentId { get; set; }
    public required byte[] Content { get; set; }
}

/// <summary>A mention of another item of the agenda or of another meeting, also of one that isn't held here.</summary>
public sealed class Reference
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Text { get; set; }
    public string? TargetNumber { get; set; }
    public DateOnly? TargetDate { get; set; }
    public long? MatterId { get; set; }
    public Origin Origin { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A mention of another council's meeting, which may have had the same matter on its agenda.</summary>
public sealed class CouncilReference
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Text { get; set; }
    public int CouncilId { get; set; }
    public Council Council { get; set; } = null!;
    public DateOnly Date { get; set; }
    public Origin Origin { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

public sealed class Deadline
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public required string Text { get; set; }
    public DateOnly Date { get; set; }
    public Origin Origin { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A person named in an item's texts.</summary>
public sealed class Mention
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public long? PersonId { get; set; }
    public Person? Person { get; set; }
    public required string NameAsWritten { get; set; }
}
