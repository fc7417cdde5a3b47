namespace KkrPortal.Minutes;

/// <summary>Tells whether a word ends in one of many ways, whatever its case: only the endings with the word's last letter are compared.</summary>
internal sealed class WordEndings
{
    private readonly string[][] byLastLetter = new string[128][];

    /// <param name="endings">In lower case, each with a last letter from a to z.</param>
    public WordEndings(params string[] endings)
    {
        Array.Fill(byLastLetter, []);
        foreach (var same in endings.GroupBy(ending => ending[^1])) byLastLetter[same.Key] = [.. same];
    }

    public bool Match(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || char.ToLowerInvariant(word[^1]) is var last && last >= byLastLetter.Length) return false;
        foreach (var ending in byLastLetter[last])
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
