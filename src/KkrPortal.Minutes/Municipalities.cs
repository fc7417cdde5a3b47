using System.Collections.Frozen;
using KkrPortal.Minutes.Proofreading.Rules;

namespace KkrPortal.Minutes;

/// <summary>The 98 municipalities by official short name, and the spellings that documents use for them.</summary>
internal static class Municipalities
{
    private static readonly string[] Names =
    [
        "Albertslund", "Allerød", "Assens", "Ballerup", "Billund", "Bornholm", "Brøndby", "Brønderslev", "Dragør", "Egedal",
        "Esbjerg", "Fanø", "Favrskov", "Faxe", "Fredensborg", "Fredericia", "Frederiksberg", "Frederikshavn", "Frederikssund", "Furesø",
        "Faaborg-Midtfyn", "Gentofte", "Gladsaxe", "Glostrup", "Greve", "Gribskov", "Guldborgsund", "Haderslev", "Halsnæs", "Hedensted",
        "Helsingør", "Herlev", "Herning", "Hillerød", "Hjørring", "Holbæk", "Holstebro", "Horsens", "Hvidovre", "Høje-Taastrup",
        "Hørsholm", "Ikast-Brande", "Ishøj", "Jammerbugt", "Kalundborg", "Kerteminde", "Kolding", "København", "Køge", "Langeland",
        "Lejre", "Lemvig", "Lolland", "Lyngby-Taarbæk", "Læsø", "Mariagerfjord", "Middelfart", "Morsø", "Norddjurs", "Nordfyns",
        "Nyborg", "Næstved", "Odder", "Odense", "Odsherred", "Randers", "Rebild", "Ringkøbing-Skjern", "Ringsted", "Roskilde",
        "Rudersdal", "Rødovre", "Samsø", "Silkeborg", "Skanderborg", "Skive", "Slagelse", "Solrød", "Sorø", "Stevns",
        "Struer", "Svendborg", "Syddjurs", "Sønderborg", "Thisted", "Tønder", "Tårnby", "Vallensbæk", "Varde", "Vejen",
        "Vejle", "Vesthimmerlands", "Viborg", "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus",
    ];

    /// <summary>Other names in use for the same municipality, and names that were changed.</summary>
    private static readonly (string Alias, string Name)[] Aliases =
    [
        ("Mors", "Morsø"), ("Frederiksværk-Hundested", "Halsnæs"),
        ("Brønderslev-Dronninglund", "Brønderslev"), ("Thy", "Thisted"), ("Midtfyn", "Faaborg-Midtfyn"),
    ];

    private static readonly FrozenDictionary<string, string> ByKey =
        Names.Select(name => (Alias: name, Name: name)).Concat(Aliases).ToFrozenDictionary(x => Key(x.Alias), x => x.Name);

    /// <summary>Most words in a name: "Høje Taastrup", "Lyngby Taarbæk".</summary>
    public const int LongestNameInWords = 2;

    /// <summary>Finds the official name of "Høje Tåstrup Kommune", "Københavns", "Bornholms Regionskommune"; null for anything else.</summary>
    public static string? TryFind(string asWritten)
    {
        if (asWritten.Length is < 2 or > 60 || char.IsLower(asWritten[0])) return null;
        var words = asWritten.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words[^1].EndsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase)) words = words[..^1];
        else if (words.Length > 1 && words[^1].Equals(Danish.Municipality + "s", StringComparison.OrdinalIgnoreCase)) words = words[..^1];
        return words.Length is >= 1 and <= LongestNameInWords && char.IsUpper(words[0][0]) ? ByKey.GetValueOrDefault(Key(string.Join(' ', words))) : null;
    }

    /// <summary>One letter beside an official name ("Frederikshvn"); such a reading is offered as likely, never taken silently.</summary>
    public static string? TryGuess(string asWritten)
    {
        var word = asWritten.EndsWith(" " + Danish.Municipality, StringComparison.OrdinalIgnoreCase) ? asWritten[..^(Danish.Municipality.Length + 1)] : asWritten;
        if (word.Length is < 5 or > 30) return null;
        var near = Names.Where(name => Likeness.IsOneEditApart(Key(name), Key(word))).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>aa and å, hyphen and blank, capitals and the genitive's s make no difference.</summary>
    private static string Key(string name)
    {
        var key = name.ToUpperInvariant().Replace("AA", "Å", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return key.EndsWith('S') ? key[..^1].TrimEnd('\'', '’') : key;
    }
}
