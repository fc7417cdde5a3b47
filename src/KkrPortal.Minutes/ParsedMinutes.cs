namespace KkrPortal.Minutes;

/// <summary>
/// What one document (agenda or minutes) says. Serialised by <see cref="ParsedMinutesJson"/> into the shape that
/// <c>docs/parse-format.md</c> describes. Dates are the meeting's own calendar days, times are local Danish time.
/// </summary>
public sealed record ParsedMinutes
{
    public required ParsedSource Source { get; init; }
    public required DocumentType DocumentType { get; init; }
    /// <summary>As in "KKR Hovedstaden"; null when the document names no council.</summary>
    public string? Council { get; init; }
    public required ParsedMeeting Meeting { get; init; }
    public IReadOnlyList<ParsedAttendee> Attendees { get; init; } = [];
    public IReadOnlyList<ParsedSection> Sections { get; init; } = [];
    public IReadOnlyList<TocEntry> TableOfContents { get; init; } = [];
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];
    public required Coverage Coverage { get; init; }
    /// <summary>Numbers of the lines that carry text and belong to no record and no named furniture.</summary>
    public IReadOnlyList<int> UnassignedLines { get; init; } = [];
}

public enum DocumentType { Minutes, Agenda }

/// <param name="Name">File name as received, without folder.</param>
/// <param name="Encoding">IANA name of the encoding that the bytes were read in; null for a PDF.</param>
/// <param name="Sha256">Hash of the bytes as received, lower-case hexadecimal.</param>
public sealed record ParsedSource(string Name, string MediaType, string? Encoding, string Sha256, int LineCount, string ParserVersion);

/// <summary>First and last line of a fact, counted from 1 in the source as received; written as <c>[first, last]</c>.</summary>
public readonly record struct LineSpan(int First, int Last)
{
    public static LineSpan Of(int line) => new(line, line);
}

public sealed record ParsedMeeting
{
    public DateOnly? Date { get; init; }
    public TimeOnly? StartTime { get; init; }
    public TimeOnly? EndTime { get; init; }
    public string? Location { get; init; }
    /// <summary>Other text of the front page.</summary>
    public string? Note { get; init; }
    public DateSource? DateSource { get; init; }
}

public sealed record DateSource(int Line);

public enum AttendeeStatus { Present, Absent }

/// <summary>A participant as listed (deltager, afbud).</summary>
public sealed record ParsedAttendee
{
    public required string Name { get; init; }
    /// <summary>The party's normal letter (SF is F, S is A, DF is O); a letter that could be two parties stays as written.</summary>
    public string? Party { get; init; }
    public string? PartyAsWritten { get; init; }
    /// <summary>Official short name ("Høje-Taastrup"); null where the source names none.</summary>
    public string? Municipality { get; init; }
    public string? MunicipalityAsWritten { get; init; }
    public required AttendeeStatus Status { get; init; }
    /// <summary>Heading of the list, as written ("Deltagere", "Afbud", "KL-sekretariat").</summary>
    public string? Group { get; init; }
    public string? Title { get; init; }
    public string? SubstituteFor { get; init; }
    public string? ActingFor { get; init; }
    public bool IsMinuteTaker { get; init; }
    public required LineSpan Lines { get; init; }
    public IReadOnlyList<int>? Pages { get; init; }
}

public sealed record ParsedSection
{
    /// <summary>"3", without the full stop.</summary>
    public required string Number { get; init; }
    public required string Title { get; init; }
    /// <summary>Text that stands in the section outside any item, as Markdown.</summary>
    public string? Body { get; init; }
    public required LineSpan Lines { get; init; }
    public IReadOnlyList<int>? Pages { get; init; }
    public IReadOnlyList<ParsedItem> Items { get; init; } = [];
}

public sealed record ParsedItem
{
    /// <summary>"3.4".</summary>
    public required string Number { get; init; }
    /// <summary>Further numbers that were dealt with under the same heading: "3.5" in "3.4. og 3.5. Title".</summary>
    public IReadOnlyList<string> AlsoNumbers { get; init; } = [];
    public required string Title { get; init; }
    public bool IsClosed { get; init; }
    public string? CaseNumber { get; init; }
    public IReadOnlyList<string> Caseworkers { get; init; } = [];
    public required LineSpan Lines { get; init; }
    public IReadOnlyList<int>? Pages { get; init; }
    public IReadOnlyList<ParsedPart> Parts { get; init; } = [];
    public IReadOnlyList<ParsedAttachment> Attachments { get; init; } = [];
    public ParsedRecommendation? Recommendation { get; init; }
    public ParsedDecision? Decision { get; init; }
    public IReadOnlyList<ParsedReference> CrossReferences { get; init; } = [];
    public IReadOnlyList<ParsedCouncilMeeting> OtherCouncilMeetings { get; init; } = [];
    public IReadOnlyList<ParsedAppointment> Appointments { get; init; } = [];
    public IReadOnlyList<ParsedDeadline> Deadlines { get; init; } = [];
    public IReadOnlyList<string> PeopleMentioned { get; init; } = [];
    /// <summary>Who told of which body, in an item of <em>Siden sidst</em>.</summary>
    public IReadOnlyList<ParsedReport> Reports { get; init; } = [];
    /// <summary>Where the item explains an abbreviation, for the first time in it.</summary>
    public IReadOnlyList<ParsedAbbreviation> Abbreviations { get; init; } = [];
    public IReadOnlyList<string> Links { get; init; } = [];
}

public enum PartKind { Background, Recommendation, Presentation, Decision, Attachments, Body, Other }

public sealed record ParsedPart
{
    public required PartKind Kind { get; init; }
    /// <summary>As written ("Baggrund"); null for <see cref="PartKind.Body"/>.</summary>
    public string? Heading { get; init; }
    /// <summary>Paragraphs joined, words de-hyphenated, lists and tables as Markdown.</summary>
    public required string Markdown { get; init; }
    /// <summary>Template text that nobody replaced ("Her skrives indstillingen").</summary>
    public bool IsPlaceholder { get; init; }
    public required LineSpan Lines { get; init; }
    public IReadOnlyList<int>? Pages { get; init; }
}

public sealed record ParsedAttachment(string Title, string? Url, LineSpan Lines);

/// <param name="Verbs">Present active: "godkender", "tager til efterretning".</param>
public sealed record ParsedRecommendation(IReadOnlyList<string> Verbs, IReadOnlyList<string> Points);

public enum Outcome { None, Approved, Noted, Discussed, Appointed, Postponed, Rejected, Amended, Other }

public enum Confidence { Certain, Likely, Unsure }

public sealed record ParsedDecision
{
    public required Outcome Outcome { get; init; }
    public IReadOnlyList<Outcome> AlsoOutcomes { get; init; } = [];
    /// <summary>Null where there is no recommendation or the text does not settle it.</summary>
    public bool? AsRecommended { get; init; }
    /// <summary>The recommendation that a bare formula adopts, verbatim (Markdown); null where the decision says it itself.</summary>
    public string? Resolved { get; init; }
    public Confidence Confidence { get; init; }
}

/// <summary>A mention of another item of this agenda, or of another meeting of the council; with both, of an item of that meeting.</summary>
public sealed record ParsedReference(string Text, string? TargetItem, DateOnly? TargetMeetingDate, LineSpan Lines);

/// <summary>A mention of another council's meeting, which may have had the same matter on its agenda.</summary>
/// <param name="Council">As in "KKR Sjælland".</param>
public sealed record ParsedCouncilMeeting(string Text, string Council, DateOnly Date, LineSpan Lines);

public enum AppointmentAction { Appointed, Resigned, Declined }

public sealed record ParsedAppointment
{
    public required string Person { get; init; }
    public string? Party { get; init; }
    public string? Municipality { get; init; }
    public string? Body { get; init; }
    public required AppointmentAction Action { get; init; }
    public string? Replaces { get; init; }
    public bool IsSubstitute { get; init; }
    public required LineSpan Lines { get; init; }
}

public sealed record ParsedDeadline(string Text, DateOnly Date, LineSpan Lines);

/// <param name="Person">As written.</param>
/// <param name="Body">As the item's list of bodies writes it, else as the sentence does.</param>
public sealed record ParsedReport(string Person, string Body, LineSpan Lines);

/// <param name="Short">As in "SSU".</param>
/// <param name="Long">As in "Sundhedssamarbejdsudvalget".</param>
public sealed record ParsedAbbreviation(string Short, string Long, LineSpan Lines);

public sealed record TocEntry(string Number, string Title, int? Page);

/// <param name="Code">Stable, kebab case: "missing-decision".</param>
/// <param name="Message">One plain Danish sentence.</param>
public sealed record ParseWarning(string Code, string Message, LineSpan? Lines);

/// <summary>Characters of the source: placed in a record, named furniture, or neither.</summary>
public sealed record Coverage(int Characters, int Placed, int Furniture, int Unplaced);
