using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Recognises template text that nobody replaced.</summary>
internal static partial class Placeholder
{
    public static bool Is(IReadOnlyList<Block> blocks) => blocks.Count == 1 && Is(blocks[0].Plain);

    public static bool Is(string paragraph) => paragraph.Length <= 80 && Pattern().IsMatch(paragraph);

    /// <summary><c>Her skrives indstillingen</c> <c>[Indsæt tekst]</c> <c>Klik her for at angive tekst.</c> <c>xxx</c></summary>
    [GeneratedRegex(@"^[\[<]?(?:her (?:skrives|skriver du|indsættes|kommer)\b.{0,60}|(?:indsæt|skriv|udfyld|tilføj)(?:es)?\b.{0,40}(?:her|tekst|\])|(?:klik|tryk) her for at (?:angive|skrive|indsætte).{0,40}|x{2,10}|\.{3,10}|…|tekst)[\]>]?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
