using System.Globalization;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Reads the entries of a table of contents, also where a title goes over several lines or numbers, titles and pages were extracted as separate runs.</summary>
internal static class ContentsEntries
{
    private const int FewestTitles = 3;
    private const int MostPages = 1000;

    public static IReadOnlyList<TocEntry> Read(IReadOnlyList<Line> lines, int first, int end)
    {
        var separate = ReadSeparateRuns(lines, first, end);
        if (separate.Count > 0) return separate;
        var mixed = ReadMixedRuns(lines, first, end);
        if (mixed.Count > 0) return mixed;

        var entries = new List<TocEntry>();
        TocLine? open = null;
        int? slipped = null;
        for (var i = first; i < end; i++)
        {
            if (Contents.IsHeading(lines[i]) || Contents.IsLeader(lines[i]) || IsTableHead(lines[i]) || ClosedMark.OpensAgenda(lines[i]) || ClosedMark.ClosesAgenda(lines[i])) continue;
            // "11" or ". 11" behind a leader of dots on lines of their own.
            if (open is not null && Contents.IsLeader(lines[i - 1]) && PageNumber.TryRead(lines[i].Plain.TrimStart('.', '…', ' ')) is { } page)
            {
                open = open with { Title = open.Title.TrimEnd(' ', '.', '…'), Page = page.Number };
                continue;
            }
            if (open is { Page: null, Number.Length: > 0, Title.Length: > 0 } && PageNumber.TryRead(lines[i].Plain) is { } below)
            {
                // "2.1 Havne 3" and "4" over "2.2 Kyster": the column of pages slipped by one.
                if (PageAtEnd(open.Title) is { } own && own.Number <= below.Number && own.Number >= (entries.Count == 0 ? 1 : entries[^1].Page ?? MostPages) && HasNoPage(i + 1)) (open, slipped) = (open with { Title = own.Title, Page = own.Number }, below.Number);
                else open = open with { Page = below.Number };
                continue;
            }
            var line = TocLine.TryRead(lines[i]) ?? Untabbed(lines[i]);
            if (open is { Page: null, Number.Length: > 0, Title.Length: <= Line.LongestHeading } && line.Number.Length == 0)
            {
                open = open with { Title = Joined(open.Title, line.Title), Page = line.Page };
                continue;
            }
            // "… Erhvervshus Nordhavns" and "7", then "resultater for 2019": the page stands beside the title's first line.
            if (open is { Number.Length: > 0, Page: not null, Title.Length: <= Line.LongestHeading } && line is { Number.Length: 0, Page: null } && char.IsLower(lines[i].Plain[0]) && PageNumber.TryRead(lines[i - 1].Plain) is not null)
            {
                open = open with { Title = Joined(open.Title, line.Title) };
                continue;
            }
            Close();
            (open, slipped) = (slipped is null ? line : line with { Page = line.Page ?? slipped }, null);
        }
        Close();
        return WithPages(entries);

        bool HasNoPage(int i) =>
            i < end && NumberedHeading.TryRead(lines[i]) is not null && TocLine.TryRead(lines[i])?.Page is null && (i + 1 >= end || PageNumber.TryRead(lines[i + 1].Plain) is null);

        void Close()
        {
            if (open is not null) entries.Add(new TocEntry(open.Number, open.Title.TrimEnd(' ', '.', '…'), open.Page));
        }
    }

    /// <summary>Where neither leader nor gap came through, nearly every title ends in a figure, none smaller than the one above: those are the pages.</summary>
    private static List<TocEntry> WithPages(List<TocEntry> entries)
    {
        if (entries.Count < FewestTitles) return entries;
        if (entries.Any(e => e.Page is not null)) return WithPagesBetween(entries);
        var pages = entries.ConvertAll(e => PageAtEnd(e.Title));
        var found = pages.FindAll(p => p is not null).ConvertAll(p => p!.Value.Number);
        if (found.Count * 5 < entries.Count * 4 || !found.SequenceEqual(found.Order())) return entries;
        return [.. entries.Zip(pages, (entry, page) => page is { } at ? entry with { Title = at.Title, Page = at.Number } : entry)];
    }

    /// <summary>A title that fills its line leaves no room for a leader: "… den 22. november 2024 5" between entries on pages 5 and 6.</summary>
    private static List<TocEntry> WithPagesBetween(List<TocEntry> entries)
    {
        var upTo = new int?[entries.Count];
        for (var i = entries.Count - 1; i > 0; i--) upTo[i - 1] = entries[i].Page ?? upTo[i];
        var from = 1;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Page is null && PageAtEnd(entries[i].Title) is { } page && page.Number >= from && page.Number <= (upTo[i] ?? MostPages)) entries[i] = entries[i] with { Title = page.Title, Page = page.Number };
            from = entries[i].Page ?? from;
        }
        return entries;
    }

    private static (string Title, int Number)? PageAtEnd(string title) =>
        title.LastIndexOf(' ') is var at and > 0 && int.TryParse(title.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page < MostPages ? (title[..at], page) : null;

    /// <summary>The contents without leaders: "3.2. Title", or a further line of a title, perhaps with the page behind a blank.</summary>
    private static TocLine Untabbed(Line line) =>
        NumberedHeading.TryRead(line) is { } heading ? new TocLine(heading.Number.Text, heading.Title, null) : new TocLine("", line.Words, null);

    /// <summary><c>| | Punkt | Side |</c></summary>
    private static bool IsTableHead(Line line) =>
        line.Plain.Equals("side", StringComparison.OrdinalIgnoreCase) || line.Plain[0] == '|' && line.MayBeHeading && line.Plain.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(Danish.ContentsColumns.Contains);

    private static string Joined(string title, string more) => Content.LineJoin.Join(title, more);

    /// <summary>Where the numbers stood in a run of their own, as many titles follow, and sometimes as many pages.</summary>
    public static int EndOfSeparateRuns(IReadOnlyList<Line> lines, int first, int firstTitle, int limit)
    {
        var numbers = Enumerable.Range(first, firstTitle - first).Count(i => NumberedHeading.TryRead(lines[i]) is { Title.Length: 0 });
        var end = Math.Min(firstTitle + numbers, limit);
        while (end < limit && end < firstTitle + (2 * numbers) && PageNumber.TryRead(lines[end].Plain) is not null) end++;
        return end;
    }

    private static List<TocEntry> ReadSeparateRuns(IReadOnlyList<Line> lines, int first, int end)
    {
        var inside = Enumerable.Range(first, end - first).Select(i => lines[i]).Where(l => !Contents.IsHeading(l)).ToList();
        var numbers = inside.TakeWhile(l => NumberedHeading.TryRead(l) is { Title.Length: 0 }).Select(l => NumberedHeading.TryRead(l)!.Number.Text).ToList();
        if (numbers.Count < 2) return [];
        var titles = inside.Skip(numbers.Count).TakeWhile(l => PageNumber.TryRead(l.Plain) is null).ToList();
        var pages = inside.Skip(numbers.Count + titles.Count).Select(l => PageNumber.TryRead(l.Plain)?.Number).ToList();
        return titles.Count != numbers.Count ? [] : [.. numbers.Select((number, k) => Entry(number, titles[k], k < pages.Count ? pages[k] : null))];
    }

    /// <summary>
    /// Some numbers in a run, some titles in another, again and again: "1." "2." "Godkendelse … 5" "1.1." "Godkendelse … 5" "Siden sidst … 6". Where there are as many numbers as
    /// titles with a page, both in their order belong together, unless one that kept its number says otherwise.
    /// </summary>
    private static List<TocEntry> ReadMixedRuns(IReadOnlyList<Line> lines, int first, int end)
    {
        var numbers = new List<NumberedHeading>();
        var titles = new List<TocLine>();
        var (isMixed, wasNumber, above) = (false, false, "");
        for (var i = first; i < end; i++)
        {
            if (Contents.IsHeading(lines[i])) continue;
            if (NumberedHeading.TryRead(lines[i]) is { Title.Length: 0, HasMark: true } number)
            {
                numbers.Add(number);
                (isMixed, wasNumber) = (isMixed || wasNumber, true);
                continue;
            }
            wasNumber = false;
            if (TocLine.TryRead(lines[i]) is { Page: not null } title)
            {
                if (NumberedHeading.TryRead(lines[i]) is { } own) numbers.Add(own);
                titles.Add(title with { Title = Joined(above, title.Title) });
                above = "";
            }
            else if (above.Length > Line.LongestHeading) return [];
            else above = Joined(above, lines[i].Words);
        }
        var unnumbered = titles.Count - numbers.Count;
        if (!isMixed || above.Length > 0 || unnumbered is < 0 or > 1) return [];
        var inOrder = titles.Skip(unnumbered).OrderBy(t => t.Page).ToList();
        numbers.Sort((a, b) => a.Number.CompareTo(b.Number));
        if (inOrder.Zip(numbers).Any(x => x.First.Number.Length > 0 && x.First.Number != x.Second.Number.Text)) return [];
        return [.. titles.Take(unnumbered).Select(t => new TocEntry("", t.Title, t.Page)), .. numbers.Zip(inOrder, (n, t) => new TocEntry(n.Number.Text, t.Title, t.Page))];
    }

    private static TocEntry Entry(string number, Line title, int? page) =>
        TocLine.TryRead(title) is { } line ? new TocEntry(number, line.Title, line.Page ?? page) : new TocEntry(number, title.Words, page);
}
