namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Participants stood in two columns under each of several headings, and the extraction read down the page: first the left column with all its headings, then the right one
/// without any, so that its names seem to stand under the last heading.
/// <code>
/// Deltagere                                       Deltagere
/// Ane Bo, Køge          Kaj Ry, Faxe              Ane Bo, Køge
/// Ea Mo, Greve          Lis Ek, Stevns      ->    Ea Mo, Greve
/// Afbud                                           Afbud
/// Ib Lund, Køge         Ulla Ås, Lejre            Ib Lund, Køge
///                                                 (gap) Kaj Ry, Faxe / Lis Ek, Stevns / Ulla Ås, Lejre
/// </code>
/// The right column is parted as agrees best with what the left one shows: gaps between its groups, columns of like length, names in the order of the alphabet, places or
/// titles behind all of them. Where another way of parting it agrees nearly as well, that is said.
/// </summary>
internal static class ReadDownColumns
{
    private const int FewestOnLeft = 4;
    private const int FewestOnRight = 2;
    private const int MostOnPage = 300;
    /// <summary>A way of parting that is worse by less than this might be the right one.</summary>
    private const double Margin = 1;

    /// <param name="Doubt">Lines of names that may stand under another heading; null where it is certain.</param>
    public sealed record Result(IReadOnlyList<ListedPerson> People, bool HasColumns = false, LineSpan? Doubt = null);

    public static Result Restore(IReadOnlyList<ListedPerson> people)
    {
        if (people.Count == 0) return new Result(people);
        var (placed, complete, doubt) = RestoreBetween(people);
        var tail = RestoreTail(placed, complete);
        return tail with { HasColumns = tail.HasColumns || complete.Count > 0, Doubt = tail.Doubt ?? doubt };
    }

    /// <summary>The whole right column stands behind everything else.</summary>
    /// <param name="complete">Groups that have their right column.</param>
    private static Result RestoreTail(IReadOnlyList<ListedPerson> people, HashSet<int> complete)
    {
        if (RightColumn(people) is not { } first) return new Result(people);
        var page = people[^1].Page;
        var groups = people.Take(first).Where(p => p.Page == page && !complete.Contains(p.Group)).GroupBy(p => p.Group).Select(g => new ColumnGroup([.. g])).ToList();
        var right = people.Skip(first).ToList();
        if (!AreColumns(groups, right)) return new Result(people);
        ColumnGroup.ChooseOrder(groups);
        var span = new LineSpan(right[0].Lines.First, right[^1].Lines.Last);
        // Without the alphabet in all of them and without a gap between all groups nothing but the columns' lengths would tell.
        if ((!groups.Exists(g => g.IsSorted) || groups.Exists(g => g.IsUnsorted)) && right.Count(p => p.GapBefore) != groups.Count) return new Result(people, Doubt: span);
        var (sizes, isCertain) = Part(groups, right);
        return new Result(Regrouped(people, first, groups, sizes), HasColumns: true, isCertain ? null : span);
    }

    /// <summary>Right columns stand under the next heading.</summary>
    private static (IReadOnlyList<ListedPerson> People, HashSet<int> Complete, LineSpan? Doubt) RestoreBetween(IReadOnlyList<ListedPerson> people)
    {
        var groups = people.GroupBy(p => p.Group).Select(g => g.ToList()).ToList();
        var order = ListOrder.Of([.. groups]);
        var complete = new HashSet<int>();
        LineSpan? doubt = null;
        for (var i = 0; i + 1 < groups.Count; i++)
        {
            var (above, below) = (groups[i], groups[i + 1]);
            if (above[0].Heading is not { } heading) continue;
            if (DisplacedColumn.Find(above, below, order) is not { } column)
            {
                if (DisplacedColumn.MayBe(above, below, order)) doubt = new LineSpan(below[0].Lines.First, below[^1].Lines.Last);
                continue;
            }
            if (!column.IsCertain) doubt = new LineSpan(below[0].Lines.First, below[^1].Lines.Last);
            above.AddRange(below.Skip(column.First).Take(column.Count).Select(p => p with { Heading = heading, Group = above[0].Group }));
            below.RemoveRange(column.First, column.Count);
            complete.Add(above[0].Group);
        }
        return ([.. groups.SelectMany(g => g)], complete, doubt);
    }

    /// <summary>The first person behind a gap under the last heading.</summary>
    private static int? RightColumn(IReadOnlyList<ListedPerson> people)
    {
        var group = people.Count - 1;
        while (group > 0 && people[group - 1].Group == people[^1].Group && people[group - 1].Page == people[^1].Page) group--;
        for (var i = group + 1; i < people.Count; i++)
        {
            if (people[i].GapBefore) return i;
        }
        return null;
    }

    /// <summary>Both columns hold about as many, and there is no gap but the one between them under any heading.</summary>
    private static bool AreColumns(List<ColumnGroup> groups, List<ListedPerson> right)
    {
        var left = groups.Sum(g => g.People.Count);
        return groups.Count >= 2 && left >= FewestOnLeft && right.Count >= FewestOnRight && left + right.Count <= MostOnPage
            && right.Count <= left + groups.Count && (right.Count + groups.Count) * 2 >= left
            && groups.TrueForAll(g => g.People[0].Heading is not null && (g.People.Count < FewestOnLeft || !g.People.Skip(1).Any(p => p.GapBefore)));
    }

    /// <returns>How many of the right column belong to each group, and whether every other way is clearly worse.</returns>
    private static (int[] Sizes, bool IsCertain) Part(List<ColumnGroup> groups, List<ListedPerson> right)
    {
        var n = right.Count;
        // best[j]: the two cheapest ways to give the first j persons to the groups so far.
        var best = new List<Way>[n + 1];
        for (var j = 0; j <= n; j++) best[j] = j == 0 ? [new Way(0, [])] : [];
        foreach (var group in groups)
        {
            var next = Enumerable.Range(0, n + 1).Select(_ => new List<Way>()).ToArray();
            for (var from = 0; from <= n; from++)
            {
                if (best[from].Count == 0) continue;
                foreach (var (taken, cost) in group.Costs(right, from).Index())
                {
                    foreach (var way in best[from]) next[from + taken].Add(new Way(way.Cost + cost, [.. way.Sizes, taken]));
                }
            }
            for (var j = 0; j <= n; j++) best[j] = [.. next[j].OrderBy(way => way.Cost).Take(2)];
        }
        return (best[n][0].Sizes, best[n].Count < 2 || best[n][1].Cost - best[n][0].Cost >= Margin);
    }

    private sealed record Way(double Cost, int[] Sizes);

    private static List<ListedPerson> Regrouped(IReadOnlyList<ListedPerson> people, int first, List<ColumnGroup> groups, int[] sizes)
    {
        var whole = people.Take(first).ToList();
        var at = first;
        foreach (var (group, size) in groups.Zip(sizes))
        {
            var own = people.Skip(at).Take(size).Select(p => p with { Heading = group.People[0].Heading, Group = group.People[0].Group });
            whole.InsertRange(whole.FindLastIndex(p => p.Group == group.People[0].Group) + 1, [.. own]);
            at += size;
        }
        return whole;
    }
}
