namespace KkrPortal.Data.Search;

/// <summary>Words that matter to the splitter: what can't end a compound, and plain words that a small archive may lack.</summary>
internal static class CommonWords
{
    /// <summary>Endings that look like words.</summary>
    public static readonly HashSet<string> Suffixes = Set("""
        hed heder ning ninger else elser skab skaber skabet lig lige dom inde agtig som mæssig mæssige mæssigt fri frie løs løse løst isk iske ende erne ene ing inger tion
        ionen are ere ater tere itet ation ede ens eret erede et en er ers des ring ringer stand hængen dygtig drift sted steds vis kring ling ninge ering eringer ende endt sige sigt vist mæs
        """);

    /// <summary>Words that look like compounds of words and are not, by root.</summary>
    public static readonly HashSet<string> Simple = [.. Set("vejledning vejlede årsag sammenhæng afslutte fastholde fastlægge fastsætte godkende godkendt indstilling sygehusvæsenet midlertidig forudsætte").Select(DanishRoot.Of)];

    public static readonly HashSet<string> ShortFirst = Set("bil bo bus by dag el gas hav hus job lys lån løn mål nat net råd rør sag sol sø tal tid tog ung vej år ø");
    public static readonly HashSet<string> ShortLast = Set("bus by dag hus mål net råd sag tal tog vej år sø kur");

    public static readonly HashSet<string> Words = Set("""
        affald afgift aftale akut alliance almen analyse anlæg ansvar ansøger ansøgning arbejde arbejder areal autisme
        bane befolkning behandling behov beredskab beskæftigelse bestyrelse betaling bidrag bolig borger borgmester botilbud brev bro bruger budget bygning byråd bånd børn
        cykel daginstitution dagsorden data demens digital direktør drift driftsherre dyr døgn
        effekt elev embedsmand emission energi erhverv evaluering
        fisk film fond forening forskning formand fordeling fredning frivillig færge fængsel fællesskab
        gevinst grund gymnasium gæld
        handicap handling havn helhed hjem hjemløse hjerte hjælp hospital hus høring
        idræt indbygger indkøb indsats infrastruktur innovation institution integration investering
        jobcenter jord kapacitet kapital klima klub klynge kollektiv kommission kommune kompetence konference kontor kontrakt kontakt kraft kultur kvalitet kvote kyst
        lager landbrug ledelse ledig leder ledning leverandør liste lov luft lufthavn lån læge lægehus lærer løn løft
        marked medarbejder medicin medlem middel milliard minister ministerium miljø mission mobilitet model motorvej møde
        natur netværk neuro nøgle ombud område omsorg omstilling opgave ordning organisation
        parti partnerskab patient pendler pension plads plan plast pleje plejehjem pleje politik post praksis praktik pris produktion projekt proces psykiatri pulje pædagog
        ramme rammeaftale rapport reform region regnskab regulering rektor rente repræsentant resultat retning rolle rum rute
        samarbejde sekretariat selskab senior service skat skib skole skov sekretær social spor station statistik stat strategi struktur studie styregruppe styring sundhed syge sygehus sygepleje
        takst tale tand teknik teknologi temadrøftelse temadag tid tilbud tilsyn tilskud trafik transport tryghed turisme
        uddannelse udgift udkast udligning udpegning udvalg udvikling udvidelse ulighed ungdom ungeindsats
        vejledning vejr velfærd vidensdeling viden vidne vilkår vind virksomhed visitation vision voksen vækst værdi værksted værktøj
        økonomi ældre ældrepleje ændring
        """);

    public static readonly HashSet<string> Roots = [.. Words.Select(DanishRoot.Of)];

    private static HashSet<string> Set(string words) => SmallWords.Set(words);
}
