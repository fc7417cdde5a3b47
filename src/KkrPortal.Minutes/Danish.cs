using System.Collections.Frozen;

namespace KkrPortal.Minutes;

/// <summary>The words that the recognisers know. A new label or a new spelling is a new word here, not a new rule.</summary>
internal static class Danish
{
    /// <summary>Every word leads to the value it stands for, whatever its case.</summary>
    private static FrozenDictionary<string, T> ByWord<T>(params (T Value, string[] Words)[] groups) =>
        groups.SelectMany(group => group.Words.Select(word => KeyValuePair.Create(word, group.Value))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public const string CouncilAbbreviation = "KKR";
    public const string Municipality = "kommune";
    /// <summary>Stands in the margin where an attachment belongs.</summary>
    public const string MarginMark = "./.";

    /// <summary>What stands on the front page in capitals, perhaps before the year.</summary>
    public static readonly string[] DocumentTitles = ["REFERAT", "DAGSORDEN"];

    public static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    public static readonly string[] Weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    /// <summary>Geographies of today's five councils, as they stand behind "KKR". Others are taken as the documents write them.</summary>
    public static readonly string[] CouncilNames = ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"];

    /// <summary>How names of regions end: councils may be merged and renamed.</summary>
    public static readonly string[] RegionEndings = ["jylland", "sjælland", "danmark", "staden", "mark", "land", "fyn"];

    public const string RecommendationFormula = "det indstilles";

    /// <summary>Stems of the verbs that recommendations use.</summary>
    private static readonly string[] RecommendedStems =
    [
        "godkende", "tiltræde", "vedtage", "drøfte", "udpege", "vælge", "beslutte", "anbefale", "opfordre", "bemyndige", "støtte", "afgive", "prioritere", "bakke",
        "fastlægge", "fastsætte", "nedsætte", "afsætte", "iværksætte", "igangsætte", "tilslutte", "indstille", "behandle", "kvalificere", "videresende", "konstituere",
    ];

    /// <summary>Forms of those verbs, and the present active that they are brought to.</summary>
    public static readonly FrozenDictionary<string, string> RecommendedVerbs = RecommendedStems
        .SelectMany(stem => new[] { stem, stem + "r", stem + "s" }.Select(form => KeyValuePair.Create(form, stem + "r"))).ToFrozenDictionary();

    /// <summary>"Referatet indstilles til godkendelse": the verb that such a proposal asks for.</summary>
    public static readonly FrozenDictionary<string, string> ProposedFor = new Dictionary<string, string>
    {
        ["godkendelse"] = "godkender",
        ["tiltrædelse"] = "tiltræder",
        ["vedtagelse"] = "vedtager",
        ["drøftelse"] = "drøfter",
        ["efterretning"] = "tager til efterretning",
        ["orientering"] = "tager til orientering",
    }.ToFrozenDictionary();

    /// <summary>What has been done when a recommended verb was followed; null where a verb has no outcome of its own.</summary>
    public static Outcome? OutcomeOfVerb(string verb) => verb switch
    {
        "godkender" or "tiltræder" or "vedtager" or "beslutter" or "bemyndiger" or "tilslutter" or "fastlægger" or "fastsætter" or "anbefaler" or "opfordrer" or "prioriterer" or "nedsætter" or "afsætter" or "iværksætter" or "igangsætter" or "støtter" or "bakker" or "afgiver" => Outcome.Approved,
        "tager til efterretning" or "tager til orientering" or "noterer sig" => Outcome.Noted,
        "drøfter" => Outcome.Discussed,
        "udpeger" or "vælger" => Outcome.Appointed,
        _ => null,
    };

    /// <summary>Words of one letter: not the halves of a split word.</summary>
    public static readonly FrozenSet<string> ShortestWords = new[] { "i", "å", "ø", "a", "b", "c" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"godkender planen", "drøfter, hvordan …", "tager status til efterretning": how a point of a recommendation begins.</summary>
    public static bool BeginsWithRecommendedVerb(string plain)
    {
        var word = (plain.AsSpan().IndexOf(' ') is var end and > 0 ? plain[..end] : plain).TrimEnd(',');
        return word.EndsWith('r') && (RecommendedVerbs.ContainsKey(word) || word is "tager" or "giver" or "anmoder" or "beder");
    }

    private static readonly string[] TotalWords = ["i alt", "ialt", "sum", "samlet", "total", "hovedtotal", "tilsammen"];

    /// <summary>A table's cell heads the row that sums the others up: "I alt", "**Samlet**", "Total 2026".</summary>
    public static bool IsTotal(string cell)
    {
        var text = cell.TrimStart('*', ' ');
        return TotalWords.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));
    }

    /// <summary>Words whose full stop ends no sentence.</summary>
    public static readonly FrozenSet<string> Abbreviations = new[]
    {
        "bl.a", "ca", "chr", "d", "dr", "dvs", "eks", "el", "ekskl", "evt", "f.eks", "fx", "ff", "fsva", "hhv", "ift", "ifm", "iht", "inkl", "jf", "johs", "kap", "kl", "kr", "lign", "m.fl", "m.m", "m.v",
        "mfl", "mht", "mhp", "mia", "mio", "mm", "mv", "nr", "o.l", "osv", "p.t", "pct", "pga", "pkt", "pr", "pt", "resp", "s", "sml", "sst", "st", "stk", "t.o.m", "tlf", "vedr", "vha",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of them that stand behind what they measure: with a capital after it, the stop ends a sentence too.</summary>
    public static readonly FrozenSet<string> ClosingAbbreviations = new[] { "pct", "kr", "mv", "m.v", "mm", "m.m", "m.fl", "mfl", "osv", "o.l", "lign", "stk", "ff" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> MissionHeadings = new[] { "mission", "vision", "kl's mission", "kl's vision", "kl's grundlæggende mål", "kl's tre grundlæggende værdier", "kl's grundlæggende værdier" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of parties and the letters that stand for them; a letter is found under itself.</summary>
    public static readonly FrozenDictionary<string, string> Parties = ByWord<string>(
        ("A", ["Socialdemokratiet", "Socialdemokraterne", "S", "Soc"]),
        ("B", ["Radikale Venstre", "RV", "R", "Det Radikale Venstre", "Radikale", "De Radikale"]),
        ("C", ["Konservative", "Det Konservative Folkeparti", "De Konservative", "Kons", "KF"]),
        ("D", ["Nye Borgerlige", "NB"]),
        ("F", ["Socialistisk Folkeparti", "SF"]),
        ("I", ["Liberal Alliance", "LA"]),
        ("M", ["Moderaterne"]),
        ("O", ["Dansk Folkeparti", "DF"]),
        ("V", ["Venstre"]),
        ("Æ", ["Danmarksdemokraterne", "DD"]),
        ("Ø", ["Enhedslisten", "EL"]),
        ("Å", ["Alternativet", "ALT"]),
        ("K", ["Kristendemokraterne", "KD"]),
        ("S (Slesvigsk Parti)", ["Slesvigsk Parti"]));

    /// <summary>Letters that stand for two parties, so that a person must decide.</summary>
    public static readonly FrozenDictionary<string, string> DoubtfulParties = new Dictionary<string, string>
    {
        ["K"] = "Kristendemokraterne eller Konservative",
    }.ToFrozenDictionary();

    /// <summary>The headings of KL's template, which councils have kept since 2010.</summary>
    public static readonly FrozenDictionary<string, PartKind> PartHeadings = ByWord<PartKind>(
        (PartKind.Background, ["baggrund"]),
        (PartKind.Recommendation, ["indstilling", "indstillinger"]),
        (PartKind.Presentation, ["sagsfremstilling", "sagsfremstillingen"]),
        (PartKind.Decision, ["beslutning", "beslutninger"]),
        (PartKind.Attachments, ["bilag", "bilagsliste", "bilagsoversigt", "bilagsfortegnelse", "vedlagte bilag", "vedhæftede bilag", "bilag til punktet", "bilag til sagen", "vedhæftninger", "vedhæftede filer"]));

    /// <summary>Headings with which other templates say the same. In a document that has the template's own heading these are sub-headings.</summary>
    public static readonly FrozenDictionary<string, PartKind> OtherPartHeadings = ByWord<PartKind>(
        (PartKind.Background, [
            "sagens baggrund", "baggrund for sagen", "resumé", "resume", "sagsresumé", "sammenfatning", "indledning",
            "kort om sagen", "sagen kort", "resumé og indstilling", "resume og indstilling", "baggrund og indstilling", "sammenfatning og indstilling"
        ]),
        (PartKind.Recommendation, ["formandskabets indstilling", "kkr-formandskabets indstilling", "sekretariatets indstilling", "det indstilles", "forslag til beslutning", "indstilling til beslutning", "indstilling til kkr", "administrativ indstilling"]),
        (PartKind.Presentation, ["sagsbeskrivelse", "sagens indhold", "redegørelse", "fremstilling", "sagen"]),
        (PartKind.Attachments, ["vedlagt", "vedlagt er", "vedhæftet"]),
        (PartKind.Decision, [
            "kkr's beslutning", "kkrs beslutning", "konklusion", "vedtagelse", "referat", "beslutning på mødet", "mødets beslutning", "beslutning i kkr", "referat fra mødet",
            "drøftelse og beslutning", "beslutning og konklusion", "afgørelse"
        ]));

    /// <summary>Headings that end a recommendation or a list of attachments, but are sub-headings in any other part: what they head has no kind of its own.</summary>
    public static readonly FrozenSet<string> FurtherHeadings = new[]
    {
        "økonomi", "økonomiske konsekvenser", "procesplan", "proces", "tidsplan", "videre proces", "den videre proces", "lovgrundlag", "høring", "kommunikation", "sekretariatets bemærkninger", "bemærkninger",
        "sagens behandling", "tidligere behandling", "supplerende oplysninger", "supplerende bemærkninger", "mindretalsudtalelse", "protokoltilførsel",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings over what was said and how votes fell, before the decision.</summary>
    public static readonly FrozenSet<string> DebateHeadings = new[]
    {
        "drøftelse", "drøftelser", "drøftelsen", "mødets drøftelse", "mødets drøftelser", "drøftelse på mødet", "drøftelserne på mødet", "debat", "afstemning", "afstemningen", "bemærkninger på mødet", "sagens behandling på mødet",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings that a council's agenda has at every meeting.</summary>
    public static readonly FrozenSet<string> StandingSections = new[]
    {
        "velkomst", "velkommen", "velkomst ved formanden", "velkomst og præsentation", "mødets åbning", "åbning af mødet", "præsentation", "bordet rundt",
        "godkendelse af referat", "godkendelse af dagsorden", "godkendelse af referat og dagsorden", "godkendelse af dagsorden og referat", "siden sidst",
        "regionalpolitiske sager", "udpegninger", "udpegning", "kkr", "punkter til næste møde", "eventuelt", "evt.", "evt", "orientering", "orienteringssager", "meddelelser",
        "temadrøftelse", "beslutningssager", "drøftelsessager", "næste møde", "kommende møde", "kommende møder", "mødeplan", "mødekalender", "punkter til kommende møde", "punkter til kommende møder", "sager på vej", "gensidig orientering", "lukkede punkter", "lukket dagsorden", "konstituering", "økonomi", "kl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings over lists of participants, and whether those listed were there.</summary>
    public static readonly FrozenDictionary<string, AttendeeStatus> AttendanceHeadings = ByWord<AttendeeStatus>(
        (AttendeeStatus.Present, [
            "deltagerfortegnelse", "deltagere", "deltager", "mødedeltagere", "deltagerliste", "til stede", "tilstede",
            "til stede var", "fremmødte", "mødte", "mødt", "mødt var", "medlemmer", "deltog", "tilstedeværende", "øvrige deltagere", "øvrige", "gæster",
            "inviterede", "inviterede gæster", "suppleanter", "stedfortrædere", "sekretariat", "sekretariatet", "fra sekretariatet",
            "fra kl", "embedsmænd", "embedsværk", "administration", "politikere", "observatører", "fra administrationen", "administrationen", "oplægsholdere", "oplægsholder",
            "forventede gæster", "forventede deltagere", "indbudte", "indbudte gæster", "eksterne deltagere", "eksterne gæster", "øvrige gæster", "gæst",
            "følgende var til stede", "følgende deltog", "følgende deltog i mødet", "følgende var mødt", "i mødet deltog", "på mødet deltog", "mødedeltagere fra kkr", "tilforordnede", "tilforordnet", "referent", "referenter", "formandskab", "formandskabet", "formand", "næstformand", "øvrige mødedeltagere",
            "desuden deltog", "endvidere deltog", "herudover deltog", "svar modtaget fra", "svar fra", "følgende har svaret", "har svaret", "kl", "kl's sekretariat", "kl-sekretariatet",
            "kkr-sekretariatet", "kl-sekretariat", "kkr-sekretariat"
        ]),
        (AttendeeStatus.Absent, [
            "afbud", "afbud fra", "fraværende", "meldt afbud", "afbud var meldt af", "forfald", "ikke til stede", "ikke tilstede", "ikke tilstedeværende", "ikke mødt", "ikke mødte", "ikke fremmødte", "udeblevet", "udeblevne",
            "fraværende uden afbud", "der var afbud fra", "ikke svaret", "har ikke svaret", "følgende har ikke svaret", "intet svar fra", "følgende havde meldt afbud"
        ]));

    /// <summary>Roles that one person has: a name behind one on the same line opens no group.</summary>
    public static readonly FrozenSet<string> SingleRoles = new[] { "formand", "næstformand", "referent", "mødeleder", "forperson", "næstforperson", "ordstyrer" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> MinuteTakerHeadings = new[] { "referent", "referenter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>First words that make a line in a list of participants a heading.</summary>
    public static readonly FrozenDictionary<string, AttendeeStatus> AttendanceFirstWords = ByWord<AttendeeStatus>(
        (AttendeeStatus.Present, [
            "Fra", "Øvrige", "Deltagere", "Deltager", "Medlemmer", "Inviterede", "Gæster", "Repræsentanter", "Suppleanter",
            "Sekretariat", "Desuden", "Endvidere", "Herudover", "Fremmødte"
        ]),
        (AttendeeStatus.Absent, ["Afbud", "Fraværende", "Meldt"]));

    /// <summary>Words with a capital that stand in names of organisations and headings, never of persons.</summary>
    public static readonly FrozenSet<string> NeverInNames = new[]
    {
        "KKR", "KL", "KL's", "Kommune", "Kommuner", "Region", "Regionskommune", "Danmark", "Danmarks", "Dansk", "Danske", "Erhvervshus", "Udvalg", "Råd", "Sekretariat", "Sekretariatet",
        "Hovedstaden", "Hovedstadens", "Sjælland", "Sjællands", "Syddanmark", "Syddanmarks", "Midtjylland", "Midtjyllands", "Nordjylland", "Nordjyllands", "Bestyrelse", "Styrelsen",
        "Fra", "Til", "Den", "Det", "De", "Der", "En", "Et", "På", "Ved", "Med", "For", "Om", "Under", "Deltagere", "Afbud", "Øvrige", "Ingen", "Hotel", "Møde", "Mødet", "Dato", "Sted",
        "Baggrund", "Indstilling", "Beslutning", "Sagsfremstilling", "Bilag", "A/S", "ApS", "EU", "House", "Center", "Universitet", "Institut", "Fonden", "Forening", "Folkeparti",
        "Herudover", "Desuden", "Endvidere", "Direktion", "Direktionen", "Partnerskabet", "Folketinget", "Regeringen", "Ministeriet", "Greater", "Capacity", "Business", "Hospital",
        "Wonderful", "Copenhagen", "Movia", "Gate", "Syd", "Nord", "Øst", "Vest", "Trafikselskab", "Kontaktudvalget", "Enhedslisten", "Venstre", "Alliance", "Lov", "Aftale", "Status",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Heads of the columns where participants stand in a table.</summary>
    public static readonly FrozenSet<string> AttendeeColumns = new[] { "navn", "navne", "kommune", "parti", "titel", "stilling", "organisation", "medlem", "medlemmer", "tilstede", "mødt", "afbud", "suppleant", "suppleanter", "stedfortræder", "bemærkning", "bemærkninger", "rolle", "funktion", "deltager", "deltagere", "deltagelse", "deltog", "fremmøde", "fraværende", "by" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a list says when nobody is in it.</summary>
    public static readonly FrozenSet<string> Nobody = new[] { "ingen", "ingen afbud", "-", "–", "intet", "ingen fraværende" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands under "Bilag" where there are none.</summary>
    public static readonly FrozenSet<string> NoAttachments = new[] { "ingen", "ingen bilag", "intet", "ikke vedlagt", "der er ingen bilag", "der er ingen bilag til punktet", "der er ingen bilag til sagen", "ikke relevant",
        "intet bilag", "ikke bilag", "ingen bilag til punktet", "ingen bilag til sagen", "ingen bilag vedlagt", "ingen vedlagte bilag", "der er ikke bilag", "der er ikke bilag til punktet", "der er ikke bilag til sagen",
        "der er ikke vedlagt bilag", "der er ingen bilag vedlagt", "der er ingen vedlagte bilag" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How titles of persons end: "kommunaldirektør", "chefkonsulent", "1. viceborgmester".</summary>
    public static readonly WordEndings TitleEndings = new(
        "direktør", "chef", "konsulent", "formand", "forperson", "borgmester", "byrådsmedlem", "kommunalbestyrelsesmedlem", "medlem", "leder", "sekretær", "koordinator", "økonom",
        "minister", "rådmand", "fuldmægtig", "assistent", "professor", "rektor", "rådgiver", "analytiker", "ansvarlig", "praktikant", "studentermedhjælper", "medarbejder", "jurist",
        "forsker", "lektor", "inspektør", "overlæge", "læge", "partner", "stabschef", "politiker", "suppleant", "repræsentant", "specialist", "forstander", "kommitteret", "referent", "planlægger", "ingeniør", "arkitekt", "sygeplejerske", "redaktør", "dekan", "provst");

    /// <summary>How words end that name organisations: "Havnby Erhvervsakademi".</summary>
    public static readonly WordEndings OrganisationEndings = new(
        "akademi", "akademis", "skole", "skoles", "gymnasium", "hospital", "hospitals", "universitet", "universitets", "center", "centret", "museum", "selskab", "fonden", "forening", "foreningen", "forbund", "styrelsen", "ministeriet", "udvalg", "udvalget", "sekretariat", "sekretariatet", "innovation", "råd", "rådet", "netværk", "netværket", "klyngen", "selskabet", "bibliotek", "region", "trafik", "ministerium");

    /// <summary>Words behind a hyphen that was written on purpose: "kommunikations- og markedsføringstiltag".</summary>
    public static readonly FrozenSet<string> AfterSuspendedHyphen = new[] { "og", "eller", "samt", "til", "såvel", "mv.", "m.v.", "m.fl.", "hhv.", "kontra" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A title that ends in one of these is not finished.</summary>
    public static readonly FrozenSet<string> NeverLast = new[]
    {
        "af", "at", "bl.a.", "den", "der", "det", "de", "eller", "en", "et", "fra", "for", "hos", "i", "inden", "jf.", "med", "mellem", "mod", "og", "om", "over", "per", "pr.", "på", "samt",
        "som", "til", "til:", "under", "ved", "vedr.", "vedrørende", "via", "vores", "deres", "KKR", "Region", "Erhvervshus", "/", "–", "-", "&",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number behind one of these is a reference, not a heading.</summary>
    public static readonly string[] BeforeItemNumber = ["pkt.", "punkt", "dagsordenspunkt", "dagsordenpunkt", "afsnit", "punkterne", "jf.", "kapitel", "bilag"];

    public static readonly FrozenSet<string> ContentsHeadings = new[] { "indholdsfortegnelse", "indhold", "sagsliste", "punkter på dagsordenen", "dagsordenspunkter", "oversigt over punkter", "dagsordensoversigt", "sagsoversigt", "punkter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands over the columns of contents that are a table.</summary>
    public static readonly FrozenSet<string> ContentsColumns = new[] { "nr", "nr.", "punkt", "pkt", "pkt.", "sag", "emne", "titel", "overskrift", "indhold", "dagsorden", "side", "sidetal", "sidenr.", "bilag" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that mark an item that the public may not read.</summary>
    public static readonly string[] ClosedMarks = ["lukket punkt", "lukkede punkter", "lukket sag", "lukket dagsorden", "lukket møde", "lukket", "fortroligt punkt", "fortroligt", "behandles for lukkede døre", "punktet er lukket", "sagen er lukket", "punktet behandles for lukkede døre", "fortrolig", "fortrolig sag", "lukkede sager"];
}
