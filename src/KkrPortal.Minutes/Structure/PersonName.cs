using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Structure;

/// <summary>Tells a person's name from a title, a place and running text.</summary>
internal static partial class PersonName
{
    private const int Longest = 80;

    /// <summary>Two to seven words that begin with a capital (small particles between), no known title or place among them.</summary>
    public static bool Is(string text)
    {
        if (text.Length is < 4 or > Longest || !char.IsUpper(text[0]) || text.Contains(Danish.CouncilAbbreviation, StringComparison.Ordinal)) return false;
        var words = text.Split(' ');
        return !words.Any(IsOfOrganisation) && Pattern().IsMatch(text) && Municipalities.TryFind(text) is null && !IsTitle(words[0]) && !IsTitle(words[^1]);
    }

    private static bool IsOfOrganisation(string word) => Danish.NeverInNames.Contains(word) || Danish.OrganisationEndings.Match(word);

    /// <summary>"kommunaldirektør", "Chefkonsulent", "1. viceborgmester", "Borgmester"</summary>
    public static bool IsTitle(string word) => Danish.TitleEndings.Match(word.AsSpan().TrimEnd(".,:"));

    /// <summary>Parts "Chefkonsulent Ane Bo" and "1. viceborgmester Ib Å" into title and name; the title is null where none is known.</summary>
    public static (string? Title, string Name) SplitTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = -1;
        for (var i = 0; i < words.Length - 1 && i < 5; i++)
        {
            if (IsTitle(words[i])) last = i;
        }
        if (last < 0) return (null, string.Join(' ', words));
        return (string.Join(' ', words[..(last + 1)]).TrimEnd(','), string.Join(' ', words[(last + 1)..]));
    }

    /// <summary><c>Allan S. Bo</c> <c>H.C. Lund</c> <c>Ane-Marie von Dahl</c> <c>Ib Mc'Kay</c></summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]{0,29}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,29}|von|van|de|der|den|af|da|du|la|le|el|al|bin|zu)){1,6}$")]
    private static partial Regex Pattern();
}
