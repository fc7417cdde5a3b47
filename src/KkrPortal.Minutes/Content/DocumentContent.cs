using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Fourth stage: from lines that are understood to the record of the document.</summary>
internal static class DocumentContent
{
    public static ParsedMinutes Read(DocumentStructure document)
    {
        var dates = MeetingDate.Find(document);
        var meeting = Meeting(document.Front, dates);
        var context = new DocumentContext(
            document.Text.Width, document.Text.Words, document.Council, meeting.Date,
            document.Attendance.People.Select(p => p.Name).Where(PersonName.Is).ToHashSet(), document.IsMinutes)
        {
            SingleNumbers = document.Sections.All(s => s.Items.All(i => i.Number == s.Number)) ? document.Sections.Select(s => s.Number).Where(number => number.Length > 0 && number.All(char.IsAsciiDigit)).ToHashSet() : null,
            LetteredNumbers = [.. document.Sections.SelectMany(s => s.Items).Select(i => ItemNumber.TryRead(i.Number)).OfType<ItemNumber>().Where(number => number.HasLetter)],
        };
        var footLinks = FootLinkOwners.Assign(document);
        var sections = document.Sections.Select(s => SectionContent.Read(s, context, footLinks)).ToList();
        var (coverage, unassigned) = CoverageMeter.Measure(document);
        var source = document.Text.Source;
        var minutes = new ParsedMinutes
        {
            Source = new ParsedSource(source.Name, source.MediaType, source.Encoding, source.Sha256, source.Lines.Count, MinutesParser.Version),
            DocumentType = TypeOf(document.Front, sections),
            Council = document.Council,
            Meeting = meeting,
            Attendees = document.Attendance.People,
            Sections = sections,
            TableOfContents = document.Contents.Entries,
            Coverage = coverage,
            UnassignedLines = unassigned,
        };
        return minutes with { Warnings = ConsistencyChecks.Run(minutes, document, dates) };
    }

    private static ParsedMeeting Meeting(FrontPage front, IReadOnlyList<(DateOnly Date, int Line)> dates) => new()
    {
        Date = dates.Count > 0 ? dates[0].Date : null,
        DateSource = dates.Count > 0 ? new DateSource(dates[0].Line) : null,
        StartTime = front.Start,
        EndTime = front.End,
        Location = front.Location,
        Note = front.Note,
    };

    /// <summary>The front page says it; without one, decisions make the document minutes.</summary>
    private static DocumentType TypeOf(FrontPage front, IReadOnlyList<ParsedSection> sections) =>
        front.Type ?? (sections.SelectMany(s => s.Items).SelectMany(i => i.Parts).Any(p => p.Kind == PartKind.Decision) ? DocumentType.Minutes : DocumentType.Agenda);
}
