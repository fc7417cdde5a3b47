using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>The pages that lines stand on; null where the source marks none.</summary>
internal static class Pages
{
    public static IReadOnlyList<int>? Of(IEnumerable<Line> lines)
    {
        var pages = lines.Select(l => l.Page).OfType<int>().Distinct().Order().ToList();
        return pages.Count == 0 ? null : pages;
    }
}
