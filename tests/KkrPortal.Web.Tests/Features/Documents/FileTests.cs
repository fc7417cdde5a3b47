using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Release;
using KkrPortal.Web.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Documents;

/// <summary>Uploaded attachments on their way to the public, and back.</summary>
public sealed class FileTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_released_file_can_be_fetched_and_its_words_are_found_until_it_is_taken_out_again()
    {
        var (council, date) = ("nordjylland", new DateOnly(2025, 9, 19));
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null);
        var (open, closed) = await ItemsAsync(council, date);
        var bytes = WriteWord.Of(new("KKR Nordjylland", new ReleasedDocument
        {
            Council = council,
            Date = date,
            MeetingKind = MeetingKind.Ordinary,
            Kind = DocumentKind.Agenda,
            Sections = [new() { Number = "1", Title = "Fjordfærgens rustbehandling" }],
        }, null));
        Assert.Null(await Get<AddAttachment>().ExecuteAsync(account.Id, open.Id, "Færgen på Øen.docx", bytes, Ct));
        Assert.Null(await Get<AddAttachment>().ExecuteAsync(account.Id, closed.Id, "Køberens bud.txt", Encoding.UTF8.GetBytes("Hemmelighedskode"), Ct));
        await using var db = await portal.WorkspaceAsync();
        var ids = await db.Attachments.Where(a => a.FileName != null).ToDictionaryAsync(a => a.ItemId, a => a.Id, Ct);
        var address = Urls.File(ids[open.Id], "Færgen på Øen.docx");
        Assert.Equal($"/bilag/{ids[open.Id]}/faergen-paa-oeen.docx", address);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));

        await ReleaseAsync(open.MeetingId, "Med bilag.");
        using (var answer = await portal.Http.GetAsync(address, Ct))
        {
            Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("Færgen på Øen.docx", answer.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Urls.File(ids[closed.Id], "x.txt")));
        await using var published = await portal.PublishedAsync();
        Assert.Equal([ids[open.Id]], await published.Attachments.Where(a => a.File != null).Select(a => a.FileId!.Value).ToListAsync(Ct));

        var page = await portal.PageAsync(Urls.Item(council, date, open.Number));
        Assert.Equal("Færgen på Øen", page.QuerySelector($"a[href='{address}']")?.TextContent);
        Assert.Equal(1, await FoundAsync("rustbehandling"));
        Assert.Equal(0, await FoundAsync("Hemmelighedskode"));
        var files = JsonNode.Parse(await portal.Http.GetStringAsync($"/oparl/v1.1/bodies/{council}/files?limit=100", Ct))!["data"]!.AsArray();
        Assert.Contains(files, file => ((string?)file!["downloadUrl"])?.EndsWith(address, StringComparison.Ordinal) == true && (long?)file["size"] == bytes.Length);

        await Get<WithdrawMeeting>().ExecuteAsync(account.Id, open.MeetingId, "Der var et forkert bilag.", Ct);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.Equal(0, await FoundAsync("rustbehandling"));
        await ReleaseAsync(open.MeetingId, "Lagt tilbage.");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
        await Get<ArrangeAttachments>().ExecuteAsync(account.Id, ids[open.Id], new AttachmentChange.Remove(), Ct);
        await ReleaseAsync(open.MeetingId, "Uden bilag.");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.False(await published.Attachments.AnyAsync(a => a.File != null, Ct));
    }

    [Theory]
    [InlineData("bud.txt", "Plads til æ, ø og å"), InlineData("gammel.txt", null), InlineData("billede.png", null), InlineData("brudt.pdf", null), InlineData("brudt.docx", null)]
    public async Task A_file_is_read_as_far_as_it_can_be_and_never_fails(string name, string? words)
    {
        byte[] bytes = words is null ? [0, 1, 2, 255] : Encoding.UTF8.GetBytes(words);
        Assert.Equal(words, await FileText.OfAsync(name, bytes, Ct));
    }

    private async Task<(AgendaItem Open, AgendaItem Closed)> ItemsAsync(string council, DateOnly date)
    {
        await using var db = await portal.WorkspaceAsync();
        var items = await db.Items.Where(i => i.Meeting.Council.Slug == council && i.Meeting.Date == date && (i.Number == "3.1" || i.Number == "3.2")).OrderBy(i => i.Number).ToListAsync(Ct);
        items[1].IsClosed = true;
        await db.SaveChangesAsync(Ct);
        return (items[0], items[1]);
    }

    private Task<ReleaseResult> ReleaseAsync(long meeting, string note) => Get<ReleaseMeeting>().ExecuteAsync(new(meeting, ReleaseKind.Correction, note, "test"), Ct);

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await portal.Http.GetAsync(address, Ct);
        return answer.StatusCode;
    }

    private async Task<int> FoundAsync(string word) => (int)JsonNode.Parse(await portal.Http.GetStringAsync($"/api/v1/search?q={word}&n={Guid.NewGuid():N}", Ct))!["total"]!;

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
