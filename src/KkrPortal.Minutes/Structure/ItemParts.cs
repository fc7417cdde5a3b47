using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Cuts the lines of an item at its case number and at the headings of its parts.</summary>
internal static class ItemParts
{
    /// <summary>The case number stands under the title; further down a number is text.</summary>
    private const int CaseLineWithin = 4;

    public static bool HasParts(IReadOnlyList<Line> lines, PartWords words)
    {
        var own = words.ForItem(lines);
        return lines.Take(CaseLineWithin).Any(l => CaseLine.TryRead(l.Plain) is not null) || lines.Any(l => PartHeading.TryRead(l, own) is not null || OpensRecommendation(l, null, own));
    }

    public static ItemText Read(OutlineHeading heading, IReadOnlyList<Line> headingLines, IReadOnlyList<Line> lines, PartWords words)
    {
        CaseLine? caseLine = null;
        var caseLines = new List<Line>();
        var isClosed = ClosedMark.IsInTitle(heading.Title) || headingLines.Any(ClosedMark.IsAlone);
        var parts = new List<PartText>();
        var open = new List<Line>();
        PartHeading? partHeading = null;
        Line? partLine = null;
        var headsRecommendations = !words.Allows(PartKind.Recommendation);
        words = words.ForItem(lines);
        int? lastFormula = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isAbove = parts.Count == 0 && partHeading is null && i < CaseLineWithin;
            if (isAbove && caseLine is null && CaseLine.TryRead(line.Plain) is { } read)
            {
                caseLine = read;
                caseLines.Add(line);
            }
            else if (isAbove && caseLine is not null && CaseLine.CaseworkersIn(line.Plain) is { Count: > 0 } workers)
            {
                caseLine = caseLine with { Caseworkers = [.. caseLine.Caseworkers, .. workers] };
                caseLines.Add(line);
            }
            else if (PartHeading.TryRead(line, words) is { } next)
            {
                Open(next, line);
            }
            else if (PartHeading.TryReadFurther(line, partHeading?.Kind) is { } further)
            {
                Open(further, line);
            }
            else if (partHeading?.Kind is null or PartKind.Background or PartKind.Presentation or PartKind.Other && !IsMisplaced() && OpensRecommendation(line, i > 0 ? lines[i - 1] : null, words) && !IsProposedBefore(i))
            {
                Open(new PartHeading(PartKind.Recommendation, null, null), null);
                open.Add(line);
            }
            else
            {
                isClosed |= partHeading is null && ClosedMark.IsAlone(line);
                if (partHeading is { Kind: PartKind.Recommendation, Heading: null } && UnheadedParts.EndsRecommendation(lines[i - 1], line)) Open(null, null);
                open.Add(line);
            }
        }
        Close();
        return new ItemText(heading.Number, heading.Title, headingLines, caseLine, caseLines, isClosed, parts) { AlsoNumbers = [.. heading.Heading.Also.Select(number => number.Text)] };

        // Directly under "Baggrund", in a document that has "Indstilling" over others: the author set it there.
        bool IsMisplaced() => headsRecommendations && open.Count == 0 && partHeading?.Heading is not null;

        // "Kredsen foreslår, at …" is background where "Det indstilles, at …" comes below.
        bool IsProposedBefore(int i) =>
            !UnheadedParts.SaysRecommends(lines[i]) && i < (lastFormula ??= Enumerable.Range(0, lines.Count).LastOrDefault(k => UnheadedParts.SaysRecommends(lines[k]) && OpensRecommendation(lines[k], k > 0 ? lines[k - 1] : null, words), -1));

        void Open(PartHeading? next, Line? line)
        {
            Close();
            (partHeading, partLine) = (next, line);
            if (next?.Rest is { } rest) open.Add(line! with { Text = rest, Plain = MarkdownMarks.Remove(rest), GapBefore = true });
        }

        void Close()
        {
            var attached = partHeading?.Kind == PartKind.Attachments ? 0 : UnheadedParts.AttachmentsAtEnd(open);
            if (partHeading?.Heading is not null || open.Count > attached) parts.Add(new PartText(partHeading, partLine, open[..^attached]));
            if (attached > 0) parts.Add(new PartText(new PartHeading(PartKind.Attachments, null, null), null, open[^attached..]));
            open = [];
        }
    }

    /// <summary>Where the document heads no recommendations, their formula opens them.</summary>
    private static bool OpensRecommendation(Line line, Line? above, PartWords words) => words.Allows(PartKind.Recommendation) && UnheadedParts.OpensRecommendation(line, above);
}
