namespace KkrPortal.Data.Search;

/// <summary>
/// The Snowball stemmer for Danish, word for word as PostgreSQL's <c>danish_stem</c>, so that words can be marked in a text and compounds
/// taken apart without asking the database. See https://snowballstem.org/algorithms/danish/stemmer.html.
/// </summary>
public static class DanishStem
{
    private const string Vowels = "aeiouyæøå";
    private const string BeforeS = "abcdfghjklmnoprtvyzå";

    // Longest first: the first that fits is the one to take off.
    private static readonly string[] Endings =
    [
        .. "erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets en er es et e"
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    /// <param name="word">Lower case.</param>
    public static string Of(string word)
    {
        var first = Region(word);
        if (first >= word.Length) return Undouble(word, first);
        word = Step1(word, first);
        word = Step2(word, first);
        word = Step3(word, first);
        return Undouble(word, first);
    }

    // After the first consonant that follows a vowel, and at least three letters in.
    private static int Region(string word)
    {
        for (var i = 1; i < word.Length; i++)
            if (!Vowels.Contains(word[i]) && Vowels.Contains(word[i - 1]))
                return Math.Max(3, i + 1);
        return word.Length;
    }

    private static bool Ends(string word, string ending, int first) =>
        word.Length - ending.Length >= first && word.EndsWith(ending, StringComparison.Ordinal);

    private static string Step1(string word, int first)
    {
        foreach (var ending in Endings)
            if (Ends(word, ending, first))
                return word[..^ending.Length];
        return Ends(word, "s", first) && word.Length > 1 && BeforeS.Contains(word[^2]) ? word[..^1] : word;
    }

    private static string Step2(string word, int first) =>
        Ends(word, "gd", first) || Ends(word, "dt", first) || Ends(word, "gt", first) || Ends(word, "kt", first) ? word[..^1] : word;

    private static string Step3(string word, int first)
    {
        if (word.EndsWith("igst", StringComparison.Ordinal)) word = word[..^2];
        foreach (var ending in (ReadOnlySpan<string>)["elig", "els", "lig", "ig"])
            if (Ends(word, ending, first))
                return Step2(word[..^ending.Length], first);
        return Ends(word, "løst", first) ? word[..^1] : word;
    }

    private static string Undouble(string word, int first) =>
        word.Length >= 2 && word.Length - 1 >= first && word[^1] == word[^2] && !Vowels.Contains(word[^1]) ? word[..^1] : word;
}
