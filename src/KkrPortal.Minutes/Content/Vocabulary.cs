using System.Runtime.InteropServices;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>The words and addresses that a document writes inside its lines, where no line end can have divided them.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 60;
    private readonly Dictionary<string, Occurrences> counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> lowerCase = new(StringComparer.Ordinal);
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    public Vocabulary(LaidOutText text)
    {
        var (count, lower) = (counts.GetAlternateLookup<ReadOnlySpan<char>>(), lowerCase.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var line in text.Lines) Learn(line.Plain, count, lower);
        foreach (var link in text.FootLinks) addresses.Add(link.Url);
    }

    public int Count(ReadOnlySpan<char> word) => counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var seen) ? seen.Count : 0;

    /// <summary>"Der" and "Med" occur in lower case too: in capitals they begin a sentence. "Hovedstaden" may stand anywhere.</summary>
    public bool BeginsSentence(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end > 0 && char.IsUpper(text[0]) && lowerCase.Contains(char.ToLowerInvariant(text[0]) + text[1..end]);
    }

    /// <summary>Whether an address that a line end divided occurs whole at the foot of a page.</summary>
    public bool KnowsAddress(string whole) => addresses.Contains(whole);

    // Most words were seen before; only a new one is copied out of its line.
    private static void Learn(string line, Dictionary<string, Occurrences>.AlternateLookup<ReadOnlySpan<char>> counts, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lowerCase)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '-')) continue;
            var isWhole = i < line.Length || line[^1] != '-';
            if (i > start && i - start <= LongestWord) Learn(line.AsSpan(start, i - start), isWhole);
            start = i + 1;
        }

        void Learn(ReadOnlySpan<char> word, bool isWhole)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            if (isWhole && word.Length > 1) seen.Count++;
            if (seen.InLowerCase || !char.IsLower(word[0])) return;
            seen.InLowerCase = true;
            lowerCase.Add(word);
        }
    }

    private struct Occurrences
    {
        public int Count;
        /// <summary>The word is among those that were seen in lower case.</summary>
        public bool InLowerCase;
    }
}
