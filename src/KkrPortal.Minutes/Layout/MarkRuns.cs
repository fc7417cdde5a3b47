using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Where list marks are drawn apart from their texts, some extractions give all marks of a list and then all its points. Each point gets its mark back, if there are exactly
/// as many points as marks.
/// <code>
/// •
/// •
///                                       • Godkender planen for havnene og
/// Godkender planen for havnene og   ->    færgerne
/// færgerne                              • Tager status til efterretning.
/// Tager status til efterretning.
/// </code>
/// </summary>
internal static class MarkRuns
{
    private const int FewestMarks = 2;
    private const int MostMarks = 60;
    private const int MostLinesOfPoint = 12;

    /// <param name="lines">The flow of the text; changed in place.</param>
    /// <returns>The lines of marks that were put before their texts, and so are no lines any more.</returns>
    public static IReadOnlyList<Line> PutBack(List<Line> lines, WrapWidth width)
    {
        var taken = new List<Line>();
        var first = lines.FindIndex(line => PartHeading.TryRead(line) is not null);
        if (first < 0) return taken;
        var flow = new List<Line>(lines.Count);
        flow.AddRange(lines.Take(first));
        for (var i = first; i < lines.Count;)
        {
            var text = i;
            while (text < lines.Count && MarkOf(lines[text]) is not null) text++;
            if (text - i is >= FewestMarks and <= MostMarks && Points(lines, i, text, width) is { } points)
            {
                taken.AddRange(lines.Skip(i).Take(text - i));
                flow.AddRange(points.Lines);
                i = points.End;
            }
            else
            {
                text = Math.Max(text, i + 1);
                flow.AddRange(lines.Skip(i).Take(text - i));
                i = text;
            }
        }
        lines.Clear();
        lines.AddRange(flow);
        return taken;
    }

    /// <returns>The lines of the points with their marks, and where they end.</returns>
    private static (List<Line> Lines, int End)? Points(List<Line> lines, int first, int text, WrapWidth width)
    {
        var marks = lines.GetRange(first, text - first);
        var margin = marks.FindAll(line => line.Plain == Danish.MarginMark);
        var dots = marks.FindAll(line => line.Plain != Danish.MarginMark);
        if (margin.Count > 0 && dots.Count > 0 && margin.Count != dots.Count) return null;
        var count = Math.Max(margin.Count, dots.Count);
        if (count < FewestMarks || text == lines.Count || !lines[text].GapBefore || IsBoundary(lines[text])) return null;
        if (Starts(lines, text, count, width) is not { } starts) return null;
        var put = lines.GetRange(text, starts.End - text);
        foreach (var (number, at) in starts.At.Index())
        {
            var mark = string.Join(' ', new[] { dots, margin }.Where(of => of.Count > 0).Select(of => of[number].Plain));
            put[at - text] = lines[at] with { Text = $"{mark} {lines[at].Text}", Plain = $"{mark} {lines[at].Plain}", GapBefore = true };
        }
        return (put, starts.End);
    }

    /// <summary>"•", "–", "1." or "./." alone on its line.</summary>
    private static string? MarkOf(Line line) => line.Plain == Danish.MarginMark || line.Plain is "-" or "–" or "o" ? line.Plain : Bullet.TryReadAlone(line.Plain);

    private static bool IsBoundary(Line line) => MarkOf(line) is not null || PartHeading.TryRead(line) is not null || CaseLine.TryRead(line.Plain) is not null || Bullet.StartsWithMark(line.Plain) || NumberedHeading.TryRead(line) is { HasMark: true };

    /// <returns>Where the points begin and the list ends, if by one of the signs there are as many points as marks.</returns>
    private static (List<int> At, int End)? Starts(List<Line> lines, int text, int count, WrapWidth width)
    {
        var limit = text;
        while (limit < lines.Count && limit < text + (count * MostLinesOfPoint) && !IsBoundary(lines[limit])) limit++;
        return Count((line, next) => width.EndedOnPurpose(line, next)) ?? Count((line, next) => width.HadRoom(line, next) && char.IsUpper(next.Plain[0])) ?? Count(HadRoomHere);

        (List<int>, int)? Count(Func<Line, Line, bool> begins)
        {
            var at = new List<int> { text };
            var i = text + 1;
            for (; i < limit; i++)
            {
                if (at.Count == count && lines[i].GapBefore) break;
                if (lines[i].GapBefore || begins(lines[i - 1], lines[i])) at.Add(i);
            }
            return at.Count == count ? (at, i) : null;
        }

        // Points are indented: the longest of their own lines is their width.
        bool HadRoomHere(Line line, Line next)
        {
            var longest = lines.Skip(text).Take(limit - text).TakeWhile((l, k) => k == 0 || !l.GapBefore).Max(l => l.Plain.Length);
            var word = next.Plain.IndexOf(' ', StringComparison.Ordinal);
            return line.Plain.Length + 1 + (word < 0 ? next.Plain.Length : word) <= longest;
        }
    }
}
