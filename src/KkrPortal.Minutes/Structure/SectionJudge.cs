using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <param name="HasOwnItem">Its first item (n.1 or so) stands directly under it.</param>
internal sealed record SectionCandidate(int Index, NumberedHeading Heading, int End, int Score, bool HasOwnItem);

/// <summary>Weighs what speaks for a numbered line as the heading of a section, and what against it.</summary>
internal sealed partial class SectionJudge
{
    public const int Enough = 3;
    private const int Impossible = -99;
    private const int MostEntries = 300;

    private readonly LaidOutText text;
    private readonly IReadOnlyList<OutlineHeading> items;
    private readonly Contents contents;
    private readonly PartWords words;
    private readonly Dictionary<string, string> listed;
    private int nextItem;
    private int lastListNumber;
    private int lastListIndex;
    private NumberedHeading? lastHeading;

    public SectionJudge(LaidOutText text, IReadOnlyList<OutlineHeading> items, Contents contents, PartWords words)
    {
        (this.text, this.items, this.contents, this.words) = (text, items, contents, words);
        listed = contents.Entries.Where(e => e.Number.Length is 1 or 2 && e.Number.All(char.IsAsciiDigit)).DistinctBy(e => e.Number).ToDictionary(e => e.Number, e => LaterNumbers.Beginning(e.Title));
    }

    /// <summary>False where the document writes "2 Havne" for "2. Havne".</summary>
    public required bool NumbersHaveMarks { get; init; }

    /// <summary>The document writes "Ad 2. Havne" or "Punkt 2: Havne" over its items.</summary>
    public required bool HeadingsHaveWord { get; init; }

    /// <summary>The document writes "2. Havne." or "2. Havne:" over its items.</summary>
    public required bool TitlesEndInStop { get; init; }

    /// <summary>To be asked for candidates in the order of the text.</summary>
    public SectionCandidate Judge(int index, NumberedHeading heading)
    {
        while (nextItem < items.Count && items[nextItem].First <= index) nextItem++;
        var before = nextItem > 0 ? items[nextItem - 1] : null;
        var after = nextItem < items.Count ? items[nextItem] : null;

        var (end, hasParts) = TitleLines.Measure(text, index, heading, words);
        if (after is not null) end = Math.Min(end, after.First);
        var hasOwnItem = after is not null && after.Heading.Section == heading.Section && after.First <= end + 1 && !RunsOn(before, after);
        if (hasOwnItem) end = after!.First > end && !text.Lines[end].GapBefore ? after.First : end;
        var hasRoom = (before is null || (index >= before.End && before.Heading.Section < heading.Section)) && (after is null || after.Heading.Section >= heading.Section);
        var score = hasOwnItem ? 9 : hasRoom ? Score(index, heading, end, hasParts, after) : Impossible;
        // What heads a section is no point of a list, and the next number behind it may head the next one.
        (lastListNumber, lastListIndex, lastHeading) = score >= Enough ? (0, index, heading) : (heading.Section, index, lastHeading);
        return new SectionCandidate(index, heading, end, score, hasOwnItem);
    }

    /// <summary>3.3 stands before the line and 3.4 behind it: what is between them is a point "3." of a list, not the head of their section.</summary>
    private static bool RunsOn(OutlineHeading? before, OutlineHeading after) =>
        before is not null && before.Heading.Section == after.Heading.Section && after.Heading.Number.Follows(before.Heading.Number);

    private int Score(int index, NumberedHeading heading, int end, bool hasParts, OutlineHeading? after)
    {
        var line = text.Lines[index];
        var title = heading.Title.Length > 0 ? heading.Title : index + 1 < text.Lines.Count ? text.Lines[index + 1].Words : "";
        var score = 0;
        if (listed.TryGetValue(heading.Number.Text, out var beginning)) score += beginning == LaterNumbers.Beginning(title) ? 4 : IsDisplaced(title) ? 0 : -2;
        // "Næste møde og eventuelt"
        var isStanding = Danish.StandingSections.Contains(title.TrimEnd('.', ':', ' ')) || (title.Contains(" og ", StringComparison.Ordinal) && title.Split(" og ").All(Danish.StandingSections.Contains));
        var hasMark = heading.HasMark || (!NumbersHaveMarks && title.Length > 0 && char.IsLetter(title[0]));
        if (isStanding) score += 3;
        if (hasParts) score += 3;
        if (line.GapBefore && (heading.HasWord || ClosedMark.IsInTitle(title))) score += 3;
        // Without gaps, behind the end of a sentence or of a list.
        else if (HeadingsHaveWord && heading is { HasWord: true, Mark.Length: > 0, Title.Length: > 0 } && index > 0 && text.Width.EndedOnPurpose(text.Lines[index - 1], line)) score += 3;
        if (line.IsStrong) score += 2;
        if (line.GapBefore) score += 1;
        if (line.StartsPage) score += 1;
        if (IsFollowedByHeading(heading, end, after)) score += 2;
        if (items.Count == 0 && line.GapBefore && (hasMark || hasParts)) score += 2;
        if (items.Count > 0 && line.GapBefore && heading is { HasMark: true, Section: 1 } && lastHeading is null && (after is null || after.Heading.Section > 1)) score += 2;
        if (items.Count > 0 && line.GapBefore && heading.HasMark && TakesItsTurn(index, heading)) score += 2;
        if (!hasMark) score -= 3;
        if (LineEnd.EndsSentence(RemarkBehind().Replace(title, "")) && !title.EndsWith('?') && !isStanding && !TitlesEndInStop) score -= 4;
        if (title.Length > 100) score -= 3;
        if (index > 0 && text.Lines[index - 1].Plain.EndsWith(':') && !FrontFields.IsTitleOrCouncil(text.Lines[index - 1])) score -= 3;
        if (lastListNumber == heading.Section - 1 && items.Count > 0 && IsInSameItem(lastListIndex, index)) score -= 3;
        return score;
    }

    /// <summary>"5)" where "4)" headed the last section, written alike.</summary>
    private bool TakesItsTurn(int index, NumberedHeading heading) =>
        lastHeading is { } above && above.Section == heading.Section - 1 && index > lastListIndex && lastListNumber == 0 && above.Mark == heading.Mark;

    /// <summary>The contents have the title, but the extraction set it behind another number.</summary>
    private bool IsDisplaced(string title) => title.Length > 0 && contents.Entries.Take(MostEntries).Any(entry => entry.Title.Contains(title, StringComparison.Ordinal));

    private bool IsFollowedByHeading(NumberedHeading heading, int end, OutlineHeading? after) =>
        end >= text.Lines.Count || after?.First == end || NumberedHeading.TryRead(text.Lines[end]) is { Depth: 1 } next && next.Section == heading.Section + 1;

    private bool IsInSameItem(int first, int second) => nextItem > 0 && items[nextItem - 1].First < first && first < second && !Danish.StandingSections.Contains(NumberedHeading.TryRead(text.Lines[first])?.Title ?? "");

    /// <summary><c>Havne (10 min.)</c></summary>
    [GeneratedRegex(@" \([^()]{1,24}\)$")]
    private static partial Regex RemarkBehind();
}
