namespace KkrPortal.Minutes.Structure;

/// <summary>
/// The right column of a list of participants may stand under the next heading, which the extraction set before it, or among the names there:
/// <code>
/// Deltagere                      Deltagere
/// Ane Bo, Køge                   Ane Bo, Køge
/// Ea Mo, Greve                   Ea Mo, Greve
/// Afbud                     ->   Kaj Ry, Faxe
/// Kaj Ry, Faxe                   Lis Ek, Stevns
/// Lis Ek, Stevns                 Afbud
/// Ib Lund, Køge                  Ib Lund, Køge
/// </code>
/// It is known by going on with the alphabet of the list above where the list below breaks it, or by holding members where the others are officials; and by being as long as the
/// left column.
/// </summary>
internal static class DisplacedColumn
{
    private const int FewestOnLeft = 4;
    /// <summary>So many names in the order of the alphabet are no chance.</summary>
    private const int FewestInOrder = 6;
    private const int PersonsPerFall = 6;
    private const int LinesPerSlack = 6;
    private const int MostPersons = 200;

    /// <param name="First">Index of the first person that belongs to the list above.</param>
    /// <param name="IsCertain">No other way is as good, and those that stay are of one kind.</param>
    public sealed record Found(int First, int Count, bool IsCertain);

    /// <param name="above">The persons under one heading.</param>
    /// <param name="below">Those under the next one.</param>
    public static Found? Find(IReadOnlyList<ListedPerson> above, IReadOnlyList<ListedPerson> below, ListOrder order)
    {
        // Only a file with pages was set in columns.
        if (above[0].Page is null || above.Count < FewestOnLeft || above.Count + below.Count > MostPersons) return null;
        var height = above.Sum(p => p.Height);
        var slack = Math.Max(1, height / LinesPerSlack);
        var ways = new List<(int First, int Count, int Cost)>();
        for (var first = 0; first < below.Count; first++)
        {
            var less = height;
            for (var count = 1; first + count <= below.Count && less >= -slack; count++)
            {
                less -= below[first + count - 1].Height;
                if (count == below.Count || count < FewestOnLeft - 1 || less < -slack || less > 1 + slack) continue;
                if (Cost(above, below, first, count, order) is { } cost) ways.Add((first, count, cost + (less is 0 or 1 ? 0 : 1)));
            }
        }
        if (ways.Count == 0) return null;
        var best = ways.MinBy(way => way.Cost);
        var rest = below.Where((_, i) => i < best.First || i >= best.First + best.Count).ToList();
        return new Found(best.First, best.Count, best.Cost <= 1 && ways.Count(way => way.Cost <= best.Cost) == 1 && rest.TrueForAll(p => Kind(p) == Kind(rest[0])));
    }

    /// <summary>Names below go on with the alphabet of the list above, and out of the order of their own, but there are too many or too few for a column: nobody can tell whose they are.</summary>
    public static bool MayBe(IReadOnlyList<ListedPerson> above, IReadOnlyList<ListedPerson> below, ListOrder order)
    {
        if (above[0].Page is null || above.Count < FewestInOrder || !order.IsSorted(above) || order.Falls(below) == 0) return false;
        var run = 0;
        for (var i = 0; i < below.Count && run < FewestOnLeft; i++) run = order.IsFall(above[^1], below[i]) ? 0 : i > 0 && order.IsFall(below[i - 1], below[i]) ? 1 : run + 1;
        return run >= FewestOnLeft;
    }

    /// <returns>Null where these persons can't be told from the others below.</returns>
    private static int? Cost(IReadOnlyList<ListedPerson> above, IReadOnlyList<ListedPerson> below, int first, int count, ListOrder order)
    {
        // A column begins and ends at a gap or where the order breaks.
        if (!Parts(first) || !Parts(first + count)) return null;
        List<ListedPerson> column = [.. below.Skip(first).Take(count)], rest = [.. below.Take(first), .. below.Skip(first + count)];
        // Among the absent there are members and officials by right.
        var holdsOneKind = below[0].Heading?.Status != AttendeeStatus.Absent;
        if (holdsOneKind && above.Concat(column).All(p => Kind(p) == Kind(above[0])) && rest.TrueForAll(p => Kind(p) != Kind(above[0]))) return 0;
        var breaks = order.Falls(below);
        if (above.Count < FewestInOrder || column.Exists(p => Kind(p).HasPlace != Kind(above[^1]).HasPlace)) return null;
        if (breaks == 0 || !order.IsSorted(above) || order.IsFall(above[^1], column[0]) || order.Falls(column) * PersonsPerFall > column.Count || order.Falls(rest) >= breaks) return null;
        return order.Falls(column) + order.Falls(rest);

        bool Parts(int i) => i == 0 || i == below.Count || below[i].GapBefore || order.IsFall(below[i - 1], below[i]);
    }

    private static (bool HasPlace, bool HasTitle) Kind(ListedPerson person) => (person.Person.Municipality is not null, person.Person.Title is not null);
}
