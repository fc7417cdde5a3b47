using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Third stage: what the lines are. Every line of the flow belongs to exactly one of these.</summary>
internal sealed record DocumentStructure(
    LaidOutText Text,
    string? Council,
    FrontPage Front,
    IReadOnlyList<Line> FrontLines,
    Contents Contents,
    IReadOnlyList<Line> ContentsLines,
    Attendance Attendance,
    IReadOnlyList<Line> AttendanceLines,
    IReadOnlyList<SectionText> Sections)
{
    /// <summary>Numbers that the document doesn't have, so that the parser gave them.</summary>
    public required IReadOnlyList<string> NumbersGiven { get; init; }

    /// <summary>False where the document numbers nothing.</summary>
    public required bool IsNumbered { get; init; }

    /// <summary>The front page calls it minutes, or items have decisions.</summary>
    public required bool IsMinutes { get; init; }

    /// <summary>Another document behind this one in the same file, whose lines belong to nothing here; null as a rule.</summary>
    public SecondDocument? Next { get; private init; }

    /// <summary>Where only the items have headings in the text, the contents name the sections.</summary>
    private static IReadOnlyList<SectionText> WithTitles(IReadOnlyList<SectionText> sections, IReadOnlyList<TocEntry> entries) =>
        sections.All(s => s.Title.Length > 0) ? sections : [.. sections.Select(s => s.Title.Length > 0 ? s : s with { Title = entries.FirstOrDefault(e => e.Number == s.Number)?.Title ?? "" })];

    public static DocumentStructure Find(LaidOutText whole)
    {
        var (text, next) = SecondDocument.Split(whole);
        var lines = text.Lines;
        var words = new PartWords(lines);
        var contents = Contents.Find(lines);
        var outline = Outline.Find(text, contents, words);
        if (contents.Entries.Count == 0) contents = RepeatedTitles.Find(lines, outline);
        var cases = CasesAbove.Find(lines, outline);
        var bodyStart = outline.Count > 0 ? cases.GetValueOrDefault(outline[0].First, outline[0].First) : lines.Count;

        var before = Enumerable.Range(0, bodyStart).Where(i => !contents.Takes(i)).ToList();
        var attendance = AttendanceReader.WithNamesBelow(text, before, outline, AttendanceReader.Read(text, before));
        var front = before.Where(i => !attendance.Taken.Contains(i)).Select(i => lines[i]).ToList();
        if (outline.Count > 0 && attendance.People.All(p => p.IsMinuteTaker)) attendance = attendance.With(AttendanceReader.AtEnd(text, outline[^1].End));
        var page = FrontPage.Read(front);
        // "Referat:" may stand below the participants, directly above the first item.
        if (page.Type is null) page = page with { Type = attendance.Taken.Where(i => i < bodyStart && lines[i].MayBeHeading).Select(i => FrontFields.TitleOf(lines[i])).FirstOrDefault(type => type is not null) };
        var isMinutes = page.Type is DocumentType.Minutes || (page.Type is null && !words.Allows(PartKind.Decision));
        var sections = WithTitles(Body.Build(lines, outline, words, attendance.Taken, cases, isMinutes), contents.Entries);
        return new DocumentStructure(
            text,
            CouncilName.Find(text, front),
            page,
            front,
            contents with { Entries = DisplacedTitles.Restore(contents.Entries, sections) },
            [.. Enumerable.Range(contents.First, contents.End - contents.First).Select(i => lines[i])],
            attendance,
            [.. attendance.Taken.Order().Select(i => lines[i])],
            sections)
        {
            IsMinutes = isMinutes,
            Next = next,
            NumbersGiven = [.. outline.Where(h => h.IsNumberGiven).Select(h => h.Number)],
            IsNumbered = outline.Count == 0 || outline.Any(h => !h.IsNumberGiven),
        };
    }
}
