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
    private const int ContextLength = 60;

    public static IEnumerable<string> Find(string plain, IReadOnlySet<string> known)
    {
        if (plain.Length > LongestText) plain = plain[..LongestText];
        foreach (Match match in Names().Matches(plain))
        {
            var (title, name) = PersonName.SplitTitle(match.Groups["name"].Value);
            var place = PlaceBefore(name);
            name = name[place.Length..];
            if (known.Contains(name)) yield return name;
            if (known.Contains(name) || !PersonName.Is(name)) continue;
            var before = plain[Math.Max(0, match.Index - ContextLength)..match.Index] + place;
            var end = match.Index + match.Length;
            var after = plain[end..Math.Min(plain.Length, end + ContextLength)];
            if (title is not null || TitleBefore().IsMatch(before) || CueAfter().IsMatch(after) || HasParty(after) || VerbBefore().IsMatch(before)) yield return name;
        }
    }

    /// <summary>"formand for Erhvervshus Skønland Ane Bo": the name begins behind the organisation.</summary>
    private static string PlaceBefore(string name)
    {
        var length = 0;
        if (name.AsSpan().Count(' ') < 2) return "";
        foreach (var word in name.Split(' ').SkipLast(2))
        {
            if (!Danish.NeverInNames.Contains(word) && Municipalities.TryFind(word) is null) break;
            length += word.Length + 1;
        }
        return name[..length];
    }

    private static bool HasParty(string after) => Bracket().Match(after) is { Success: true } match && PartyName.TryRead(match.Groups[1].Value) is not null;

    [GeneratedRegex(@"(?<![\p{L}-])(?<name>\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de)){1,6})(?![\p{L}-])")]
    private static partial Regex Names();

    [GeneratedRegex(@"^ \(([\p{Lu}]{1,3})\)")]
    private static partial Regex Bracket();

    /// <summary><c>cheføkonom Ane Bo</c> <c>formanden for udvalget for klima Ib Lund</c></summary>
    [GeneratedRegex(@"\b[\p{L}-]*(?:direktør|chef|konsulent|formand|borgmester|medlem|leder|sekretær|koordinator|økonom|minister|rådmand|rektor|professor|suppleant|repræsentant)(?:en)?(?:,| (?:i|for|af|fra|på) [^.,;:]{0,50})? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleBefore();

    /// <summary><c>, Greve Kommune</c> <c>orienterede</c> <c>og Ib Lund orienterede</c> <c>, direktør for</c> <c>, KL</c></summary>
    [GeneratedRegex(@"^(?: (?:og|samt) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?= \p{Ll}|, ))?(?:,? \p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)? [Kk]ommune|, (?:KL|direktør|formand|borgmester|der er|som er)\b|(?:, \p{Lu}{2,6},)?,?(?: [a-zæøå]+)?(?: kort| endvidere| desuden| også)? (?:orienter|fortalte|fortæller|nævnte|indled|oplyste|berettede|bemærkede|præsenter|introducer|gav\b|giver\b|deltager|deltog|holdt|holder|spurgte|opfordrede|takkede|udtrykte|redegjorde|ønsk|udpeges|fremhæv|pegede|vil på mødet|varetage|overtage|besætt|udtræder|har meddelt))", RegexOptions.CultureInvariant)]
    private static partial Regex CueAfter();

    /// <summary><c>orienterede Ane Bo</c> <c>oplæg fra Ib Lund</c> <c>brev til Ane Bo</c></summary>
    [GeneratedRegex(@"(?:orienterede|fortalte|nævnte|oplyste|berettede|oplæg (?:fra|af|ved)|afbud fra|udpegede|udpeget|at lade|pladsen fra|samarbejdet med|brev til|velkommen til)(?: \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ og)? $", RegexOptions.CultureInvariant)]
    private static partial Regex VerbBefore();
}
