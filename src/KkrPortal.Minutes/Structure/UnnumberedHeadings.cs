using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Finds the headings that have no number: the lines that stand by themselves directly above a case number, or above the first part heading of an item;
/// and the standing titles. A document may number nothing, or an extraction may have lost some of its numbers. They get numbers as they stand, and a
/// warning says so.
/// <code>
/// Fælles kystlivredning
///
/// Indstilling
/// Det indstilles, at …
/// </code>
/// </summary>
internal static partial class UnnumberedHeadings
{
    private const int LongestTitle = 200;
    private const int MostLines = 3;
    private const int FewestItems = 2;

    /// <summary>A title that heads nothing else: others may be sub-headings where items have numbers.</summary>
    private const string LastTitle = "Eventuelt";

    private readonly record struct Place(int First, int End, bool IsStanding);

    /// <param name="numbered">The headings that have numbers, in order.</param>
    /// <returns>All headings, in order.</returns>
    public static IReadOnlyList<OutlineHeading> AddTo(IReadOnlyList<OutlineHeading> numbered, LaidOutText text, Contents contents, PartWords words)
    {
        var found = Find(numbered, text.Lines, contents, words, withMarks: false);
        if (numbered.Count == 0 && found.Count < FewestItems) found = Find(numbered, text.Lines, contents, words, withMarks: true);
        if (found.Count == 0 || (numbered.Count == 0 && found.Count < FewestItems)) return numbered;
        if (numbered.Count == 0) found.InsertRange(0, InFrontOf(text.Lines, found[0].First, contents));
        var areMarked = numbered.Count == 0 && found.TrueForAll(place => OwnMark().IsMatch(text.Lines[place.First].Words));
        return GiveNumbers(numbered, found, text, areMarked);
    }

    private static List<Place> Find(IReadOnlyList<OutlineHeading> numbered, IReadOnlyList<Line> lines, Contents contents, PartWords words, bool withMarks)
    {
        var found = new List<Place>();
        var highest = -1;
        var seen = new HashSet<PartKind>();
        bool? hasOwnOrder = null;
        var (next, end) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (contents.Takes(i)) continue;
            if (next < numbered.Count && i == numbered[next].First)
            {
                var beginsSection = numbered[next] is { IsItem: true, Heading.Number.Last: 1 } item && (next == 0 || numbered[next - 1].Heading.Section != item.Heading.Section);
                if (beginsSection && IsSectionAbove(i)) found.Add(new Place(i - 1, i, IsStanding: true));
                end = numbered[next++].End;
                highest = -1;
                seen.Clear();
            }
            if (i < end) continue;
            var isStanding = IsStandingTitle(lines, i, onlyLast: numbered.Count > 0);
            if (isStanding || lines[i].IsTitle)
            {
                Add(i, i + 1, isStanding);
                continue;
            }
            var isCase = CaseLine.TryRead(lines[i].Plain) is not null;
            var part = isCase ? null : PartHeading.TryRead(lines[i], words);
            if (!isCase && part is null) continue;
            var rank = part is null ? 0 : Rank(part.Kind);
            var isEarlier = part is not null && rank <= highest && (seen.Contains(part.Kind) || !(hasOwnOrder ??= HasOwnOrder(lines, contents, words)));
            if ((isEarlier || (highest < 0 && numbered.Count == 0) || isCase) && TitleAbove(lines, i, withMarks) is var first and >= 0 && first >= end)
            {
                if (numbered.Count > 0 && IsSectionAbove(first)) Add(first - 1, first, isStanding: true);
                Add(first, i, isStanding: false);
            }
            highest = Math.Max(highest, rank);
            if (part is not null) seen.Add(part.Kind);
        }
        return found;

        bool IsSectionAbove(int title) => title > end && IsStandingAlone(lines, title - 1) && Danish.StandingSections.Contains(Words(lines[title - 1]));

        void Add(int first, int behind, bool isStanding)
        {
            found.Add(new Place(first, behind, isStanding));
            (end, highest) = (behind, -1);
            seen.Clear();
        }
    }

    /// <summary>Somewhere the recommendation stands behind the presentation with no title between: there the order of parts tells nothing of where an item begins.</summary>
    private static bool HasOwnOrder(IReadOnlyList<Line> lines, Contents contents, PartWords words)
    {
        PartKind? above = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (contents.Takes(i) || NumberedHeading.TryRead(lines[i]) is { HasMark: true, Title.Length: > 0 }) above = null;
            if (contents.Takes(i) || PartHeading.TryRead(lines[i], words) is not { Kind: not PartKind.Other } part) continue;
            if (part.Kind == PartKind.Recommendation && above == PartKind.Presentation && TitleAbove(lines, i, withMarks: false) < 0) return true;
            above = part.Kind;
        }
        return false;
    }

    /// <summary>The first items of an agenda may have no parts: their titles are headings of the same kind as the first item's, behind the front page.</summary>
    private static List<Place> InFrontOf(IReadOnlyList<Line> lines, int first, Contents contents)
    {
        if (!lines[first].IsStrong) return [];
        var titles = new List<Place>();
        for (var i = 0; i < first; i++)
        {
            if (IsOfFrontPage(lines[i])) titles.Clear();
            else if (!contents.Takes(i) && IsLikeTitle(lines, i, lines[first])) titles.Add(new Place(i, i + 1, IsStanding: false));
        }
        return titles;
    }

    private static bool IsOfFrontPage(Line line) =>
        FrontLabels.Has(line) || FrontFields.IsTitleOrCouncil(line) || AttendanceHeading.Is(line) || AttendeeReader.LooksLikeMember(line.Plain) || MissionAndVision.IsHeading(line);

    private static bool IsLikeTitle(IReadOnlyList<Line> lines, int i, Line title) =>
        lines[i].IsStrong && lines[i].HeadingLevel == title.HeadingLevel && lines[i].GapBefore && lines[i + 1].GapBefore && MayBeTitle([lines[i]], withMarks: false);

    /// <summary>
    /// A section's title stands directly above its first item's, or has no parts; an item is the next of its section. Where no title stands above another and no item has a number
    /// of two levels, all are of one level.
    /// </summary>
    private static List<OutlineHeading> GiveNumbers(IReadOnlyList<OutlineHeading> numbered, List<Place> found, LaidOutText text, bool areMarked)
    {
        List<(Place Place, OutlineHeading? Numbered)> all =
        [
            .. numbered.Select(h => (new Place(h.First, h.End, IsStanding: false), (OutlineHeading?)h)).Concat(found.Select(place => (place, (OutlineHeading?)null))).OrderBy(h => h.Item1.First),
        ];
        var hasLevels = numbered.Any(h => h.IsItem) || all.Zip(all.Skip(1)).Any(two => two.First.Place.End == two.Second.Place.First);
        var (section, last) = (0, 0);
        var headings = new List<OutlineHeading>();
        for (var k = 0; k < all.Count; k++)
        {
            var (place, heading) = all[k];
            if (heading is not null)
            {
                (section, last) = (heading.Heading.Section, heading.Heading.Depth == 2 ? heading.Heading.Number.Last : 0);
                headings.Add(heading);
                continue;
            }
            var isDirectlyAboveAnother = k + 1 < all.Count && all[k + 1].Place.First == place.End;
            // "7. Eventuelt" over "Eventuelt"
            var isBelowSection = headings is [.., { IsNumberGiven: false } above] && last == 0 && above.End == place.First;
            var isItem = hasLevels && section > 0 && (!place.IsStanding || isBelowSection) && !isDirectlyAboveAnother;
            (section, last) = isItem ? (section, last + 1) : (section + 1, 0);
            headings.Add(Heading(text, place, isItem ? new ItemNumber(section, last) : new ItemNumber(section), isItem, areMarked));
        }
        return headings;
    }

    /// <param name="isMarked">All headings have a mark before them that takes the place of a number.</param>
    private static OutlineHeading Heading(LaidOutText text, Place place, ItemNumber number, bool isItem, bool isMarked)
    {
        var words = text.Lines[place.First].Words;
        var heading = new NumberedHeading(number, isMarked ? words[OwnMark().Match(words).Length..] : words, HasMark: false);
        return new OutlineHeading(heading, place.First, place.End, TitleLines.Join(text.Lines, place.First, place.End, heading, text.Words), isItem) { IsNumberGiven = true };
    }

    private static bool IsStandingTitle(IReadOnlyList<Line> lines, int i, bool onlyLast) =>
        IsStandingAlone(lines, i) && !AttendanceHeading.Is(lines[i])
        && (onlyLast ? Words(lines[i]).Equals(LastTitle, StringComparison.OrdinalIgnoreCase) : Danish.StandingSections.Contains(Words(lines[i])));

    private static bool IsStandingAlone(IReadOnlyList<Line> lines, int i) =>
        lines[i].GapBefore && (i + 1 == lines.Count || lines[i + 1].GapBefore || PartHeading.TryRead(lines[i + 1]) is not null);

    private static string Words(Line line) => line.Words.TrimEnd('.', ':', ' ');

    /// <returns>Index of the first line of the paragraph directly above, if that can be a title; else -1.</returns>
    private static int TitleAbove(IReadOnlyList<Line> lines, int below, bool withMarks)
    {
        var first = below - 1;
        while (first > 0 && below - first < MostLines && !lines[first].GapBefore) first--;
        if (first < 0 || !(lines[first].GapBefore || lines[first].IsStrong)) return -1;
        return MayBeTitle([.. Enumerable.Range(first, below - first).Select(i => lines[i])], withMarks) ? first : -1;
    }

    private static bool MayBeTitle(List<Line> title, bool withMarks)
    {
        if (withMarks && OwnMark().Match(title[0].Plain) is { Success: true } mark) title[0] = title[0] with { Plain = title[0].Plain[mark.Length..] };
        return title.Sum(l => l.Plain.Length) <= LongestTitle && char.IsUpper(title[0].Plain[0])
            && title.TrueForAll(l => (!LineEnd.EndsSentence(l.Plain) || l.Plain.EndsWith('?')) && CaseLine.TryRead(l.Plain) is null && PartHeading.TryRead(l) is null && !Bullet.StartsWithMark(l.Plain)
                && !AttendeeReader.LooksLikeMember(l.Plain) && !AttendanceHeading.Is(l) && !FrontLabels.Has(l) && !FrontFields.IsDay(l));
    }

    /// <summary>A number that is none of the outline's: "(2) Havne", "II. Havne", "b) Havne", "§ 2. Havne", "Nr. 2: Havne", "- 2. Havne", "2/23 Havne".</summary>
    [GeneratedRegex(@"^(?:[-–•*] )?(?:[\p{L}.]{2,10} )?(?:[(\[]?(?:[0-9]{1,2}(?:/[0-9]{2,4})?|[IVX]{1,5}|[A-Za-z])(?:[)\].:/]{1,2}|(?<=/[0-9]{2,4}))|[§#] ?[0-9]{1,2}\.?) (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex OwnMark();

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
