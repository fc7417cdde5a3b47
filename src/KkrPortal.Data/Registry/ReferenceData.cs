namespace KkrPortal.Data.Registry;

/// <summary>The councils, municipalities and parties that every installation starts with. Codes are the official kommunekoder.</summary>
internal static class ReferenceData
{
    public static Council[] Councils { get; } =
    [
        new() { Id = 1, Slug = "hovedstaden", Name = "KKR Hovedstaden", ShortName = "Hovedstaden", Region = "Region Hovedstaden", Position = 1 },
        new() { Id = 2, Slug = "sjaelland", Name = "KKR Sjælland", ShortName = "Sjælland", Region = "Region Sjælland", Position = 2 },
        new() { Id = 3, Slug = "midtjylland", Name = "KKR Midtjylland", ShortName = "Midtjylland", Region = "Region Midtjylland", Position = 3 },
        new() { Id = 4, Slug = "nordjylland", Name = "KKR Nordjylland", ShortName = "Nordjylland", Region = "Region Nordjylland", Position = 4 },
        new() { Id = 5, Slug = "syddanmark", Name = "KKR Syddanmark", ShortName = "Syddanmark", Region = "Region Syddanmark", Position = 5 },
    ];

    public static Municipality[] Municipalities { get; } =
    [
        // KKR Hovedstaden
        .. In(1,
            "0101 København,0147 Frederiksberg,0151 Ballerup,0153 Brøndby,0155 Dragør,0157 Gentofte,0159 Gladsaxe,0161 Glostrup," +
            "0163 Herlev,0165 Albertslund,0167 Hvidovre,0169 Høje-Taastrup,0173 Lyngby-Taarbæk,0175 Rødovre,0183 Ishøj,0185 Tårnby," +
            "0187 Vallensbæk,0190 Furesø,0201 Allerød,0210 Fredensborg,0217 Helsingør,0219 Hillerød,0223 Hørsholm,0230 Rudersdal," +
            "0240 Egedal,0250 Frederikssund,0260 Halsnæs,0270 Gribskov,0400 Bornholm"),
        // KKR Sjælland
        .. In(2,
            "0253 Greve,0259 Køge,0265 Roskilde,0269 Solrød,0306 Odsherred,0316 Holbæk,0320 Faxe,0326 Kalundborg,0329 Ringsted," +
            "0330 Slagelse,0336 Stevns,0340 Sorø,0350 Lejre,0360 Lolland,0370 Næstved,0376 Guldborgsund,0390 Vordingborg"),
        // KKR Midtjylland
        .. In(3,
            "0615 Horsens,0657 Herning,0661 Holstebro,0665 Lemvig,0671 Struer,0706 Syddjurs,0707 Norddjurs,0710 Favrskov,0727 Odder," +
            "0730 Randers,0740 Silkeborg,0741 Samsø,0746 Skanderborg,0751 Aarhus,0756 Ikast-Brande,0760 Ringkøbing-Skjern," +
            "0766 Hedensted,0779 Skive,0791 Viborg"),
        // KKR Nordjylland
        .. In(4,
            "0773 Morsø,0787 Thisted,0810 Brønderslev,0813 Frederikshavn,0820 Vesthimmerlands,0825 Læsø,0840 Rebild," +
            "0846 Mariagerfjord,0849 Jammerbugt,0851 Aalborg,0860 Hjørring"),
        // KKR Syddanmark
        .. In(5,
            "0410 Middelfart,0420 Assens,0430 Faaborg-Midtfyn,0440 Kerteminde,0450 Nyborg,0461 Odense,0479 Svendborg,0480 Nordfyns," +
            "0482 Langeland,0492 Ærø,0510 Haderslev,0530 Billund,0540 Sønderborg,0550 Tønder,0561 Esbjerg,0563 Fanø,0573 Varde," +
            "0575 Vejen,0580 Aabenraa,0607 Fredericia,0621 Kolding,0630 Vejle"),
    ];

    public static Party[] Parties { get; } =
    [
        new() { Letter = "A", Name = "Socialdemokratiet", Aliases = ["S", "Soc."] },
        new() { Letter = "B", Name = "Radikale Venstre", Aliases = ["RV", "R"] },
        new() { Letter = "C", Name = "Det Konservative Folkeparti", Aliases = ["KF", "Kons."] },
        new() { Letter = "D", Name = "Nye Borgerlige", Aliases = ["NB"] },
        new() { Letter = "F", Name = "SF – Socialistisk Folkeparti", Aliases = ["SF"] },
        new() { Letter = "H", Name = "Borgernes Parti", Aliases = [] },
        new() { Letter = "I", Name = "Liberal Alliance", Aliases = ["LA"] },
        new() { Letter = "K", Name = "Kristendemokraterne", Aliases = ["KD"] },
        new() { Letter = "M", Name = "Moderaterne", Aliases = [] },
        new() { Letter = "O", Name = "Dansk Folkeparti", Aliases = ["DF"] },
        new() { Letter = "V", Name = "Venstre", Aliases = [] },
        new() { Letter = "Æ", Name = "Danmarksdemokraterne", Aliases = ["DD"] },
        new() { Letter = "Ø", Name = "Enhedslisten", Aliases = ["EL"] },
        new() { Letter = "Å", Name = "Alternativet", Aliases = ["ALT"] },
    ];

    /// <summary>Municipal elections are held every fourth November; the council sits from 1 January.</summary>
    public static Term[] Terms { get; } =
    [
        .. new[] { 2007, 2010, 2014, 2018, 2022, 2026 }.Select((year, n) =>
            new Term { Id = n + 1, From = new DateOnly(year, 1, 1), To = new DateOnly(year == 2007 ? 2009 : year + 3, 12, 31) }),
    ];

    private static IEnumerable<Municipality> In(int council, string codesAndNames) =>
        codesAndNames.Split(',').Select(entry => new Municipality
        {
            Code = entry[..4],
            Name = entry[5..],
            Slug = Slug.Of(entry[5..]),
            CouncilId = council,
        });
}
