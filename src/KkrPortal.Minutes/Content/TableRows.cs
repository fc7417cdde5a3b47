using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>Recognises tables: consecutive lines cut by tabs (or by column gaps) into as many cells, and tables that already are Markdown.</summary>
internal static partial class TableRows
{
    private const int FewestRows = 2;
    private const int MostColumns = 12;
    /// <summary>Two words may head a column of figures and be a title all the same.</summary>
    private const int FewestColumnsOfHead = 3;
    private const int MostLinesOfRow = 60;
    /// <summary>Columns may shift by so many characters between two lines.</summary>
    private const int Slack = 2;
    /// <summary>A figure that the words before it push aside moves so many characters at most.</summary>
    private const int MostPushed = 4;

    /// <returns>How many lines from here on are rows of one table; 0 where none begins.</returns>
    public static int Count(IReadOnlyList<Line> lines, int first)
    {
        var columns = Cells(lines[first]).Count;
        if (columns == 0 && first + 1 < lines.Count && HeadWithoutGaps(lines[first], lines[first + 1]) is not null) return Count(lines, first + 1) is var below and >= FewestRows ? below + 1 : 0;
        if (columns is < 2 or > MostColumns) return 0;
        var end = first + 1;
        var rows = 1;
        for (var whole = first; end < lines.Count; end++)
        {
            if (GoesOn(lines[whole], lines[end])) continue;
            if (CellsBelow(lines[whole], lines[end], columns).Count != columns || (lines[end].GapBefore && !IsPiped(lines[end]) && Cells(lines[end])[0].Length > 40)) break;
            if (lines[end].Starts is not null) whole = end;
            rows++;
        }
        return rows >= FewestRows ? end - first : 0;
    }

    public static bool Any(IReadOnlyList<Line> lines) => Enumerable.Range(0, lines.Count).Any(i => Count(lines, i) > 0);

    public static string ToMarkdown(IReadOnlyList<Line> rows)
    {
        var table = new StringBuilder();
        var cells = new List<IReadOnlyList<string>>();
        if (rows.Count > 1 && HeadWithoutGaps(rows[0], rows[1]) is { } head) cells.Add(head);
        var columns = Cells(rows[cells.Count]).Count;
        Line? whole = null;
        foreach (var row in rows.Skip(cells.Count))
        {
            if (whole is not null && GoesOn(whole, row)) cells[^1] = WithMore(cells[^1], whole, row);
            else if ((whole is null ? Cells(row, columns) : CellsBelow(whole, row, columns)) is var read && !read.All(IsRule))
            {
                if (whole is null || row.Starts is not null) whole = row;
                cells.Add(read);
            }
        }
        for (var i = 0; i < cells.Count; i++)
        {
            table.Append("| ").AppendJoin(" | ", cells[i].Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |");
            if (i == 0) table.Append('\n').Append('|').Insert(table.Length, " --- |", cells[0].Count);
            if (i + 1 < cells.Count) table.Append('\n');
        }
        return table.ToString();
    }

    /// <summary>"Kommune 2022 2023" over "Køge⇥12⇥14": a head whose words fill their columns, one for each.</summary>
    private static string[]? HeadWithoutGaps(Line head, Line row)
    {
        if (head.Text.Contains('\t') || head.Text.Contains('|') || head.StartsWithTab || row.GapBefore || !char.IsUpper(head.Plain[0]) || LineEnd.EndsSentence(head.Plain)) return null;
        var cells = Cells(row);
        if (cells.Count < FewestColumnsOfHead || !cells.Skip(1).All(CellRuns.IsFigure) || CellRuns.IsFigure(cells[0])) return null;
        var words = head.Plain.Split(' ');
        return words.Length == cells.Count && words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0])) ? words : null;
    }

    /// <summary>A cell was too long for its column: the line below begins where columns do, with nothing in the first one, or with what plainly goes on from it.</summary>
    private static bool GoesOn(Line row, Line line)
    {
        if (row.Starts is not { Count: > 1 } starts || line.Number - row.Number > MostLinesOfRow || line.GapBefore || line.StartsWithTab) return false;
        var columns = ColumnsOf(starts, line).ToList();
        return !columns.Contains(-1) && (!columns.Contains(0) || FirstCellGoesOn(row, line) || AnotherCellGoesOn(row, line, columns));
    }

    /// <summary>"August –" over "oktober", "August" over "– oktober", "Oktober" over "(ultimo)"; but "(heraf løn)" with figures beside it is a row.</summary>
    private static bool FirstCellGoesOn(Line row, Line line) =>
        char.IsUpper(row.Plain[0]) && (char.IsLower(line.Plain[0]) || line.Plain[0] == '(' || line.Plain is ['–', ' ', >= 'a' and <= 'z', ..]) && !line.Text.Split('\t').Any(cell => cell.Trim().AsSpan().IndexOfAnyExceptInRange('!', '@') < 0);

    /// <summary>"Ane Bo" over "(A), Køge" and "Ib Lund (V)," over "Greve": no row begins so in one of its columns.</summary>
    private static bool AnotherCellGoesOn(Line row, Line line, List<int> columns)
    {
        var (above, below) = (row.Text.Split('\t'), line.Text.Split('\t'));
        if (above.Length != row.Starts!.Count || below.Length != columns.Count || below.Any(cell => CellRuns.IsFigure(cell.Trim()))) return false;
        return columns.Zip(below).Any(c => c.First > 0 && ((line.Number == row.Number + 1 && above[c.First].TrimEnd().EndsWith(',')) || (PartyFirst().IsMatch(c.Second) && !above[c.First].Contains('('))));
    }

    [GeneratedRegex(@"^ ?\(\p{Lu}{1,2}\)(?:,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PartyFirst();

    /// <returns>For every cell of the line the column that it stands in; -1 for none.</returns>
    private static IEnumerable<int> ColumnsOf(IReadOnlyList<int> starts, Line line) =>
        (line.Starts ?? [line.Indent]).Select(at => Enumerable.Range(0, starts.Count).Where(column => Math.Abs(starts[column] - at) <= Slack).DefaultIfEmpty(-1).First());

    private static IReadOnlyList<string> WithMore(IReadOnlyList<string> cells, Line row, Line line)
    {
        var more = line.Text.Split('\t');
        var longer = cells.ToArray();
        foreach (var (column, text) in ColumnsOf(row.Starts!, line).Zip(more)) longer[column] = LineJoin.Join(longer[column], text.Trim());
        return longer;
    }

    /// <summary>Tabs align columns or stand for empty cells; the rows above tell which.</summary>
    private static IReadOnlyList<string> Cells(Line row, int columns)
    {
        var cells = Cells(row);
        if (cells.Count == columns || row.Columns is null) return cells;
        var all = row.Columns.Split('\t').Select(cell => cell.Trim()).ToList();
        return all.Count == columns ? all : cells;
    }

    /// <summary>Words that fill their column leave a single blank before the figures: "Vesthimmerland 9" below "Thisted⇥13".</summary>
    private static IReadOnlyList<string> CellsBelow(Line above, Line row, int columns)
    {
        var cells = Cells(row, columns);
        if (cells.Count > 0 || above.Starts is not { } starts || starts.Count != columns || !above.Text.Split('\t').Skip(1).All(cell => CellRuns.IsFigure(cell.Trim()))) return cells;
        var words = row.Plain.Split(' ');
        if (words.Length < columns || !char.IsLetter(row.Plain[0]) || !words[^(columns - 1)..].All(CellRuns.IsFigure)) return cells;
        var label = string.Join(' ', words[..^(columns - 1)]);
        return Math.Abs(row.Indent + label.Length + 1 - starts[1]) <= MostPushed ? [label, .. words[^(columns - 1)..]] : cells;
    }

    private static IReadOnlyList<string> Cells(Line line)
    {
        if (IsPiped(line)) return [.. Inside(line.Text).Split('|').Select(cell => cell.Trim())];
        if (!line.Text.Contains('\t') && (!line.StartsWithTab || Bullet.StartsWithMark(line.Text))) return [];
        var cells = line.Text.Split('\t').Select(cell => cell.Trim());
        return [.. line.StartsWithTab ? cells.Prepend("") : cells];
    }

    /// <summary>Without the table's edges; the first and last cell may be empty.</summary>
    private static string Inside(string row) => row.EndsWith('|') ? row[1..^1] : row[1..];

    private static bool IsPiped(Line line) => line.Text.Length > 2 && line.Text[0] == '|' && line.Text.IndexOf('|', 1) > 0;

    private static bool IsRule(string cell) => cell.Length > 0 && cell.Trim('-', ':', ' ').Length == 0;
}
