using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Where the number of an item and its title stand in columns of their own, an extraction may give the title first. A number alone over a case number has its title in the
/// lines above it that stand between two gaps.
/// <code>
/// Nye moler ved kysten          3.8.
///                          -&gt;   Nye moler ved kysten
/// 3.8.                          SAG-2022-00017 abc
/// SAG-2022-00017 abc
/// </code>
/// </summary>
internal static class TitlesAboveNumbers
{
    private const int MostLines = 3;
    private const int LongestLine = 160;

    /// <param name="lines">The flow of the text; changed in place.</param>
    public static void PutBelow(List<Line> lines)
    {
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (!lines[i].GapBefore || CaseLine.TryRead(lines[i + 1].Plain) is null || NumberedHeading.TryRead(lines[i]) is not { Title.Length: 0, HasMark: true, Depth: >= 2 }) continue;
            var first = i - 1;
            while (first > 0 && i - first < MostLines && !lines[first].GapBefore) first--;
            var title = lines.GetRange(first, i - first);
            if (!lines[first].GapBefore || !char.IsUpper(lines[first].Plain[0]) || title.Exists(line => !MayBeTitle(line))) continue;
            lines.Insert(first, lines[i]);
            lines.RemoveAt(i + 1);
            // The number takes the title's place, and the title follows it.
            lines[first + 1].GapBefore = false;
        }
    }

    private static bool MayBeTitle(Line line) =>
        line.Plain.Length <= LongestLine && !LineEnd.EndsSentence(line.Plain) && PartHeading.TryRead(line) is null && CaseLine.TryRead(line.Plain) is null && !Bullet.StartsWithMark(line.Plain) && NumberedHeading.TryRead(line) is not { HasMark: true };
}
