using System.Globalization;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// The number of a section ("3") or of an item ("3.4", "3.1.1", "3.a"). A letter counts as its place in the alphabet, but neither follows a figure nor is one; "3.a", "3a" and "3 a" are one number.
/// In order 3.9 stands before 3.10, and 3.1.1 between 3.1 and 3.2.
/// </summary>
internal sealed class ItemNumber : IEquatable<ItemNumber>, IComparable<ItemNumber>
{
    private const int MostLevels = 3;
    private const int MostFigures = 9;
    private const int MostSectionsLeftOut = 9;

    private readonly int[] steps;

    private ItemNumber(int[] steps, bool hasLetter, string text) => (this.steps, HasLetter, Text) = (steps, hasLetter, text);

    public ItemNumber(int section) : this([section], false, section.ToString(CultureInfo.InvariantCulture))
    {
    }

    public ItemNumber(int section, int item) : this([section, item], false, $"{section.ToString(CultureInfo.InvariantCulture)}.{item.ToString(CultureInfo.InvariantCulture)}")
    {
    }

    /// <summary>As written, without blanks and a last full stop: "3.a" and "3a" stay what they are.</summary>
    public string Text { get; }
    /// <summary>The last step is a letter.</summary>
    public bool HasLetter { get; }
    public int Depth => steps.Length;
    public int Section => steps[0];
    public int Last => steps[^1];
    /// <summary>"1", "1.1", "1.a"</summary>
    public bool IsFirst => Array.TrueForAll(steps, step => step == 1);

    /// <returns>Null where the text is no number of one to three steps, the last perhaps a letter.</returns>
    public static ItemNumber? TryRead(ReadOnlySpan<char> text)
    {
        Span<int> found = stackalloc int[MostLevels];
        var count = 0;
        var at = 0;
        var letterAt = -1;
        while (at < text.Length && letterAt < 0)
        {
            if (count > 0 && text[at] is '.' or ' ') at++;
            if (count == MostLevels || at == text.Length) return null;
            if (count > 0 && char.IsAsciiLetterLower(text[at]))
            {
                (letterAt, found[count++]) = (at, text[at] - 'a' + 1);
                at++;
                continue;
            }
            var first = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at - first is 0 or > MostFigures || (count > 0 && text[first - 1] != '.')) return null;
            found[count++] = int.Parse(text[first..at], NumberStyles.None, CultureInfo.InvariantCulture);
        }
        return count == 0 || at < text.Length || found[0] == 0 ? null : Of(found[..count].ToArray(), letterAt >= 0, letterAt > 0 && text[letterAt - 1] == '.');
    }

    private static ItemNumber Of(int[] steps, bool hasLetter, bool hasStop) =>
        new(steps, hasLetter, hasLetter ? $"{string.Join('.', steps[..^1])}{(hasStop ? "." : "")}{(char)('a' + steps[^1] - 1)}" : string.Join('.', steps));

    /// <summary>From the one behind this number to the other, where the two stand in one row: "3.2" and "3.3" behind "3.1".</summary>
    public IReadOnlyList<ItemNumber> UpTo(ItemNumber other) =>
        IsBeside(other) && Last < other.Last
            ? [.. Enumerable.Range(Last + 1, other.Last - Last).Select(last => Of([.. steps[..^1], last], HasLetter, HasLetter && Text[^2] == '.'))]
            : [];

    /// <summary>The next item of the section, the first of a later one, or the next or first on a level below.</summary>
    /// <param name="above">Null before the first item.</param>
    public bool Follows(ItemNumber? above)
    {
        // 3.2 behind 3.1.4 follows 3.1.
        if (above?.Depth > Depth) above = above.Parent;
        if (above is not null && IsBeside(above)) return Last == above.Last + 1;
        if (Last != 1) return false;
        if (Depth == 2) return Section > (above?.Section ?? 0) && Section <= (above?.Section ?? 0) + MostSectionsLeftOut;
        return Parent.Equals(above) || Parent.Follows(above);
    }

    public int CompareTo(ItemNumber? other)
    {
        for (var i = 0; i < Math.Min(Depth, other?.Depth ?? 0); i++)
        {
            if (steps[i] != other!.steps[i]) return steps[i].CompareTo(other.steps[i]);
        }
        return Depth.CompareTo(other?.Depth ?? 0);
    }

    public bool Equals(ItemNumber? other) => other is not null && HasLetter == other.HasLetter && steps.AsSpan().SequenceEqual(other.steps);

    public override bool Equals(object? obj) => Equals(obj as ItemNumber);

    public override int GetHashCode() => HashCode.Combine(steps[0], steps[^1], steps.Length, HasLetter);

    public override string ToString() => Text;

    private ItemNumber Parent => Of(steps[..^1], hasLetter: false, hasStop: false);

    /// <summary>Of one row: they differ in the last step alone, and both have a letter there or none.</summary>
    private bool IsBeside(ItemNumber other) => HasLetter == other.HasLetter && Depth == other.Depth && steps.AsSpan()[..^1].SequenceEqual(other.steps.AsSpan()[..^1]);
}
