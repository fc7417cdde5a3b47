using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Cuts the front page, the contents and the lists of participants of a page that came as one line around what had a line of its own.
/// <code>
/// Dato: 12-06-2015 Sted: Fyrgården Mission … Godkendelse af referat ..... 3 1.1. 2. Havne ..... 4 Deltagere Ane Bo (A) …
/// </code>
/// </summary>
internal static partial class RunningFront
{
    private const int FrontTitles = 300;
    private const int FewestEntries = 3;

    public static void Cut(string text, SortedSet<int> cuts)
    {
        foreach (Match title in FrontTitle().Matches(text.Length > FrontTitles ? text[..FrontTitles] : text)) RunningPages.CutAround(title, cuts);
        foreach (Match label in FrontLabels().Matches(text)) cuts.Add(label.Index);
        foreach (Match sentence in BehindPlace().Matches(text)) cuts.Add(sentence.Index);
        foreach (Match mission in Missions().Matches(text)) RunningPages.CutAround(mission, cuts);
        foreach (Match list in AttendanceLists().Matches(text)) RunningPages.CutAround(list, cuts);
        if (ContentsEntry().Count(text) >= FewestEntries)
        {
            foreach (Match entry in ContentsEntry().Matches(text)) cuts.Add(entry.Index);
        }
        if (NumbersAlone().Count(text) >= FewestEntries && ToPages().Count(text) >= FewestEntries)
        {
            foreach (Match leader in ToPages().Matches(text)) cuts.Add(leader.Index + leader.Length);
            foreach (Match number in NumbersAlone().Matches(text)) RunningPages.CutAround(number, cuts);
        }
    }

    /// <returns>The text's length where nobody is listed.</returns>
    public static int BeginOfParticipants(string text) => AttendanceLists().Match(text) is { Success: true } list ? list.Index : text.Length;

    /// <summary><c>D AG SORDEN 2018</c> <c>K K R S J Æ L L A N D</c> <c>KKR SKØNLAND</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])(?:(?:R[ ]?E[ ]?F[ ]?E[ ]?R[ ]?A[ ]?T|D[ ]?A[ ]?G[ ]?S[ ]?O[ ]?R[ ]?D[ ]?E[ ]?N)(?:[ ][12][ ]?[0-9][ ]?[0-9][ ]?[0-9])?|K[ ]K[ ]R(?:[ ]\p{Lu}{1,2})+|KKR[ ]\p{Lu}{4,24})(?=[ ]|$)")]
    private static partial Regex FrontTitle();

    [GeneratedRegex(@"(?<=[ ])(?:Dato|Sted|Tid|Tidspunkt|Mødested|Mødedato|Mødetid|Lokale)[ ]?:(?=[ ])")]
    private static partial Regex FrontLabels();

    /// <summary><c>Sted: Fjordhotellet, Havnen 2, 9000 Skagen. Der er kaffe fra kl. 9</c>: a sentence behind the place is no part of it.</summary>
    [GeneratedRegex(@"(?<=(?:Sted|Mødested|Lokale): [^:]{3,160}?\.[ ])\p{Lu}\p{L}*[ ](?:er|kan|har|vil|skal|aftaler|holder|holdes|afholdes|begynder|starter|slutter|serveres|bedes)\b")]
    private static partial Regex BehindPlace();

    [GeneratedRegex(@"(?<=^|[ ])(?:(?:KL[’' ]?s[ ])?(?:[Mm]ission|[Vv]ision)|KL[’' ]?s[ ](?:tre[ ])?grundlæggende[ ](?:mål|værdier))(?=[ ]\p{Lu})")]
    private static partial Regex Missions();

    /// <summary>A heading, and words with capitals up to a comma or a bracket: <c>Afbud H.C. Bo, Struer</c> <c>Deltagere Ane Bo (A)</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])(?:Deltagerfortegnelse(?=[ ]Deltagere)|(?:Deltagerfortegnelse|Deltagere|Mødedeltagere|Til stede|Afbud(?:[ ]fra)?|Fraværende|(?:Øvrige|Andre)(?:[ ]deltagere)?|Gæster|Sekretariat(?:et)?|Embedsmænd|Observatører|Fra[ ]\p{Lu}[\p{L}-]+(?:[ ]\p{Ll}+)?|(?:KKR|KL)(?:'s[ ]|-)sekretariat(?:et)?)(?=:?[ ](?:\p{Lu}[\p{L}.'’-]*[ ]?){2,6}(?:[,(]|$)))")]
    private static partial Regex AttendanceLists();

    /// <summary><c>......... 12</c> ends an entry of the contents; so does what a title that fills its line leaves room for: <c>.. 15</c> <c> . 23</c></summary>
    [GeneratedRegex(@"(?:\.{4,}[ ]?|[ ]\.{1,3}[ ])[0-9]{1,3}(?=$|[ ](?:\p{Lu}|[0-9]))")]
    private static partial Regex ToPages();

    /// <summary><c>1.1.</c> before <c>2.</c>: the numbers of the contents were extracted apart from its titles.</summary>
    [GeneratedRegex(@"(?<=^|[ ])[0-9]{1,2}\.(?:[0-9]{1,2}\.)?(?=[ ][0-9]{1,2}\.(?:[0-9]{1,2}\.)?(?:[ ]|$))")]
    private static partial Regex NumbersAlone();

    /// <summary><c>1. Havne</c>, not <c>kl. 10.00 Havnehuset</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])(?<!kl\.[ ])[0-9]{1,2}\.(?:[0-9]{1,2}\.?)?[ ](?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsEntry();
}
