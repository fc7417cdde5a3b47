namespace KkrPortal.Data.Search;

/// <summary>Prefixes and small words; apart from <see cref="CommonWords"/>, because roots are made with them.</summary>
internal static class SmallWords
{
    /// <summary>Prefixes, prepositions and adverbs: a word that begins with one is derived, not compounded.</summary>
    public static readonly HashSet<string> All = Set("""
        af an be bi efter ekstra eller ellers for fore foran fordi fra frem gen gennem hver herunder hvor igen imod ind inde inden indenfor ikke
        kan kun man med mellem mere mest mis mod ned om omkring op oven over på re sam samt sin sine skal som te til tværs tvær ud uden udover under
        vare ved vel vi videre
        """);

    public static HashSet<string> Set(string words) => [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
