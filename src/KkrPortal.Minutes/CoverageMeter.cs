using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes;

/// <summary>
/// Counts every character of the source as placed in a record, as named furniture, or as neither. Blank lines go with the line
/// above them; line ends and page marks are furniture.
/// </summary>
internal static class CoverageMeter
{
    private enum Role : byte { Unknown, Placed, Furniture, Unplaced }

    public static (Coverage Coverage, IReadOnlyList<int> Unassigned) Measure(DocumentStructure document)
    {
        var source = document.Text.Source;
        var roles = new Role[source.Lines.Count + 1];
        void Mark(IEnumerable<Line> lines, Role role)
        {
            foreach (var line in lines) Array.Fill(roles, role, line.Number, line.Through - line.Number + 1);
        }

        Mark(document.FrontLines, Role.Placed);
        Mark(document.Front.Mission, Role.Furniture);
        Mark(document.ContentsLines, Role.Furniture);
        Mark(document.Text.Furniture, Role.Furniture);
        Mark(document.Text.FootLinks.Select(l => l.Line), Role.Placed);
        Mark(document.AttendanceLines, Role.Placed);
        Mark(document.Attendance.Unread, Role.Unplaced);
        Mark(document.Sections.SelectMany(LinesOf), Role.Placed);

        var counts = new int[4];
        var unassigned = new List<int>();
        var role = Role.Furniture;
        var counted = 0;
        foreach (var line in source.Lines)
        {
            if (roles[line.Number] != Role.Unknown) role = roles[line.Number];
            else if (!string.IsNullOrWhiteSpace(line.Text) && !HtmlTables.IsTagsAlone(line.Text) && LineReader.Read(line) is not null) role = Role.Unplaced;
            if (role == Role.Unplaced && !string.IsNullOrWhiteSpace(line.Text)) unassigned.Add(line.Number);
            counts[(int)role] += line.Text.Length;
            counted += line.Text.Length;
        }
        counts[(int)Role.Furniture] += source.Characters - counted;
        return (new Coverage(source.Characters, counts[(int)Role.Placed], counts[(int)Role.Furniture], counts[(int)Role.Unplaced]), unassigned);
    }

    private static IEnumerable<Line> LinesOf(SectionText section)
    {
        foreach (var line in section.HeadingLines.Concat(section.BodyLines)) yield return line;
        foreach (var item in section.Items)
        {
            foreach (var line in item.HeadingLines) yield return line;
            foreach (var line in item.CaseLines) yield return line;
            foreach (var part in item.Parts)
            {
                if (part.HeadingLine is not null) yield return part.HeadingLine;
                foreach (var line in part.Lines) yield return line;
            }
        }
    }
}
