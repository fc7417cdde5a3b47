using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>
/// Sample documents printed to PDF, with running header and page numbers, contents with leaders, hyphens, marks outside the text and participants in two columns, and extracted by
/// several programs: whatever the way, the record must say the same.
/// </summary>
public class PrintedDocumentsTests
{
    private static readonly string[] Samples = ["sjaelland-2026-11-06-referat", "syddanmark-2015-06-12-dagsorden", "nordjylland-2025-05-23-referat"];

    public static TheoryData<string, bool, string> Ways => [.. Samples.SelectMany(document => new (string, bool, string)[]
    {
        (document, false, "pdftotext -layout"), (document, true, "pdftotext -layout"), (document, true, "pdftotext"), (document, true, "pdftotext -raw"), (document, true, "mutool"),
    })];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_document_says_the_same_after_print_and_extraction(string document, bool looseMarks, string extractor)
    {
        Printer.Need("weasyprint", Printer.Extractors[extractor][0]);
        var file = Path.Combine(Repository.Root, "samples", document + ".txt");
        var original = Documents.Parse(File.ReadAllBytes(file));
        var differences = Differences(Facts.Of(original), Facts.Of(Printer.ThroughPdf(original, looseMarks, extractor)));
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences)}");
    }

    private static List<string> Differences(IReadOnlyList<string> expected, IReadOnlyList<string> found) => [.. expected.Except(found).Select(f => "- " + f), .. found.Except(expected).Select(f => "+ " + f)];
}
