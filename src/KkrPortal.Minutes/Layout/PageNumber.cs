using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>Recognises a line that is nothing but a page number.</summary>
internal static partial class PageNumber
{
    /// <summary>"2022" alone at a page's edge ends a sentence.</summary>
    private const int FirstYear = 1900, LastYear = 2199;

    /// <summary>What may stand behind a bare number: "- 3 -", "[3]".</summary>
    private const string Closing = "]-–|";

    /// <returns>The number, and whether it says itself that it is one.</returns>
    public static (int Number, bool IsLabelled)? TryRead(string plain)
    {
        if (plain.Length > 40 || !(char.IsAsciiDigit(plain[^1]) || Closing.Contains(plain[^1]))) return null;
        var match = Labelled().Match(plain);
        if (match.Success) return (Value(match), true);
        match = Bare().Match(plain);
        return match.Success && Value(match) is not (>= FirstYear and <= LastYear) ? (Value(match), false) : null;
    }

    /// <summary>The words of a running header and the page's number before or behind them, set apart by more than a blank.</summary>
    public static (string Key, int Number)? TryReadWithHeader(string plain)
    {
        if (plain.Length is < 8 or > 160 || (!char.IsAsciiDigit(plain[^1]) && !plain.StartsWith("side", StringComparison.OrdinalIgnoreCase))) return null;
        var match = Headed().Match(plain);
        return match.Success ? (PageFurniture.Key(match.Groups["head"].Value), Value(match)) : null;
    }

    private static int Value(Match match) => int.Parse(match.Groups["page"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary><c>Side 3 af 12</c> <c>SIDE | 9</c> <c>s. 3</c> <c>Page 3 of 12</c> <c>3 af 12</c> <c>Side 3/12</c></summary>
    [GeneratedRegex(@"^(?:(?:side|page|s\.|p\.)[ \t]*[|:\-–]?[ \t]*(?<page>[0-9]{1,4})(?:[ \t]*(?:af|of|/)[ \t]*[0-9]{1,4})?|(?<page>[0-9]{1,4})[ \t]*(?:af|of)[ \t]*[0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    /// <summary><c>KKR Midtjylland, 3. maj 2012[tab]Side 4</c> <c>KKR Midtjylland | Side 4 af 12</c> <c>Side 4[tab]Referat</c></summary>
    [GeneratedRegex(@"^(?:(?<head>[^\t]{3,120}?)[ ]?[\t|–-][\t |–-]{0,6}(?:side|page|s\.)[ \t]*[|:]?[ \t]*(?<page>[0-9]{1,4})(?:[ ]*(?:af|of|/)[ ]*[0-9]{1,4})?|side[ ]*(?<page>[0-9]{1,4})(?:[ ]*(?:af|/)[ ]*[0-9]{1,4})?[ ]?[\t|–-][\t |–-]{0,6}(?<head>\S[^\t]{3,120}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Headed();

    /// <summary><c>3</c> <c>- 3 -</c> <c>[3]</c> <c>3/12</c></summary>
    [GeneratedRegex(@"^[\[\-–|]?[ \t]*(?<page>[0-9]{1,4})(?:/[0-9]{1,4})?[ \t]*[\]\-–|]?$")]
    private static partial Regex Bare();
}
