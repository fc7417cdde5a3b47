using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads the words for a seat: which body it is in, and whether it is a substitute's.</summary>
internal static partial class SeatWords
{
    /// <summary>"nyt medlem af udvalget" and "KKR-repræsentant i udvalget": the body alone, without the time; the chair of the council itself is "formand".</summary>
    public static string? BodyOf(string text)
    {
        var seat = Term().Match(" " + text) is { Success: true, Index: 0 } ? "" : Term().Match(text) is { Success: true } term ? text[..term.Index] : text;
        seat = seat.Trim().TrimEnd('.', ',', ':');
        // "Havnerådet (suppleanter i parentes)" and "stedfortræder for Ib Lund": how the list is to be read, and whose substitute it is.
        if (SubstitutesNoted().Match(seat) is { Success: true } noted) seat = seat[..noted.Index];
        // "valgt med 12 stemmer mod 9 til Ib Lund (V)"
        if (AttendeeReader.LooksLikeMember(seat) && PersonName.Is(seat[..seat.IndexOf('(')].Trim())) return null;
        if (SubstituteOf().Match(seat) is { Success: true } of && (of.Groups["all"].Success || PersonName.Is(of.Groups["name"].Value.Trim()))) return null;
        if (Chair().Match(seat) is { Success: true } chair) return chair.Groups["chair"].Value;
        var body = Role().Replace(seat, "").Trim();
        return body.Length == 0 ? null : body;
    }

    /// <summary><c>Udpegning af medlem til bestyrelsen for Havnen</c> <c>Valg af repræsentant til Vækstforum</c></summary>
    public static string? BodyInTitle(string title) => SeatInTitle().Match(title) is { Success: true } match ? BodyOf(match.Groups["body"].Value) : null;

    /// <summary>The text is nothing but a body's name.</summary>
    public static bool NamesBody(string text) => BodyAlone().IsMatch(text);

    /// <summary>The words say that the seat is a substitute's; "(suppleant Ib Lund)" tells of another's.</summary>
    public static bool IsSubstitutes(string seat) => SubstituteRole().IsMatch(OtherInBracket().Replace(seat, ""));

    [GeneratedRegex(@"^(?:(?:ny(?:t|e)? |udskiftning af )?(?:medlem(?:mer)?|repræsentant(?:er)?|observatør(?:er)?|suppleant(?:er)?|stedfortræder(?:e)?)(?= (?:af|i|til) )|(?:gen|efter)?udpegning(?:er)?|(?:gen|ny|supplerings)?valg|indstilling)\b[^.:;]{0,60}? (?:til|i|af(?! (?:ny|\p{L}*medlem|rep|supp|sted|observ|\p{L}*formand))) (?<body>[^.:;]{3,160})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatInTitle();

    [GeneratedRegex(@"^(?:ny(?:t|e)? |ordinær(?:t|e)? |KKR-|KKR's |kommunal(?:e)? |politisk(?:e)? |personlig(?:e)? )*(?:medlem|formand|næstformand|repræsentant|observatør|suppleant|stedfortræder)(?:mer|er|en|et)?\b(?: (?:af|i|til|for))? ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    /// <summary>Since when, until when and for whom a seat is filled: <c>udvalget pr. 1. juli</c> <c>bestyrelsen med udgangen af maj</c></summary>
    [GeneratedRegex(@",? (?:uden modkandidat(?:er)?|med akklamation|ved fredsvalg|enstemmigt|så længe|fra (?=[0-9])|pr\.?(?= |$)|per (?=[0-9])|med (?:udgangen|virkning|øjeblikkelig)|ved udgangen|fra og med|(?:fra |til )?den (?=[0-9])|frem til|indtil|i stedet$|i (?:stedet for|(?:den )?(?:indeværende|resten|kommende)? ?valgperiode)|for (?:resten|(?:årene )?(?=[0-9]{4})|(?:valg|funktions)?perioden|(?:den )?(?:indeværende|kommende|resterende))|resten af|i perioden|som (?:afløser|erstatning)|efter (?=\p{Lu})|på grund af|da |idet )", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    /// <summary><c>formand</c> <c>1. næstformand for KKR Sjælland</c></summary>
    [GeneratedRegex(@"^(?<chair>(?:1\. |2\. |anden |første )?(?:formand|næstformand|forperson|næstforperson))(?: (?:for|i|af) (?:KKR(?: \p{L}+)?|kommunekontaktrådet(?: \p{L}+)?|rådet))?(?:,|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chair();

    [GeneratedRegex(@" \([^()]{0,60}\b(?:suppleant|stedfortræder)[^()]{0,60}\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstitutesNoted();

    /// <summary><c>bestyrelsen (suppleant Ib Lund)</c>: another's seat, not this one.</summary>
    [GeneratedRegex(@" \([^()]{0,40}(?:suppleant|stedfortræder)(?! for )[^()]{0,20} \p{Lu}\p{L}+ \p{Lu}[^()]{0,60}\)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherInBracket();

    /// <summary><c>personlig stedfortræder for Ib Lund (V), Køge</c> <c>suppleant for begge</c></summary>
    [GeneratedRegex(@"^(?:personlig(?:e)? )?(?:suppleant|stedfortræder)(?:er|e)? for (?:(?<all>begge|dem|disse|alle|ham|hende|sig)\b|(?<name>\p{Lu}[^(,]{2,60}))", RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteOf();

    /// <summary><c>Bestyrelsen for Havnefonden</c> <c>Kystrådet</c> <c>Sundhedsråd Nord</c> <c>Midttrafiks repræsentantskab</c>; not <c>Orientering om Kystrådet</c>.</summary>
    [GeneratedRegex(@"^(?:(?:\p{Lu}[\p{L}-]*,? |og (?=\p{Lu})){0,4}[\p{L}-]*(?i:bestyrelse|råd|udvalg|nævn|repræsentantskab|forum|styregruppe|følgegruppe|kommission)(?:n|en|et|s)?(?: (?:for|i|på|under|til) .{2,100}| \p{Lu}.{1,60})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyAlone();

    [GeneratedRegex(@"\b(?:suppleant|stedfortræder)(?:er)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteRole();
}
