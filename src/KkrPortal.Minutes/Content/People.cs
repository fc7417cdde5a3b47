using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds persons in running text. A name is taken where the text shows that it is one: a party or place behind it, a title
/// before it, a verb of speech beside it; or where the participants' list has it.
/// </summary>
internal static partial class People
{
    private const int LongestText = 20_000;

    public static IEnumerable<string> Find(string plain, IReadOnlySet<string> known)
    {
        if (plain.Length > LongestText) plain = plain[..LongestText];
        foreach (Match match in Names().Matches(plain))
        {
            var (title, name) = PersonName.SplitTitle(match.Groups["name"].Value);
            var before = plain[Math.Max(0, match.Index - 60)..match.Index];
            var after = plain[(match.Index + match.Length)..Math.Min(plain.Length, match.Index + match.Length + 60)];
            if (known.Contains(name) || (PersonName.Is(name) && (title is not null || Shows(before, after)))) yield return name;
        }
    }

    private static bool Shows(string before, string after) => TitleBefore().IsMatch(before) || CueAfter().IsMatch(after) || VerbBefore().IsMatch(before);

    [GeneratedRegex(@"(?<![\p{L}-])(?<name>\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de|af)){1,4})(?![\p{L}-])")]
    private static partial Regex Names();

    /// <summary><c>cheføkonom Ane Bo</c> <c>konsulenten Ib Lund</c></summary>
    [GeneratedRegex(@"(?:direktør|chef|konsulent|formand|formanden|næstformand|borgmester|medlem|leder|sekretær|koordinator|økonom|minister|rådmand|rektor|professor|suppleant|repræsentant|konsulenten|udpeger|velkommen til|Infrastruktur)(?:en)? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleBefore();

    /// <summary><c>(V)</c> <c>, Greve Kommune</c> <c>orienterede</c> <c>, direktør for</c> <c>, KL</c></summary>
    [GeneratedRegex(@"^(?: \([A-ZÆØÅ]{1,3}\)|,? \p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)? [Kk]ommune|, (?:KL|direktør|formand|borgmester|der er|som er)\b|,?(?: [a-zæøå]+)?(?: kort| endvidere| desuden| også)? (?:orienter|fortalte|fortæller|nævnte|indled|oplyste|berettede|bemærkede|præsenter|introducer|gav\b|giver\b|deltager|deltog|holdt|holder|spurgte|opfordrede|takkede|udtrykte|redegjorde|ønsk|udpeges|fremhæv|pegede|vil på mødet|varetage|overtage|besætt|udtræder|har meddelt))", RegexOptions.CultureInvariant)]
    private static partial Regex CueAfter();

    /// <summary><c>orienterede Kirsten Lund</c> <c>ved Ane Bo</c> <c>oplæg fra Ib Lund</c></summary>
    [GeneratedRegex(@"(?:orienterede|fortalte|nævnte|oplyste|berettede|oplæg fra|oplæg af|oplæg ved|oplæg ved|afbud fra|udpegede|udpeget|at lade|pladsen fra|samarbejdet med|taler med) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerbBefore();
}
