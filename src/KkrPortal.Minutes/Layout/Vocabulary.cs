using System.Runtime.InteropServices;

namespace KkrPortal.Minutes.Layout;

/// <summary>The words and addresses that a document writes inside its lines, where no line end can have divided them.</summary>
internal sealed class Vocabulary
{
    public const int LongestWord = 60;
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> asWritten = new(StringComparer.Ordinal);
    private readonly List<(int Count, int Length)> words = [];
    private readonly List<(int Start, int Word)> places = [];
    private readonly List<int> firstOfLine = [];
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    public Vocabulary(IReadOnlyList<Line> lines, IReadOnlyList<FootLink> footLinks)
    {
        var (same, known) = (asWritten.GetAlternateLookup<ReadOnlySpan<char>>(), numbers.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var line in lines)
        {
            firstOfLine.Add(places.Count);
            Learn(line.Plain, same, known);
        }
        foreach (var link in footLinks) addresses.Add(link.Url);
    }

    /// <summary>Each word once, in the case in which it came first.</summary>
    public IEnumerable<string> All => numbers.Keys;

    public int Count(ReadOnlySpan<char> word) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? words[number].Count : 0;

    /// <summary>Every two words that follow each other, one of them or both rare, in the order of the text. Before the first word stands one of no length.</summary>
    public IEnumerable<(WordPlace Before, WordPlace Word)> RarePairs()
    {
        var before = default(WordPlace);
        for (var line = 0; line < firstOfLine.Count; line++)
        {
            var end = line + 1 < firstOfLine.Count ? firstOfLine[line + 1] : places.Count;
            for (var i = firstOfLine[line]; i < end; i++)
            {
                var (start, number) = places[i];
                var word = new WordPlace(line, start, words[number].Length, IsRare: words[number].Count <= 1);
                if (word.IsRare || before.IsRare) yield return (before, word);
                before = word;
            }
        }
    }

    /// <summary>"Der" and "Med" occur in lower case too: in capitals they begin a sentence. "Hovedstaden" may stand anywhere.</summary>
    public bool BeginsSentence(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end > 0 && char.IsUpper(text[0]) && asWritten.ContainsKey(char.ToLowerInvariant(text[0]) + text[1..end]);
    }

    /// <summary>Whether an address that a line end divided occurs whole at the foot of a page.</summary>
    public bool KnowsAddress(string whole) => addresses.Contains(whole);

    // Most words were seen before, and so written: only a new one is copied out of its line, and only a new spelling is looked up whatever its case.
    private void Learn(string line, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> same, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '-')) continue;
            if (i > start && i - start <= LongestWord)
            {
                var number = NumberOf(line.AsSpan(start, i - start), same, known);
                places.Add((start, number));
                var isWhole = i < line.Length || line[^1] != '-';
                if (isWhole && i - start > 1) CollectionsMarshal.AsSpan(words)[number].Count++;
            }
            start = i + 1;
        }
    }

    private int NumberOf(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> same, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(same, word, out var isSpelled);
        if (isSpelled) return spelling;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out var isKnown);
        if (!isKnown)
        {
            number = words.Count;
            words.Add((Count: 0, word.Length));
        }
        return spelling = number;
    }
}

/// <summary>Where a word stands.</summary>
/// <param name="Line">The line's index in the text.</param>
/// <param name="Start">Counted in characters from the line's first.</param>
/// <param name="IsRare">It occurs here alone, or is a single letter.</param>
internal readonly record struct WordPlace(int Line, int Start, int Length, bool IsRare)
{
    public int End => Start + Length;
}
