using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Import;

/// <summary>How much two names look like one person's, from the names alone: a score and the reason, or null where they don't.</summary>
internal static class NameLikeness
{
    // Spellings that Danish names are heard alike in, longest first.
    private static readonly (string Written, string Heard)[] Sounds =
        [("sch", "sk"), ("ch", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ij", "y"), ("w", "v"), ("c", "k"), ("q", "k"), ("z", "s"), ("x", "ks"), ("é", "e"), ("è", "e"), ("ö", "ø"), ("ä", "æ"), ("ü", "y")];

    public static (int Score, string Reason)? Of(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Length < 2 || b.Length < 2) return null;
        if (a.SequenceEqual(b)) return (100, "Navnet er det samme");
        var (heardA, heardB) = (Array.ConvertAll(a, Heard), Array.ConvertAll(b, Heard));
        if (heardA.SequenceEqual(heardB)) return (92, "Navnene lyder ens og staves forskelligt");
        return a.Length == b.Length ? OneWordApart(a, b, heardA, heardB) : Shortened(heardA, heardB);
    }

    // "Mikkel Sjøberg Hjermind", "Mikkel Sjøberg Hjermand"; "Ole S. Nielsen", "Ole Sander Nielsen"
    private static (int, string)? OneWordApart(string[] a, string[] b, string[] heardA, string[] heardB)
    {
        var apart = Enumerable.Range(0, a.Length).Where(n => heardA[n] != heardB[n]).ToList();
        if (apart is not [var at]) return null;
        var (x, y) = (a[at].TrimEnd('.'), b[at].TrimEnd('.'));
        if (Math.Min(x.Length, y.Length) == 1) return x[0] == y[0] && at > 0 ? (84, $"»{a[at]}« kan være en forkortelse af »{b[at]}«") : null;
        var shortest = Math.Min(x.Length, y.Length);
        var distance = Distance(x, y);
        if (shortest < 4 || distance > (shortest >= 8 ? 2 : 1)) return null;
        // Hansen and Jansen are two names; a slip is rarely in the first letter.
        return ((x[0] == y[0] ? 87 : 76) - 4 * (distance - 1), $"Kun »{x}« og »{y}« skiller navnene");
    }

    // "Ole Bondo" and "Ole Bondo Christensen", "Birgit Hansen" and "Birgit Stenbak Hansen"
    private static (int, string)? Shortened(string[] a, string[] b)
    {
        var (few, many) = a.Length < b.Length ? (a, b) : (b, a);
        if (few[0] != many[0]) return null;
        var at = 0;
        foreach (var word in many)
            if (at < few.Length && word == few[at])
                at++;
        if (at < few.Length) return null;
        return few[^1] == many[^1] ? (86, "Det ene navn er det andet uden mellemnavn") : many.Take(few.Length).SequenceEqual(few) ? (84, "Det ene navn er begyndelsen af det andet") : (78, "Det ene navn er en del af det andet");
    }

    private static string[] Words(string name) => PersonName.Fold(name).Split(' ');

    private static string Heard(string word)
    {
        foreach (var (written, heard) in Sounds) word = word.Replace(written, heard, StringComparison.Ordinal);
        return string.Concat(word.Where((letter, n) => n == 0 || letter != word[n - 1]));
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
