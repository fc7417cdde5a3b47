using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Converters and language models write tables as HTML, in one line or over many. Every row becomes one line with pipes, as Markdown has it; it
/// keeps the number of the line on which it begins and knows how far it goes.
/// <code>
/// &lt;table&gt;&lt;tr&gt;&lt;th&gt;Navn&lt;/th&gt;&lt;th&gt;Kommune&lt;/th&gt;&lt;/tr&gt;       ->   | Navn | Kommune |
/// &lt;tr&gt;&lt;td&gt;Ane Bo (A)&lt;/td&gt;&lt;td&gt;Køge&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;             | Ane Bo (A) | Køge |
/// </code>
/// A row of one cell is text: its lines stay lines.
/// </summary>
internal sealed partial class HtmlTables
{
    /// <summary>A cell that goes on for longer was never closed.</summary>
    private const int MostLinesOfCell = 200;
    private const int MostColumns = 40;

    private readonly List<SourceLine> read = [];
    private readonly List<string> cells = [];
    /// <summary>Cells of rows above that reach down into this one: the column, and for how many rows more.</summary>
    private readonly Dictionary<int, int> reachingDown = [];
    private readonly StringBuilder cell = new();
    private int pendingColumns;
    /// <summary>The pieces of the row's text, as lines: what a row of a single cell is.</summary>
    private readonly List<SourceLine> pieces = [];
    private int depth;
    private bool inCell;
    private SourceLine? rowStart;

    public static IReadOnlyList<SourceLine> Unfold(IReadOnlyList<SourceLine> lines)
    {
        if (!lines.Any(line => line.Text.Contains("<table", StringComparison.OrdinalIgnoreCase))) return lines;
        var tables = new HtmlTables();
        foreach (var line in lines) tables.Read(line);
        tables.CloseRow(lines[^1]);
        return tables.read;
    }

    /// <summary>"&lt;table&gt;" or "&lt;/td&gt;&lt;/tr&gt;" and nothing else: no text of the document.</summary>
    public static bool IsTagsAlone(string line) => line.Contains('<') && Edge().Replace(Tag().Replace(line, ""), "").AsSpan().IsWhiteSpace();

    private void Read(SourceLine line)
    {
        if (depth == 0 && !line.Text.Contains("<table", StringComparison.OrdinalIgnoreCase))
        {
            read.Add(line);
            return;
        }
        if (rowStart is { } start && line.Number - start.Number > MostLinesOfCell)
        {
            CloseRow(line);
            depth = 0;
        }
        var at = 0;
        foreach (Match tag in Tag().Matches(line.Text))
        {
            Text(line, line.Text[at..tag.Index]);
            Take(line, tag);
            at = tag.Index + tag.Length;
        }
        Text(line, line.Text[at..]);
    }

    private void Take(SourceLine line, Match tag)
    {
        var isEnd = tag.Value[1] == '/';
        switch (tag.Groups["name"].Value.ToUpperInvariant())
        {
            case "TABLE" when !isEnd:
                depth++;
                break;
            case "TABLE":
                CloseRow(line);
                depth = Math.Max(0, depth - 1);
                reachingDown.Clear();
                break;
            case "TR":
                CloseRow(line);
                if (!isEnd) rowStart = line;
                break;
            case "TD" or "TH":
                CloseCell();
                if (isEnd) break;
                rowStart ??= line;
                inCell = true;
                SkipReachingDown();
                Spans(tag.Value);
                break;
        }
    }

    /// <summary>A cell over several columns leaves the others empty, and one over several rows those below.</summary>
    private void Spans(string tag)
    {
        if (Span(tag, RowSpan()) is var rows and > 1) reachingDown[cells.Count] = rows;
        pendingColumns = Math.Min(Span(tag, ColumnSpan()), MostColumns) - 1;
    }

    private static int Span(string tag, Regex pattern) => pattern.Match(tag) is { Success: true } span ? int.Parse(span.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1;

    private void SkipReachingDown()
    {
        while (reachingDown.TryGetValue(cells.Count, out var rows) && rows > 0 && cells.Count < MostColumns)
        {
            reachingDown[cells.Count] = rows - 1;
            cells.Add("");
        }
    }

    private void Text(SourceLine line, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        if (depth == 0 || !inCell)
        {
            // Beside the table, or its caption.
            if (!IsEdge(text)) read.Add(line with { Text = text });
            return;
        }
        // A row is one line; a pipe inside a cell would end it.
        var words = text.Trim().Replace('|', '/');
        if (cell.Length > 0 && !cell[^1].Equals(' ')) LineJoin.Close(cell, pieces[^1].Text, words, null);
        cell.Append(words);
        pieces.Add(line with { Text = text });
    }

    private void CloseCell()
    {
        if (!inCell) return;
        cells.Add(Blanks().Replace(cell.ToString(), " ").Trim());
        for (; pendingColumns > 0; pendingColumns--) cells.Add("");
        cell.Clear();
        inCell = false;
    }

    private void CloseRow(SourceLine line)
    {
        CloseCell();
        SkipReachingDown();
        if (cells.Count == 1) read.AddRange(pieces);
        else if (cells.Exists(c => c.Length > 0)) read.Add(rowStart! with { Text = $"| {string.Join(" | ", cells)} |", Through = line.Number });
        cells.Clear();
        pieces.Clear();
        rowStart = null;
    }

    /// <summary>"&lt;html&gt;&lt;body&gt;" around a table.</summary>
    private static bool IsEdge(string text) => Edge().Replace(text, "").AsSpan().IsWhiteSpace();

    [GeneratedRegex(@"</?(?<name>table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|br|p)\b[^<>]{0,300}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("</?(?:html|body|div|center|figure)(?:\\s[^<>]{0,200})?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edge();

    [GeneratedRegex("rowspan ?= ?[\"']?([0-9]{1,2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RowSpan();

    [GeneratedRegex("colspan ?= ?[\"']?([0-9]{1,2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnSpan();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
