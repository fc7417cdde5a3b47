using System.Text;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>Recognises tables: consecutive lines cut by tabs (or by column gaps) into as many cells, and tables that already are Markdown.</summary>
internal static class TableRows
{
    private const int FewestRows = 2;
    private const int MostColumns = 12;

    /// <returns>How many lines from here on are rows of one table; 0 where none begins.</returns>
    public static int Count(IReadOnlyList<Line> lines, int first)
    {
        var columns = Cells(lines[first]).Count;
        if (columns is < 2 or > MostColumns) return 0;
        var end = first + 1;
        while (end < lines.Count && Cells(lines[end], columns).Count == columns && !(lines[end].GapBefore && !IsPiped(lines[end]) && Cells(lines[end])[0].Length > 40)) end++;
        return end - first >= FewestRows ? end - first : 0;
    }

    public static bool Any(IReadOnlyList<Line> lines) => Enumerable.Range(0, lines.Count).Any(i => Count(lines, i) > 0);

    public static string ToMarkdown(IReadOnlyList<Line> rows)
    {
        var table = new StringBuilder();
        var columns = Cells(rows[0]).Count;
        var cells = rows.Select(row => Cells(row, columns)).Where(row => !row.All(IsRule)).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            table.Append("| ").AppendJoin(" | ", cells[i].Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |");
            if (i == 0) table.Append('\n').Append('|').Insert(table.Length, " --- |", cells[0].Count);
            if (i + 1 < cells.Count) table.Append('\n');
        }
        return table.ToString();
    }

    /// <summary>Tabs align columns or stand for empty cells; the rows above tell which.</summary>
    private static IReadOnlyList<string> Cells(Line row, int columns)
    {
        var cells = Cells(row);
        if (cells.Count == columns || row.Columns is null) return cells;
        var all = row.Columns.Split('\t').Select(cell => cell.Trim()).ToList();
        return all.Count == columns ? all : cells;
    }

    private static IReadOnlyList<string> Cells(Line line)
    {
        if (IsPiped(line)) return [.. line.Text.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
        if (!line.Text.Contains('\t') && !line.StartsWithTab) return [];
        var cells = line.Text.Split('\t').Select(cell => cell.Trim());
        return [.. line.StartsWithTab ? cells.Prepend("") : cells];
    }

    private static bool IsPiped(Line line) => line.Text.Length > 2 && line.Text[0] == '|' && line.Text.IndexOf('|', 1) > 0;

    private static bool IsRule(string cell) => cell.Length > 0 && cell.Trim('-', ':', ' ').Length == 0;
}
