using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>The standing texts under "Mission" and "Vision" on KL's front pages: one paragraph each. Until 2013 they stood under "KL's mission", "KL's grundlæggende mål" and the values, a line each.</summary>
internal static partial class MissionAndVision
{
    private const int LongestHeading = 40;

    public static IReadOnlyList<Line> Find(IReadOnlyList<Line> front)
    {
        var found = new List<Line>();
        for (var i = 0; i < front.Count; i++)
        {
            if (!IsHeading(front[i])) continue;
            found.Add(front[i]);
            for (var j = i + 1; j < front.Count && !IsHeading(front[j]); j++)
            {
                var endsBefore = j > i + 1 && front[j].GapBefore && LineEnd.EndsSentence(front[j - 1].Plain);
                if (endsBefore || FrontLabels.Has(front[j])) break;
                found.Add(front[j]);
                i = j;
            }
        }
        return found;
    }

    public static bool IsHeading(Line line) => line.Plain.Length <= LongestHeading && Danish.MissionHeadings.Contains(Genitive().Replace(line.Plain.TrimEnd(':', ' '), "KL's "));

    /// <summary>Other apostrophes, and the blank that an extraction left in its place.</summary>
    [GeneratedRegex(@"^KL[’´`' ]?s ")]
    private static partial Regex Genitive();
}
