using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>The standing texts under "Mission" and "Vision" on KL's front pages: one paragraph each.</summary>
internal static class MissionAndVision
{
    public static IReadOnlyList<Line> Find(IReadOnlyList<Line> front)
    {
        var found = new List<Line>();
        for (var i = 0; i < front.Count; i++)
        {
            if (!Danish.MissionHeadings.Contains(front[i].Plain.TrimEnd(':', ' '))) continue;
            found.Add(front[i]);
            for (var j = i + 1; j < front.Count && !Danish.MissionHeadings.Contains(front[j].Plain.TrimEnd(':', ' ')); j++)
            {
                var endsBefore = j > i + 1 && front[j].GapBefore && LineEnd.EndsSentence(front[j - 1].Plain);
                if (endsBefore || FrontFields.IsLabelled(front[j])) break;
                found.Add(front[j]);
                i = j;
            }
        }
        return found;
    }
}
