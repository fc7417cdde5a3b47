namespace KkrPortal.Minutes.Structure;

/// <summary>The part of a left column that stands under one heading, and how well persons of the right column go with it.</summary>
internal sealed class ColumnGroup(IReadOnlyList<ListedPerson> people)
{
    private const double GapInside = 2;
    private const double NoGapBetween = 1;
    private const double OtherKind = 2;
    private const double OutOfOrder = 2;
    private const int LinesPerSlack = 6;
    private const int FewestSorted = 3;

    private ListOrder order = ListOrder.Of([]);
    private double fallCost;

    public IReadOnlyList<ListedPerson> People => people;

    /// <summary>Its names are in order, and too many for chance.</summary>
    public bool IsSorted => fallCost > 0 && people.Count >= FewestSorted;

    /// <summary>Its names are many enough to be sorted, and are not.</summary>
    public bool IsUnsorted => fallCost == 0 && people.Count >= FewestSorted;

    /// <summary>Few names in order prove little.</summary>
    public static void ChooseOrder(IReadOnlyList<ColumnGroup> groups)
    {
        var order = ListOrder.Of([.. groups.Select(g => g.People)]);
        foreach (var group in groups) (group.order, group.fallCost) = (order, order.IsSorted(group.People) ? OutOfOrder * Math.Min(1, group.People.Count / 4.0) : 0);
    }

    /// <returns>What it would cost to give this group none, one, two … of the persons from here on.</returns>
    public IEnumerable<double> Costs(IReadOnlyList<ListedPerson> right, int from)
    {
        var (cost, height) = (0.0, 0);
        yield return Balance(0);
        var last = people[^1];
        for (var i = from; i < right.Count; i++)
        {
            if (i > from && right[i].GapBefore) cost += GapInside;
            if (i == from && i > 0 && !right[i].GapBefore) cost += NoGapBetween;
            if (order.IsFall(last, right[i])) cost += fallCost;
            if (people.All(HasPlace) != HasPlace(right[i]) && people.Any(HasPlace) != HasPlace(right[i])) cost += OtherKind;
            last = right[i];
            height += right[i].Height;
            yield return cost + Balance(height);
        }
    }

    /// <summary>The right column is as long as the left one or shorter by one line, or nearly so.</summary>
    private double Balance(int height)
    {
        var own = people.Sum(p => p.Height);
        var (less, slack) = (own - height, Math.Max(1, own / LinesPerSlack));
        return less is 0 or 1 ? 0 : less >= -slack && less <= 1 + slack ? 0.5 : 1 + (Math.Abs(less) * 0.5);
    }

    private static bool HasPlace(ListedPerson person) => person.Person.Municipality is not null;
}
