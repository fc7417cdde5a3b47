using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Recognises a table whose cells were extracted one by one, each on a line of its own: words for the header, and then again and again words and figures in the
/// same turn. A last row of a sum may lack its empty cells, with its label in front or behind.
/// <code>
/// Projekt / Kommuner / Pladser / Havnehuset / Skagen / 14 / Klitgården / Thisted / 12 / …
/// </code>
/// </summary>
internal static partial class CellRuns
{
    private const int FewestRows = 4;
    public const int MostColumns = 8;
    private const int LongestCell = 60;
    private const int MostCells = 600;

    /// <param name="Lines">How many lines the table takes.</param>
    /// <param name="Rows">The header first.</param>
    public sealed record Table(int Lines, IReadOnlyList<IReadOnlyList<string>> Rows);

    public static Table? TryRead(IReadOnlyList<Line> lines, int first)
    {
        if (!IsCell(lines[first]) || first + 1 >= lines.Count || !IsCell(lines[first + 1])) return null;
        var cells = Cells(lines, first);
        Table? best = null;
        for (var columns = 2; columns <= MostColumns; columns++)
        {
            if (TryRead(cells, columns, first) is { } table && table.Lines > (best?.Lines ?? 0)) best = table;
        }
        return best;
    }

    private static List<(string Text, int Line)> Cells(IReadOnlyList<Line> lines, int first)
    {
        var cells = new List<(string, int)>();
        for (var i = first; i < lines.Count && cells.Count < MostCells; i++)
        {
            if (lines[i].Plain == Danish.MarginMark) continue;
            if (!IsCell(lines[i])) break;
            cells.Add((lines[i].Text, i));
        }
        return cells;
    }

    public static bool IsCell(Line line) => line.Plain.Length <= LongestCell && !line.Text.Contains('\t') && !Bullet.StartsWithMark(line.Plain) && line.Plain[^1] is not (':' or ';' or ',' or '?');

    private static Table? TryRead(List<(string Text, int Line)> cells, int columns, int first)
    {
        if (cells.Count < columns * FewestRows || Enumerable.Range(0, columns).Any(i => IsFigure(cells[i].Text) && (i == 0 || !IsYear(cells[i].Text)))) return null;
        var turn = Enumerable.Range(columns, columns).Select(i => IsFigure(cells[i].Text)).ToList();
        if (turn[0] || !turn.Contains(true)) return null;
        var whole = 1;
        while ((whole + 1) * columns <= cells.Count && turn.Select((figure, i) => IsFigure(cells[(whole * columns) + i].Text) == figure).All(same => same)) whole++;
        if (whole < FewestRows) return null;
        var rows = Enumerable.Range(0, whole).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(row * columns, columns).Select(i => cells[i].Text)]).ToList();
        var taken = whole * columns;
        if (Sum(cells, taken, turn) is { } sum)
        {
            rows.Add(sum);
            taken += sum.Count(cell => cell.Length > 0);
        }
        return new Table(cells[taken - 1].Line - first + 1, rows);
    }

    /// <summary>Behind the last whole row: the word for a sum, and a figure for each column that has figures.</summary>
    private static string[]? Sum(List<(string Text, int Line)> cells, int from, List<bool> turn)
    {
        var figures = turn.Count(isFigure => isFigure);
        var last = cells.Skip(from).Take(figures + 1).Select(c => c.Text).ToList();
        if (last.Count <= figures || last.Count(IsFigure) != figures || last.Single(c => !IsFigure(c)) is not { } label || !Danish.IsTotal(label)) return null;
        var values = new Queue<string>(last.Where(IsFigure));
        return [.. turn.Select((isFigure, i) => i == 0 ? label : isFigure ? values.Dequeue() : "")];
    }

    /// <summary>A year may head a column of figures.</summary>
    public static bool IsYear(string text) => Year().IsMatch(text);

    public static bool IsFigure(string text) => Figure().IsMatch(text);

    public static string ToMarkdown(Table table)
    {
        var text = new StringBuilder();
        foreach (var (i, row) in table.Rows.Index())
        {
            if (i > 0) text.Append('\n');
            text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |");
            if (i == 0) text.Append("\n|").Insert(text.Length, " --- |", row.Count);
        }
        return text.ToString();
    }

    /// <summary><c>14</c> <c>1.250</c> <c>-3,5</c> <c>12 pct.</c> <c>62 mio. kr.</c></summary>
    [GeneratedRegex(@"^\**[-−–]?[0-9][0-9.,]*(?:[ ]?(?:%|pct\.?|mio\.?|mia\.?|kr\.?|t\.kr\.?|[0-9]{3})){0,3}\**$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("^(?:19|20)[0-9]{2}$")]
    private static partial Regex Year();
}
