using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Documents;

/// <summary>Agendas, minutes and extracts as files for anybody.</summary>
public sealed partial class DocumentFileTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private static readonly DateOnly Day = new(2025, 6, 13);
    private static readonly string Minutes = Urls.DocumentFile("hovedstaden", Day, DocumentKind.Minutes, "pdf");

    [Fact]
    public async Task The_pdf_is_tagged_and_says_its_title_and_language()
    {
        using var answer = await portal.Http.GetAsync(Minutes, TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Referat, KKR Hovedstaden, 13. juni 2025.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag"));
        var pdf = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var info = await InfoAsync(pdf);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("Title:           Referat, KKR Hovedstaden, 13. juni 2025", info, StringComparison.Ordinal);
        Assert.Contains("JavaScript:      no", info, StringComparison.Ordinal);
        Assert.Contains("/Lang (da)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var tags = await InfoAsync(pdf, "-struct-text");
        foreach (var tag in (string[])["H1", "H2", "H3", "H4", "P (", "LI", "Table", "TH", "Link"]) Assert.Contains(tag, tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_file_already_is_told_so()
    {
        using var first = await portal.Http.GetAsync(Minutes, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Minutes);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await portal.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task An_extract_holds_its_item_and_no_other()
    {
        var word = await portal.Http.GetByteArrayAsync(Urls.ItemFile("hovedstaden", Day, "3.2", "docx"), TestContext.Current.CancellationToken);
        var text = FileText.OfWord(word)!;
        Assert.StartsWith("Udskrift af referat", text, StringComparison.Ordinal);
        Assert.Contains("3.2. Fælles udbygningsplan for højt specialiserede botilbudspladser", text, StringComparison.Ordinal);
        Assert.DoesNotContain("3.3. Anlægslånepuljen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deltagerfortegnelse", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extract_begins_on_its_first_page()
    {
        var pdf = await portal.Http.GetByteArrayAsync(Urls.ItemFile("hovedstaden", Day, "3.2", "pdf"), TestContext.Current.CancellationToken);
        var text = await ReadAsync(pdf, "pdftotext", "-l", "1");
        Assert.Contains("Udskrift af referat", text, StringComparison.Ordinal);
        Assert.Contains("Baggrund", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_numbers_of_the_contents_stand_in_line()
    {
        var pdf = await portal.Http.GetByteArrayAsync(Minutes, TestContext.Current.CancellationToken);
        // <word xMin="486.6" yMin="229.2" xMax="489.2" yMax="241.6">.</word>
        // <word xMin="491.2" yMin="229.2" xMax="496.7" yMax="241.6">3</word>
        var right = PageNumber().Matches(await ReadAsync(pdf, "pdftotext", "-bbox", "-l", "1")).Select(m => double.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        Assert.True(right.Count > 5, $"Only {right.Count} page numbers were found.");
        Assert.InRange(right.Max() - right.Min(), 0, 3);
    }

    [Theory]
    [InlineData("hovedstaden/2025-06-13/dagsorden.pdf"), InlineData("hovedstaden/2025-06-13/v9.docx"), InlineData("hovedstaden/2025-06-13/9.9.pdf"), InlineData("hovedstaden/2025-06-14/referat.docx")]
    [InlineData("hovedstaden/i-morgen/referat.pdf"), InlineData("hovedstaden/2025-06-13/v99999999999.pdf")]
    public async Task What_is_not_there_is_not_found(string file)
    {
        using var answer = await portal.Http.GetAsync($"{Urls.Meetings}/{file}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_word_file_is_valid_and_has_headings_contents_and_page_numbers()
    {
        await using var db = await portal.PublishedAsync();
        foreach (var version in await db.Versions.Select(v => new { v.Meeting.Council.Slug, v.Meeting.Date, v.Number }).ToListAsync(TestContext.Current.CancellationToken))
        {
            var bytes = await portal.Http.GetByteArrayAsync(Urls.VersionFile(version.Slug, version.Date, version.Number, "docx"), TestContext.Current.CancellationToken);
            using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}").Distinct().Take(20)));
            var styles = file.MainDocumentPart!.Document.Descendants<ParagraphStyleId>().Select(s => s.Val?.Value).ToHashSet();
            Assert.Superset(new HashSet<string?>(["Title", "TOC1", "TOC2", "Heading1", "Heading2", "Heading3"]), styles);
            Assert.Contains(file.MainDocumentPart.Document.Descendants<FieldCode>(), code => code.Text.Contains("TOC", StringComparison.Ordinal));
            Assert.Equal([" PAGE ", " NUMPAGES "], file.MainDocumentPart.FooterParts.Single().Footer.Descendants<FieldCode>().Select(code => code.Text));
            Assert.Equal("da-DK", file.PackageProperties.Language);
        }
    }

    [Fact]
    public async Task Text_that_looks_like_an_address_is_never_fetched()
    {
        var document = new ReleasedDocument
        {
            Council = "hovedstaden",
            Date = Day,
            MeetingKind = MeetingKind.Ordinary,
            Kind = DocumentKind.Agenda,
            Sections = [new() { Number = "1", Title = "<img src=\"file:///etc/passwd\">", Body = "![x](file:///etc/passwd) <link rel=\"attachment\" href=\"file:///etc/passwd\"> [y](javascript:alert(1))" }],
        };
        var html = await portal.Services.GetRequiredService<PrintPdf>().HtmlAsync(new("KKR Hovedstaden", document, null));
        foreach (var forbidden in (string[])["<img", "<link", "javascript:", "href=\"file", "src=\"file"]) Assert.DoesNotContain(forbidden, html, StringComparison.Ordinal);
    }

    [GeneratedRegex(@">\.+</word>\s*<word [^>]*xMax=""([0-9.]+)""[^>]*>[0-9]+</word>", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    private static Task<string> InfoAsync(byte[] pdf, params string[] options) => ReadAsync(pdf, "pdfinfo", options);

    private static async Task<string> ReadAsync(byte[] pdf, string tool, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var run = await LimitedProcess.RunAsync(tool, tool == "pdftotext" ? [.. options, file, "-"] : [.. options, file], default, new(TimeSpan.FromSeconds(30), 1_000_000, 5_000_000), TestContext.Current.CancellationToken);
            return System.Text.Encoding.UTF8.GetString(run.Output!);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
