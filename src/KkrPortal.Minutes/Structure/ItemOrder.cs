namespace KkrPortal.Minutes.Structure;

/// <summary>The order of item numbers: 3.9 before 3.10, 3.1.1 between 3.1 and 3.2.</summary>
internal static class ItemOrder
{
    public static int Compare(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        }
        return a.Count.CompareTo(b.Count);
    }

    /// <summary>The next item of the section, the first of a later one, or the next or first on a level below.</summary>
    public static bool Follows(IReadOnlyList<int> last, IReadOnlyList<int> next)
    {
        if (next.Count == 2) return next[0] == last[0] ? next[1] == last[1] + 1 : next[0] > last[0] && next[0] <= last[0] + 9 && next[1] == 1;
        return next[0] == last[0] && next[1] == last[1] ? next[2] == (last.Count == 3 ? last[2] : 0) + 1 : next[2] == 1 && Follows(last, [next[0], next[1]]);
    }
}
