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
    public static DocumentStructure Find(LaidOutText text)
    {
        var lines = text.Lines;
        var words = new PartWords(lines);
        var contents = Contents.Find(lines);
        var outline = Outline.Find(text, contents, words);
        var bodyStart = outline.Count > 0 ? outline[0].First : lines.Count;

        var before = Enumerable.Range(0, bodyStart).Where(i => !contents.Takes(i)).ToList();
        var attendance = AttendanceReader.Read(text, before);
        var front = before.Where(i => !attendance.Taken.Contains(i)).Select(i => lines[i]).ToList();
        return new DocumentStructure(
            text,
            CouncilName.Find(text, front),
            FrontPage.Read(front),
            front,
            contents,
            [.. Enumerable.Range(contents.First, contents.End - contents.First).Select(i => lines[i])],
            attendance,
            [.. attendance.Taken.Order().Select(i => lines[i])],
            Body.Build(lines, outline, words));
    }
}
