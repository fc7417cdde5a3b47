using KkrPortal.Data.Registry;

namespace KkrPortal.Data.Published;

/// <summary>A meeting as the public may know it. The id is the workspace's, so that it stays the same from release to release.</summary>
public sealed class PublishedMeeting
{
    public long Id { get; set; }
    public int CouncilId { get; set; }
    public Council Council { get; set; } = null!;
    public DateOnly Date { get; set; }
    public TimeOnly? StartTime { get; set; }
    public TimeOnly? EndTime { get; set; }
    public string? Location { get; set; }
    public string? Note { get; set; }
    public MeetingKind Kind { get; set; }
    /// <summary>What is shown: the minutes when they are released, else the agenda.</summary>
    public DocumentKind Shows { get; set; }
    /// <summary>Version of the document that is shown.</summary>
    public int Version { get; set; }
    public bool IsApproved { get; set; }
    /// <summary>Set when the meeting's documents were withdrawn: a public mark is left, never a hole.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawalReason { get; set; }
    public DateTime ModifiedAt { get; set; }
    public List<PublishedSection> Sections { get; set; } = [];
    public List<PublishedItem> Items { get; set; } = [];
    public List<PublishedAttendee> Attendees { get; set; } = [];
    public List<PublishedVersion> Versions { get; set; } = [];
}

/// <summary>An immutable released document. <see cref="Document"/> is what the public saw, as JSON.</summary>
public sealed class PublishedVersion
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public PublishedMeeting Meeting { get; set; } = null!;
    public DocumentKind Kind { get; set; }
    public ReleaseKind Release { get; set; }
    /// <summary>Counted per meeting, agenda and minutes together, from 1.</summary>
    public int Number { get; set; }
    public string? Note { get; set; }
    /// <summary>SHA-256 of <see cref="Document"/> in lower-case hexadecimal.</summary>
    public required string Hash { get; set; }
    public required string Document { get; set; }
    public DateTime ReleasedAt { get; set; }
}

public sealed class PublishedSection
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public int Position { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    public string? Body { get; set; }
}

public sealed class PublishedAttendee
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public PublishedMeeting Meeting { get; set; } = null!;
    public int Position { get; set; }
    public long PersonId { get; set; }
    public PublishedPerson Person { get; set; } = null!;
    /// <inheritdoc cref="PublishedAppointment.NamedId"/>
    public long NamedId { get; set; }
    public required string NameAsWritten { get; set; }
    public string? Party { get; set; }
    public string? PartyAsWritten { get; set; }
    public string? MunicipalityCode { get; set; }
    public Municipality? Municipality { get; set; }
    public string? MunicipalityAsWritten { get; set; }
    public AttendeeStatus Status { get; set; }
    public string? Group { get; set; }
    public string? Title { get; set; }
    public string? SubstituteFor { get; set; }
    public long? SubstituteForId { get; set; }
    public PublishedPerson? SubstituteForPerson { get; set; }
    public long? NamedSubstituteForId { get; set; }
    public string? ActingFor { get; set; }
    public bool IsMinuteTaker { get; set; }
    /// <summary>Number of the item at which the person came; null where it was the first.</summary>
    public string? FromItem { get; set; }
    /// <summary>Number of the item at which the person left; null where it was the last.</summary>
    public string? ToItem { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}
