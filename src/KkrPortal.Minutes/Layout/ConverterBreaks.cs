using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Converters to Markdown write a line's end as a tag, or give a whole table of contents as one heading. Such a line is cut where its
/// lines ended; every piece keeps the line's number. In a row of a table the tag is a blank, as a cell has one line.
/// <code>
/// Ane Bo (A), Køge Kommune&lt;br&gt;Ib Lund (V), Greve Kommune
/// ## Deltagere.....3 1. Havne......4 1.1. Ny mole......4
/// </code>
/// </summary>
internal static partial class ConverterBreaks
{
    private const int FewestEntries = 3;

    /// <returns>Null for a line that stays whole.</returns>
    public static IEnumerable<SourceLine>? Break(SourceLine line)
    {
        if (line.Text.Contains('<') && line.Text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            if (line.Text.AsSpan().TrimStart().StartsWith('|')) return [line with { Text = Tag().Replace(line.Text, " ") }];
            return Tag().Split(line.Text).Where(piece => !string.IsNullOrWhiteSpace(piece)).DefaultIfEmpty("").Select(piece => line with { Text = piece });
        }
        var leaders = line.Text.Contains("...", StringComparison.Ordinal) || line.Text.Contains('…') ? EntryEnd().Count(line.Text) : 0;
        return leaders < FewestEntries ? null : EntryEnd().Split(line.Text).Select(piece => line with { Text = piece });
    }

    [GeneratedRegex(@" ?<br ?/?> ?", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>Behind a leader and its page the next entry begins, with a number or a capital.</summary>
    [GeneratedRegex(@"(?<=(?:\.{3}|…) ?[0-9]{1,3}) +(?=[0-9]{1,2}\.|\p{Lu})")]
    private static partial Regex EntryEnd();
}
