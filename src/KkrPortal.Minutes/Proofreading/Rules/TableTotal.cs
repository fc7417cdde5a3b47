using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A last row <c>I alt</c>, <c>Samlet</c>, <c>Sum</c> that isn't the sum of the rows above it.</summary>
internal static partial class TableTotal
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known) => Passage.Of(meeting).SelectMany(passage => Tables(passage).SelectMany(rows => Check(passage, rows)));

    private static IEnumerable<List<Sentence>> Tables(Passage passage)
    {
        var rows = new List<Sentence>();
        foreach (var paragraph in passage.Paragraphs())
        {
            if (paragraph.Text.StartsWith('|'))
            {
                if (rows.Count > 0 && rows[^1].Start + rows[^1].Text.Length + 1 != paragraph.Start)
                {
                    yield return rows;
                    rows = [];
                }
                rows.Add(paragraph);
                continue;
            }
            if (rows.Count > 0) yield return rows;
            rows = [];
        }
        if (rows.Count > 0) yield return rows;
    }

    private static IEnumerable<ProofFinding> Check(Passage passage, List<Sentence> rows)
    {
        var cells = rows.Select(r => Cells(r.Text)).ToList();
        var total = cells.FindLastIndex(row => Danish.IsTotal(row[0]));
        if (total < 3) yield break;
        // The first row is the head, though it may be empty.
        var body = cells[1..total].Where(row => !row.All(c => c.Trim('-', ':', ' ').Length == 0)).Where(row => !Danish.IsTotal(row[0]) && !Subtotal().IsMatch(row[0])).ToList();
        for (var column = 1; column < cells[total].Count; column++)
        {
            if (Number(cells[total][column]) is not { } stated || (column < cells[0].Count && NoSum().IsMatch(cells[0][column])) || cells[total][column].Contains('%')) continue;
            var values = body.Select(row => column < row.Count ? Number(row[column]) : null).ToList();
            // A column with words or gaps in it has no sum to be held against.
            if (values.Count < 2 || values.Contains(null)) continue;
            var sum = values.Sum()!.Value;
            if (Math.Abs(sum - stated) <= Rounding(body, column)) continue;
            yield return passage.Finding("total-differs", ProofSeverity.LookAt, "Tal", rows[total].Start, rows[total].Text.Length,
                $"Der står {cells[total][column].Trim('*', ' ')}, men tallene over giver {sum.ToString("#,0.##", CultureInfo.GetCultureInfo("da-DK"))}.", "Regn efter, og ret tallet.");
        }
    }

    /// <summary>Figures with decimals may have been rounded one by one.</summary>
    private static decimal Rounding(List<List<string>> body, int column)
    {
        var decimals = body.Max(row => row[column].Contains(',') ? row[column].Trim('*', ' ').Length - 1 - row[column].Trim('*', ' ').IndexOf(',') : 0);
        return decimals == 0 ? 0 : body.Count / 2m / (decimal)Math.Pow(10, decimals);
    }

    private static List<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(c => c.Trim())];

    private static decimal? Number(string cell)
    {
        var match = Figure().Match(cell.Trim('*', ' '));
        if (!match.Success) return null;
        var text = match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').Replace('–', '-').Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"\b(?:subtotal|heraf|deraf|mellemsum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subtotal();

    [GeneratedRegex(@"%|\b(?:pct|procent|andel|gennemsnit|gns|indeks|snit)|\bpr\.? ", RegexOptions.IgnoreCase)]
    private static partial Regex NoSum();

    [GeneratedRegex(@"^(?<n>[-−–]?[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]+)?|[-−–]?[0-9]+(?:,[0-9]+)?)(?: ?(?:kr\.?|mio\.?(?: kr\.?)?|stk\.?|pladser))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
