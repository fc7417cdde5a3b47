using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Sites where people share documents give a page as one unbroken line, most of them behind the page's number. Such a line is cut around everything
/// that had a line of its own: labels of the front page, entries of the contents, headings over participants, titles, case numbers, headings of parts.
/// Every piece keeps the line's number, and knows its page.
/// <code>
/// 3 1. Havne 1.1. Ny mole SAG-2015-00012 abc Baggrund Molen er slidt. Indstilling Det indstilles, at …
/// </code>
/// </summary>
internal sealed partial class RunningPages
{
    private const int ShortestRun = 60;
    private const int LongestEdge = 12;
    private const int FewestWithEdge = 3;
    private const int CoverAndContents = 2;

    /// <summary>A page holds more than this on average. What the site offers beside the document may be longer than it, but not much.</summary>
    private const int LeastOnPage = 200;
    private const int LeastShare = 3;

    private static readonly string[] TemplateOrder = ["Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning"];
    private static readonly SearchValues<string> Marks = SearchValues.Create([.. TemplateOrder, "SAG"], StringComparison.Ordinal);

    private sealed record Edge(string Key, int Words);

    /// <summary>Numbers of the lines that are pages, and the pages' own.</summary>
    private readonly Dictionary<int, int> pages;
    private readonly RunningTitles titles;
    private readonly Edge? header, footer;
    private readonly int contentsPages;

    /// <summary>Else only the lines that are runs themselves are cut.</summary>
    private readonly bool isEverywhere;

    /// <summary>The rank of the part above, in the template's order: one that comes again, or earlier, is another item's.</summary>
    private int rank = int.MaxValue;

    private RunningPages(Dictionary<int, int> pages, List<string> texts, bool isEverywhere)
    {
        this.pages = pages;
        this.isEverywhere = isEverywhere;
        header = SharedEdge(texts, (words, count) => words.Take(count));
        footer = SharedEdge(texts, (words, count) => words.TakeLast(count));
        (titles, contentsPages) = AboveItems(texts);
    }

    /// <returns>Null for a document whose pages have lines.</returns>
    public static RunningPages? Find(IReadOnlyList<SourceLine> lines)
    {
        var pages = NumberedPages(lines);
        if (pages.Count > 0) return new RunningPages(pages, [.. lines.Where(line => pages.ContainsKey(line.Number)).Select(line => Without(line, pages))], isEverywhere: true);
        var inRuns = lines.Sum(line => IsRun(line.Text) ? (long)line.Text.Length : 0);
        return inRuns == 0 ? null : new RunningPages(pages, [.. lines.Select(line => line.Text)], isEverywhere: inRuns * LeastShare > lines.Sum(line => (long)line.Text.Length));
    }

    /// <summary>To be called for line after line.</summary>
    public IEnumerable<SourceLine> Break(SourceLine line)
    {
        if (!pages.TryGetValue(line.Number, out var page)) return isEverywhere || IsRun(line.Text) ? Pieces(line) : [line];
        var text = Without(line, pages);
        return [line with { Text = line.Text[..^text.Length].Trim(), Page = page, IsPageNumber = true }, .. Pieces(line with { Text = text, Page = page })];
    }

    private IEnumerable<SourceLine> Pieces(SourceLine line)
    {
        var text = line.Text;
        if (text.Length == 0) return [line];
        var cuts = new SortedSet<int>();
        if (line.Page is not null) CutEdges(text, cuts);
        else CutBetweenPages(text, cuts);
        var isFront = rank == int.MaxValue;
        var marks = MarksIn(text);
        if (isFront) RunningFront.Cut(marks.Count == 0 ? text : text[..marks[0].Index], cuts);
        foreach (var mark in marks) CutAround(mark, cuts);
        foreach (Match list in AttachmentLists().Matches(text)) CutAround(list, cuts);
        foreach (Match mark in Openings().Matches(text)) cuts.Add(mark.Index);
        var items = isFront ? BeginOfItems(line, marks) : 0;
        return Slices(line, cuts, TitlesIn(text, ItemStarts(marks), cuts, items, mayStandAnywhere: line.Page is not null));
    }

    /// <summary>Where in a line above which nothing marks an item the items may begin.</summary>
    private int BeginOfItems(SourceLine line, List<Match> marks) => marks switch
    {
        [var first, ..] => first.Index,
        _ => line.Page > contentsPages ? 0 : line.Text.Length,
    };

    /// <param name="items">Where in the text the first item begins.</param>
    /// <returns>Where titles begin, and where they end.</returns>
    private Dictionary<int, int> TitlesIn(string text, List<int> itemStarts, SortedSet<int> cuts, int items, bool mayStandAnywhere)
    {
        var found = titles.Find(text, itemStarts, cuts).Concat(StandingTitles().Matches(text, items).Select(m => (Begin: m.Index, End: m.Index + m.Length)));
        var anywhere = mayStandAnywhere ? titles.FindAnywhere(text, items) : [];
        var ends = new Dictionary<int, int>();
        var last = 0;
        foreach (var (begin, end) in found.Concat(anywhere).OrderBy(t => t.Begin))
        {
            if (begin < last) continue;
            ends[begin] = last = end;
        }
        return ends;
    }

    /// <param name="titles">Where they begin and end: gaps set them apart.</param>
    private static IEnumerable<SourceLine> Slices(SourceLine line, SortedSet<int> cuts, Dictionary<int, int> titles)
    {
        var ends = titles.Values.ToHashSet();
        cuts.UnionWith(titles.Keys);
        cuts.UnionWith(ends);
        var start = 0;
        foreach (var end in cuts.Append(line.Text.Length))
        {
            var piece = line.Text[start..end].Trim();
            var isApart = titles.ContainsKey(start) || ends.Contains(start) || piece.StartsWith(Danish.RecommendationFormula, StringComparison.OrdinalIgnoreCase);
            if (piece.Length > 0 && isApart) yield return line with { Text = " " };
            if (piece.Length > 0) yield return line with { Text = piece, IsTitle = titles.ContainsKey(start) };
            start = end;
        }
    }

    public static void CutAround(Match match, SortedSet<int> cuts)
    {
        cuts.Add(match.Index);
        cuts.Add(match.Index + match.Length);
    }

    /// <summary>Pages are numbered from 1 and hold a good part of the text.</summary>
    private static Dictionary<int, int> NumberedPages(IReadOnlyList<SourceLine> lines)
    {
        var pages = new Dictionary<int, int>();
        long onPages = 0, all = 0;
        foreach (var line in lines)
        {
            all += line.Text.Length;
            if (line.Page is not null) return [];
            if (PageAtStart().Match(line.Text) is not { Success: true } match) continue;
            var number = int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture);
            if (number == 1 && pages.Count <= 1) (pages, onPages) = ([], 0);
            if (number != pages.Count + 1) continue;
            pages[line.Number] = number;
            onPages += line.Text.Length;
        }
        return pages.Count > 1 && onPages > (long)pages.Count * LeastOnPage && onPages * LeastShare > all ? pages : [];
    }

    private static string Without(SourceLine line, Dictionary<int, int> pages) =>
        pages.ContainsKey(line.Number) ? line.Text[PageAtStart().Match(line.Text).Length..] : line.Text;

    /// <summary>A case number, or an item's number, title and first heading, in the middle of a line.</summary>
    private static bool IsRun(string text) =>
        text.Length >= ShortestRun && text.AsSpan().ContainsAny(Marks) && InlineHeading().IsMatch(text) && (InlineCaseNumber().IsMatch(text) || InlineItem().IsMatch(text));

    /// <summary>Case numbers and headings of parts, in order.</summary>
    private static List<Match> MarksIn(string text) =>
        text.AsSpan().ContainsAny(Marks) ? [.. CaseNumbers().Matches(text).Concat(Parts().Matches(text)).OrderBy(mark => mark.Index)] : [];

    /// <summary>Where the first mark of an item stands: its title is above.</summary>
    private List<int> ItemStarts(List<Match> marks)
    {
        var starts = new List<int>();
        foreach (var mark in marks)
        {
            var own = Array.IndexOf(TemplateOrder, mark.Value);
            if (own < 0 || own <= rank && rank >= 0) starts.Add(mark.Index);
            rank = own;
        }
        return starts;
    }

    /// <summary>The titles above the first item's first mark, and how many pages stand before that item's. Where nothing marks items, a cover and a page of contents do.</summary>
    private static (RunningTitles Titles, int Pages) AboveItems(List<string> texts)
    {
        var first = texts.FindIndex(text => FirstMark(text) >= 0);
        var pages = first < 0 ? Math.Min(CoverAndContents, texts.Count) : first;
        var earlier = string.Join(' ', texts.Take(pages));
        var above = first < 0 ? earlier : $"{earlier} {texts[first][..FirstMark(texts[first])]}";
        var contents = RunningFront.BeginOfParticipants(earlier);
        return (new RunningTitles(above, contents), pages);
    }

    private static int FirstMark(string text) => MarksIn(text) is [var mark, ..] ? mark.Index : -1;

    private void CutEdges(string text, SortedSet<int> cuts)
    {
        if (PageAtEnd().Match(text) is { Success: true } label) cuts.Add(label.Index);
        var words = text.Split(' ');
        if (header is not null && IsEdge(words.Take(header.Words), header)) cuts.Add(LengthOf(words.Take(header.Words)));
        if (footer is not null && IsEdge(words.TakeLast(footer.Words), footer)) cuts.Add(text.Length - LengthOf(words.TakeLast(footer.Words)));
    }

    /// <summary>"… til efterretning. SIDE | 3 KKR Skønland | 24-11-2015 2. Havne …": where all pages stand in one line, their numbers follow each other, and a header has the meeting's day.</summary>
    private static void CutBetweenPages(string text, SortedSet<int> cuts)
    {
        var last = -1;
        var labels = new List<Match>();
        foreach (Match label in PageLabels().Matches(text))
        {
            var number = int.Parse(label.Groups["page"].ValueSpan, CultureInfo.InvariantCulture);
            if (last >= 0 && number != last + 1) return;
            last = number;
            labels.Add(label);
        }
        if (labels.Count < FewestWithEdge) return;
        foreach (var label in labels) CutAround(label, cuts);
        foreach (Match header in DatedHeaders().Matches(text)) CutAround(header, cuts);
    }

    private static int LengthOf(IEnumerable<string> words) => words.Sum(word => word.Length + 1) - 1;

    private static bool IsEdge(IEnumerable<string> words, Edge edge) => PageFurniture.Key(string.Join(' ', words)) == edge.Key;

    /// <summary>The words that most pages begin or end with, their figures aside: a running header or footer.</summary>
    private static Edge? SharedEdge(List<string> texts, Func<string[], int, IEnumerable<string>> take)
    {
        var pages = texts.ConvertAll(text => text.Split(' '));
        for (var count = LongestEdge; count > 0; count--)
        {
            var most = pages.Where(words => words.Length > count).GroupBy(words => PageFurniture.Key(string.Join(' ', take(words, count)))).MaxBy(same => same.Count());
            if (most is not null && most.Key.Any(char.IsLetter) && most.Count() >= FewestWithEdge && most.Count() * 2 > texts.Count) return new Edge(most.Key, count);
        }
        return null;
    }

    [GeneratedRegex(@"^(?<page>[0-9]{1,4})[ ]+(?=\S)")]
    private static partial Regex PageAtStart();

    [GeneratedRegex(@"(?<=[ ])(?:SIDE|Side)[ ]?\|?[ ]?[0-9]{1,4}(?:[ ]af[ ][0-9]{1,4})?$")]
    private static partial Regex PageAtEnd();

    [GeneratedRegex(@"(?<=^|[ ])(?:SIDE|Side)[ ]\|?[ ]?(?<page>[0-9]{1,3})(?=$|[ ])")]
    private static partial Regex PageLabels();

    /// <summary><c>KKR Skønland | 24-11-2015</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])KKR[ ]\p{Lu}\p{L}{3,24}[ ]\|[ ][0-3]?[0-9]-[01]?[0-9]-20[0-9]{2}(?=$|[ ])")]
    private static partial Regex DatedHeaders();

    [GeneratedRegex(@"\p{L}[.:)]?[ ]SAG-[0-9]{4}-[0-9]{4,6}\b")]
    private static partial Regex InlineCaseNumber();

    /// <summary><c>2. Letbane til Billund Baggrund Banedirektoratet har …</c>: number, title, the heading of its first part, a sentence.</summary>
    [GeneratedRegex(@"(?<=^|[.:!?] )[0-9]{1,2}(?:\.[0-9]{1,2})?\.[ ]\p{Lu}[^.\n]{2,150}?[ ](?:Baggrund|Indstilling|Sagsfremstilling|Beslutning)[ ](?=\p{Lu}|[-–•])")]
    private static partial Regex InlineItem();

    [GeneratedRegex(@"[ ](?:Baggrund|Indstilling|Sagsfremstilling|Beslutning)[ ]\p{Lu}")]
    private static partial Regex InlineHeading();

    /// <summary>Nouns that begin with a capital inside a sentence, before another capital, are headings.</summary>
    [GeneratedRegex(@"(?<=^|[ ])(?:Baggrund|Indstilling|Sagsfremstilling|Beslutning)(?=[ ][*_»”""]*(?:\p{Lu}|\./\.|[-–•][ ]|[0-9]{1,2}[.)][ ])|$)")]
    private static partial Regex Parts();

    /// <summary><c>SAG-2015-00012 abc/def</c>, and what is left of it where figures are lost: <c>SAG abc</c> <c>SAG abc, def</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])SAG(?:(?:-[0-9]{4}-[0-9]{4,6})?(?:[ ][a-zæøå]{2,5}(?:(?:/|,[ ]?)[a-zæøå]{2,5}){0,4})?(?=[ ](?:\p{Lu}|[0-9])|$))")]
    private static partial Regex CaseNumbers();

    /// <summary><c>… til efterretning. Bilag ./. Notat</c></summary>
    [GeneratedRegex(@"(?<=[.:!?)»”""][ ]|^)Bilag(?=[ ][*_»”""]*(?:\p{Lu}|[-–][ ]))|(?<=^|[ ])Bilag(?=[ ](?:-[ ])?\./\.)")]
    private static partial Regex AttachmentLists();

    /// <summary>The mark begins its paragraph, and its entry in a list of attachments; the formula opens a recommendation without a heading.</summary>
    [GeneratedRegex(@"(?<=[ .!?:])(?:(?:-[ ])?\./\.[ ]|Det indstilles,? at\b)")]
    private static partial Regex Openings();

    /// <summary><c>… om linjeføring 3. Eventuelt</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])[0-9]{1,2}\.(?:[0-9]{1,2}\.?)?[ ](?:Eventuelt|Punkter til næste møde|Siden sidst|Udpegninger)(?=$|[ ](?:\p{Lu}|[0-9]|SIDE))|(?<=^|[ ])[0-9]{1,2}\.[ ]KKR(?=$|[ ](?:[0-9]{1,2}\.|SIDE\b|Der[ ]er[ ]ingen\b|Ingen\b))|(?<=[.!?][ ])Eventuelt(?=[ ]\p{Lu}|$)")]
    private static partial Regex StandingTitles();
}
