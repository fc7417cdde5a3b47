using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Contents whose columns an extraction gave cell by cell, under their heading: a number alone, its title, and perhaps the page.
/// <code>
/// 1
/// Sager
/// 3
/// 1.1
/// Havne og færger ved
/// kysten
/// 3
/// </code>
/// They end where the numbers begin anew or the cells stop taking turns.
/// </summary>
internal static class ContentsCells
{
    private const int FewestEntries = 2;
    private const int MostEntries = 200;
    private const int MostLinesOfTitle = 3;
    private const int LongestLine = 160;

    /// <param name="first">Index behind the heading of the contents.</param>
    /// <returns>Null where the lines are no such contents.</returns>
    public static (IReadOnlyList<TocEntry> Entries, int End)? Read(IReadOnlyList<Line> lines, int first, int limit, LaterNumbers later)
    {
        var entries = new List<TocEntry>();
        ItemNumber? begin = null, last = null;
        var hasPages = false;
        var i = first;
        while (i < limit && entries.Count < MostEntries && NumberAlone(lines[i]) is { } number && number.Number.CompareTo(last) > 0)
        {
            var next = i + 1;
            while (next < limit && next - i <= MostLinesOfTitle && IsTitle(lines[next]) && (next == i + 1 || !lines[next].GapBefore)) next++;
            if (next == i + 1) break;
            var page = next < limit && (entries.Count == 0 || hasPages) ? PageNumber.TryRead(lines[next].Plain) : null;
            // Where the first entry has a page, every one has.
            if (entries.Count == 0) hasPages = page is not null && (next + 1 == limit || NumberAlone(lines[next + 1]) is not null);
            if (hasPages && page is null) break;
            var title = "";
            for (var k = i + 1; k < next; k++) title = Content.LineJoin.Join(title, lines[k].Words);
            entries.Add(new TocEntry(number.Number.Text, title, hasPages ? page?.Number : null));
            (begin, last) = (begin ?? number.Number, number.Number);
            i = hasPages ? next + 1 : next;
        }
        // An agenda may be nothing but its titles: contents have theirs again in the text.
        return entries.Count < FewestEntries || !later.ComesFrom(i, begin!) ? null : (entries, i);
    }

    private static NumberedHeading? NumberAlone(Line line) => NumberedHeading.TryRead(line) is { Title.Length: 0 } number ? number : null;

    private static bool IsTitle(Line line) =>
        line.Plain.Length <= LongestLine && TocLine.TryRead(line) is not { Page: not null } && NumberedHeading.TryRead(line) is null && PageNumber.TryRead(line.Plain) is null && PartHeading.TryRead(line) is null && CaseLine.TryRead(line.Plain) is null && !LineEnd.EndsSentence(line.Plain);
}
