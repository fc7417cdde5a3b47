using KkrPortal.Data.Registry;
using NpgsqlTypes;

namespace KkrPortal.Data.Published;

/// <summary>
/// An agenda item (punkt). A closed item has its number and public title and nothing else: the other columns stay empty,
/// which a check constraint holds.
/// </summary>
public sealed class PublishedItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public PublishedMeeting Meeting { get; set; } = null!;
    public long SectionId { get; set; }
    public PublishedSection Section { get; set; } = null!;
    public int Position { get; set; }
    /// <summary>"3.4"; unique within the meeting.</summary>
    public required string Number { get; set; }
    public required string Title { get; set; }
    public bool IsClosed { get; set; }
    public string? CaseNumber { get; set; }
    public string[] Caseworkers { get; set; } = [];
    public Outcome Outcome { get; set; }
    public Outcome[] AlsoOutcomes { get; set; } = [];
    public bool? AsRecommended { get; set; }
    public Confidence? Confidence { get; set; }
    /// <summary>Words of the decision, Markdown; null where there is none.</summary>
    public string? DecisionText { get; set; }
    /// <summary>The recommendation that a bare formula adopts, verbatim, Markdown.</summary>
    public string? ResolvedText { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }

    // Copies that search reads, without marks of Markdown; the council and the date stand here so that a filtered search needs no join.
    public int CouncilId { get; set; }
    public DateOnly Date { get; set; }
    public string? SearchDecision { get; set; }
    public string? SearchRecommendation { get; set; }
    public string? SearchRest { get; set; }
    public NpgsqlTsVector SearchVector { get; set; } = null!;
    /// <summary>The title's part of it: short enough to stand in the row itself, so that it is read without fetching all words.</summary>
    public NpgsqlTsVector SearchTitle { get; set; } = null!;

    public List<PublishedPart> Parts { get; set; } = [];
    public List<PublishedSourceLine> SourceLines { get; set; } = [];
    public List<PublishedAttachment> Attachments { get; set; } = [];
    public List<PublishedReference> References { get; set; } = [];
    public List<PublishedCouncilReference> CouncilReferences { get; set; } = [];
    public List<PublishedAppointment> Appointments { get; set; } = [];
    public List<PublishedDeadline> Deadlines { get; set; } = [];
    public List<PublishedMention> Mentions { get; set; } = [];
}

/// <summary>One text of an item (baggrund, indstilling …) as Markdown, with the lines of the source that it came from.</summary>
public sealed class PublishedPart
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public int Position { get; set; }
    public PartKind Kind { get; set; }
    public string? Heading { get; set; }
    public required string Markdown { get; set; }
    /// <summary>Set where it comes from the meeting's other document: minutes leave out what the agenda says.</summary>
    public DocumentKind? Source { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A line of the document as it was received; only lines of open items are here.</summary>
public sealed class PublishedSourceLine
{
    public long ItemId { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
}

public sealed class PublishedAttachment
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Title { get; set; }
    public string? Url { get; set; }
    /// <inheritdoc cref="PublishedPart.Source"/>
    public DocumentKind? Source { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
    /// <summary>Set where the file can be fetched; see <see cref="ReleasedFile"/>.</summary>
    public long? FileId { get; set; }
    public string? FileName { get; set; }
    public string? MediaType { get; set; }
    public long? Size { get; set; }
    public string? Sha256 { get; set; }
    public PublishedFile? File { get; set; }
}

/// <summary>
/// The bytes of an attachment of an open item in what is shown now. They go with the attachment: at a withdrawal, when a correction takes it out,
/// and when its item is closed.
/// </summary>
public sealed class PublishedFile
{
    public long AttachmentId { get; set; }
    public required byte[] Content { get; set; }
    /// <summary>The beginning of the words that could be read out of it, for search.</summary>
    public string? Text { get; set; }
}

/// <summary>A mention of another item or meeting. A target that the archive doesn't hold is a visible gap, not an error.</summary>
public sealed class PublishedReference
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Text { get; set; }
    public string? TargetNumber { get; set; }
    public DateOnly? TargetDate { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A mention of another council's meeting.</summary>
public sealed class PublishedCouncilReference
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public int Position { get; set; }
    public required string Text { get; set; }
    public int CouncilId { get; set; }
    public Council Council { get; set; } = null!;
    public DateOnly Date { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

public sealed class PublishedAppointment
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public int Position { get; set; }
    public long PersonId { get; set; }
    public PublishedPerson Person { get; set; } = null!;
    /// <summary>The person under this very name; another than <see cref="PersonId"/> where two names turned out to be one person.</summary>
    public long NamedId { get; set; }
    public required string NameAsWritten { get; set; }
    public string? Party { get; set; }
    public string? MunicipalityAsWritten { get; set; }
    public string? Body { get; set; }
    public AppointmentAction Action { get; set; }
    public string? Replaces { get; set; }
    public long? ReplacesId { get; set; }
    public PublishedPerson? ReplacesPerson { get; set; }
    public long? NamedReplacesId { get; set; }
    public bool IsSubstitute { get; set; }
    /// <summary>"formand"; null for an ordinary seat.</summary>
    public string? Seat { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

public sealed class PublishedDeadline
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public required string Text { get; set; }
    public DateOnly Date { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A person named in an item.</summary>
public sealed class PublishedMention
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public PublishedItem Item { get; set; } = null!;
    public long? PersonId { get; set; }
    public PublishedPerson? Person { get; set; }
    /// <inheritdoc cref="PublishedAppointment.NamedId"/>
    public long? NamedId { get; set; }
    public required string NameAsWritten { get; set; }
}
