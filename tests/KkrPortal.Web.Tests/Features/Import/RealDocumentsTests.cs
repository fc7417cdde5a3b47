using System.Globalization;
using System.Text.Json.Nodes;
using KkrPortal.Data;
using KkrPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.Import;

/// <summary>From the five real documents, by way of import and release, to the page that a citizen opens.</summary>
public sealed class RealDocumentsTests(RealPortal portal) : IClassFixture<RealPortal>
{
    [Fact]
    public async Task Five_documents_become_their_meetings_items_attendees_and_decisions()
    {
        Shared.Required();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(5, await db.Meetings.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(69, await db.Items.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(182, await db.Attendees.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(47, await db.ItemTexts.CountAsync(t => t.Kind == PartKind.Decision && t.Markdown != "", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_files_once_more_change_nothing()
    {
        Shared.Required();
        var before = await SnapshotAsync();
        await foreach (var row in new ImportBatch(portal.Services, publish: true, dryRun: false).RunAsync([.. Directory.GetFiles(Shared.Seeds)], TestContext.Current.CancellationToken))
            Assert.Equal(Web.Features.Import.ImportStatus.Unchanged, row.Result?.Status);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Every_golden_fact_of_an_item_stands_on_its_page(string file, string number)
    {
        Shared.Required();
        var golden = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Shared.Golden, file), TestContext.Current.CancellationToken))!;
        var item = golden["sections"]!.AsArray().SelectMany(s => s!["items"]?.AsArray() ?? []).Single(i => (string)i!["number"]! == number)!;
        var council = Slug.Of(((string)golden["council"]!)["KKR ".Length..]);
        var page = await portal.PageAsync(Urls.Item(council, DateOnly.Parse((string)golden["meeting"]!["date"]!, CultureInfo.InvariantCulture), number));
        var text = Bare(page.QuerySelector("main")!.TextContent);

        Assert.Equal(Bare((string)item["title"]!), Bare(page.QuerySelector("h1")!.TextContent));
        foreach (var part in item["parts"]?.AsArray() ?? [])
        {
            if ((bool?)part!["isPlaceholder"] == true || part["starts"] is null) continue;
            Assert.Contains(Bare((string)part["starts"]!), text, StringComparison.Ordinal);
            Assert.Contains(Bare((string)part["ends"]!), text, StringComparison.Ordinal);
        }
        foreach (var attachment in item["attachments"]?.AsArray() ?? [])
            Assert.Contains(Bare(attachment is JsonValue ? (string)attachment! : (string)attachment!["title"]!)[..15], text, StringComparison.Ordinal);
        if (item["caseNumber"] is { } caseNumber) Assert.Contains(Bare((string)caseNumber!), text, StringComparison.Ordinal);
        if (item["decision"]?["outcome"] is { } outcome && (string)outcome! != "none")
            Assert.Contains(page.QuerySelectorAll(".outcome"), chip => chip.ClassList.Contains($"outcome--{outcome}"));
    }

    public static TheoryData<string, string> Items()
    {
        var items = new TheoryData<string, string>();
        if (!Shared.Exists)
        {
            items.Add("", "");
            return items;
        }
        foreach (var file in Directory.GetFiles(Shared.Golden, "*.json").Order(StringComparer.Ordinal))
            foreach (var item in JsonNode.Parse(File.ReadAllText(file))!["sections"]!.AsArray().SelectMany(s => s!["items"]?.AsArray() ?? []))
                items.Add(Path.GetFileName(file), (string)item!["number"]!);
        return items;
    }

    private async Task<string> SnapshotAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        var counts = await db.Database.SqlQuery<string>($"""
            select concat_ws(' ', (select max(xmin::text::bigint) from workspace.agenda_item), (select count(*) from workspace.item_text), (select max(id) from workspace.item_text),
              (select count(*) from workspace.person), (select count(*) from workspace.finding), (select max(id) from workspace.attendee), (select count(*) from workspace.release),
              (select max(xmin::text::bigint) from published.item), (select count(*) from published.version)) as "Value"
            """).SingleAsync();
        return counts;
    }

    /// <summary>Letters and digits alone, so that neither hyphens nor blanks nor quotation marks make a difference.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize().ToLowerInvariant().Where(char.IsLetterOrDigit));
}
