namespace KkrPortal.Minutes.Layout;

/// <summary>Two pieces that may be halves of one word, if nothing but a blank or a line's end parts them: "ve vendt", "fø lger".</summary>
internal static class WordHalves
{
    /// <summary>What may stand behind the second one.</summary>
    private const string Stops = ".,;:)!?”\"";

    /// <returns>False unless both are letters alone, in lower case but for the first one's beginning.</returns>
    public static bool TryRead(IReadOnlyList<Line> lines, WordPlace before, WordPlace word, out ReadOnlySpan<char> first, out ReadOnlySpan<char> second)
    {
        first = second = default;
        if (before.Length == 0) return false;
        var text = lines[before.Line].Plain.AsSpan();
        var next = lines[word.Line].Plain.AsSpan();
        var areNeighbours = before.Line == word.Line
            ? word.Start == before.End + 1 && text[before.End] == ' '
            : word.Line == before.Line + 1 && before.End == text.Length && word.Start == 0;
        if (!areNeighbours || (before.Start > 0 && text[before.Start - 1] != ' ')) return false;
        var behind = next[word.End..].TrimStart(Stops);
        if (!behind.IsEmpty && behind[0] != ' ') return false;
        first = text.Slice(before.Start, before.Length);
        second = next.Slice(word.Start, word.Length);
        return char.IsLower(first[^1]) && AreLetters(first[..^1], orCapital: true) && AreLetters(second, orCapital: false);
    }

    private static bool AreLetters(ReadOnlySpan<char> text, bool orCapital)
    {
        foreach (var letter in text)
        {
            if (!(orCapital ? char.IsLetter(letter) : char.IsLower(letter))) return false;
        }
        return true;
    }
}
