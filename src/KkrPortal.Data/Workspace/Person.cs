using KkrPortal.Data.Registry;

namespace KkrPortal.Data.Workspace;

public sealed class Person
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public bool NoIndex { get; set; }
    /// <summary>
    /// Set when this person was merged into another. Rows that named this one go on naming it, and what is shown follows the link, so that
    /// undoing is taking the link away.
    /// </summary>
    public long? MergedIntoId { get; set; }
    public List<PersonName> Names { get; set; } = [];
    public List<Membership> Memberships { get; set; } = [];
}

/// <summary>A way in which a source writes a person's name.</summary>
public sealed class PersonName
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public Person Person { get; set; } = null!;
    public required string Name { get; set; }
    /// <summary>Lower case, one blank between words and for a hyphen, å for aa: the form in which names are compared.</summary>
    public required string Folded { get; set; }
    /// <summary>First letters of the first name and of each other: "jt" of "Jakob Trøst". Names that share none are never alike.</summary>
    public string[] Keys { get; set; } = [];

    public static PersonName Of(string name) => new() { Name = name, Folded = Fold(name), Keys = KeysOf(name) };

    public static string Fold(string name) =>
        string.Join(' ', name.Normalize().ToLowerInvariant().Split([' ', '-', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace("aa", "å", StringComparison.Ordinal);

    public static string[] KeysOf(string name)
    {
        // Carl and Karl are alike too.
        var letters = Fold(name).Split(' ').Select(word => word[..1].Replace('c', 'k')).ToArray();
        return [.. letters.Skip(1).Select(letter => letters[0] + letter).Distinct()];
    }
}

/// <summary>Member of a council for a municipality and a party over a period.</summary>
public sealed class Membership
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public Person Person { get; set; } = null!;
    public int CouncilId { get; set; }
    public Council Council { get; set; } = null!;
    public string? MunicipalityCode { get; set; }
    public string? Party { get; set; }
    public string? Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public Origin Origin { get; set; }
}

/// <summary>Presence or absence at one meeting, with party and municipality as they were on that day.</summary>
public sealed class Attendee
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public int Position { get; set; }
    public long PersonId { get; set; }
    public Person Person { get; set; } = null!;
    public required string NameAsWritten { get; set; }
    public string? Party { get; set; }
    public string? PartyAsWritten { get; set; }
    public string? MunicipalityCode { get; set; }
    public string? MunicipalityAsWritten { get; set; }
    public AttendeeStatus Status { get; set; }
    public string? Group { get; set; }
    public string? Title { get; set; }
    public string? SubstituteFor { get; set; }
    public long? SubstituteForId { get; set; }
    public Person? SubstituteForPerson { get; set; }
    public string? ActingFor { get; set; }
    public bool IsMinuteTaker { get; set; }
    /// <summary>Number of the item at which the person came; null where it was the first.</summary>
    public string? FromItem { get; set; }
    /// <summary>Number of the item at which the person left; null where it was the last.</summary>
    public string? ToItem { get; set; }
    public Origin Origin { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}

/// <summary>A body that the councils appoint people to (organ).</summary>
public sealed class Body
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public List<Seat> Seats { get; set; } = [];
}

/// <summary>A seat that a council fills in a body (post).</summary>
public sealed class Seat
{
    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;
    public int? CouncilId { get; set; }
    public required string Name { get; set; }
    public bool IsSubstitute { get; set; }
}

/// <summary>An act of appointment, resignation or declining (udpegning), with the item that made it.</summary>
public sealed class Appointment
{
    public long Id { get; set; }
    public long ItemId { get; set; }
    public AgendaItem Item { get; set; } = null!;
    public int Position { get; set; }
    public long PersonId { get; set; }
    public Person Person { get; set; } = null!;
    public required string NameAsWritten { get; set; }
    public string? Party { get; set; }
    public string? MunicipalityAsWritten { get; set; }
    public string? BodyAsWritten { get; set; }
    public long? SeatId { get; set; }
    public Seat? Seat { get; set; }
    public AppointmentAction Action { get; set; }
    public string? Replaces { get; set; }
    public long? ReplacesId { get; set; }
    public Person? ReplacesPerson { get; set; }
    public bool IsSubstitute { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public Origin Origin { get; set; }
    public int? FirstLine { get; set; }
    public int? LastLine { get; set; }
}
