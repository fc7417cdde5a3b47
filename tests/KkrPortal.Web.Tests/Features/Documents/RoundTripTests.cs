using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Data.Published;
using KkrPortal.Minutes;
using KkrPortal.Web.Features.Import;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.Documents;

/// <summary>The portal's own files, read again by the portal's own reader, say what the released records say.</summary>
public sealed class SampleRoundTripTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public Task Every_pdf_read_again_gives_the_same_records() => RoundTrip.CheckAsync(portal, "pdf");

    [Fact]
    public Task Every_word_file_read_again_gives_the_same_records() => RoundTrip.CheckAsync(portal, "docx");
}

public sealed class RealRoundTripTests(RealPortal portal) : IClassFixture<RealPortal>
{
    [Fact]
    public async Task Every_pdf_of_a_real_document_gives_the_same_records()
    {
        Shared.Required();
        await RoundTrip.CheckAsync(portal, "pdf");
    }

    [Fact]
    public async Task Every_word_file_of_a_real_document_gives_the_same_records()
    {
        Shared.Required();
        await RoundTrip.CheckAsync(portal, "docx");
    }
}

internal static class RoundTrip
{
    public static async Task CheckAsync(PortalFixture portal, string format)
    {
        await using var db = await portal.PublishedAsync();
        var versions = await db.Versions.OrderBy(v => v.Meeting.Council.Slug).ThenBy(v => v.Meeting.Date).ThenBy(v => v.Number)
            .Select(v => new { v.Meeting.Council.Slug, v.Meeting.Council.Name, v.Meeting.Date, v.Number, v.Document }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(versions);
        var different = new StringBuilder();
        foreach (var version in versions)
        {
            var address = Urls.VersionFile(version.Slug, version.Date, version.Number, format);
            var bytes = await portal.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
            var reading = format == "pdf"
                ? await ReadDocument.FromAsync(bytes, "again.pdf", TestContext.Current.CancellationToken)
                : await ReadDocument.FromAsync(Encoding.UTF8.GetBytes(FileText.OfWord(bytes)!), "again.txt", TestContext.Current.CancellationToken);
            var read = Assert.IsType<DocumentReading.Read>(reading);
            if (Environment.GetEnvironmentVariable("KKR_KEEP") is { } keep)
            {
                var name = Path.Combine(keep, $"{version.Slug}-{Urls.Date(version.Date)}-v{version.Number}");
                await File.WriteAllBytesAsync($"{name}.{format}", bytes);
                await File.WriteAllTextAsync($"{name}.{format}.txt", string.Join('\n', read.Source.Lines.Select(l => l.Text)));
            }
            var (before, after) = (Of(version.Name, ReleasedDocument.FromJson(version.Document)), Of(read.Minutes));
            foreach (var line in before.Except(after)) different.AppendLine(CultureInfo.InvariantCulture, $"{address} lost: {line}");
            // What was a table is lines now, so its text can't be found again; nothing else may be new.
            var tables = ReleasedDocument.FromJson(version.Document).Sections.SelectMany(s => s.Items).SelectMany(i => i.Parts.Where(p => HasTable(p.Markdown)).Select(p => $"{i.Number} {p.Kind} ")).ToList();
            foreach (var line in after.Except(before).Where(line => !tables.Exists(t => line.StartsWith(t, StringComparison.Ordinal)))) different.AppendLine(CultureInfo.InvariantCulture, $"{address} got:  {line}");
        }
        Assert.True(different.Length == 0, different.ToString());
    }

    /// <summary>Every fact as a line.</summary>
    private static List<string> Of(string council, ReleasedDocument document) =>
    [
        $"{council}, {document.Kind}, {Urls.Date(document.Date)} {document.StartTime} {document.EndTime} {document.Location}",
        .. document.Attendees.Select(a => $"{a.Status} {a.Name} ({a.Party}) {a.MunicipalityAsWritten}, {a.Title}; for {a.SubstituteFor}; acting for {a.ActingFor}; {(a.IsMinuteTaker ? "referent" : "")}"),
        .. document.Sections.SelectMany(section => section.Items.SelectMany(item => (string[])
        [
            $"{item.Number} {item.Title} {(item.IsClosed ? "closed" : "open")} {item.CaseNumber} {string.Join('/', item.Caseworkers)}",
            .. item.Parts.Where(p => !HasTable(p.Markdown)).Select(p => $"{item.Number} {p.Kind} {p.Heading}: {Bare(p.Markdown)}"),
            $"{item.Number} decision: {item.Outcome} {string.Join('+', item.AlsoOutcomes)} {item.AsRecommended}",
            .. item.Attachments.Select(a => $"{item.Number} attachment: {a.Title}"),
        ]).Prepend($"{section.Number} {section.Title}: {Bare(section.Body ?? "")}")),
    ];

    private static List<string> Of(ParsedMinutes minutes) =>
    [
        $"{minutes.Council}, {minutes.DocumentType}, {(minutes.Meeting.Date is { } date ? Urls.Date(date) : "")} {minutes.Meeting.StartTime} {minutes.Meeting.EndTime} {minutes.Meeting.Location}",
        .. minutes.Attendees.Select(a => $"{a.Status} {a.Name} ({a.Party}) {a.MunicipalityAsWritten}, {a.Title}; for {a.SubstituteFor}; acting for {a.ActingFor}; {(a.IsMinuteTaker ? "referent" : "")}"),
        .. minutes.Sections.SelectMany(section => section.Items.SelectMany(item => (string[])
        [
            $"{item.Number} {item.Title} {(item.IsClosed ? "closed" : "open")} {item.CaseNumber} {string.Join('/', item.Caseworkers)}",
            .. item.Parts.Where(p => p.Kind != Minutes.PartKind.Attachments && p.Markdown.Length > 0 && !p.IsPlaceholder && !HasTable(p.Markdown)).Select(p => $"{item.Number} {p.Kind} {p.Heading}: {Bare(p.Markdown)}"),
            $"{item.Number} decision: {item.Decision?.Outcome ?? Minutes.Outcome.None} {string.Join('+', item.Decision?.AlsoOutcomes ?? [])} {item.Decision?.AsRecommended}",
            .. item.Attachments.Select(a => $"{item.Number} attachment: {a.Title}"),
        ]).Prepend($"{section.Number} {section.Title}: {Bare(section.Body ?? "")}")),
    ];

    /// <summary>Paper has no cells: a table's words come back as lines.</summary>
    private static bool HasTable(string markdown) => markdown.Contains("|-", StringComparison.Ordinal) || markdown.Contains("| -", StringComparison.Ordinal);

    /// <summary>Letters and digits alone: what is bold, a numbered point or a link looks different on paper, the words do not.</summary>
    private static string Bare(string markdown) => string.Concat(MarkdownText.ToPlain(Regex.Replace(markdown, @"^(#* *)[0-9]+[.)] ", "$1", RegexOptions.Multiline)).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
