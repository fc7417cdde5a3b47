namespace KkrPortal.Minutes.Layout;

/// <summary>Second stage: from the lines of the source to the flow of the text. What repeats on pages is set aside, gaps and wrap width are understood; nothing is joined yet.</summary>
internal static class PageLayout
{
    /// <summary>What cuts a line of the source into several of the text, each in its turn.</summary>
    private static readonly Func<SourceLine, IEnumerable<SourceLine>?>[] Breakers = [ParagraphTags.Break, ConverterBreaks.Break, PageLabels.Break];

    public static LaidOutText LayOut(SourceText source)
    {
        var (lines, gaps) = ReadLines(source);
        MarkPageStarts(lines);
        var isFurniture = PageFurniture.Find(lines);
        var furniture = lines.Where((_, i) => isFurniture[i]).ToList();
        (lines, gaps) = Without(lines, gaps, isFurniture);
        DetachedHyphens.Attach(lines);
        (lines, gaps) = WithoutBoldHalves(lines, gaps);

        Gaps.Mark(lines, gaps);
        MarkIndentedPageStarts(lines);
        Footnotes.Place(lines);
        var (flow, footLinks) = SetLinksAside(lines);
        var width = WrapWidth.Measure(flow);
        furniture.AddRange(MarkRuns.PutBack(flow, width));
        CasesBeside.PutBelow(flow);
        TitlesAboveNumbers.PutBelow(flow);
        var words = new Vocabulary(flow, footLinks);
        if (DroppedHyphens.Restore(flow, words)) words = new Vocabulary(flow, footLinks);
        return new LaidOutText(source, flow, furniture, footLinks, width, words);
    }

    private static (List<Line>, List<Gap>) ReadLines(SourceText source)
    {
        var lines = new List<Line>();
        var gaps = new List<Gap>();
        var gap = Gap.None;
        var received = HtmlTables.Unfold(Quotation.Unquote(source.Lines));
        var running = RunningPages.Find(received);
        foreach (var line in running is null ? received : received.SelectMany(running.Break)) Add(line, breaker: 0);
        return (lines, gaps);

        void Add(SourceLine raw, int breaker)
        {
            for (; breaker < Breakers.Length; breaker++)
            {
                if (Breakers[breaker](raw) is not { } pieces) continue;
                foreach (var piece in pieces) Add(piece, breaker + 1);
                return;
            }
            if (LineReader.Read(raw) is { } line)
            {
                lines.Add(line);
                gaps.Add(gap);
                gap = Gap.None;
            }
            else if (raw.Text.Length > 0)
            {
                gap = Gap.Blanks;
            }
            else if (gap != Gap.Blanks)
            {
                gap = gap == Gap.None ? Gap.OneEmpty : Gap.SeveralEmpty;
            }
        }
    }

    private static void MarkPageStarts(List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++) lines[i].StartsPage = lines[i].Page != lines[i - 1].Page;
    }

    /// <summary>The widest gap around a page's edge is the gap between the lines that it parted.</summary>
    private static (List<Line>, List<Gap>) Without(List<Line> lines, List<Gap> gaps, bool[] removed)
    {
        var kept = new List<Line>();
        var keptGaps = new List<Gap>();
        var gap = Gap.None;
        var startsPage = false;
        for (var i = 0; i < lines.Count; i++)
        {
            gap = gaps[i] > gap ? gaps[i] : gap;
            startsPage |= lines[i].StartsPage || removed[i];
            if (removed[i]) continue;
            lines[i].StartsPage = startsPage;
            kept.Add(lines[i]);
            keptGaps.Add(gap);
            (gap, startsPage) = (Gap.None, false);
        }
        return (kept, keptGaps);
    }

    /// <summary>A converter marked each line of a heading: "**Indstil-**" over "**ling**".</summary>
    private static (List<Line>, List<Gap>) WithoutBoldHalves(List<Line> lines, List<Gap> gaps)
    {
        var (whole, wholeGaps) = (new List<Line>(lines.Count), new List<Gap>(lines.Count));
        for (var i = 0; i < lines.Count; i++)
        {
            if (gaps[i] == Gap.None && whole.Count > 0 && AreBoldHalves(whole[^1], lines[i]))
            {
                var text = MarkdownMarks.JoinEmphasis($"{whole[^1].Text} {lines[i].Text}");
                whole[^1] = whole[^1] with { Text = text, Plain = MarkdownMarks.Remove(text), Through = lines[i].Through };
                continue;
            }
            whole.Add(lines[i]);
            wholeGaps.Add(gaps[i]);
        }
        return (whole, wholeGaps);
    }

    private static bool AreBoldHalves(Line above, Line below) =>
        above.Text.EndsWith("-**", StringComparison.Ordinal) && above is { IsStrong: true, HeadingLevel: 0, MayBeHeading: true } && below is { IsStrong: true, HeadingLevel: 0, MayBeHeading: true } && char.IsLower(below.Plain[0]);

    /// <summary>One extractor shows the start of a page by a single blank before a line that follows without a gap; all other lines begin at the margin.</summary>
    private static void MarkIndentedPageStarts(List<Line> lines)
    {
        if (lines.Count(l => l.Indent > 0) * 10 > lines.Count) return;
        foreach (var line in lines) line.StartsPage |= line.Indent == 1 && Bullet.TryRead(line.Plain) is not { Ordinal: null };
    }

    private static (List<Line>, List<FootLink>) SetLinksAside(List<Line> lines)
    {
        var flow = new List<Line>();
        var links = new List<FootLink>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (FootLinks.IsFootLink(lines, i))
            {
                links.Add(new FootLink(lines[i], lines[i].Plain));
                continue;
            }
            lines[i].StartsPage |= i > 0 && links.Count > 0 && ReferenceEquals(links[^1].Line, lines[i - 1]);
            flow.Add(lines[i]);
        }
        return (flow, links);
    }
}
