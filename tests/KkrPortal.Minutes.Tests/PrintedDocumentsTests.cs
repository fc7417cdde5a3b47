using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>
/// Documents printed to PDF, with running header and page numbers, contents with leaders, hyphens, marks outside the text, tables and participants in two columns, and
/// extracted by several programs: whatever the way, the record must say the same.
/// </summary>
public class PrintedDocumentsTests(PrintShop shop) : IClassFixture<PrintShop>
{
    private static readonly string[] Samples =
    [
        "sjaelland-2026-11-06-referat", "syddanmark-2015-06-12-dagsorden", "nordjylland-2025-05-23-referat",
        "hovedstaden-2025-06-13-referat", "midtjylland-2025-03-14-referat", "nordjylland-2025-09-19-referat",
    ];

    public static TheoryData<string, bool, string> Ways => Every(Samples);

    public static TheoryData<string, bool, string> RealWays => Every(["000", "001", "002", "003", "004"]);

    private static readonly string Prints = Path.Combine(Repository.Root, "tests", "KkrPortal.Minutes.Tests", "Prints");

    public static TheoryData<string> LaidOut => [.. Directory.GetFiles(Prints, "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Extracted from what a word processor printed: sample, layout and extractor are the file's name.</summary>
    [Theory]
    [MemberData(nameof(LaidOut))]
    public void A_document_says_the_same_as_a_word_processor_lays_it_out(string print)
    {
        var original = Documents.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", print.Split('.')[0] + ".txt")));
        var extracted = Assert.IsType<ParseResult.Parsed>(MinutesParser.ParseExtraction(File.ReadAllText(Path.Combine(Prints, print)), "a.pdf", "application/pdf", ""));
        AssertSame(Facts.Of(original), Facts.Of(extracted.Minutes));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_document_says_the_same_after_print_and_extraction(string document, bool looseMarks, string extractor) =>
        SaysTheSame(Path.Combine(Repository.Root, "samples", document + ".txt"), looseMarks, extractor);

    [Theory]
    [MemberData(nameof(RealWays))]
    public void A_real_document_says_the_same_after_print_and_extraction(string record, bool looseMarks, string extractor) =>
        SaysTheSame(RealDocuments.Seed(record), looseMarks, extractor);

    private void SaysTheSame(string file, bool looseMarks, string extractor)
    {
        Printer.Need("weasyprint", Printer.Extractors[extractor][0]);
        var original = Documents.Parse(File.ReadAllBytes(file));
        AssertSame(Facts.Of(original), Facts.Of(shop.ThroughPdf(original, looseMarks, extractor)));
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var differences = Differences(expected, found);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences)}");
    }

    private static TheoryData<string, bool, string> Every(string[] documents) =>
        [.. documents.SelectMany(document => Printer.Extractors.Keys.SelectMany(extractor => new (string, bool, string)[] { (document, true, extractor), (document, false, extractor) })).Where(IsReadable)];

    /// <summary>pdfminer takes seconds, so it reads one print of each; in 004 it sets a table's cell of two lines behind the cell beside it, and nothing in the text says so.</summary>
    private static bool IsReadable((string Document, bool LooseMarks, string Extractor) way) => way.Extractor != "pdfminer" || way is { LooseMarks: false, Document: not "004" };

    private static List<string> Differences(IReadOnlyList<string> expected, IReadOnlyList<string> found) => [.. expected.Except(found).Select(f => "- " + f), .. found.Except(expected).Select(f => "+ " + f)];
}
