namespace KkrPortal.Minutes.Structure;

/// <summary>A person as a list of participants gives it, until it is known which heading the name stood under.</summary>
/// <param name="Group">Counts the headings; persons under one heading have the same number.</param>
/// <param name="GapBefore">The text has a gap before the person.</param>
internal sealed record ListedPerson(AttendeeText Person, AttendanceHeading? Heading, int Group, LineSpan Lines, int? Page, bool GapBefore)
{
    /// <summary>How many lines the person takes in a column.</summary>
    public int Height => Lines.Last - Lines.First + 1;

    public IEnumerable<ParsedAttendee> ToAttendees() => Attendees.From(Person, Heading, Lines, Page);
}
