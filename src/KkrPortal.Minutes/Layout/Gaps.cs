namespace KkrPortal.Minutes.Layout;

/// <summary>How two lines of text are kept apart in the source.</summary>
internal enum Gap { None, OneEmpty, SeveralEmpty, Blanks }

/// <summary>
/// Learns which gaps end a paragraph. In one extraction every line is followed by an empty one and paragraphs by a line that
/// holds a blank; in another empty lines are paragraph breaks. The text shows which: where lines run on in lower case across a
/// kind of gap again and again, that kind of gap divides nothing.
/// </summary>
internal static class Gaps
{
    /// <param name="lines">All lines of text, in order.</param>
    /// <param name="gaps">What stands before each of them.</param>
    public static void Mark(IReadOnlyList<Line> lines, IReadOnlyList<Gap> gaps)
    {
        var seen = new int[4];
        var runOn = new int[4];
        for (var i = 1; i < lines.Count; i++)
        {
            seen[(int)gaps[i]]++;
            if (RunsOn(lines[i - 1], lines[i])) runOn[(int)gaps[i]]++;
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var kind = (int)gaps[i];
            var divides = gaps[i] != Gap.None && !(seen[kind] >= 5 && runOn[kind] * 5 > seen[kind]);
            lines[i].GapBefore = i == 0 || divides;
        }
    }

    private static bool RunsOn(Line before, Line after) =>
        char.IsLower(after.Plain[0]) && !Bullet.StartsWithMark(after.Plain) && !LineEnd.EndsSentence(before.Plain);
}
