using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Finds the headings of a document that numbers nothing: the lines that stand by themselves directly above a case number, or above the first part
/// heading of an item; and the standing titles. They get numbers in the order in which they stand, and a warning says so.
/// <code>
/// Fælles kystlivredning
///
/// Indstilling
/// Det indstilles, at …
/// </code>
/// </summary>
internal static class UnnumberedHeadings
{
    private const int LongestTitle = 200;
    private const int MostLines = 3;
    private const int FewestItems = 2;

    public static IReadOnlyList<OutlineHeading> Choose(LaidOutText text, Contents contents, PartWords words)
    {
        var lines = text.Lines;
        var found = new List<(int First, int End)>();
        var highest = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (contents.Takes(i)) continue;
            if (IsStandingTitle(lines, i))
            {
                found.Add((i, i + 1));
                highest = -1;
                continue;
            }
            var isCase = CaseLine.TryRead(lines[i].Plain) is not null;
            if (!isCase && PartHeading.TryRead(lines[i], words) is not { } part) continue;
            var rank = isCase ? 0 : Rank(PartHeading.TryRead(lines[i], words)!.Kind);
            if ((rank <= highest || highest < 0) && TitleAbove(lines, i) is var first and >= 0 && (found.Count == 0 || first >= found[^1].End))
            {
                found.Add((first, i));
                highest = -1;
            }
            highest = Math.Max(highest, rank);
        }
        if (found.Count < FewestItems || highest < 0 && found.Count == 0) return [];
        return [.. found.Select((place, k) => Heading(lines, place, k + 1, text.Words))];
    }

    private static OutlineHeading Heading(IReadOnlyList<Line> lines, (int First, int End) place, int number, Vocabulary words)
    {
        var heading = new NumberedHeading(new ItemNumber(number), lines[place.First].Words, HasMark: false);
        return new OutlineHeading(heading, place.First, place.End, TitleLines.Join(lines, place.First, place.End, heading, words), IsItem: false);
    }

    private static bool IsStandingTitle(IReadOnlyList<Line> lines, int i) =>
        lines[i].GapBefore && (i + 1 == lines.Count || lines[i + 1].GapBefore || PartHeading.TryRead(lines[i + 1]) is not null)
        && Danish.StandingSections.Contains(lines[i].Words.TrimEnd('.', ':', ' ')) && !AttendanceHeading.Is(lines[i]);

    /// <returns>Index of the first line of the paragraph directly above, if that can be a title; else -1.</returns>
    private static int TitleAbove(IReadOnlyList<Line> lines, int below)
    {
        var first = below - 1;
        while (first > 0 && below - first < MostLines && !lines[first].GapBefore) first--;
        if (first < 0 || !(lines[first].GapBefore || lines[first].IsStrong)) return -1;
        var title = Enumerable.Range(first, below - first).Select(i => lines[i]).ToList();
        var mayBe = title.Sum(l => l.Plain.Length) <= LongestTitle && char.IsUpper(title[0].Plain[0])
            && title.TrueForAll(l => (!LineEnd.EndsSentence(l.Plain) || l.Plain.EndsWith('?')) && CaseLine.TryRead(l.Plain) is null && PartHeading.TryRead(l) is null && !Bullet.StartsWithMark(l.Plain)
                && !AttendeeReader.LooksLikeMember(l.Plain) && !AttendanceHeading.Is(l) && !FrontFields.IsLabelled(l));
        return mayBe ? first : -1;
    }

    /// <summary>The order in which the template has its parts: one that comes again, or comes earlier, is another item's.</summary>
    private static int Rank(PartKind kind) => kind switch
    {
        PartKind.Background => 1,
        PartKind.Recommendation => 2,
        PartKind.Presentation => 3,
        PartKind.Attachments => 4,
        PartKind.Decision => 5,
        _ => 0,
    };
}
