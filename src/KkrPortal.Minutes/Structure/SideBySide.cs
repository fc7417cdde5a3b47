using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Unfolds a list that was set in two or three columns and extracted as it looks, so that one column stands behind the other. A gutter is a column of
/// the page where many lines of a block begin anew and none has a letter just before.
/// <code>
/// Ane Bo (A), Kolding            Ib Lund (V), Vejle         Ane Bo (A), Kolding
/// Ea Mo (C), Ringkøbing-         Kaj Ry (Ø), Fanø      ->   Ea Mo (C), Ringkøbing-Skjern
/// Skjern                                                    Ib Lund (V), Vejle …
/// </code>
/// </summary>
internal static class SideBySide
{
    private const int FewestLines = 2;
    private const int NarrowestGutter = 2;
    private const int MostColumns = 3;
    /// <summary>A longer line is a page or a run of names, of which the list has many pieces.</summary>
    private const int LongestRow = 1000;

    /// <param name="list">Lines of a list of participants, in order.</param>
    /// <returns>The same lines, those of columns cut, each with the place of the whole line in the list.</returns>
    public static IReadOnlyList<(Line Line, int Origin)> Unfold(IReadOnlyList<Line> list, SourceText source)
    {
        var unfolded = new List<(Line, int)>(list.Count);
        for (var first = 0; first < list.Count;)
        {
            var end = first + 1;
            var isHead = AttendanceColumns.IsHead(list[first]);
            while (end < list.Count && !Stands(list[end]) && (isHead || !Stands(list[end - 1])) && (Follows(list, end) || (isHead && (end == first + 1 || HasPerson(list[end]))))) end++;
            unfolded.AddRange(Block(list, first, end, source, depth: 1));
            first = end;
        }
        return unfolded;

        static bool Follows(IReadOnlyList<Line> list, int i) => !list[i].GapBefore && list[i].Number == list[i - 1].Number + 1;

        // Rows under two headings may be set wide apart.
        static bool HasPerson(Line line) => AttendeeReader.Read(line.Plain, isRun: false).Count > 0;

        static bool Stands(Line line) => AttendanceHeading.TryRead(line) is not null || line.Plain.EndsWith(':');
    }

    private static IEnumerable<(Line Line, int Origin)> Block(IReadOnlyList<Line> list, int first, int end, SourceText source, int depth)
    {
        var raw = Enumerable.Range(first, end - first).Select(i => source.Lines[list[i].Number - 1].Text).ToList();
        var whole = Enumerable.Range(first, end - first).Select(i => (list[i], i)).ToList();
        return raw.Exists(line => line.Length > LongestRow) ? whole : Columns(raw, whole, depth);
    }

    private static List<(Line Line, int Origin)> Columns(IReadOnlyList<string> raw, IReadOnlyList<(Line Line, int Origin)> lines, int depth)
    {
        if (depth >= MostColumns || Gutter(raw) is not { } gutter) return [.. lines];
        var left = Cut(text => text.Length <= gutter ? text : text[..gutter]);
        var right = Cut(text => text.Length <= gutter ? "" : text[gutter..]);
        if (!HoldPersons(left.Lines) || !HoldPersons(right.Lines)) return [.. lines];
        // The last person of one column may go on at the top of the next.
        right.Lines[0].Line.GapBefore = false;
        return [.. left.Lines, .. Columns(right.Raw, right.Lines, depth + 1)];

        (List<string> Raw, List<(Line Line, int Origin)> Lines) Cut(Func<string, string> half)
        {
            var kept = Enumerable.Range(0, raw.Count).Select(i => (Raw: half(raw[i]), lines[i])).Where(x => !string.IsNullOrWhiteSpace(x.Raw)).ToList();
            return ([.. kept.Select(x => x.Raw)], [.. kept.Select(x => (Part(x.Item2.Line, x.Raw), x.Item2.Origin))]);
        }
    }

    /// <summary>The columns of a table hold names on one side and places or titles on the other; those of a folded list hold persons on both.</summary>
    private static bool HoldPersons(List<(Line Line, int Origin)> lines) => lines.Count(l => AttendeeReader.Read(l.Line.Plain, isRun: false).Count > 0) * 3 >= lines.Count;

    private static Line Part(Line line, string raw)
    {
        var read = LineReader.Read(new SourceLine(line.Number, raw, line.Page))!;
        return read with { GapBefore = line.GapBefore, StartsPage = line.StartsPage };
    }

    /// <summary>"Ane Bo, Kolding      Ib Lund, Vejle": a line alone must hold two whole persons.</summary>
    private static bool IsRowOfTwo(string line) =>
        line.Trim().Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var left, var right] && left.AsSpan().ContainsAny(',', '(') && right.AsSpan().ContainsAny(',', '(');

    /// <summary>The leftmost column where at least two lines, and a third of all down to the last of them, begin behind a gap, and that no line runs across.</summary>
    private static int? Gutter(IReadOnlyList<string> raw)
    {
        if (raw.Any(line => line.Contains('\t'))) return null;
        var fewest = raw.Any(IsRowOfTwo) ? 1 : FewestLines;
        var starts = new SortedDictionary<int, (int Count, int Rows)>();
        foreach (var (row, line) in raw.Index())
        {
            for (var i = NarrowestGutter + 1; i < line.Length; i++)
            {
                if (line[i] != ' ' && line[i - 1] == ' ' && line[i - 2] == ' ') starts[i] = (starts.GetValueOrDefault(i).Count + 1, row + 1);
            }
        }
        foreach (var (column, (count, rows)) in starts)
        {
            if (count >= fewest && count * 3 >= rows && raw.All(line => line.Length <= column - 1 || line[column - 1] == ' ') && raw.Any(line => line.AsSpan(0, Math.Min(column, line.Length)).ContainsAnyExcept(' '))) return column;
        }
        return null;
    }
}
