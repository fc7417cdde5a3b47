namespace KkrPortal.Minutes.Layout;

/// <summary>Second stage: from the lines of the source to the flow of the text. What repeats on pages is set aside, gaps and wrap width are understood; nothing is joined yet.</summary>
internal static class PageLayout
{
    /// <summary>What cuts a line of the source into several of the text, each in its turn.</summary>
    private static readonly Func<SourceLine, IEnumerable<SourceLine>?>[] Breakers = [ConverterBreaks.Break, PageLabels.Break];

    public static LaidOutText LayOut(SourceText source)
    {
        var (lines, gaps) = ReadLines(source);
        MarkPageStarts(lines);
        var isFurniture = PageFurniture.Find(lines);
        var furniture = lines.Where((_, i) => isFurniture[i]).ToList();
        (lines, gaps) = Without(lines, gaps, isFurniture);
        DetachedHyphens.Attach(lines);

        Gaps.Mark(lines, gaps);
        MarkIndentedPageStarts(lines);
        Footnotes.Place(lines);
        var (flow, footLinks) = SetLinksAside(lines);
        var width = WrapWidth.Measure(flow);
        furniture.AddRange(MarkRuns.PutBack(flow, width));
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
        var running = RunningPages.Find(source.Lines);
        foreach (var line in running is null ? source.Lines : source.Lines.SelectMany(running.Break)) Add(line, breaker: 0);
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
