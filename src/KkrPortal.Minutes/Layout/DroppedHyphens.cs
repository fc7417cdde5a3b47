using System.Text;

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
internal static class DroppedHyphens
{
    private const int FewestWords = 3;
    /// <summary>With so many hyphens at line ends, none were taken out.</summary>
    private const int MostHyphens = 20;
    private const int LettersBehindSeam = 3;
    private const int LongestLine = 2000;
    private const string Stops = ".,;:)!?”\"";

    public static void Restore(List<Line> lines)
    {
        if (lines.Count == 0 || lines[^1].Page is null) return;
        var hyphens = lines.Count(line => LineEnd.EndsInHyphen(line.Plain));
        if (hyphens > MostHyphens) return;
        var words = new DocumentWords(lines);
        var places = lines.ConvertAll(line => Places(line.Plain, words));
        var across = Enumerable.Range(0, lines.Count - 1).Where(i => IsDivided(LastWord(lines[i].Plain), FirstWord(lines[i + 1].Plain), words)).ToList();
        var found = places.Sum(of => of.Count) + across.Count;
        if (found < FewestWords || found <= 2 * hyphens) return;
        foreach (var (i, of) in places.Index())
        {
            if (of.Count > 0) lines[i] = lines[i] with { Text = Mended(lines[i].Text, of), Plain = Mended(lines[i].Plain, of) };
        }
        foreach (var i in across) lines[i] = lines[i] with { Text = lines[i].Text + "-", Plain = lines[i].Plain + "-" };
    }

    private static List<(string From, string To)> Places(string text, DocumentWords words)
    {
        List<(string, string)> found = [];
        if (text.Length > LongestLine) return found;
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var token = text.AsSpan()[range];
            if (IsDivided(before, token, words)) found.Add(($" {before} {token} ", $" {before}{token} "));
            if (words.Hyphened(token) is { } hyphened) found.Add(hyphened);
            before = token;
        }
        return found;
    }

    private static string Mended(string text, List<(string From, string To)> places)
    {
        var mended = new StringBuilder(text.Length + 2).Append(' ').Append(text).Append(' ');
        foreach (var (from, to) in places) mended.Replace(from, to);
        return mended.ToString(1, mended.Length - 2);
    }

    /// <summary>One half occurs nowhere else, and the whole does, or a word that begins like it.</summary>
    private static bool IsDivided(ReadOnlySpan<char> first, ReadOnlySpan<char> token, DocumentWords words)
    {
        var second = token.TrimEnd(Stops);
        if (first.Length < 2 || second.Length < 2 || !char.IsLower(first[^1]) || !AreLetters(first[..^1], orCapital: true) || !AreLetters(second, orCapital: false)) return false;
        var (one, other) = (words.Count(first), words.Count(second));
        if (one > 1 && other > 1) return false;
        var whole = string.Concat(first, second);
        return words.Count(whole) > 0 || (one <= 1 && other <= 1 && second.Length > LettersBehindSeam && words.Begins(whole.AsSpan(0, first.Length + LettersBehindSeam)));
    }

    private static bool AreLetters(ReadOnlySpan<char> text, bool orCapital)
    {
        foreach (var letter in text)
        {
            if (!(orCapital ? char.IsLetter(letter) : char.IsLower(letter))) return false;
        }
        return true;
    }

    private static ReadOnlySpan<char> LastWord(string line) => line.AsSpan(line.LastIndexOf(' ') + 1);

    private static ReadOnlySpan<char> FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? line.AsSpan(0, end) : line;
}
