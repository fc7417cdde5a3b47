using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Knows where numbered titles stand, so that a title in the contents is told from the same title in the body.</summary>
internal sealed class LaterNumbers
{
    private readonly Dictionary<string, List<(int Index, string Title)>> places = [];

    public LaterNumbers(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (NumberedHeading.TryRead(lines[i]) is not { Title.Length: > 0 } heading) continue;
            if (!places.TryGetValue(heading.Number, out var list)) places[heading.Number] = list = [];
            list.Add((i, Beginning(heading.Title)));
        }
    }

    /// <summary>The last place of a title is in the body; the places before it are in the contents.</summary>
    public bool Repeats(IReadOnlyList<Line> lines, int i)
    {
        if (NumberedHeading.TryRead(lines[i]) is not { Title.Length: > 0 } heading) return false;
        var beginning = Beginning(heading.Title);
        var list = places[heading.Number];
        for (var k = list.Count - 1; k >= 0 && list[k].Index > i; k--)
        {
            if (list[k].Title == beginning) return true;
        }
        return false;
    }

    public static string Beginning(string title) => string.Concat(title.Where(char.IsLetterOrDigit).Take(8)).ToUpperInvariant();
}
