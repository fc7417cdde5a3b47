using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Structure;

/// <param name="IsBracket">The piece stood in brackets.</param>
/// <param name="BeginsPerson">It can only be the next person's name.</param>
internal readonly record struct AttendeePiece(string Text, bool IsBracket, bool BeginsPerson = false);

/// <summary>Cuts a list of participants at commas, semicolons, tabs, pipes, dashes between blanks, colons and brackets; and behind a municipality or a title that the
/// next name follows without a comma, as where two columns were extracted as one line.</summary>
internal static partial class AttendeePieces
{
    public static IReadOnlyList<AttendeePiece> Cut(string text)
    {
        var pieces = AtSigns(text).ToList();
        var titlesFollow = TitlesFollow(pieces) ? pieces.Count : pieces.FindIndex(p => !p.IsBracket && HasTwoTitles(p.Text)) is var at and > 0 && HaveTitlesBehind(pieces[..(at + 1)]) ? at + 1 : 0;
        return [.. pieces.SelectMany((piece, i) => piece.IsBracket || (i == 0 && !HasTwo(piece.Text)) ? [piece] : BehindPlace(piece, i < titlesFollow))];
    }

    /// <summary>"Ane Bo, Konsulent Ib Lund, Konsulent": the first has no title before the name and the last has one behind it, so the one in the middle is the first person's.</summary>
    private static bool TitlesFollow(List<AttendeePiece> pieces)
    {
        var text = pieces.FindAll(p => !p.IsBracket);
        return text.Count > 2 && PersonName.IsTitle(text[^1].Text) && HaveTitlesBehind(text[..^1]);
    }

    private static bool HaveTitlesBehind(List<AttendeePiece> pieces)
    {
        var text = pieces.FindAll(p => !p.IsBracket).ConvertAll(p => p.Text);
        return text.Count > 1 && PersonName.Is(text[0]) && text.Skip(1).All(t => PersonName.SplitTitle(t) is ({ } title, var name) && PersonName.Is(name) && (PersonName.IsTitle(title) || HasTwoTitles(t)));
    }

    /// <summary>"Direktør Konsulent Ane Bo": the first title is that of the person before, who has it behind the name.</summary>
    private static bool HasTwoTitles(string text) =>
        text.Split(' ') is [var first, _, _, ..] words && PersonName.IsTitle(first) && PersonName.SplitTitle(string.Join(' ', words[1..])) is ({ } second, var name) && PersonName.IsTitle(second) && PersonName.Is(name);

    /// <summary>"direktør Ane Bo og konsulent Ib Lund"</summary>
    private static bool HasTwo(string text) => text.Split([" og ", " samt "], StringSplitOptions.None) is [var one, var other] && PersonName.Is(PersonName.SplitTitle(one).Name) && PersonName.Is(PersonName.SplitTitle(other).Name);

    private static bool IsAnd(string word) => word is "og" or "samt";

    /// <summary>"KL og Ane Bo", "Region Fyn og Ib Lund": where the one comes from, and the next person.</summary>
    private static bool IsOrganisation(string[] words) =>
        words is [var name] ? name.Length > 1 && !name.Any(char.IsLower) : Danish.NeverInNames.Contains(words[0]) || Danish.OrganisationEndings.Match(words[^1]);

    /// <summary>"Skanderborg Ane Bo", "Skanderborg og Ane Bo" and "Skanderborg Direktør Ane Bo": one person's municipality, and the next person. "Ib Lund og Ane Bo": two persons.</summary>
    private static IEnumerable<AttendeePiece> BehindPlace(AttendeePiece piece, bool titlesFollow)
    {
        if (titlesFollow && HasTwoTitles(piece.Text) && piece.Text.IndexOf(' ', StringComparison.Ordinal) is var end) return [piece with { Text = piece.Text[..end] }, piece with { Text = piece.Text[(end + 1)..], BeginsPerson = true }];
        if (titlesFollow && PersonName.SplitTitle(piece.Text) is ({ } title, var person)) return [piece with { Text = title }, piece with { Text = person, BeginsPerson = true }];
        var words = piece.Text.Split(' ');
        if (Array.FindIndex(words, IsAnd) is var between and > 0)
        {
            var (one, other) = (string.Join(' ', words[..between]), string.Join(' ', words[(between + 1)..]));
            if (PersonName.Is(PersonName.SplitTitle(one).Name) && PersonName.Is(PersonName.SplitTitle(other).Name)) return [piece with { Text = one }, piece with { Text = other, BeginsPerson = true }];
        }
        // "…, KL Ane Bo, Region Fyn"
        if (words.Length > 2 && IsOrganisation(words[..1]) && PersonName.Is(string.Join(' ', words[1..]))) return [piece with { Text = words[0] }, piece with { Text = string.Join(' ', words[1..]), BeginsPerson = true }];
        if (Array.FindIndex(words, IsAnd) is var at and > 0 && IsOrganisation(words[..at]) && PersonName.Is(PersonName.SplitTitle(string.Join(' ', words[(at + 1)..])).Name))
        {
            return [piece with { Text = string.Join(' ', words[..at]) }, piece with { Text = string.Join(' ', words[(at + 1)..]), BeginsPerson = true }];
        }
        for (var take = Math.Min(words.Length - 2, Municipalities.LongestNameInWords); take >= 1; take--)
        {
            var (place, name) = (string.Join(' ', words[..take]), string.Join(' ', words[take..].SkipWhile((word, i) => i == 0 && IsAnd(word))));
            if (Municipalities.TryFind(place) is not null && (PersonName.Is(name) || PersonName.SplitTitle(name) is ({ } before, var titled) && PersonName.IsTitle(before) && PersonName.Is(titled))) return [piece with { Text = place }, piece with { Text = name, BeginsPerson = true }];
        }
        return [piece];
    }

    private static IEnumerable<AttendeePiece> AtSigns(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
            {
                foreach (var piece in Parts(text[start..i])) yield return piece;
                var close = EndOfBracket(text, i);
                foreach (var piece in InBracket(text[(i + 1)..close])) yield return new AttendeePiece(piece.Trim(), true);
                i = Math.Min(close, text.Length - 1);
                start = i + 1;
            }
            else if (text[i] is ',' or ';' or '\t' or '|' or ':' or '•' or '·' || IsDash(text, i))
            {
                foreach (var piece in Parts(text[start..i])) yield return piece;
                start = i + 1;
            }
        }
        foreach (var piece in Parts(start < text.Length ? text[start..] : "")) yield return piece;
    }

    /// <summary>"(suppleant Ane Bo (A) deltog)": the bracket ends with its own sign.</summary>
    private static int EndOfBracket(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            else if (text[i] is ')' or ']' && --depth == 0) return i;
        }
        var first = text.IndexOfAny([')', ']'], open + 1);
        return first < 0 ? text.Length : first;
    }

    /// <summary>"A, suppleant for Ib Lund, Assens": what stands behind "for" tells of the person replaced.</summary>
    private static IEnumerable<string> InBracket(string inside)
    {
        var of = inside.IndexOf(" for ", StringComparison.Ordinal);
        var last = of < 0 ? -1 : inside.LastIndexOf(',', of);
        return of < 0 ? inside.Split(',') : last < 0 ? [inside] : [.. inside[..last].Split(','), inside[(last + 1)..]];
    }

    private static bool IsDash(string text, int i) =>
        text[i] is '-' or '–' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ';

    /// <summary>"Tårnby Kommune Ane Bo": the municipality ends with its own last word. "Tårnby Kommune supp. Ane Bo deltog", "Tårnby Kommune i stedet for Ib Lund", "Tårnby via Teams": and before who came instead, for whom and how.</summary>
    private static IEnumerable<AttendeePiece> Parts(string text) => Aside().Split(text).SelectMany(AtMunicipalities);

    private static IEnumerable<AttendeePiece> AtMunicipalities(string piece)
    {
        var start = 0;
        while (EndOfMunicipality(piece, start) is var end and > 0)
        {
            yield return new AttendeePiece(piece[start..end].Trim(), false);
            start = end;
        }
        var rest = piece[start..].Trim();
        if (rest.Length > 0) yield return new AttendeePiece(rest, false);
    }

    private static int EndOfMunicipality(string text, int start)
    {
        var at = text.IndexOf(Danish.Municipality + " ", start, StringComparison.OrdinalIgnoreCase);
        if (at <= start) return 0;
        var end = at + Danish.Municipality.Length;
        var after = text.AsSpan(end).TrimStart();
        return !after.IsEmpty && (char.IsUpper(after[0]) || after.StartsWith("og ", StringComparison.Ordinal)) ? end : 0;
    }

    /// <summary><c>Tårnby Kommune supp. Ane Bo deltog</c> <c>Tårnby Kommune i stedet for Ib Lund</c> <c>Tårnby Kommune via Teams</c>, not <c>1. suppleant Ane Bo</c></summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?<!\b(?:deltog|deltager|mødte|møder))[ ](?=(?:[Ss]upp?l?\.|[Ss]uppleant|[Ss]tedfortræder):?[ ]\p{Lu}[^,;:()]{2,60}[ ](?:deltog|mødte)\b|i stedet for \p{Lu}|(?:(?:deltog|deltager) )?(?:(?:via|over|på) (?:Microsoft )?(?:[Tt]eams|[Ss]kype|[Zz]oom|[Vv]ideo\p{Ll}*|[Tt]elefon|[Ll]ink)|virtuelt|digitalt|online)$)")]
    private static partial Regex Aside();
}
