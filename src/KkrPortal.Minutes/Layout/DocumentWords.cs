using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>What words a document writes, how often, and which of them with a hyphen.</summary>
internal sealed partial class DocumentWords
{
    private const int LongestWord = 60;
    private const int ShortestHyphened = 5;
    private const string Signs = "().,;:!?”\"“'*_";

    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> counts = [];
    private readonly List<int> places = [];
    private readonly Dictionary<string, string> hyphened = new(StringComparer.Ordinal);
    private string[]? sorted;

    public DocumentWords(IReadOnlyList<Line> lines)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            foreach (var range in line.Plain.AsSpan().Split(' '))
            {
                var word = line.Plain.AsSpan()[range].Trim(Signs);
                places.Add(word.Length is < 2 or > LongestWord ? -1 : NumberOf(word, lookup));
            }
        }
    }

    public int Count(ReadOnlySpan<char> word) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? counts[number] : 0;

    /// <param name="place">Counts what stands between blanks, over all lines.</param>
    /// <returns>How often the document writes the word there; 0 where none stands.</returns>
    public int CountAt(int place) => places[place] is >= 0 and var number ? counts[number] : 0;

    /// <summary>Some word begins so and goes on.</summary>
    public bool Begins(ReadOnlySpan<char> beginning)
    {
        if (sorted is null)
        {
            sorted = [.. numbers.Keys];
            Array.Sort(sorted, StringComparer.OrdinalIgnoreCase);
        }
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].AsSpan().CompareTo(beginning, StringComparison.OrdinalIgnoreCase) <= 0) low = middle + 1;
            else high = middle;
        }
        return low < sorted.Length && sorted[low].AsSpan().StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>A word, and how it is written with the hyphen that it has elsewhere, or that an abbreviation has before what it is joined to; null for other words.</returns>
    public (string From, string To)? Hyphened(ReadOnlySpan<char> token)
    {
        var word = token.Trim(Signs);
        if (word.Length is < ShortestHyphened or > LongestWord || !MayLackHyphen(word)) return null;
        var from = word.ToString();
        if (hyphened.TryGetValue(from, out var own)) return (from, own);
        return Abbreviation().Match(from) is { Success: true } match ? (from, from.Insert(match.Length, "-")) : null;
    }

    private int NumberOf(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out var isKnown);
        if (isKnown)
        {
            counts[number]++;
            return number;
        }
        if (word.Contains('-') && Compound().IsMatch(word)) hyphened[word.ToString().Replace("-", "", StringComparison.Ordinal)] = word.ToString();
        counts.Add(1);
        return number = counts.Count - 1;
    }

    /// <summary>Words in lower case are told by <see cref="Count"/> of their halves; these have capitals or figures.</summary>
    private static bool MayLackHyphen(ReadOnlySpan<char> word) => word[1..].IndexOfAnyInRange('A', 'Z') >= 0 || word.IndexOfAnyInRange('0', '9') >= 0;

    [GeneratedRegex(@"^[\p{L}0-9]{2,30}-[\p{L}0-9]{2,30}$")]
    private static partial Regex Compound();

    /// <summary><c>KKRgeografi</c> <c>DK2020partnerskab</c></summary>
    [GeneratedRegex(@"^\p{Lu}{2,8}[0-9]{0,4}(?=\p{Ll}{4})")]
    private static partial Regex Abbreviation();
}
