namespace KkrPortal.Minutes.Structure;

/// <summary>The part of a left column that stands under one heading, and how well persons of the right column go with it.</summary>
internal sealed class ColumnGroup(IReadOnlyList<ListedPerson> people)
{
    private const double GapInside = 2;
    private const double NoGapBetween = 1;
    private const double OtherKind = 2;
    private const double OutOfOrder = 2;
    /// <summary>One name in so many may be out of order: the chairman stands first.</summary>
    private const int NamesPerFall = 6;

    /// <summary>What a list may be sorted by.</summary>
    private static readonly IReadOnlyList<Func<ListedPerson, string>> Orders = [p => p.Person.Name, p => p.Person.Name[(p.Person.Name.LastIndexOf(' ') + 1)..], p => p.Person.Municipality ?? ""];

    private Func<ListedPerson, string> key = Orders[0];
    private double fallCost;

    public IReadOnlyList<ListedPerson> People => people;

    /// <summary>All lists of a document are sorted by the same: the one that has the fewest names out of order.</summary>
    public static void ChooseOrder(IReadOnlyList<ColumnGroup> groups)
    {
        var order = Orders.MinBy(by => groups.Sum(g => Falls(g.People, by)))!;
        foreach (var group in groups)
        {
            group.key = order;
            var isSorted = Falls(group.People, order) * NamesPerFall <= group.People.Count - 1;
            group.fallCost = isSorted ? OutOfOrder * Math.Min(1, group.People.Count / 4.0) : 0;
        }
    }

    /// <returns>What it would cost to give this group none, one, two … of the persons from here on.</returns>
    public IEnumerable<double> Costs(IReadOnlyList<ListedPerson> right, int from)
    {
        var cost = 0.0;
        yield return Balance(0);
        var last = people[^1];
        for (var i = from; i < right.Count; i++)
        {
            if (i > from && right[i].GapBefore) cost += GapInside;
            if (i == from && i > 0 && !right[i].GapBefore) cost += NoGapBetween;
            if (string.CompareOrdinal(key(right[i]), key(last)) < 0) cost += fallCost;
            if (people.All(HasPlace) != HasPlace(right[i]) && people.Any(HasPlace) != HasPlace(right[i])) cost += OtherKind;
            last = right[i];
            yield return cost + Balance(i - from + 1);
        }
    }

    /// <summary>The right column is as long as the left one or shorter by one; persons that take two lines shift that a little.</summary>
    private double Balance(int size)
    {
        var (less, slack) = (people.Count - size, Math.Max(1, people.Count / NamesPerFall));
        return less is 0 or 1 ? 0 : less >= -slack && less <= 1 + slack ? 0.5 : 1 + (Math.Abs(less) * 0.5);
    }

    private static bool HasPlace(ListedPerson person) => person.Person.Municipality is not null;

    private static int Falls(IReadOnlyList<ListedPerson> people, Func<ListedPerson, string> by) => Enumerable.Range(1, people.Count - 1).Count(i => string.CompareOrdinal(by(people[i]), by(people[i - 1])) < 0);
}
