using System.Collections.Frozen;

namespace KkrPortal.Minutes;

/// <summary>The words that the recognisers know. A new label or a new spelling is a new word here, not a new rule.</summary>
internal static class Danish
{
    public const string CouncilAbbreviation = "KKR";
    public const string Municipality = "kommune";
    /// <summary>Stands in the margin where an attachment belongs.</summary>
    public const string MarginMark = "./.";

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
        "godkende", "tiltræde", "vedtage", "drøfte", "udpege", "vælge", "beslutte", "anbefale", "opfordre", "bemyndige", "støtte", "afgive", "prioritere",
        "fastlægge", "fastsætte", "nedsætte", "tilslutte", "indstille", "behandle", "kvalificere", "videresende", "konstituere",
    ];

    /// <summary>Forms of those verbs, and the present active that they are brought to.</summary>
    public static readonly FrozenDictionary<string, string> RecommendedVerbs = RecommendedStems
        .SelectMany(stem => new[] { stem, stem + "r", stem + "s" }.Select(form => KeyValuePair.Create(form, stem + "r"))).ToFrozenDictionary();

    /// <summary>What has been done when a recommended verb was followed; null where a verb has no outcome of its own.</summary>
    public static Outcome? OutcomeOfVerb(string verb) => verb switch
    {
        "godkender" or "tiltræder" or "vedtager" or "beslutter" or "bemyndiger" or "tilslutter" or "fastlægger" or "fastsætter" => Outcome.Approved,
        "tager til efterretning" or "tager til orientering" => Outcome.Noted,
        "drøfter" => Outcome.Discussed,
        "udpeger" or "vælger" => Outcome.Appointed,
        _ => null,
    };

    /// <summary>Words of one letter: not the halves of a split word.</summary>
    public static readonly FrozenSet<string> ShortestWords = new[] { "i", "å", "ø", "a", "b", "c" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words whose full stop ends no sentence.</summary>
    public static readonly FrozenSet<string> Abbreviations = new[]
    {
        "bl.a", "ca", "d", "dr", "dvs", "eks", "el", "ekskl", "evt", "f.eks", "fx", "ff", "fsva", "hhv", "ift", "ifm", "iht", "inkl", "jf", "kap", "kl", "kr", "lign", "m.fl", "m.m", "m.v",
        "mfl", "mht", "mhp", "mia", "mio", "mm", "mv", "nr", "o.l", "osv", "p.t", "pct", "pga", "pkt", "pr", "pt", "resp", "s", "sml", "sst", "st", "stk", "t.o.m", "tlf", "vedr", "vha",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> MissionHeadings = new[] { "mission", "vision" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of parties and the letters that stand for them; a letter is found under itself.</summary>
    public static readonly FrozenDictionary<string, string> Parties = new Dictionary<string, string>
    {
        ["Socialdemokratiet"] = "A", ["Socialdemokraterne"] = "A", ["S"] = "A", ["Soc"] = "A", ["Radikale Venstre"] = "B", ["RV"] = "B", ["R"] = "B", ["Det Radikale Venstre"] = "B",
        ["Radikale"] = "B", ["De Radikale"] = "B", ["Konservative"] = "C", ["Det Konservative Folkeparti"] = "C", ["De Konservative"] = "C", ["Kons"] = "C", ["KF"] = "C",
        ["Nye Borgerlige"] = "D", ["NB"] = "D", ["Socialistisk Folkeparti"] = "F", ["SF"] = "F", ["Liberal Alliance"] = "I", ["LA"] = "I",
        ["Moderaterne"] = "M", ["Dansk Folkeparti"] = "O", ["DF"] = "O", ["Venstre"] = "V", ["Danmarksdemokraterne"] = "Æ", ["DD"] = "Æ",
        ["Enhedslisten"] = "Ø", ["EL"] = "Ø", ["Alternativet"] = "Å", ["ALT"] = "Å", ["Kristendemokraterne"] = "K", ["KD"] = "K", ["Slesvigsk Parti"] = "S (Slesvigsk Parti)",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters that stand for two parties, so that a person must decide.</summary>
    public static readonly FrozenDictionary<string, string> DoubtfulParties = new Dictionary<string, string>
    {
        ["K"] = "Kristendemokraterne eller Konservative",
    }.ToFrozenDictionary();

    /// <summary>The headings of KL's template, which councils have kept since 2010.</summary>
    public static readonly FrozenDictionary<string, PartKind> PartHeadings = new Dictionary<string, PartKind>
    {
        ["baggrund"] = PartKind.Background, ["indstilling"] = PartKind.Recommendation, ["indstillinger"] = PartKind.Recommendation,
        ["sagsfremstilling"] = PartKind.Presentation, ["sagsfremstillingen"] = PartKind.Presentation, ["beslutning"] = PartKind.Decision,
        ["beslutninger"] = PartKind.Decision, ["bilag"] = PartKind.Attachments, ["bilagsliste"] = PartKind.Attachments, ["vedlagte bilag"] = PartKind.Attachments,
        ["vedhæftede bilag"] = PartKind.Attachments, ["bilag til punktet"] = PartKind.Attachments, ["bilag til sagen"] = PartKind.Attachments,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings with which other templates say the same. In a document that has the template's own heading these are sub-headings.</summary>
    public static readonly FrozenDictionary<string, PartKind> OtherPartHeadings = new Dictionary<string, PartKind>
    {
        ["sagens baggrund"] = PartKind.Background, ["baggrund for sagen"] = PartKind.Background, ["resumé"] = PartKind.Background, ["resume"] = PartKind.Background,
        ["sagsresumé"] = PartKind.Background, ["sammenfatning"] = PartKind.Background, ["indledning"] = PartKind.Background, ["kort om sagen"] = PartKind.Background,
        ["formandskabets indstilling"] = PartKind.Recommendation, ["kkr-formandskabets indstilling"] = PartKind.Recommendation, ["sekretariatets indstilling"] = PartKind.Recommendation,
        ["det indstilles"] = PartKind.Recommendation, ["sagsbeskrivelse"] = PartKind.Presentation, ["sagens indhold"] = PartKind.Presentation, ["redegørelse"] = PartKind.Presentation,
        ["fremstilling"] = PartKind.Presentation, ["sagen"] = PartKind.Presentation, ["kkr's beslutning"] = PartKind.Decision, ["kkrs beslutning"] = PartKind.Decision,
        ["konklusion"] = PartKind.Decision, ["vedtagelse"] = PartKind.Decision, ["referat"] = PartKind.Decision, ["beslutning på mødet"] = PartKind.Decision,
        ["referat fra mødet"] = PartKind.Decision, ["drøftelse og beslutning"] = PartKind.Decision, ["beslutning og konklusion"] = PartKind.Decision,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings that a council's agenda has at every meeting.</summary>
    public static readonly FrozenSet<string> StandingSections = new[]
    {
        "godkendelse af referat", "godkendelse af dagsorden", "godkendelse af referat og dagsorden", "godkendelse af dagsorden og referat", "siden sidst",
        "regionalpolitiske sager", "udpegninger", "udpegning", "kkr", "punkter til næste møde", "eventuelt", "evt.", "evt", "orientering", "orienteringssager", "meddelelser",
        "temadrøftelse", "beslutningssager", "drøftelsessager", "næste møde", "kommende møder", "lukkede punkter", "lukket dagsorden", "konstituering", "økonomi", "kl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings over lists of participants, and whether those listed were there.</summary>
    public static readonly FrozenDictionary<string, AttendeeStatus> AttendanceHeadings = new Dictionary<string, AttendeeStatus>
    {
        ["deltagerfortegnelse"] = AttendeeStatus.Present, ["deltagere"] = AttendeeStatus.Present, ["deltager"] = AttendeeStatus.Present, ["mødedeltagere"] = AttendeeStatus.Present,
        ["deltagerliste"] = AttendeeStatus.Present, ["til stede"] = AttendeeStatus.Present, ["tilstede"] = AttendeeStatus.Present, ["til stede var"] = AttendeeStatus.Present,
        ["fremmødte"] = AttendeeStatus.Present, ["mødte"] = AttendeeStatus.Present, ["medlemmer"] = AttendeeStatus.Present, ["deltog"] = AttendeeStatus.Present,
        ["tilstedeværende"] = AttendeeStatus.Present, ["øvrige deltagere"] = AttendeeStatus.Present, ["øvrige"] = AttendeeStatus.Present, ["gæster"] = AttendeeStatus.Present,
        ["inviterede"] = AttendeeStatus.Present, ["inviterede gæster"] = AttendeeStatus.Present, ["suppleanter"] = AttendeeStatus.Present, ["stedfortrædere"] = AttendeeStatus.Present,
        ["sekretariat"] = AttendeeStatus.Present, ["sekretariatet"] = AttendeeStatus.Present, ["fra sekretariatet"] = AttendeeStatus.Present, ["fra kl"] = AttendeeStatus.Present,
        ["embedsmænd"] = AttendeeStatus.Present, ["observatører"] = AttendeeStatus.Present, ["fra administrationen"] = AttendeeStatus.Present, ["administrationen"] = AttendeeStatus.Present,
        ["oplægsholdere"] = AttendeeStatus.Present, ["oplægsholder"] = AttendeeStatus.Present, ["referent"] = AttendeeStatus.Present, ["referenter"] = AttendeeStatus.Present,
        ["formandskab"] = AttendeeStatus.Present, ["formandskabet"] = AttendeeStatus.Present, ["formand"] = AttendeeStatus.Present, ["næstformand"] = AttendeeStatus.Present,
        ["øvrige mødedeltagere"] = AttendeeStatus.Present, ["desuden deltog"] = AttendeeStatus.Present, ["endvidere deltog"] = AttendeeStatus.Present, ["herudover deltog"] = AttendeeStatus.Present,
        ["kl"] = AttendeeStatus.Present, ["kl's sekretariat"] = AttendeeStatus.Present, ["kl-sekretariatet"] = AttendeeStatus.Present, ["kkr-sekretariatet"] = AttendeeStatus.Present,
        ["afbud"] = AttendeeStatus.Absent, ["afbud fra"] = AttendeeStatus.Absent, ["fraværende"] = AttendeeStatus.Absent, ["meldt afbud"] = AttendeeStatus.Absent,
        ["afbud var meldt af"] = AttendeeStatus.Absent, ["forfald"] = AttendeeStatus.Absent, ["ikke til stede"] = AttendeeStatus.Absent, ["ikke mødt"] = AttendeeStatus.Absent,
        ["fraværende uden afbud"] = AttendeeStatus.Absent, ["der var afbud fra"] = AttendeeStatus.Absent, ["følgende havde meldt afbud"] = AttendeeStatus.Absent,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenSet<string> MinuteTakerHeadings = new[] { "referent", "referenter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>First words that make a line in a list of participants a heading.</summary>
    public static readonly FrozenDictionary<string, AttendeeStatus> AttendanceFirstWords = new Dictionary<string, AttendeeStatus>
    {
        ["Fra"] = AttendeeStatus.Present, ["Øvrige"] = AttendeeStatus.Present, ["Deltagere"] = AttendeeStatus.Present, ["Deltager"] = AttendeeStatus.Present, ["Medlemmer"] = AttendeeStatus.Present,
        ["Inviterede"] = AttendeeStatus.Present, ["Gæster"] = AttendeeStatus.Present, ["Repræsentanter"] = AttendeeStatus.Present, ["Suppleanter"] = AttendeeStatus.Present, ["Sekretariat"] = AttendeeStatus.Present,
        ["Desuden"] = AttendeeStatus.Present, ["Endvidere"] = AttendeeStatus.Present, ["Herudover"] = AttendeeStatus.Present, ["Fremmødte"] = AttendeeStatus.Present,
        ["Afbud"] = AttendeeStatus.Absent, ["Fraværende"] = AttendeeStatus.Absent, ["Meldt"] = AttendeeStatus.Absent,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
    public static readonly FrozenSet<string> AttendeeColumns = new[] { "navn", "navne", "kommune", "parti", "titel", "stilling", "organisation", "medlem", "tilstede", "afbud", "suppleant" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a list says when nobody is in it.</summary>
    public static readonly FrozenSet<string> Nobody = new[] { "ingen", "ingen afbud", "-", "–", "intet", "ingen fraværende" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How titles of persons end: "kommunaldirektør", "chefkonsulent", "1. viceborgmester".</summary>
    public static readonly string[] TitleEndings =
    [
        "direktør", "chef", "konsulent", "formand", "forperson", "borgmester", "byrådsmedlem", "kommunalbestyrelsesmedlem", "medlem", "leder", "sekretær", "koordinator", "økonom",
        "minister", "rådmand", "fuldmægtig", "assistent", "professor", "rektor", "rådgiver", "analytiker", "ansvarlig", "praktikant", "studentermedhjælper", "medarbejder", "jurist",
        "forsker", "lektor", "inspektør", "overlæge", "læge", "partner", "stabschef", "politiker", "suppleant", "repræsentant", "specialist", "forstander", "kommitteret", "referent",
    ];

    /// <summary>Words behind a hyphen that was written on purpose: "kommunikations- og markedsføringstiltag".</summary>
    public static readonly FrozenSet<string> AfterSuspendedHyphen = new[] { "og", "eller", "samt", "til", "såvel", "mv.", "m.v.", "m.fl.", "hhv.", "kontra" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A title that ends in one of these is not finished.</summary>
    public static readonly FrozenSet<string> NeverLast = new[]
    {
        "af", "at", "bl.a.", "den", "der", "det", "de", "eller", "en", "et", "fra", "for", "hos", "i", "inden", "med", "mellem", "mod", "og", "om", "over", "per", "pr.", "på", "samt",
        "som", "til", "til:", "under", "ved", "vedr.", "vedrørende", "via", "vores", "deres", "KKR", "Region", "Erhvervshus", "/", "–", "-", "&",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number behind one of these is a reference, not a heading.</summary>
    public static readonly string[] BeforeItemNumber = ["pkt.", "punkt", "dagsordenspunkt", "dagsordenpunkt", "afsnit", "punkterne", "jf.", "kapitel", "bilag"];

    public static readonly FrozenSet<string> ContentsHeadings = new[] { "indholdsfortegnelse", "indhold", "sagsliste", "punkter på dagsordenen", "dagsordenspunkter", "oversigt over punkter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that mark an item that the public may not read.</summary>
    public static readonly string[] ClosedMarks = ["lukket punkt", "lukkede punkter", "lukket sag", "lukket dagsorden", "lukket møde", "lukket", "fortroligt punkt", "fortroligt", "behandles for lukkede døre"];
}
