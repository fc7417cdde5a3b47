using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Chooses the headings of items: numbers of two or three levels that a case number or part heading follows, that the contents name, or that take their turn in the sequence.</summary>
internal static class ItemHeadings
{
    private const int LongestTitle = 300;
    private const int FewestAlone = 2;

    public static IReadOnlyList<OutlineHeading> Choose(LaidOutText text, IReadOnlyList<(int Index, NumberedHeading Heading)> candidates, Contents contents, PartWords words)
    {
        var listed = contents.Entries.Where(e => e.Number.Contains('.')).Select(e => e.Number).ToHashSet();
        var measured = candidates.Where(c => c.Heading.Depth >= 2)
            .Select(c => (c.Index, c.Heading, Title: TitleLines.Measure(text, c.Index, c.Heading, words)))
            .ToList();

        var nextWithEvidence = NextWithEvidence([.. measured.Select(m => m.Title.HasEvidence ? m.Heading.Path : null)]);
        var chosen = new List<OutlineHeading>();
        var proven = measured.Where(m => m.Title.HasEvidence).ToList();
        // Where every number has a line of its own, a figure alone says that an item begins.
        var numbersStandAlone = proven.Count >= FewestAlone && proven.TrueForAll(m => m.Heading.Title.Length == 0);
        var last = (IReadOnlyList<int>)[0, 0];
        for (var k = 0; k < measured.Count; k++)
        {
            var (index, heading, title) = measured[k];
            if (chosen.Count > 0 && index < chosen[^1].End) continue;
            if (!title.HasEvidence && !IsItemWithoutParts(k)) continue;
            var joined = TitleLines.Join(text.Lines, index, title.End, heading, text.Words);
            if (joined.Length is 0 or > LongestTitle) continue;
            chosen.Add(new OutlineHeading(heading, index, title.End, joined, IsItem: true));
            last = heading.LastPath;
        }
        return chosen;

        // "5. Vækst" over "5.1 Havne"
        bool IsUnderSection(int index, NumberedHeading heading) =>
            index > 0 && heading.Path is [_, 1] && NumberedHeading.TryRead(text.Lines[index - 1]) is { Depth: 1 } above && above.Section == heading.Section;

        bool IsItemWithoutParts(int k)
        {
            var (index, heading, _) = measured[k];
            var line = text.Lines[index];
            if (heading.Title.Length > 0 && LineEnd.EndsSentence(line.Plain) && !line.Plain.EndsWith('?')) return false;
            var standsOut = IsUnderSection(index, heading) || (chosen.Count > 0 && last[0] == heading.Section && LineEnd.EndsSentence(text.Lines[index - 1].Plain)) || line.GapBefore || line.StartsPage || line.IsStrong || index == 0 || (numbersStandAlone && heading.Title.Length == 0);
            var fits = ItemOrder.Follows(last, heading.Path) && (nextWithEvidence[k] is not { } next || ItemOrder.Compare(heading.Path, next) < 0);
            return (standsOut && fits) || (listed.Contains(heading.Number) && fits);
        }
    }

    private static IReadOnlyList<int>?[] NextWithEvidence(IReadOnlyList<int>?[] paths)
    {
        var next = new IReadOnlyList<int>?[paths.Length];
        for (var k = paths.Length - 2; k >= 0; k--) next[k] = paths[k + 1] ?? next[k + 1];
        return next;
    }
}
