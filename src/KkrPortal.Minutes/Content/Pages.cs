using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>The pages that lines stand on; null where the source marks none.</summary>
internal static class Pages
{
    public static IReadOnlyList<int>? Of(IEnumerable<Line> lines)
    {
        var pages = new List<int>();
        foreach (var line in lines)
        {
            if (line.Page is not { } page || (pages.Count > 0 && pages[^1] == page)) continue;
            var place = pages.BinarySearch(page);
            if (place < 0) pages.Insert(~place, page);
        }
        return pages.Count == 0 ? null : pages;
    }
}
