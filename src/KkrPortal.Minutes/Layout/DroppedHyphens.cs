using System.Text;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// One extraction takes the hyphens at line ends out, and sometimes leaves the halves of the word apart, or closes what the hyphen was written for. The document's own words tell,
/// where they occur elsewhere:
/// <code>
/// … kan ikke nå at bli ve vendt      -&gt;  blive
/// … strategien for 20242027          -&gt;  2024-2027
/// … partnerne i KKRgeografien        -&gt;  KKR-geografien
/// </code>
/// Nothing is done in a document that has hyphens at the ends of its lines, or no pages, or hardly any such word: there it is the author's.
/// </summary>
internal static partial class DroppedHyphens
{
    private const int FewestWords = 3;
    /// <summary>With so many hyphens at line ends, none were taken out.</summary>
    private const int MostHyphens = 20;
    private const int ShortestHalf = 2, LettersBehindSeam = 3;
    private const int ShortestHyphened = 5;
    private const int LongestLine = 2000;

    /// <returns>Whether any line was mended.</returns>
    public static bool Restore(List<Line> lines, Vocabulary words)
    {
        if (lines.Count == 0 || lines[^1].Page is null) return false;
        var hyphens = lines.Count(line => LineEnd.EndsInHyphen(line.Plain));
        if (hyphens > MostHyphens) return false;
        var (inside, across) = Find(lines, words);
        var found = inside.Count + across.Count;
        if (found < FewestWords || found <= 2 * hyphens) return false;
        foreach (var places in inside.GroupBy(place => place.Line, place => (place.From, place.To)))
        {
            var line = lines[places.Key];
            lines[places.Key] = line with { Text = Mended(line.Text, places), Plain = Mended(line.Plain, places) };
        }
        foreach (var i in across) lines[i] = lines[i] with { Text = lines[i].Text + "-", Plain = lines[i].Plain + "-" };
        return true;
    }

    /// <returns>What to replace inside lines, and the lines whose last word goes on in the next.</returns>
    private static (List<(int Line, string From, string To)> Inside, List<int> Across) Find(List<Line> lines, Vocabulary words)
    {
        List<(int, string, string)> inside = [];
        List<int> across = [];
        var open = new List<(WordPlace Before, WordPlace Word, string Beginning)>();
        var hyphened = words.All.Where(word => word.Contains('-') && Compound().IsMatch(word)).ToLookup(word => word.Replace("-", "", StringComparison.Ordinal));
        Span<char> joined = stackalloc char[2 * Vocabulary.LongestWord];
        foreach (var (before, word) in words.RarePairs())
        {
            var text = lines[word.Line].Plain;
            if (word.IsRare && text.Length <= LongestLine && MayLackHyphen(text.AsSpan(word.Start, word.Length)))
            {
                var from = text.Substring(word.Start, word.Length);
                if ((hyphened[from].FirstOrDefault() ?? WithHyphen(from)) is { } to) inside.Add((word.Line, from, to));
            }
            if (!WordHalves.TryRead(lines, before, word, out var first, out var second) || first.Length < ShortestHalf || second.Length < ShortestHalf) continue;
            first.CopyTo(joined);
            second.CopyTo(joined[first.Length..]);
            // One half occurs nowhere else, and the whole does, or, where neither does, a word that begins like it.
            if (words.Count(joined[..(first.Length + second.Length)]) > 0) Add(before, word);
            else if (before.IsRare && word.IsRare && second.Length > LettersBehindSeam) open.Add((before, word, joined[..(first.Length + LettersBehindSeam)].ToString()));
        }
        if (inside.Count + across.Count + open.Count < FewestWords) return ([], []);
        var begun = Begun(open.ConvertAll(o => o.Beginning), words);
        foreach (var (before, word, _) in open.Where(o => begun.Contains(o.Beginning))) Add(before, word);
        return (inside, across);

        void Add(WordPlace before, WordPlace word)
        {
            var text = lines[word.Line].Plain;
            if (before.Line != word.Line)
            {
                across.Add(before.Line);
                return;
            }
            if (text.Length > LongestLine) return;
            var (first, second) = (text[before.Start..before.End], text[word.Start..].Split(' ')[0]);
            inside.Add((word.Line, $" {first} {second} ", $" {first}{second} "));
        }
    }

    /// <returns>Those with which some word begins and goes on.</returns>
    private static HashSet<string> Begun(List<string> beginnings, Vocabulary words)
    {
        const int Head = ShortestHalf + LettersBehindSeam;
        var heads = beginnings.Select(beginning => beginning[..Head]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var candidates = words.All.Where(word => word.Length > Head && heads.Contains(word.AsSpan(0, Head))).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return beginnings.Where(Goes).ToHashSet();

        bool Goes(string beginning)
        {
            var place = candidates.BinarySearch(beginning, StringComparer.OrdinalIgnoreCase);
            var next = place >= 0 ? place + 1 : ~place;
            return next < candidates.Count && candidates[next].StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Mended(string text, IEnumerable<(string From, string To)> places)
    {
        var mended = new StringBuilder(text.Length + 2).Append(' ').Append(text).Append(' ');
        foreach (var (from, to) in places) mended.Replace(from, to);
        return mended.ToString(1, mended.Length - 2);
    }

    /// <summary>Words in lower case are told by their halves; these have capitals or figures.</summary>
    private static bool MayLackHyphen(ReadOnlySpan<char> word) => word.Length >= ShortestHyphened && (word[1..].IndexOfAnyInRange('A', 'Z') >= 0 || word.IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>"KKRgeografi" -> "KKR-geografi"</summary>
    private static string? WithHyphen(string word) => Abbreviation().Match(word) is { Success: true } match ? word.Insert(match.Length, "-") : null;

    [GeneratedRegex(@"^[\p{L}0-9]{2,30}-[\p{L}0-9]{2,30}$")]
    private static partial Regex Compound();

    /// <summary><c>KKRgeografi</c> <c>DK2020partnerskab</c></summary>
    [GeneratedRegex(@"^\p{Lu}{2,8}[0-9]{0,4}(?=\p{Ll}{4})")]
    private static partial Regex Abbreviation();
}
