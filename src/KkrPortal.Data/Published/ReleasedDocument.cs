using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace KkrPortal.Data.Published;

/// <summary>
/// Exactly what a release makes public, and nothing else. It is written once into <see cref="PublishedVersion.Document"/> and never changes;
/// the published rows are made from it, so that no text can reach the public that isn't in here.
/// </summary>
public sealed record ReleasedDocument
{
    public required string Council { get; init; }
    public required DateOnly Date { get; init; }
    public TimeOnly? StartTime { get; init; }
    public TimeOnly? EndTime { get; init; }
    public string? Location { get; init; }
    public string? Note { get; init; }
    public required MeetingKind MeetingKind { get; init; }
    public required DocumentKind Kind { get; init; }
    public IReadOnlyList<ReleasedAttendee> Attendees { get; init; } = [];
    public IReadOnlyList<ReleasedSection> Sections { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ReleasedDocument FromJson(string json) => JsonSerializer.Deserialize<ReleasedDocument>(json, Json)!;

    /// <summary>SHA-256 in lower-case hexadecimal of the text that <see cref="ToJson"/> gives.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

public sealed record ReleasedSection
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public string? Body { get; init; }
    public IReadOnlyList<ReleasedItem> Items { get; init; } = [];

    /// <summary>Where the agenda has one level, a section is its item, and the title is said once.</summary>
    [JsonIgnore]
    public bool IsItem => string.IsNullOrEmpty(Body) && Items is [var only] && only.Number == Number;
}

public sealed record ReleasedItem
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public bool IsClosed { get; init; }
    public string? CaseNumber { get; init; }
    public IReadOnlyList<string> Caseworkers { get; init; } = [];
    public IReadOnlyList<ReleasedPart> Parts { get; init; } = [];
    public Outcome Outcome { get; init; }
    public IReadOnlyList<Outcome> AlsoOutcomes { get; init; } = [];
    public bool? AsRecommended { get; init; }
    public Confidence? Confidence { get; init; }
    public string? ResolvedText { get; init; }
    public IReadOnlyList<ReleasedAttachment> Attachments { get; init; } = [];
    public IReadOnlyList<ReleasedReference> References { get; init; } = [];
    public IReadOnlyList<ReleasedCouncilReference>? CouncilReferences { get; init; }
    public IReadOnlyList<ReleasedAppointment> Appointments { get; init; } = [];
    public IReadOnlyList<ReleasedDeadline> Deadlines { get; init; } = [];
    public IReadOnlyList<ReleasedMention> People { get; init; } = [];
    public int? FirstLine { get; init; }
    public int? LastLine { get; init; }
}

public sealed record ReleasedPart(PartKind Kind, string? Heading, string Markdown, int? FirstLine, int? LastLine, DocumentKind? Source = null);

/// <param name="File">Null where the document names the attachment and nobody uploaded it.</param>
public sealed record ReleasedAttachment(string Title, string? Url, int? FirstLine, int? LastLine, DocumentKind? Source = null, ReleasedFile? File = null);

/// <param name="Id">Stays the same from release to release; the file's address is made of it.</param>
/// <param name="Size">In bytes.</param>
public sealed record ReleasedFile(long Id, string Name, string MediaType, long Size, string Sha256);

/// <param name="Council">The other council's slug.</param>
public sealed record ReleasedCouncilReference(string Text, string Council, DateOnly Date, int? FirstLine, int? LastLine);

public sealed record ReleasedReference(string Text, string? TargetNumber, DateOnly? TargetDate, int? FirstLine, int? LastLine);

public sealed record ReleasedAppointment(
    long PersonId, string Name, string? Party, string? Municipality, string? Body, AppointmentAction Action, string? Replaces, long? ReplacesId, bool IsSubstitute,
    int? FirstLine, int? LastLine, string? Seat = null, DateOnly? From = null, DateOnly? To = null);

public sealed record ReleasedDeadline(string Text, DateOnly Date, int? FirstLine, int? LastLine);

public sealed record ReleasedMention(string Name, long? PersonId);

public sealed record ReleasedAttendee(
    long PersonId, string Name, string? Party, string? PartyAsWritten, string? MunicipalityCode, string? MunicipalityAsWritten, AttendeeStatus Status, string? Group,
    string? Title, string? SubstituteFor, long? SubstituteForId, string? ActingFor, bool IsMinuteTaker, int? FirstLine, int? LastLine,
    string? FromItem = null, string? ToItem = null);
