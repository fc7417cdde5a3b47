using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// A case number in a column beside the title of its item gets a line of its own, below the whole title.
/// <code>
/// 3.2. Nye færger til øerne      SAG-2022-00017 abc          3.2. Nye færger til øerne
/// og deres havne                                      -&gt;    og deres havne
///                                                            SAG-2022-00017 abc
/// </code>
/// </summary>
internal static class CasesBeside
{
    private const int MostLines = 3;

    /// <param name="lines">The flow of the text; changed in place.</param>
    public static void PutBelow(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!line.MayBeHeading || line.Plain.LastIndexOf('\t') is not (var tab and > 0) || CaseLine.TryRead(line.Plain[(tab + 1)..]) is null) continue;
            var title = Part(line, line.Text[..line.Text.LastIndexOf('\t')]);
            if (!IsHeading(title) && !(i > 0 && !line.GapBefore && char.IsLower(title.Plain[0]) && IsHeading(lines[i - 1]))) continue;
            lines[i] = title;
            var below = i + 1;
            while (below < lines.Count && below - i <= MostLines && !lines[below].GapBefore && char.IsLower(lines[below].Plain[0])) below++;
            lines.Insert(below, Part(line, line.Plain[(tab + 1)..]) with { GapBefore = false, StartsPage = false, IsStrong = false, HeadingLevel = 0 });
            i = below;
        }
    }

    private static bool IsHeading(Line line) => NumberedHeading.TryRead(line) is { Title.Length: > 0 };

    private static Line Part(Line line, string text) => line with { Text = text.Trim(), Plain = MarkdownMarks.Remove(text).Trim(), Columns = null, Starts = null };
}
