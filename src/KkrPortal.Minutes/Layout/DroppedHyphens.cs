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
        var (inside, across) = Find(lines, new DocumentWords(lines));
        var found = inside.Count + across.Count;
        if (found < FewestWords || found <= 2 * hyphens) return;
        foreach (var places in inside.GroupBy(place => place.Line, place => (place.From, place.To)))
        {
            var line = lines[places.Key];
            lines[places.Key] = line with { Text = Mended(line.Text, places), Plain = Mended(line.Plain, places) };
        }
        foreach (var i in across) lines[i] = lines[i] with { Text = lines[i].Text + "-", Plain = lines[i].Plain + "-" };
    }

    /// <returns>What to replace inside lines, and the lines whose last word goes on in the next.</returns>
    private static (List<(int Line, string From, string To)> Inside, List<int> Across) Find(List<Line> lines, DocumentWords words)
    {
        List<(int, string, string)> inside = [];
        List<int> across = [];
        var before = ReadOnlySpan<char>.Empty;
        var (timesBefore, place) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Plain.AsSpan();
            foreach (var range in text.Split(' '))
            {
                var token = text[range];
                var times = words.CountAt(place++);
                // Most words occur more than once, and so does the word before: nothing else needs to be asked.
                if ((times <= 1 || timesBefore <= 1) && IsDivided(before, token, bothAreRare: times <= 1 && timesBefore <= 1, words))
                {
                    if (range.Start.Value == 0) across.Add(i - 1);
                    else if (text.Length <= LongestLine) inside.Add((i, $" {before} {token} ", $" {before}{token} "));
                }
                if (times <= 1 && text.Length <= LongestLine && words.Hyphened(token) is var (from, to)) inside.Add((i, from, to));
                before = token;
                timesBefore = times;
            }
        }
        return (inside, across);
    }

    private static string Mended(string text, IEnumerable<(string From, string To)> places)
    {
        var mended = new StringBuilder(text.Length + 2).Append(' ').Append(text).Append(' ');
        foreach (var (from, to) in places) mended.Replace(from, to);
        return mended.ToString(1, mended.Length - 2);
    }

    /// <summary>One half occurs nowhere else, and the whole does, or a word that begins like it.</summary>
    private static bool IsDivided(ReadOnlySpan<char> first, ReadOnlySpan<char> token, bool bothAreRare, DocumentWords words)
    {
        var second = token.TrimEnd(Stops);
        if (first.Length < 2 || second.Length < 2 || !char.IsLower(first[^1]) || !AreLetters(first[..^1], orCapital: true) || !AreLetters(second, orCapital: false)) return false;
        var whole = string.Concat(first, second);
        return words.Count(whole) > 0 || (bothAreRare && second.Length > LettersBehindSeam && words.Begins(whole.AsSpan(0, first.Length + LettersBehindSeam)));
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
