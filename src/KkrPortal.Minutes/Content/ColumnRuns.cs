using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Recognises a table whose columns were extracted one after another, with a gap between them. Rows that were extracted so look alike; a table has more rows than
/// columns, or municipalities in its first column.
/// <code>
/// Kommune / Køge / Solrød / I alt // Pladser / 12 / 6 / 18 // Ønsket / 10 / 4 / 14
/// </code>
/// </summary>
internal static class ColumnRuns
{
    private const int FewestRows = 3;
    private const int FewestTornRows = 4;
    private const int MostCells = 60;
    private const int FewestPlaces = 2;
    private const int FewestYears = 2;
    private const int MostPieces = 8;

    public static CellRuns.Table? TryRead(IReadOnlyList<Line> lines, int first)
    {
        if (!CellRuns.IsCell(lines[first]) || first + 1 >= lines.Count || lines[first + 1].GapBefore || !CellRuns.IsCell(lines[first + 1])) return null;
        if (!Enumerable.Range(first + 2, Math.Min(MostCells, Math.Max(0, lines.Count - first - 2))).Any(i => lines[i].GapBefore)) return null;
        var (columns, end) = Columns(lines, first);
        // Asked before the table is followed further: what is none would be followed through the whole document, from each of its lines.
        if (columns.Count >= 2 && AreTyped(columns))
        {
            // A page's edge cuts a table: its columns go on below.
            for (var piece = 1; piece < MostPieces && end < lines.Count && Columns(lines, end) is var (more, endOfMore) && more.Count == columns.Count && more.Zip(columns).All(x => AreFigures(x.First) == AreFigures(x.Second.Skip(1))); piece++)
            {
                foreach (var (column, cells) in columns.Zip(more)) column.AddRange(cells);
                end = endOfMore;
            }
            if (IsUpright(columns)) return Table(columns, first, end);
        }
        return TryReadTorn(lines, first);
    }

    /// <summary>The first column came whole, the others in two pieces: the tops of all, and then what is below.</summary>
    private static CellRuns.Table? TryReadTorn(IReadOnlyList<Line> lines, int first)
    {
        var labels = Run(lines, first);
        if (labels.Count < FewestTornRows) return null;
        var runs = new List<(List<string> Cells, int End)>();
        for (var end = first + labels.Count; end < lines.Count && runs.Count < 2 * CellRuns.MostColumns; end = runs[^1].End)
        {
            var cells = Run(lines, end);
            if (cells.Count == 0 || cells.Count >= labels.Count) break;
            runs.Add((cells, end + cells.Count));
        }
        for (var others = 1; others < CellRuns.MostColumns && runs.Count >= 2 * others; others++)
        {
            var (tops, rest) = (runs[..others], runs.Slice(others, others));
            var height = tops[0].Cells.Count;
            if (height < 2 || tops.Exists(top => top.Cells.Count != height)) continue;
            List<List<string>> columns = [labels, .. tops.Zip(rest, (top, below) => (List<string>)[.. top.Cells, .. below.Cells])];
            foreach (var column in columns.Where(column => column.Count == labels.Count - 1 && LacksSum(labels, column))) column.Add("");
            if (columns.TrueForAll(column => column.Count == labels.Count) && AreTyped(columns) && IsUpright(columns)) return Table(columns, first, rest[^1].End);
        }
        return null;
    }

    private static CellRuns.Table Table(List<List<string>> columns, int first, int end) =>
        new(end - first, [.. Enumerable.Range(0, columns[0].Count).Select(row => (IReadOnlyList<string>)[.. columns.Select(column => column[row])])]);

    /// <summary>The cells from here to the next gap; empty where a line is none or there are too many.</summary>
    private static List<string> Run(IReadOnlyList<Line> lines, int first)
    {
        var cells = new List<string>();
        for (var i = first; i < lines.Count && (i == first || !lines[i].GapBefore) && cells.Count <= MostCells; i++)
        {
            if (!CellRuns.IsCell(lines[i])) return [];
            cells.Add(lines[i].Text);
        }
        return cells.Count > MostCells ? [] : cells;
    }

    /// <summary>Words have no sum beside the word for it.</summary>
    private static bool LacksSum(List<string> labels, List<string> cells) => Danish.IsTotal(labels[^1]) && !cells.Skip(1).Any(CellRuns.IsFigure);

    /// <returns>Cells between gaps, column by column, as long as each has as many as the first; words need none beside a sum.</returns>
    private static (List<List<string>> Columns, int End) Columns(IReadOnlyList<Line> lines, int first)
    {
        var columns = new List<List<string>>();
        var end = first;
        while (end < lines.Count && columns.Count <= CellRuns.MostColumns)
        {
            var cells = new List<string>();
            var i = end;
            for (; i < lines.Count && (i == end || !lines[i].GapBefore) && cells.Count <= MostCells; i++)
            {
                if (lines[i].Plain != Danish.MarginMark) cells.Add(CellRuns.IsCell(lines[i]) ? lines[i].Text : "");
            }
            if (cells.Count is 0 or > MostCells || cells.Contains("")) break;
            if (columns.Count > 0 && cells.Count == columns[0].Count - 1 && Danish.IsTotal(columns[0][^1]) && !cells.Any(CellRuns.IsFigure)) cells.Add("");
            if (columns.Count > 0 && cells.Count != columns[0].Count) break;
            columns.Add(cells);
            end = i;
        }
        return (columns, end);
    }

    /// <summary>Words head the columns, and below them all are figures or all are words.</summary>
    private static bool AreTyped(List<List<string>> columns) =>
        columns.Count <= CellRuns.MostColumns && !columns[0].Any(CellRuns.IsFigure) && columns.TrueForAll(column => !CellRuns.IsFigure(column[0]) || CellRuns.IsYear(column[0]))
            && columns.TrueForAll(column => AreFigures(column.Skip(1)) || !column.Skip(1).Any(CellRuns.IsFigure)) && columns.Exists(column => AreFigures(column.Skip(1)));

    /// <summary>More rows than columns; where there are as many, municipalities in the first column or years over the others.</summary>
    private static bool IsUpright(List<List<string>> columns)
    {
        var rows = columns[0].Count;
        if (rows < FewestRows || columns.Count != rows) return rows >= FewestRows && columns.Count < rows;
        return columns[0].Skip(1).Count(name => Municipalities.TryFind(name) is not null) >= FewestPlaces || columns.Skip(1).Count(column => CellRuns.IsYear(column[0])) >= FewestYears;
    }

    private static bool AreFigures(IEnumerable<string> cells) => cells.All(CellRuns.IsFigure);
}
