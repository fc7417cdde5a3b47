using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Knows where numbers and numbered titles stand last, so that a title in the contents is told from the same title in the body.</summary>
internal sealed class LaterNumbers
{
    private readonly Dictionary<ItemNumber, int> lastOfNumber = [];
    private readonly Dictionary<(ItemNumber Number, string Beginning), int> lastOfTitle = [];

    public LaterNumbers(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (NumberedHeading.TryRead(lines[i]) is not { } heading) continue;
            lastOfNumber[heading.Number] = i;
            if (heading.Title.Length > 0) lastOfTitle[(heading.Number, Beginning(heading.Title))] = i;
        }
    }

    /// <summary>The last place of a title is in the body; the places before it are in the contents.</summary>
    public bool Repeats(IReadOnlyList<Line> lines, int i) =>
        NumberedHeading.TryRead(lines[i]) is { Title.Length: > 0 } heading && lastOfTitle[(heading.Number, Beginning(heading.Title))] > i;

    /// <summary>Whether the number, with a title or without, heads a line from this one on.</summary>
    public bool ComesFrom(int i, ItemNumber number) => lastOfNumber.TryGetValue(number, out var last) && last >= i;

    public static string Beginning(string title) => string.Concat(title.Where(char.IsLetterOrDigit).Take(8)).ToUpperInvariant();
}
