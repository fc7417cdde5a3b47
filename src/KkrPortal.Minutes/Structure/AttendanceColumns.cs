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
/// <param name="People">Column by column; their groups count the columns from 1.</param>
/// <param name="Last">Index of the last line.</param>
internal sealed record AttendanceColumns(IReadOnlyList<ListedPerson> People, int Last)
{
    /// <summary>A line further to the right than this belongs to the last column, its first cell being empty.</summary>
    private const int WidestIndent = 20;

    /// <summary>A line of nothing but headings over participants.</summary>
    public static bool IsHead(Line line) => line.Plain.Contains('\t') && line.Plain.Length <= 200 && line.Plain.Split('\t').All(cell => AttendanceHeading.TryRead(cell) is { Rest: null });

    /// <param name="list">Lines of the list of participants, in order.</param>
    public static AttendanceColumns? TryRead(IReadOnlyList<Line> list, int k)
    {
        var head = list[k];
        if (!IsHead(head)) return null;
        var headings = head.Plain.Split('\t').Select(AttendanceHeading.TryRead).ToList();

        var people = headings.Select(_ => new List<ListedPerson>()).ToList();
        var last = k;
        for (var row = k + 1; row < list.Count; row++)
        {
            var line = list[row];
            var cells = line.Plain.Split('\t');
            var shift = cells.Length == 1 && line.Indent - head.Indent > WidestIndent ? headings.Count - 1 : 0;
            if (cells.Length + shift > headings.Count) break;
            var found = cells.SelectMany((cell, column) => AttendeeReader.Read(cell, isRun: false).Select(person => (Column: column + shift, Person: person))).ToList();
            if (found.Count == 0) break;
            foreach (var (column, person) in found) people[column].Add(new ListedPerson(person, headings[column], column + 1, LineSpan.Of(line.Number), line.Page, GapBefore: false));
            last = row;
        }
        return last == k ? null : new AttendanceColumns([.. people.SelectMany(p => p)], last);
    }
}
