using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Lists of participants that stand side by side:
/// <code>
/// Deltagere                        Afbud
/// Ane Bo (A), Kolding Kommune      Ib Lund (V), Vejle Kommune
/// Ea Mo (C), Fanø Kommune
/// </code>
/// </summary>
internal sealed record AttendanceColumns(IReadOnlyList<ParsedAttendee> People, int Last)
{
    /// <summary>A line further to the right than this belongs to the last column, its first cell being empty.</summary>
    private const int WidestIndent = 20;

    public static AttendanceColumns? TryRead(IReadOnlyList<Line> lines, IReadOnlyList<int> indices, int k)
    {
        var head = lines[indices[k]];
        if (!head.Plain.Contains('\t') || head.Plain.Length > 200) return null;
        var headings = head.Plain.Split('\t').Select(AttendanceHeading.TryRead).ToList();
        if (headings.Count < 2 || headings.Any(h => h is not { Rest: null })) return null;

        var people = headings.Select(_ => new List<ParsedAttendee>()).ToList();
        var last = k;
        for (var row = k + 1; row < indices.Count; row++)
        {
            var line = lines[indices[row]];
            var cells = line.Plain.Split('\t');
            var shift = cells.Length == 1 && line.Indent - head.Indent > WidestIndent ? headings.Count - 1 : 0;
            if (cells.Length + shift > headings.Count) break;
            var found = cells.SelectMany((cell, column) => AttendeeReader.Read(cell, isRun: false).Select(person => (Column: column + shift, Person: person))).ToList();
            if (found.Count == 0) break;
            foreach (var (column, person) in found) people[column].AddRange(Attendees.From(person, headings[column], LineSpan.Of(line.Number), line.Page));
            last = row;
        }
        return last == k ? null : new AttendanceColumns([.. people.SelectMany(p => p)], last);
    }
}
