namespace KkrPortal.Minutes.Structure;

/// <summary>Gives a person from a list its normal forms; what was written stays beside them.</summary>
internal static class Attendees
{
    public static IEnumerable<ParsedAttendee> From(AttendeeText person, AttendanceHeading? group, LineSpan lines, int? page)
    {
        var isMinuteTaker = person.IsMinuteTaker || (group is not null && Danish.MinuteTakerHeadings.Contains(group.Heading));
        yield return new ParsedAttendee
        {
            Name = person.Name,
            Party = person.Party is null ? null : PartyName.TryRead(person.Party),
            PartyAsWritten = person.Party,
            Municipality = person.Municipality is null ? null : Municipalities.TryFind(person.Municipality) ?? Municipalities.TryGuess(person.Municipality),
            MunicipalityAsWritten = person.Municipality,
            Status = person.IsAbsent || person.Substitute is not null ? AttendeeStatus.Absent : group?.Status ?? AttendeeStatus.Present,
            Group = group?.Heading,
            Title = person.Title,
            SubstituteFor = Bare(person.SubstituteFor),
            ActingFor = Bare(person.ActingFor),
            IsMinuteTaker = isMinuteTaker,
            Lines = lines,
            Pages = page is { } p ? [p] : null,
        };
        if (person.Substitute is null) yield break;
        foreach (var substitute in AttendeeReader.Read(person.Substitute, isRun: false).Take(1))
        {
            yield return From(substitute, null, lines, page).First() with { Group = group?.Heading, SubstituteFor = person.Name };
        }
    }

    /// <summary>"Ib Lund (A)" and "Ib Lund, Køge" as the one whose place is taken: the name alone.</summary>
    private static string? Bare(string? name) => name is null ? null : name.Split([',', '(', ';'])[0].Trim().TrimEnd('.');
}
