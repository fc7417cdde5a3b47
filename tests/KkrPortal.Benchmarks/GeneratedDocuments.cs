using System.Globalization;
using System.Text;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Invented minutes in the layout of clean paragraphs, as many as wanted and the same ones every time: five councils in turn, about five
/// meetings a year each, members who change with every election, items that refer to the meeting before, some appointments, a vocabulary that grows.
/// </summary>
internal static class GeneratedDocuments
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private static readonly (string Name, string[] Municipalities)[] Councils =
    [
        ("KKR Hovedstaden", ["Gladsaxe", "Herlev", "Ballerup", "Furesø", "Allerød", "Hillerød", "Helsingør", "Gribskov", "Egedal", "Rudersdal"]),
        ("KKR Sjælland", ["Roskilde", "Køge", "Greve", "Solrød", "Holbæk", "Kalundborg", "Slagelse", "Næstved", "Lolland", "Stevns"]),
        ("KKR Midtjylland", ["Aarhus", "Randers", "Viborg", "Silkeborg", "Horsens", "Herning", "Holstebro", "Skive", "Odder", "Favrskov"]),
        ("KKR Nordjylland", ["Aalborg", "Hjørring", "Frederikshavn", "Thisted", "Rebild", "Jammerbugt", "Brønderslev", "Mariagerfjord", "Morsø", "Læsø"]),
        ("KKR Syddanmark", ["Odense", "Esbjerg", "Kolding", "Vejle", "Svendborg", "Nyborg", "Assens", "Fredericia", "Tønder", "Haderslev"]),
    ];

    private static readonly string[] First =
        ["Agnete", "Anker", "Asta", "Bente", "Birger", "Carla", "Dagny", "Ebbe", "Edith", "Ejnar", "Elna", "Esther", "Folmer", "Gerda", "Gunnar", "Hedvig", "Holger", "Ingrid", "Jelva", "Kaj", "Laura", "Malthe", "Nanna", "Oluf", "Palle", "Ragna", "Svend", "Tove", "Ulrik", "Viggo"];

    private static readonly string[] Last =
        ["Agerholm", "Bakkedal", "Dybvad", "Elkær", "Fjordside", "Granlund", "Hedegård", "Kildegrav", "Lyngsø", "Mosevang", "Nørreskov", "Overby", "Porsmose", "Rønnebjerg", "Skovlyst", "Tornvig", "Ulvedal", "Vangsgård", "Westerbæk", "Åkjær"];

    private static readonly string[] Topics =
        ["sundhedshus", "botilbud", "letbane", "klimasikring", "erhvervsfremme", "genoptræning", "specialundervisning", "affaldssortering", "praktikplads", "beredskab", "havnebus", "kystdige", "vandløb", "ladestander", "læreplads"];

    private static readonly string[] Words =
        ["kommunerne", "planen", "samarbejdet", "indsatsen", "borgerne", "regionen", "aftalen", "rammen", "behovet", "forslaget", "styregruppen", "økonomien", "tilbuddet", "fordelingen", "udviklingen", "er", "har", "skal", "kan", "viser", "drøfter", "foreslår", "forventer", "fælles", "lokale", "nye", "særlige", "først", "derfor", "samtidig", "efter", "mellem", "med", "for", "på", "og"];

    /// <summary>One word in so many is coined: as in real minutes, every document brings a hundred that none before it had.</summary>
    private const int OneIsCoined = 20;

    private static readonly string[] Syllables =
        ["bal", "bir", "bro", "dal", "drej", "egn", "fal", "fjer", "gran", "gry", "hav", "hjul", "hun", "ild", "kal", "klit", "kro", "lam", "lod", "lyng", "mark", "mos", "nor", "odd", "pil", "ram", "rug", "ræv", "sal", "skjal", "sol", "stub", "ting", "tom", "torn", "ul", "vad", "vig", "ørn", "åre"];

    /// <summary>Writes so many files into the folder and returns their paths in the order of the meetings.</summary>
    public static List<string> Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>(count);
        for (var n = 0; n < count; n++)
        {
            files.Add(Path.Combine(folder, $"referat-{n:0000}.txt"));
            File.WriteAllText(files[n], Document(n));
        }
        return files;
    }

    public static string Document(int n)
    {
        var random = new Random(1000 + n);
        var (council, municipalities) = Councils[n % Councils.Length];
        var meeting = n / Councils.Length;
        var (date, before) = (Date(meeting), Date(meeting - 1));
        var text = new StringBuilder();
        text.Append(Danish, $"REFERAT {date.Year}\n\n{council.ToUpper(Danish)}\n\nDato: {date:dd-MM-yyyy} 10:00\nSted: {municipalities[meeting % 10]} Rådhus\n\nDeltagere\n\n");
        var members = Members(n % Councils.Length, municipalities, (date.Year - 1802) / 4);
        foreach (var member in members.Skip(3)) text.Append(member).Append('\n');
        text.Append("\nAfbud\n\n").AppendJoin('\n', members.Take(3)).Append("\n\n");
        text.Append(Danish, $"1. Godkendelse af referat og dagsorden\n\n1.1. Godkendelse af referat\n\nSAG-{date.Year}-{n:00000} abc\n\nIndstilling\n\nDet indstilles, at {council} godkender referatet fra mødet den {before:d. MMMM yyyy}.\n\nBeslutning\n\n{council} godkendte indstillingen.\n\n2. Regionalpolitiske sager\n\n");
        for (var item = 1; item <= 8; item++)
        {
            var topic = Topics[(meeting + item) % Topics.Length];
            text.Append(Danish, $"2.{item}. Fælles {topic} i {municipalities[(meeting + item * 3) % 10]}\n\nSAG-{date.Year}-{n * 10 + item:00000} abc\n\nBaggrund\n\n{council} drøftede {topic} på mødet den {before:d. MMMM yyyy}. {Prose(random, 40)}\n\nIndstilling\n\nDet indstilles, at {council} godkender forslaget om {topic}.\n\nSagsfremstilling\n\n");
            for (var paragraph = 0; paragraph < 4; paragraph++) text.Append(Prose(random, 60)).Append("\n\n");
            text.Append(Danish, $"Beslutning\n\n{council} godkendte indstillingen.\n\n");
        }
        var appointed = members[random.Next(3, members.Count)];
        text.Append(Danish, $"3. Udpegninger\n\n3.1. Udpegning til bestyrelsen for {council[4..]} {Topics[meeting % Topics.Length]}\n\nSAG-{date.Year}-{n:00000} abc\n\nIndstilling\n\nDet indstilles, at {council} udpeger et medlem.\n\nBeslutning\n\n{council} udpegede {appointed[..appointed.IndexOf(" (", StringComparison.Ordinal)]} til bestyrelsen.\n");
        return text.ToString();
    }

    private static DateOnly Date(int meeting) => new DateOnly(1970, 1, 5).AddDays(meeting * 73);

    // Three from each municipality; who sat in the last term often sits in this one too.
    private static List<string> Members(int council, string[] municipalities, int term)
    {
        var members = new List<string>();
        for (var seat = 0; seat < 30; seat++)
        {
            var who = council * 97 + seat * 31 + (term + seat % 3) / 3 * 7;
            members.Add($"{First[who % First.Length]} {Last[who / First.Length % Last.Length]}{(seat % 2 == 0 ? "" : $" {Last[(who * 3 + 1) % Last.Length]}")} ({"ABCFVØ"[seat % 6]}), {municipalities[seat % 10]} Kommune");
        }
        return [.. members.Distinct()];
    }

    private static string Prose(Random random, int words)
    {
        var prose = string.Join(' ', Enumerable.Range(0, words).Select(n => Word(random) + (n % 12 == 11 && n < words - 1 ? "," : "")));
        return char.ToUpper(prose[0], Danish) + prose[1..] + ".";
    }

    private static string Word(Random random) =>
        random.Next(OneIsCoined) == 0 ? string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)])) : Words[random.Next(Words.Length)];
}
