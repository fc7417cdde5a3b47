using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Chooses the headings of sections: of all candidates the rising sequence of numbers for which most speaks. Where two stand for
/// the same number the better one wins, so a point "4." of a list loses against the section that has items.
/// </summary>
internal static class SectionHeadings
{
    private const int LongestTitle = 200;
    private const int HighestNumber = 99;
    private const int FewestAlike = 2;

    public static IReadOnlyList<OutlineHeading> Choose(LaidOutText text, IReadOnlyList<(int Index, NumberedHeading Heading)> candidates, IReadOnlyList<OutlineHeading> items, Contents contents, PartWords words)
    {
        var singles = candidates.Where(c => c.Heading.Depth == 1 && c.Heading.Section <= HighestNumber).ToList();
        var judge = new SectionJudge(text, items, contents, words)
        {
            NumbersHaveMarks = !AreUnmarked(singles),
            HeadingsHaveWord = HaveWord(singles),
            TitlesEndInStop = EndInStop(singles),
        };
        var scored = singles.Select(c => judge.Judge(c.Index, c.Heading)).Where(c => c.Score >= SectionJudge.Enough).ToList();
        return [.. BestRisingSequence(scored).Concat(scored.Where(c => c.HasOwnItem)).DistinctBy(c => c.Index).OrderBy(c => c.Index).Select(Heading).OfType<OutlineHeading>()];

        // "2 Havne" over a case number, a part or its first item, again and again, and never "2. Havne": the document writes its numbers so.
        bool AreUnmarked(List<(int Index, NumberedHeading Heading)> numbers)
        {
            var firsts = items.Select(i => i.First).ToHashSet();
            var proven = items.Count == 0 ? numbers.FindAll(c => TitleLines.Measure(text, c.Index, c.Heading, words).HasEvidence) : numbers.FindAll(c => c.Heading.Title.Length > 0 && firsts.Contains(c.Index + 1));
            return proven.Count >= 2 && proven.TrueForAll(c => !c.Heading.HasMark);
        }

        // "Ad 2. Havne" over a part's heading, again and again
        bool HaveWord(List<(int Index, NumberedHeading Heading)> numbers) =>
            numbers.FindAll(c => c.Heading is { HasWord: true, Mark.Length: > 0, Title.Length: > 0 }) is { Count: >= FewestAlike } worded && worded.Count(c => TitleLines.Measure(text, c.Index, c.Heading, words).HasEvidence) >= FewestAlike;

        // "2. Havne." over a case number or a part, every time
        bool EndInStop(List<(int Index, NumberedHeading Heading)> numbers) =>
            numbers.FindAll(c => c.Heading.Title.Length > 0 && TitleLines.Measure(text, c.Index, c.Heading, words).HasEvidence) is { Count: >= FewestAlike } proven && proven.TrueForAll(c => LineEnd.EndsSentence(c.Heading.Title));

        OutlineHeading? Heading(SectionCandidate candidate)
        {
            var title = TitleLines.Join(text.Lines, candidate.Index, candidate.End, candidate.Heading, text.Words);
            return title.Length is > 0 and <= LongestTitle ? new OutlineHeading(candidate.Heading, candidate.Index, candidate.End, title, IsItem: false) : null;
        }
    }

    private static List<SectionCandidate> BestRisingSequence(List<SectionCandidate> candidates)
    {
        var bestTotal = new int[HighestNumber + 1];
        var bestLast = new int[HighestNumber + 1];
        Array.Fill(bestLast, -1);
        var before = new int[candidates.Count];
        for (var k = 0; k < candidates.Count; k++)
        {
            var number = candidates[k].Heading.Section;
            var from = 0;
            for (var n = 1; n < number; n++)
            {
                if (bestTotal[n] > bestTotal[from]) from = n;
            }
            before[k] = bestLast[from];
            var total = bestTotal[from] + candidates[k].Score;
            if (total <= bestTotal[number]) continue;
            (bestTotal[number], bestLast[number]) = (total, k);
        }
        var sequence = new List<SectionCandidate>();
        for (var k = bestLast[Array.IndexOf(bestTotal, bestTotal.Max())]; k >= 0; k = before[k]) sequence.Add(candidates[k]);
        return sequence;
    }
}
