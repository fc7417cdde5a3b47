using System.Runtime.InteropServices;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>The words and addresses that a document writes inside its lines, where no line end can have divided them.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 60;
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Occurrences> words = [];
    private readonly List<Place> places = [];
    private readonly List<int> firstOfLine = [];
    private readonly HashSet<string> lowerCase = new(StringComparer.Ordinal);
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    public Vocabulary(LaidOutText text)
    {
        var (known, lower) = (numbers.GetAlternateLookup<ReadOnlySpan<char>>(), lowerCase.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var line in text.Lines)
        {
            firstOfLine.Add(places.Count);
            Learn(line.Plain, known, lower);
        }
        foreach (var link in text.FootLinks) addresses.Add(link.Url);
    }

    public int Count(ReadOnlySpan<char> word) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? words[number].Count : 0;

    /// <summary>Where the words stand that occur once, and single letters, in the order of the text.</summary>
    public IEnumerable<(int Line, int Start, int Length)> Rare()
    {
        for (var line = 0; line < firstOfLine.Count; line++)
        {
            var end = line + 1 < firstOfLine.Count ? firstOfLine[line + 1] : places.Count;
            for (var i = firstOfLine[line]; i < end; i++)
            {
                var word = words[places[i].Word];
                if (word.Count <= 1) yield return (line, places[i].Start, word.Length);
            }
        }
    }

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
    private void Learn(string text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lower)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '-')) continue;
            if (i > start && i - start <= LongestWord) Learn(text.AsSpan(start, i - start), isWhole: i < text.Length || text[^1] != '-');
            start = i + 1;
        }

        void Learn(ReadOnlySpan<char> word, bool isWhole)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out var isKnown);
            if (!isKnown)
            {
                number = words.Count;
                words.Add(new Occurrences { Length = word.Length });
            }
            places.Add(new Place(start, number));
            ref var seen = ref CollectionsMarshal.AsSpan(words)[number];
            if (isWhole && word.Length > 1) seen.Count++;
            if (seen.InLowerCase || !char.IsLower(word[0])) return;
            seen.InLowerCase = true;
            lower.Add(word);
        }
    }

    private readonly record struct Place(int Start, int Word);

    private struct Occurrences
    {
        public int Count;
        public required int Length;
        /// <summary>The word is among those that were seen in lower case.</summary>
        public bool InLowerCase;
    }
}
