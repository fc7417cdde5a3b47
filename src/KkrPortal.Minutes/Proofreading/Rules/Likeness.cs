namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>When two words or names are likely one, spelled in two ways.</summary>
internal static class Likeness
{
    private const int ShortestWord = 5;

    /// <summary>Same words but one, and that one a letter apart: Jacob and Jakob Bo.</summary>
    public static bool IsMisspelling(string name, string other)
    {
        var (a, b) = (name.Split(' '), other.Split(' '));
        if (a.Length != b.Length || a.Length < 2) return false;
        var differing = -1;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) continue;
            if (differing >= 0) return false;
            differing = i;
        }
        return differing >= 0 && Math.Max(a[differing].Length, b[differing].Length) >= ShortestWord && IsOneEditApart(a[differing], b[differing]);
    }

    /// <summary>Same first and last word and fewer between, or the first words alone: Eva Lund and Eva Holm for Eva Holm Lund.</summary>
    public static bool IsShortFor(string name, string other)
    {
        var (a, b) = (name.Split(' '), other.Split(' '));
        if (a.Length < 2 || a.Length >= b.Length || a[0] != b[0]) return false;
        if (a.AsSpan().SequenceEqual(b.AsSpan(0, a.Length))) return true;
        if (a[^1] != b[^1]) return false;
        var at = 0;
        foreach (var word in b)
            if (at < a.Length && a[at] == word) at++;
        return at == a.Length;
    }

    /// <summary>One letter added, left out, exchanged, or swapped with its neighbour.</summary>
    public static bool IsOneEditApart(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1) return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        if (restA.Length != restB.Length) return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
        return restA[1..].SequenceEqual(restB[1..]) || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }
}
