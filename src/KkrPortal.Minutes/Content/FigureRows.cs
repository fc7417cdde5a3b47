using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Recognises a table whose columns were extracted with a single blank between them: lines of words and as many figures behind them, one below the other. A line of as many
/// words above heads the columns.
/// <code>
/// 2016 2017 2018
/// Køge 1,2 1,4 1,6
/// Greve 0,8 0,9 1,1
/// I alt 2,0 2,3 2,7
/// </code>
/// </summary>
internal static partial class FigureRows
{
    private const int FewestRows = 3;
    private const int LongestLabel = 60;

    /// <returns>The rows, the header first (empty cells where the table has none), and how many lines they take; null where no table begins.</returns>
    public static CellRuns.Table? TryRead(IReadOnlyList<Line> lines, int first)
    {
        var hasHeader = Cells(lines[first]) is null;
        var start = hasHeader ? first + 1 : first;
        if (start >= lines.Count || Cells(lines[start]) is not { } top) return null;
        var rows = new List<IReadOnlyList<string>> { top };
        while (start + rows.Count < lines.Count && Cells(lines[start + rows.Count]) is { } row && row.Count == top.Count) rows.Add(row);
        if (rows.Count < FewestRows || Header(hasHeader ? lines[first].Plain : "", top.Count) is not { } header) return null;
        return new CellRuns.Table(start - first + rows.Count, [header, .. rows]);
    }

    private static string[]? Header(string plain, int columns)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (plain.Length == 0) return [.. Enumerable.Repeat("", columns)];
        if (LineEnd.EndsSentence(plain)) return null;
        return words.Length == columns ? words : words.Length == columns - 1 ? ["", .. words] : null;
    }

    /// <summary>A label and two figures or more; null for any other line.</summary>
    private static List<string>? Cells(Line line)
    {
        if (line.Plain.Length > 160 || !MayEndInFigure(line.Plain) || line.Text.Contains('\t') || line.Text[0] == '|' || Row().Match(line.Plain) is not { Success: true } row || row.Groups["label"].Length > LongestLabel) return null;
        return [row.Groups["label"].Value, .. row.Groups["figure"].Captures.Select(c => c.Value)];
    }

    private static bool MayEndInFigure(string plain) => char.IsAsciiDigit(plain[^1]) || plain[^1] == '%' || plain.EndsWith(" pct.", StringComparison.Ordinal);

    /// <summary><c>Køge 1,2 1.400 12 pct.</c>; not <c>31. januar 2014 kl. 9.00</c></summary>
    [GeneratedRegex(@"^(?<label>\p{L}[^0-9]{0,80}?)(?: (?<figure>[-−]?[0-9]+(?:[.,][0-9]+)*(?: ?%| pct\.)?)){2,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
