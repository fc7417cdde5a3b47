using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A part of an item: its heading's line, if it has one, and the lines of its text.</summary>
internal sealed record PartText(PartHeading? Heading, Line? HeadingLine, IReadOnlyList<Line> Lines);

/// <summary>An item with the lines that belong to it, still unjoined.</summary>
internal sealed record ItemText(string Number, string Title, IReadOnlyList<Line> HeadingLines, CaseLine? Case, IReadOnlyList<Line> CaseLines, bool IsClosed, IReadOnlyList<PartText> Parts)
{
    public IReadOnlyList<string> AlsoNumbers { get; init; } = [];
}

/// <summary>A section with its items and the text that stands outside them.</summary>
internal sealed record SectionText(string Number, string Title, IReadOnlyList<Line> HeadingLines, IReadOnlyList<Line> BodyLines, IReadOnlyList<ItemText> Items);

/// <summary>Gives every line behind the first heading to the section, item and part it stands in.</summary>
internal static class Body
{
    private const int MostLinesOfDecision = 30;

    /// <param name="taken">Indices of lines that belong to the list of participants, wherever it stands.</param>
    /// <param name="cases">Case numbers that stand above their headings: index of the heading, and of the number's line.</param>
    public static IReadOnlyList<SectionText> Build(IReadOnlyList<Line> lines, IReadOnlyList<OutlineHeading> outline, PartWords words, IReadOnlySet<int> taken, IReadOnlyDictionary<int, int> cases, bool isMinutes)
    {
        if (cases.Count > 0) taken = taken.Concat(cases.Values).ToHashSet();
        var sections = new List<SectionText>();
        // Those of the last section, while its items follow each other.
        List<ItemText> items = [];
        var itemsOf = 0;
        var isClosed = false;
        List<Line> above = [];
        for (var k = 0; k < outline.Count; k++)
        {
            var heading = outline[k];
            var content = Slice(lines, heading.End, k + 1 < outline.Count ? outline[k + 1].First : lines.Count, taken);
            if (cases.TryGetValue(heading.First, out var ofCase)) content.Insert(0, lines[ofCase]);
            var headingLines = Slice(lines, heading.First, heading.End, taken);
            headingLines.InsertRange(0, above);
            above = [];
            var isUnderClosed = isClosed;
            if (k + 1 < outline.Count && content.Count > 0 && GroupHeading.Is(content[^1]))
            {
                above = [content[^1]];
                content.RemoveAt(content.Count - 1);
            }
            else if (k + 1 < outline.Count && content.Count > 1 && (ClosedMark.ClosesAgenda(content[^1]) || ClosedMark.OpensAgenda(content[^1])))
            {
                // What stands between two items speaks of those that follow.
                isClosed = ClosedMark.ClosesAgenda(content[^1]);
                above = [content[^1]];
                content.RemoveAt(content.Count - 1);
            }
            if (heading.IsItem)
            {
                var number = heading.Heading.Section.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (sections.Count == 0 || sections[^1].Number != number) sections.Add(new SectionText(number, "", [], [], []));
                if (sections.Count > itemsOf) sections[^1] = sections[^1] with { Items = items = [.. sections[^1].Items] };
                itemsOf = sections.Count;
                items.Add(Item(heading, headingLines, content, isUnderClosed));
            }
            else if ((isUnderClosed && (k + 1 == outline.Count || !outline[k + 1].IsItem)) || IsItemItself(heading, content, k + 1 < outline.Count ? outline[k + 1] : null, words) || (isMinutes && IsDecided(heading, content, k + 1 < outline.Count ? outline[k + 1] : null)))
            {
                sections.Add(new SectionText(heading.Number, heading.Title, headingLines, [], [Item(heading, headingLines, content, isUnderClosed)]));
            }
            else
            {
                sections.Add(new SectionText(heading.Number, heading.Title, headingLines, content, []));
            }
        }
        return sections;

        ItemText Item(OutlineHeading heading, IReadOnlyList<Line> headingLines, IReadOnlyList<Line> content, bool isUnderClosed)
        {
            var item = ItemParts.Read(heading, headingLines, content, words);
            return isUnderClosed ? item with { IsClosed = true } : item;
        }
    }

    /// <summary>In an agenda with one level of numbers a section that has parts, or is closed, is the item.</summary>
    private static bool IsItemItself(OutlineHeading section, IReadOnlyList<Line> content, OutlineHeading? next, PartWords words) =>
        next is not { IsItem: true } && (ItemParts.HasParts(content, words) || ClosedMark.IsInTitle(section.Title) || content.Any(ClosedMark.IsAlone));

    /// <summary>Minutes may tell what was decided without heading it: "Orienteringen blev taget til efterretning."</summary>
    private static bool IsDecided(OutlineHeading section, IReadOnlyList<Line> content, OutlineHeading? next) =>
        next is not { IsItem: true } && !section.Title.StartsWith("Eventuelt", StringComparison.OrdinalIgnoreCase) && content.TakeLast(MostLinesOfDecision).Any(l => Decision.TellsAct(l.Plain));

    private static List<Line> Slice(IReadOnlyList<Line> lines, int first, int end, IReadOnlySet<int> taken)
    {
        var slice = new List<Line>(Math.Max(0, end - first));
        for (var i = first; i < end; i++)
        {
            if (!taken.Contains(i)) slice.Add(lines[i]);
        }
        return slice;
    }
}
