using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KkrPortal.Web.Features.Municipalities;

public sealed record TableRow(IReadOnlyList<string> Cells, bool IsOurs, bool IsTotal);
/// <summary>A municipality's row with its neighbours and the total, so that it can be checked.</summary>
public sealed record TableExcerpt(IReadOnlyList<string> Head, IReadOnlyList<TableRow> Rows, int Left);

/// <summary>Finds rows in the tables of a text.</summary>
public static class MarkdownTables
{
    private static readonly string[] Totals = ["i alt", "total", "samlet", "sum", "alle", "hele"];

    /// <param name="isOurs">Whether the first cell of a row is the one that is looked for.</param>
    public static IEnumerable<TableExcerpt> With(string markdown, Func<string, bool> isOurs)
    {
        foreach (var table in Markdown.Parse(markdown, RecordMarkdown.Pipeline).Descendants<Table>())
        {
            var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(row => (row.IsHeader, Cells: (IReadOnlyList<string>)[.. row.OfType<TableCell>().Select(cell => Text(markdown, cell))])).ToList();
            var head = rows.Find(row => row.IsHeader).Cells ?? [];
            var body = rows.Where(row => !row.IsHeader && row.Cells.Any(cell => cell.Length > 0)).Select(row => row.Cells).ToList();
            var ours = Enumerable.Range(0, body.Count).Where(n => body[n].Count > 1 && isOurs(body[n][0])).ToHashSet();
            if (ours.Count == 0) continue;
            var last = body.Count - 1;
            var hasTotal = Totals.Any(word => body[last][0].StartsWith(word, StringComparison.OrdinalIgnoreCase));
            var kept = Enumerable.Range(0, body.Count).Where(n => ours.Contains(n) || ours.Contains(n - 1) || ours.Contains(n + 1) || (hasTotal && n == last)).ToList();
            yield return new(head, [.. kept.Select(n => new TableRow(body[n], ours.Contains(n), hasTotal && n == last))], body.Count - kept.Count);
        }
    }

    private static string Text(string markdown, TableCell cell) =>
        MarkdownText.ToPlain(string.Join(' ', cell.Descendants<LeafBlock>().Select(block => markdown.Substring(block.Span.Start, Math.Max(0, block.Span.Length))))).Replace('\n', ' ');
}
