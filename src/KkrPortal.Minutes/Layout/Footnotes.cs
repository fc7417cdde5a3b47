using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// A footnote stands at the foot of its page, in the middle of whatever sentence the page break cuts. It goes behind that sentence, and its number is raised, in the text too.
/// A footnote is known by its number, which takes its turn in the document and which a word or stop on the same page carries:
/// <code>
/// … ligger på KKR's side.1 Mellem knude-          … ligger på KKR's side.¹ Mellem knude-
/// 1 Tallene er foreløbige.                   ->   punkterne kører faste busser.
/// (page) punkterne kører faste busser.            ¹ Tallene er foreløbige.
/// </code>
/// </summary>
internal static partial class Footnotes
{
    private const int MostLinesOnFoot = 12;
    private const int MostLinesOfSentence = 20;
    private const int MostLinesOnPage = 120;
    /// <summary>A footnote may escape, where its number stands behind a figure: "2026-20291".</summary>
    private const int MostUnseen = 3;

    public static void Place(List<Line> lines)
    {
        var next = 1;
        for (var end = 1; end < lines.Count; end++)
        {
            if (!lines[end].StartsPage) continue;
            var first = FirstOnFoot(lines, end, ref next);
            if (first < end) Move(lines, first, end);
        }
    }

    /// <returns>Index of the page's first footnote; <paramref name="end"/> where it has none.</returns>
    private static int FirstOnFoot(List<Line> lines, int end, ref int next)
    {
        for (var i = Math.Max(1, end - MostLinesOnFoot); i < end; i++)
        {
            if (NumberOf(lines[i]) is not { } number || number < next || number > next + MostUnseen || Reference(lines, i, number) is null) continue;
            next = number;
            for (var k = i; k < end; k++)
            {
                if (NumberOf(lines[k]) != next) continue;
                if (Reference(lines, i, next) is { Line: var place, At: var at }) lines[place] = Raised(lines[place], at, next);
                lines[k] = Raised(lines[k], 0, next++);
            }
            return i;
        }
        return end;
    }

    /// <summary>"1 Havne ..... 3" is an entry of the contents.</summary>
    private static int? NumberOf(Line line) => Note().Match(line.Plain.Length > 8 ? line.Plain[..8] : "") is { Success: true } note && Structure.TocLine.TryRead(line) is not { Page: not null } ? int.Parse(note.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <returns>The line on the same page, above the footnotes, that carries the number, and where.</returns>
    private static (int Line, int At)? Reference(List<Line> lines, int foot, int number)
    {
        for (var i = foot - 1; i >= Math.Max(0, foot - MostLinesOnPage) && lines[i].Page == lines[foot].Page; i--)
        {
            if (lines[i].Plain.Length <= Line.LongestHeading && Mark().Matches(lines[i].Plain).LastOrDefault(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == number) is { } mark) return (i, mark.Groups[1].Index);
        }
        return null;
    }

    private static Line Raised(Line line, int at, int number)
    {
        var figures = number.ToString(CultureInfo.InvariantCulture);
        var raised = MarkdownMarks.Raise(figures);
        var plain = line.Plain[..at] + raised + line.Plain[(at + figures.Length)..];
        return line with { Plain = plain, Text = line.Text == line.Plain ? plain : line.Text };
    }

    private static void Move(List<Line> lines, int first, int end)
    {
        var cut = !LineEnd.EndsSentence(lines[first - 1].Plain);
        var behind = end;
        while (cut && behind < lines.Count && behind - end < MostLinesOfSentence && !LineEnd.EndsSentence(lines[behind].Plain)) behind++;
        if (!cut || behind == lines.Count || behind - end == MostLinesOfSentence) return;
        var notes = lines.GetRange(first, end - first);
        lines[end].GapBefore = false;
        if (behind + 1 < lines.Count) lines[behind + 1].GapBefore = true;
        lines.InsertRange(behind + 1, notes);
        lines.RemoveRange(first, notes.Count);
    }

    /// <summary><c>1 Tallene er foreløbige.</c></summary>
    [GeneratedRegex(@"^([1-9][0-9]?) (?=\p{Lu}|[”""»(]|http)")]
    private static partial Regex Note();

    /// <summary><c>side.1</c> <c>virke3</c> <c>fra:2</c> <c>kontrakt. 3</c> at a line's end; not "CO2", "m2", "DK2020".</summary>
    [GeneratedRegex(@"(?<=\p{Ll}{3}[.,:;)”""»]?|[.:;] (?=[0-9]{1,2}$))([1-9][0-9]?)(?![\p{L}0-9.,%])")]
    private static partial Regex Mark();
}
