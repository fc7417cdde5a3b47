using System.Text;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Contents that have no numbers, or have lost them: above the first heading, the titles of the text stand one behind the other, a line each or all in one.
/// They are known by saying what the headings say, letter by letter; one may differ where those around it don't.
/// <code>
/// Deltagerfortegnelse Godkendelse af referat Havne Ny mole Eventuelt
/// </code>
/// </summary>
internal sealed class RepeatedTitles
{
    private const int FewestTitles = 4;
    private const int LongestOtherTitle = 200;
    private const int MostStarts = 20;
    /// <summary>One in so many titles may differ.</summary>
    private const int ShareThatDiffers = 4;

    private readonly IReadOnlyList<Line> lines;
    private readonly IReadOnlyList<OutlineHeading> headings;
    private readonly List<string> titles;
    private readonly StringBuilder letters = new();
    /// <summary>For every letter its line, and its place in that line's words.</summary>
    private readonly List<(int Line, int At)> places = [];

    private RepeatedTitles(IReadOnlyList<Line> lines, IReadOnlyList<OutlineHeading> headings)
    {
        this.lines = lines;
        this.headings = headings;
        titles = [.. headings.Select(h => Letters(h.Title))];
        for (var i = 0; i < headings[0].First; i++)
        {
            var words = lines[i].Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (!char.IsLetter(words[at])) continue;
                letters.Append(char.ToLowerInvariant(words[at]));
                places.Add((i, at));
            }
        }
    }

    public static Contents Find(IReadOnlyList<Line> lines, IReadOnlyList<OutlineHeading> outline)
    {
        var headings = outline.Where(h => h.Title.Length > 0).ToList();
        return headings.Count < FewestTitles ? Contents.None : new RepeatedTitles(lines, headings).Find();
    }

    private Contents Find()
    {
        var text = letters.ToString();
        var tried = 0;
        for (var start = text.IndexOf(titles[0], StringComparison.Ordinal); start >= 0 && tried < MostStarts; start = text.IndexOf(titles[0], start + 1, StringComparison.Ordinal), tried++)
        {
            if (BeginsWord(start) && ReadFrom(text, start) is { } contents) return contents;
        }
        return Contents.None;
    }

    private Contents? ReadFrom(string text, int start)
    {
        var (at, differing) = (start, 0);
        var entries = new List<TocEntry>();
        for (var k = 0; k < titles.Count; k++)
        {
            if (Begins(text, at, titles[k]) && EndsWord(at + titles[k].Length))
            {
                entries.Add(new TocEntry(headings[k].Number, headings[k].Title, null));
                at += titles[k].Length;
                continue;
            }
            if (k + 1 == titles.Count || ++differing * ShareThatDiffers > titles.Count) return null;
            var next = text.IndexOf(titles[k + 1], at, Math.Min(text.Length - at, LongestOtherTitle + titles[k + 1].Length), StringComparison.Ordinal);
            if (next <= at || !BeginsWord(next)) return null;
            entries.Add(new TocEntry(headings[k].Number, Words(at, next), null));
            at = next;
        }
        return Lines(start, at, entries);
    }

    /// <summary>The lines that hold them, with the heading above and figures around them; null where one of these lines says something else too.</summary>
    private Contents? Lines(int start, int end, List<TocEntry> entries)
    {
        var (first, last) = (places[start].Line, places[end - 1].Line);
        if (end < places.Count && places[end].Line == last) return null;
        if (start > 0 && places[start - 1].Line == first)
        {
            var participants = lines[first] with { Plain = lines[first].Words[..places[start].At].Trim() };
            if (!AttendanceHeading.Is(participants)) return null;
            entries.Insert(0, new TocEntry("", participants.Plain, null));
        }
        for (; first > 0 && (IsFigures(first - 1) || Contents.IsHeading(lines[first - 1]) || AttendanceHeading.Is(lines[first - 1])); first--)
        {
            if (AttendanceHeading.Is(lines[first - 1])) entries.Insert(0, new TocEntry("", lines[first - 1].Words, null));
        }
        while (last + 1 < headings[0].First && IsFigures(last + 1)) last++;
        return new Contents(first, last + 1, entries);
    }

    private bool IsFigures(int line) => !lines[line].Plain.Any(char.IsLetter);

    private string Words(int from, int to)
    {
        var title = new StringBuilder();
        for (var line = places[from].Line; line <= places[to - 1].Line; line++)
        {
            var begin = line == places[from].Line ? places[from].At : 0;
            var behind = line == places[to].Line ? places[to].At : lines[line].Words.Length;
            if (title.Length > 0) title.Append(' ');
            title.Append(lines[line].Words.AsSpan(begin, behind - begin));
        }
        return title.ToString().Trim();
    }

    private static bool Begins(string text, int at, string title) => at + title.Length <= text.Length && string.CompareOrdinal(text, at, title, 0, title.Length) == 0;

    /// <summary>No letter stands directly before it in its line.</summary>
    private bool BeginsWord(int at) => places[at].At == 0 || !char.IsLetter(lines[places[at].Line].Words[places[at].At - 1]);

    private bool EndsWord(int at) => at == places.Count || BeginsWord(at);

    public static string Letters(string title) => string.Concat(title.Where(char.IsLetter)).ToLowerInvariant();
}
