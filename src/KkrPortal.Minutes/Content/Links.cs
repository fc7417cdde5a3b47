using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Finds addresses in text, written out or behind Markdown links; "#" leads nowhere and is none.</summary>
internal static partial class Links
{
    private const int LongestText = 20_000;

    public static IEnumerable<string> Find(string text)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        foreach (Match match in Address().Matches(text)) yield return (match.Groups["target"] is { Success: true } target ? target : match).Value.TrimEnd('.', ',', ';', ':', ')', ']', '*', '_', '>', '"', '”');
    }

    /// <summary>A linked word in print: "kan læses her". Its address stands at the foot of the page.</summary>
    public static bool HasLinkedWord(string text) => LinkedWord().IsMatch(text.Length > LongestText ? text[..LongestText] : text);

    /// <summary>The words of a Markdown link may be an address too: <c>[www.havn.example](https://www.havn.example)</c></summary>
    [GeneratedRegex(@"\[(?:https?://|www\.)[^\s\[\]]{1,300}\]\((?<target>(?:https?://|www\.)[^\s()]{3,500})\)|(?:https?://|www\.)[^\s<>()\[\]""”]{3,500}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:læses|læs(?: mere)?|ses|se|findes|find|hentes|hent|downloades|tilgås|via(?: dette)?)(?: [a-zæøå]{1,12}){0,2} (?:her|link(?:et)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedWord();
}
