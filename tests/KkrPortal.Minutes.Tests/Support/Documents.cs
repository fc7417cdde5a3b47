using System.Text;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>Small documents for tests, all invented.</summary>
internal static class Documents
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "KkrPortal.Minutes.Tests", "Samples");

    public const string Small = """
        REFERAT 2022

        KKR MIDTJYLLAND

        Dato: 14-03-2022 10:00
        Sted: Havnehuset på Samsø

        1. Godkendelse af referat

        1.1. Godkendelse af referat

        SAG-2022-00017 abc

        Indstilling

        Det indstilles, at KKR Midtjylland godkender referatet.

        Beslutning

        KKR Midtjylland godkendte indstillingen.

        2. Eventuelt

        Æblerne på Ærø er søde i år.
        """;

    public static ParsedMinutes Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    public static ParsedMinutes Parse(byte[] bytes) =>
        MinutesParser.Parse(bytes, "dokument.txt") is ParseResult.Parsed parsed ? parsed.Minutes : throw new InvalidOperationException("The document was refused.");

    /// <summary>One item with the given text behind its case number.</summary>
    public static ParsedItem Item(string text, string title = "En sag") =>
        Parse($"REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n1.1. {title}\n\nSAG-2022-00017 abc\n\n{text}\n").Sections[0].Items[0];

    public static IEnumerable<ParsedItem> ItemsOf(ParsedMinutes minutes) => minutes.Sections.SelectMany(s => s.Items);
}
