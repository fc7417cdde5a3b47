namespace KkrPortal.Minutes.Structure;

/// <summary>What a list of participants is sorted by, as far as it is: councils sort by name, by surname or by municipality, with the chairmen first.</summary>
internal sealed class ListOrder
{
    /// <summary>One name in so many may be out of order.</summary>
    private const int NamesPerFall = 6;
    private const int MostChairmen = 2;

    private static readonly IReadOnlyList<Func<ListedPerson, string>> Keys = [p => p.Person.Name, p => p.Person.Name[(p.Person.Name.LastIndexOf(' ') + 1)..], p => p.Person.Municipality ?? ""];

    private readonly Func<ListedPerson, string> key;

    private ListOrder(Func<ListedPerson, string> key) => this.key = key;

    /// <summary>All lists of a document are sorted by the same: the one that has the fewest names out of order.</summary>
    public static ListOrder Of(IReadOnlyList<IReadOnlyList<ListedPerson>> lists) => new(Keys.MinBy(key => lists.Sum(list => new ListOrder(key).Falls(list)))!);

    /// <summary>The second stands before the first where the list is sorted.</summary>
    public bool IsFall(ListedPerson first, ListedPerson second) => string.CompareOrdinal(key(second), key(first)) < 0;

    public int Falls(IReadOnlyList<ListedPerson> list)
    {
        var falls = 0;
        for (var i = 1; i < list.Count; i++)
        {
            if (IsFall(list[i - 1], list[i])) falls++;
        }
        return falls;
    }

    public bool IsSorted(IReadOnlyList<ListedPerson> list) =>
        Enumerable.Range(0, MostChairmen + 1).Any(chairmen => (chairmen == 0 || list.Count > 3 * chairmen) && Falls([.. list.Skip(chairmen)]) * NamesPerFall <= list.Count - 1 - chairmen);
}
