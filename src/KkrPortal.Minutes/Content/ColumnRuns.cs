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
    private const int MostCells = 60;
    private const int FewestPlaces = 2;

    public static CellRuns.Table? TryRead(IReadOnlyList<Line> lines, int first)
    {
        if (!CellRuns.IsCell(lines[first]) || first + 1 >= lines.Count || lines[first + 1].GapBefore || !CellRuns.IsCell(lines[first + 1])) return null;
        if (!Enumerable.Range(first + 2, Math.Min(MostCells, Math.Max(0, lines.Count - first - 2))).Any(i => lines[i].GapBefore)) return null;
        var (columns, end) = Columns(lines, first);
        // Asked before the table is followed further: what is none would be followed through the whole document, from each of its lines.
        if (columns.Count < 2 || !IsTable(columns)) return null;
        // A page's edge cuts a table: its columns go on below.
        while (end < lines.Count && Columns(lines, end) is var (more, endOfMore) && more.Count == columns.Count && more.Zip(columns).All(x => AreFigures(x.First) == AreFigures(x.Second.Skip(1))))
        {
            foreach (var (column, cells) in columns.Zip(more)) column.AddRange(cells);
            end = endOfMore;
        }
        return new CellRuns.Table(end - first, [.. Enumerable.Range(0, columns[0].Count).Select(row => (IReadOnlyList<string>)[.. columns.Select(column => column[row])])]);
    }

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

    private static bool IsTable(List<List<string>> columns)
    {
        var (rows, names) = (columns[0].Count, columns[0].Skip(1));
        var isUpright = columns.Count < rows || (columns.Count == rows && names.Count(name => Municipalities.TryFind(name) is not null) >= FewestPlaces);
        return isUpright && rows >= FewestRows && columns.Count <= CellRuns.MostColumns && !columns[0].Any(CellRuns.IsFigure) && columns.All(column => !CellRuns.IsFigure(column[0]) || CellRuns.IsYear(column[0]))
            && columns.All(column => AreFigures(column.Skip(1)) || !column.Skip(1).Any(CellRuns.IsFigure)) && columns.Exists(column => AreFigures(column.Skip(1)));
    }

    private static bool AreFigures(IEnumerable<string> cells) => cells.All(CellRuns.IsFigure);
}
