namespace KkrPortal.Web.Features.OpenData;

// What /api/v1 answers. Names follow the parser's own output (docs/parse-format.md) where both say the same thing; a value that is not
// known is left out.

public sealed record ApiCouncil(string Slug, string Name, string Region, int Meetings, DateOnly? FirstMeeting, DateOnly? LastMeeting, string Url);

/// <summary>What stands in the place of a withdrawn meeting's items and documents.</summary>
public sealed record ApiWithdrawal(string Error, DateTime Withdrawn, string? WithdrawalReason, string Meeting);

/// <param name="Document">"minutes" or "agenda": what is shown.</param>
/// <param name="Withdrawn">Set when the documents were withdrawn: a public mark is left, never a hole.</param>
public sealed record ApiMeeting(string Council, DateOnly Date, string Kind, string Document, int Version, bool IsApproved, string? StartTime, string? EndTime, string? Location, string? Note,
    DateTime Modified, DateTime? Withdrawn, string? WithdrawalReason, string Url, string Api)
{
    public IReadOnlyList<ApiSection>? Sections { get; init; }
    public IReadOnlyList<ApiAttendee>? Attendees { get; init; }
    public IReadOnlyList<ApiVersion>? Versions { get; init; }
}
public sealed record ApiVersion(int Number, string Document, string Release, string? Note, DateTime Released, string Sha256, string Url);
public sealed record ApiSection(string Number, string Title, string? Body, IReadOnlyList<ApiItemHead> Items);
public sealed record ApiItemHead(string Number, string Title, bool IsClosed, string Outcome, string Url, string Api);
public sealed record ApiAttendee(string Name, string Person, string Status, string? Party, string? PartyAsWritten, string? Municipality, string? MunicipalityCode, string? MunicipalityAsWritten, string? Group, string? Title,
    string? SubstituteFor, string? SubstituteForPerson, string? ActingFor, bool IsMinuteTaker, string? FromItem, string? ToItem, int?[]? Lines);

public sealed record ApiItem(string Council, DateOnly Date, string Number, string Title, bool IsClosed, string Url)
{
    public string? Section { get; init; }
    public string? CaseNumber { get; init; }
    public string[]? Caseworkers { get; init; }
    public ApiDecision? Decision { get; init; }
    public IReadOnlyList<ApiPart>? Parts { get; init; }
    public IReadOnlyList<ApiAttachment>? Attachments { get; init; }
    public IReadOnlyList<ApiReference>? CrossReferences { get; init; }
    public IReadOnlyList<ApiAppointment>? Appointments { get; init; }
    public IReadOnlyList<ApiDeadline>? Deadlines { get; init; }
    public IReadOnlyList<ApiMention>? PeopleMentioned { get; init; }
    public int?[]? Lines { get; init; }
    public DateTime? Modified { get; init; }
}
/// <param name="Resolved">The recommendation that a bare formula adopts, verbatim.</param>
public sealed record ApiDecision(string Outcome, string[] AlsoOutcomes, bool? AsRecommended, string? Confidence, string? Markdown, string? Resolved);
public sealed record ApiPart(string Kind, string? Heading, string Markdown, int?[] Lines);
public sealed record ApiAttachment(string Title, string? Url, int?[] Lines);
public sealed record ApiReference(string Text, string? TargetItem, DateOnly? TargetMeetingDate);
public sealed record ApiAppointment(string Name, string Person, string? Party, string? Municipality, string? Body, string Action, string? Replaces, string? ReplacesPerson, bool IsSubstitute, string? Seat, DateOnly? From, DateOnly? To);
public sealed record ApiDeadline(string Text, DateOnly Date);
public sealed record ApiMention(string Name, string? Person);

public sealed record ApiPerson(string Slug, string Name, string[] Aliases, string? Party, string? Municipality, string? MunicipalityCode, string Url, IReadOnlyList<ApiPersonMeeting> Meetings,
    IReadOnlyList<ApiPersonItem> MentionedIn, IReadOnlyList<ApiPersonAppointment> Appointments);
public sealed record ApiPersonMeeting(string Council, DateOnly Date, string Status, string? Party, string? MunicipalityCode, string? SubstituteFor, string? Title);
public sealed record ApiPersonItem(string Council, DateOnly Date, string Number, string Title, string Outcome, string NameAsWritten);
public sealed record ApiPersonAppointment(string Council, DateOnly Date, string Number, string? Body, string Action, string? Replaces, bool IsSubstitute);

public sealed record ApiPage<T>(int Total, int Page, int Pages, string? Next, IReadOnlyList<T> Data);
