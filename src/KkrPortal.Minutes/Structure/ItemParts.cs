using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Cuts the lines of an item at its case number and at the headings of its parts.</summary>
internal static class ItemParts
{
    /// <summary>The case number stands under the title; further down a number is text.</summary>
    private const int CaseLineWithin = 4;

    public static bool HasParts(IReadOnlyList<Line> lines, PartWords words) =>
        lines.Take(CaseLineWithin).Any(l => CaseLine.TryRead(l.Plain) is not null) || lines.Any(l => PartHeading.TryRead(l, words) is not null);

    public static ItemText Read(OutlineHeading heading, IReadOnlyList<Line> headingLines, IReadOnlyList<Line> lines, PartWords words)
    {
        CaseLine? caseLine = null;
        Line? caseSource = null;
        var isClosed = ClosedMark.IsInTitle(heading.Title) || headingLines.Any(ClosedMark.IsAlone);
        var parts = new List<PartText>();
        var open = new List<Line>();
        PartHeading? partHeading = null;
        Line? partLine = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (caseLine is null && parts.Count == 0 && partHeading is null && i < CaseLineWithin && CaseLine.TryRead(line.Plain) is { } read)
            {
                (caseLine, caseSource) = (read, line);
            }
            else if (PartHeading.TryRead(line, words) is { } next)
            {
                Close();
                (partHeading, partLine) = (next, line);
                if (next.Rest is not null) open.Add(line with { Text = next.Rest, Plain = next.Rest, GapBefore = true });
            }
            else
            {
                isClosed |= partHeading is null && ClosedMark.IsAlone(line);
                open.Add(line);
            }
        }
        Close();
        return new ItemText(heading.Number, heading.Title, headingLines, caseLine, caseSource, isClosed, parts) { AlsoNumbers = heading.Heading.Also };

        void Close()
        {
            if (partHeading is not null || open.Count > 0) parts.Add(new PartText(partHeading, partLine, open));
            open = [];
        }
    }
}
