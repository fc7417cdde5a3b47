using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Chooses the headings of items: numbers of two or three levels that a case number or part heading follows, that the contents name, or that take their turn in the sequence.</summary>
internal static class ItemHeadings
{
    private const int LongestTitle = 300;
    private const int FewestAlone = 2;

    public static IReadOnlyList<OutlineHeading> Choose(LaidOutText text, IReadOnlyList<(int Index, NumberedHeading Heading)> candidates, Contents contents, PartWords words)
    {
        var listed = contents.Entries.Select(e => ItemNumber.TryRead(e.Number)).Where(number => number?.Depth >= 2).ToHashSet();
        var measured = candidates.Where(c => c.Heading.Depth >= 2)
            .Select(c => (c.Index, c.Heading, Title: TitleLines.Measure(text, c.Index, c.Heading, words)))
            .ToList();

        var sectionAbove = SectionsAbove(candidates);
        var nextWithEvidence = NextWithEvidence([.. measured.Select(m => m.Title.HasEvidence && !m.Heading.Number.HasLetter ? m.Heading.Number : null)]);
        var chosen = new List<OutlineHeading>();
        var proven = measured.Where(m => m.Title.HasEvidence).ToList();
        // Where every number has a line of its own, a figure alone says that an item begins.
        var numbersStandAlone = proven.Count >= FewestAlone && proven.TrueForAll(m => m.Heading.Title.Length == 0);
        ItemNumber? last = null;
        // "1a." "1b." "2a." under "2. Havne" are points of a list, the last one too.
        var sectionOfPoints = 0;
        for (var k = 0; k < measured.Count; k++)
        {
            var (index, heading, title) = measured[k];
            if (chosen.Count > 0 && index < chosen[^1].End) continue;
            if (IsAttachment(index, heading)) continue;
            if (heading.Number.HasLetter && !TakesItsTurn(k))
            {
                sectionOfPoints = sectionAbove[k];
                continue;
            }
            if (!title.HasEvidence && !IsItemWithoutParts(k)) continue;
            var joined = TitleLines.Join(text.Lines, index, title.End, heading, text.Words);
            if (joined.Length is 0 or > LongestTitle) continue;
            chosen.Add(new OutlineHeading(heading, index, title.End, joined, IsItem: true));
            last = heading.LastNumber;
        }
        return chosen;

        // "2.1.1 Regnskab" under "Bilag" in 2.1, and those below it
        bool IsAttachment(int index, NumberedHeading heading)
        {
            if (last is null || heading.Depth != last.Depth + 1 || heading.Section != last.Section) return false;
            var above = index - 1;
            while (above > 0 && NumberedHeading.TryRead(text.Lines[above]) is { } other && other.Depth == heading.Depth) above--;
            return above >= 0 && PartHeading.TryRead(text.Lines[above], words) is { Kind: PartKind.Attachments, Rest: null };
        }

        // "5. Vækst" over "5.1 Havne"
        bool IsUnderSection(int index, NumberedHeading heading) =>
            index > 0 && heading is { Depth: 2, Number.Last: 1 } && NumberedHeading.TryRead(text.Lines[index - 1]) is { Depth: 1 } above && above.Section == heading.Section;

        // "3.a" behind "3. Sager", "3.b" behind "3.a": a letter alone is a point of a list, or a house's number.
        bool TakesItsTurn(int k)
        {
            var number = measured[k].Heading.Number;
            if (number.Follows(last)) return last?.Section == number.Section || (sectionAbove[k] == number.Section && sectionOfPoints != number.Section) || listed.Contains(number);
            return number.CompareTo(last) > 0 && (listed.Contains(number) || (measured[k].Title.HasEvidence && last is { HasLetter: true } && last.Section == number.Section));
        }

        bool IsItemWithoutParts(int k)
        {
            var (index, heading, _) = measured[k];
            var line = text.Lines[index];
            if (heading.Title.Length > 0 && LineEnd.EndsSentence(line.Plain) && !line.Plain.EndsWith('?')) return false;
            var standsOut = IsUnderSection(index, heading) || (last?.Section == heading.Section && LineEnd.EndsSentence(text.Lines[index - 1].Plain)) || line.GapBefore || line.StartsPage || line.IsStrong || index == 0 || (numbersStandAlone && heading.Title.Length == 0);
            var fits = heading.Number.Follows(last) && (nextWithEvidence[k] is not { } next || heading.Number.CompareTo(next) < 0);
            return (standsOut && fits) || (listed.Contains(heading.Number) && fits);
        }
    }

    private static ItemNumber?[] NextWithEvidence(ItemNumber?[] numbers)
    {
        var next = new ItemNumber?[numbers.Length];
        for (var k = numbers.Length - 2; k >= 0; k--) next[k] = numbers[k + 1] ?? next[k + 1];
        return next;
    }

    /// <summary>For every number of two levels or three the single number that stands last above it; 0 for none.</summary>
    private static List<int> SectionsAbove(IReadOnlyList<(int Index, NumberedHeading Heading)> candidates)
    {
        var above = new List<int>();
        var last = 0;
        foreach (var (_, heading) in candidates)
        {
            if (heading.Depth == 1) last = heading.Section;
            else above.Add(last);
        }
        return above;
    }
}
