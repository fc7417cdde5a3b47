using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Finds running headers, footers and page numbers. They are known by repetition at the edges of pages, never by their
/// words; a page's edge is a form feed or a page number.
/// </summary>
internal static partial class PageFurniture
{
    private const int EdgeLines = 3;
    private const int LongestEdge = 160;
    private const int FewestLinesOnPage = 5;
    private const int FewestLabelled = 2;
    private const int MostFrontMatter = 20;
    private const int FewestRepeated = 3;

    /// <returns>For every line whether it is furniture.</returns>
    public static bool[] Find(IReadOnlyList<Line> lines)
    {
        var furniture = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++) furniture[i] = lines[i].IsPageNumber || MarkdownMarks.IsNoText(lines[i].Text);
        MarkFrontMatter(lines, furniture);
        MarkPageNumbers(lines, furniture);
        MarkNumberedHeaders(lines, furniture);
        var pages = lines.Count == 0 ? 0 : lines[^1].Page ?? furniture.Count(isNumber => isNumber);
        // Without form feeds a page's edge is less sure, unless the line names the council.
        var enough = lines.Count > 0 && lines[^1].Page is null ? Math.Max(3, (pages / 3) + 1) : Math.Max(2, pages / 3);
        var repeated = Edges(lines, furniture).GroupBy(i => Key(lines[i].Plain)).Where(same => Pages(lines, same) is var on && (on >= enough || (on >= 2 && NamesCouncil(lines[same.First()]))));
        foreach (var i in repeated.SelectMany(same => same)) furniture[i] = true;
        MarkDatedHeaders(lines, furniture);
        MarkRepeatedHeadings(lines, furniture);
        NamingHeaders.Mark(lines, furniture);
        MarkDisplacedHeaders(lines, furniture, pages);
        MarkNumbersBesideHeaders(lines, furniture);
        MarkDisplacedNumbers(lines, furniture, pages);
        MarkStrayMarks(lines, furniture);
        SharingSite.Mark(lines, furniture);
        return furniture;
    }

    /// <summary>What a language model says of a page before it reads it, between two rules: "---", "primary_language: da", "is_table: False", "---".</summary>
    private static void MarkFrontMatter(IReadOnlyList<Line> lines, bool[] furniture)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            if (!furniture[i] || lines[i].Plain != "---") continue;
            var end = i + 1;
            while (end < lines.Count && end - i <= MostFrontMatter && Property().IsMatch(lines[end].Plain)) end++;
            if (end > i + 1 && end < lines.Count && lines[end].Plain == "---") Array.Fill(furniture, true, i, end - i);
        }
    }

    /// <summary>Some extractions give the marks of a page's lists at its end, behind all its text: "•", "•" or "1.", "2." alone on their lines.</summary>
    private static void MarkStrayMarks(IReadOnlyList<Line> lines, bool[] furniture)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!(furniture[i] || lines[i].Page != lines[i - 1].Page) || furniture[i - 1]) continue;
            var first = i;
            while (first > 0 && !furniture[first - 1] && StrayMark().IsMatch(lines[first - 1].Plain)) first--;
            // Marks for attachments behind a page's footer have lost their paragraphs.
            var footer = i;
            while (footer > 0 && lines[footer - 1].Plain == Danish.MarginMark) footer--;
            if (footer > 0 && footer < i && furniture[footer - 1] && lines[footer - 1].Page == lines[i - 1].Page) Array.Fill(furniture, true, footer, i - footer);
            if (i - first == 1 && char.IsDigit(lines[first].Plain[0])) continue;
            for (var k = first; k < i; k++) furniture[k] = true;
        }
    }

    /// <summary>A bare number must be at a form feed or take its turn in a sequence, with a page of text between.</summary>
    private static void MarkPageNumbers(IReadOnlyList<Line> lines, bool[] furniture)
    {
        // Where pages are numbered "Side 3", a bare figure is text: a cell of a table at the page's edge.
        var pages = lines.Count == 0 ? 0 : lines[^1].Page ?? 0;
        var labelled = lines.Count(l => PageNumber.TryRead(l.Plain) is { IsLabelled: true });
        var saySo = pages > 1 ? labelled * 2 >= pages : labelled >= FewestLabelled;
        var bare = new List<(int Index, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (PageNumber.TryRead(lines[i].Plain) is not { } number) continue;
            if (number.IsLabelled || (!saySo && IsNextToFormFeed(lines, i))) furniture[i] = true;
            else if (!saySo && !HeadsSection(lines, i)) bare.Add((i, number.Number));
        }
        for (var i = 1; i < bare.Count; i++)
        {
            if (bare[i].Number != bare[i - 1].Number + 1 || bare[i].Index - bare[i - 1].Index < FewestLinesOnPage) continue;
            furniture[bare[i].Index] = furniture[bare[i - 1].Index] = true;
        }
    }

    /// <summary>"3", a title of a line or two, and "3.1" alone: numbers of sections and items that have lines of their own.</summary>
    private static bool HeadsSection(IReadOnlyList<Line> lines, int i)
    {
        for (var next = i + 2; next < Math.Min(lines.Count, i + 4); next++)
        {
            if (lines[next].Plain.AsSpan().TrimEnd('.') is [.., '.', '1'] number && number[..^2].SequenceEqual(lines[i].Plain.AsSpan().TrimEnd('.'))) return true;
        }
        return false;
    }

    /// <summary>A header and the page's number on one line: "KKR Midtjylland, 3. maj 2012   Side 4". The same words come again with a higher number, a page of text between.</summary>
    private static void MarkNumberedHeaders(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var headers = new Dictionary<string, List<(int Index, int Number)>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (furniture[i] || PageNumber.TryReadWithHeader(lines[i].Plain) is not { } header) continue;
            if (!headers.TryGetValue(header.Key, out var same)) headers[header.Key] = same = [];
            same.Add((i, header.Number));
        }
        // A short document has one page behind its front page: the council, and the page's own number at its edge.
        foreach (var (index, number) in headers.Values.Where(h => h.Count == 1).Select(h => h[0]))
        {
            if (lines[index].Page == number && IsNextToFormFeed(lines, index) && NamesCouncil(lines[index])) furniture[index] = true;
        }
        foreach (var same in headers.Values.Where(h => h.Count > 1))
        {
            for (var k = 1; k < same.Count; k++)
            {
                // A last page may hold hardly anything.
                var isNextPage = lines[same[k].Index].Page != lines[same[k - 1].Index].Page || same[k].Index - same[k - 1].Index >= FewestLinesOnPage;
                if (same[k].Number > same[k - 1].Number && isNextPage) furniture[same[k].Index] = furniture[same[k - 1].Index] = true;
            }
        }
    }

    /// <summary>"| 09-05-2014" under the council's name, again and again: the header of a template whose pages have lost their numbers.</summary>
    private static void MarkDatedHeaders(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var dated = Enumerable.Range(0, lines.Count).Where(i => lines[i].Plain is ['|', ' ', _, ..] && DatedHeader().IsMatch(lines[i].Plain)).ToList();
        if (dated.Count < 2 || dated.Exists(i => lines[i].Plain != lines[dated[0]].Plain)) return;
        foreach (var i in dated)
        {
            furniture[i] = true;
            if (i > 0 && NamesCouncil(lines[i - 1])) furniture[i - 1] = true;
        }
    }

    /// <summary>A converter may take the header of every page for a heading: the same words again and again, which cut a sentence at least once.</summary>
    private static void MarkRepeatedHeadings(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var headings = Enumerable.Range(0, lines.Count).Where(i => !furniture[i] && lines[i].HeadingLevel > 0 && MayBeFurniture(lines[i])).GroupBy(i => Key(lines[i].Plain));
        foreach (var same in headings.Select(group => group.ToList()).Where(group => group.Count >= FewestRepeated))
        {
            if (Pages(lines, same) < FewestRepeated || !same.Exists(i => CutsSentence(lines, i))) continue;
            foreach (var i in same) furniture[i] = true;
        }
    }

    private static bool CutsSentence(IReadOnlyList<Line> lines, int i) =>
        i > 0 && i + 1 < lines.Count && lines[i - 1].HeadingLevel == 0 && char.IsLower(lines[i + 1].Plain[0]) && !LineEnd.EndsSentence(lines[i - 1].Plain) && !Bullet.StartsWithMark(lines[i + 1].Plain);

    private static bool NamesCouncil(Line line) => line.Plain.Length <= 80 && Structure.CouncilName.TryRead(line.Words) is not null;

    /// <summary>Where most pages have a header, a page without it has it where the extraction put it: between its columns, or behind marks drawn beside the text.</summary>
    private static void MarkDisplacedHeaders(IReadOnlyList<Line> lines, bool[] furniture, int pages)
    {
        var headers = Enumerable.Range(0, lines.Count).Where(i => furniture[i] && lines[i].Page is not null).ToLookup(i => lines[i].Plain, i => lines[i].Page!.Value);
        var onMostPages = headers.Where(h => h.Distinct().Count() is var on && on >= 3 && on * 2 > pages).ToDictionary(h => h.Key, h => h.ToHashSet());
        if (onMostPages.Count == 0) return;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!furniture[i] && lines[i].Page is > 1 and { } page && onMostPages.TryGetValue(lines[i].Plain, out var having) && having.Add(page)) furniture[i] = true;
        }
    }

    /// <summary>The page's number may stand under or over a header that is known by its words: "KKR Midtjylland" over "6" on page 6.</summary>
    private static void MarkNumbersBesideHeaders(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var numbers = Enumerable.Range(0, lines.Count).Where(i => PageNumber.TryRead(lines[i].Plain) is { IsLabelled: false } number && number.Number == lines[i].Page && (Header(i - 1, i) || Header(i + 1, i))).ToList();
        if (numbers.Count < 2) return;
        foreach (var i in numbers) furniture[i] = true;

        bool Header(int beside, int i) => beside >= 0 && beside < lines.Count && furniture[beside] && lines[beside].Page == lines[i].Page;
    }

    /// <summary>Where most pages have their number, a page that seems to lack it has it at the only line that holds just that number: the extraction put it between two columns.</summary>
    private static void MarkDisplacedNumbers(IReadOnlyList<Line> lines, bool[] furniture, int pages)
    {
        var numbers = Enumerable.Range(0, lines.Count).Where(i => lines[i].Page > 1 && PageNumber.TryRead(lines[i].Plain) is { IsLabelled: false } number && number.Number == lines[i].Page).ToLookup(i => lines[i].Page!.Value);
        if (numbers.Count(page => page.Any(i => furniture[i])) is var numbered && (numbered < 3 || numbered * 2 <= pages)) return;
        foreach (var page in numbers)
        {
            if (page.Count() == 1) furniture[page.First()] = true;
        }
    }

    private static bool IsNextToFormFeed(IReadOnlyList<Line> lines, int i) =>
        (i > 0 && lines[i - 1].Page != lines[i].Page) || (i + 1 < lines.Count && lines[i + 1].Page != lines[i].Page) || (i == lines.Count - 1 && lines[i].Page > 1);

    private static List<int> Edges(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var edges = new SortedSet<int>();
        for (var i = 0; i <= lines.Count; i++)
        {
            // The first page has a header too, where others have one, and the last one a footer.
            var atFormFeed = i == 0 || i == lines.Count ? lines.Count > 0 && lines[^1].Page > 1 : lines[i].Page != lines[i - 1].Page;
            if (!atFormFeed && (i == lines.Count || !furniture[i])) continue;
            // A mark that is drawn beside the text may be extracted last of its page.
            var first = i;
            while (first > 0 && lines[first - 1].Plain == Danish.MarginMark) first--;
            for (var near = first - EdgeLines; near < i + EdgeLines; near++)
            {
                if (near >= 0 && near < lines.Count && !furniture[near] && MayBeFurniture(lines[near])) edges.Add(near);
            }
        }
        return [.. edges];
    }

    /// <summary>Structure and formulas repeat at page edges too: "Beslutning" may well begin two pages. Figures alone are page numbers or text, never a header, unless they are the meeting's day.</summary>
    public static bool MayBeFurniture(Line line) =>
        line.Plain.Length <= LongestEdge
        && (line.Plain.Any(char.IsLetter) || Content.DanishDate.FindFirst(line.Plain) is not null)
        && !LineEnd.EndsSentence(line.Plain)
        && Structure.PartHeading.TryRead(line) is null
        // The last of the contents and the last of the text: "7.1. Eventuelt".
        && Structure.NumberedHeading.TryRead(line) is not { HasMark: true, Title.Length: > 0 }
        && !Structure.PartWords.MayHeadDecisions(line)
        && Structure.CaseLine.TryRead(line.Plain) is null
        && !Bullet.StartsWithMark(line.Plain)
        && !line.Plain.StartsWith(Danish.MarginMark, StringComparison.Ordinal)
        && Structure.AttendeeReader.LooksLikeMember(line.Plain) is false;

    public static int Pages(IReadOnlyList<Line> lines, IEnumerable<int> indices)
    {
        var pages = 0;
        int? last = null;
        foreach (var i in indices)
        {
            if (lines[i].Page is { } page ? page != last : last is null || i - last >= FewestLinesOnPage) pages++;
            last = lines[i].Page ?? i;
        }
        return pages;
    }

    /// <summary>Headers differ from page to page in their numbers alone.</summary>
    public static string Key(string plain) => Blanks().Replace(Digits().Replace(plain, "0"), " ").ToUpperInvariant();

    [GeneratedRegex(@"^(?:[•·▪■□◦○●‣\uF0B7\uF0A7]|[0-9]{1,2}[.)])$")]
    private static partial Regex StrayMark();

    /// <summary><c>primary_language: da</c>; the labels of a front page ("Dato: …") begin with a capital.</summary>
    [GeneratedRegex(@"^(?!(?:dato|sted|tid|kl)\b)[a-z][a-z0-9_-]{1,40}:(?: .{0,100})?$")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\| [0-3][0-9]-[01][0-9]-20[0-9]{2}$")]
    private static partial Regex DatedHeader();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
