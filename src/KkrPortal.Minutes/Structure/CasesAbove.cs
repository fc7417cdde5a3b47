using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Some agenda systems print the case number above the heading that it belongs to:
/// <code>
/// Sagsnr. 12/344
/// 1. Fælles havne
/// Indstilling
/// </code>
/// </summary>
internal static class CasesAbove
{
    private const int Fewest = 2;
    private const int LinesBelow = 4;

    private static readonly Dictionary<int, int> None = [];

    /// <returns>Index of a heading's first line, and of the case number's line above it; empty where case numbers stand below the titles, as they do as a rule.</returns>
    public static IReadOnlyDictionary<int, int> Find(IReadOnlyList<Line> lines, IReadOnlyList<OutlineHeading> outline)
    {
        if (outline.Count < Fewest) return None;
        var found = new Dictionary<int, int>();
        var withTextBetween = 0;
        for (var k = 0; k < outline.Count; k++)
        {
            var (first, end) = (outline[k].First, outline[k].End);
            var next = k + 1 < outline.Count ? outline[k + 1].First : lines.Count;
            for (var i = end; i < Math.Min(end + LinesBelow, next); i++)
            {
                if ((i + 1 < next || k + 1 == outline.Count) && CaseLine.TryRead(lines[i].Plain) is not null) return None;
            }
            if (first == 0 || CaseLine.TryRead(lines[first - 1].Plain) is null) continue;
            found.Add(first, first - 1);
            if (k == 0 || outline[k - 1].End < first - 1) withTextBetween++;
        }
        return withTextBetween >= Fewest ? found : None;
    }
}
