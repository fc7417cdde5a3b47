using System.Net;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.MatterWork;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Matters;

/// <summary>The samples hold a matter over four meetings and two councils, and each test that changes one takes another.</summary>
public sealed class MatterThreadsTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Housing = "/emner/faelles-udbygningsplan-for-hoejt-specialiserede-botilbudspladser";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_runs_over_meetings_and_councils()
    {
        var page = await portal.PageAsync(Housing);
        var stops = page.QuerySelectorAll(".thread.way > li:not(.gap) .title a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["/moeder/hovedstaden/2025-06-13/3.2", "/moeder/sjaelland/2025-09-12/3.3", "/moeder/hovedstaden/2026-02-06/3.2", "/moeder/sjaelland/2026-11-06/3.2"], stops);
        Assert.Equal(2, page.QuerySelectorAll(".latest dt").Length);
        // The picture says the same as the table behind it.
        Assert.Equal(page.QuerySelectorAll("svg.way-plot circle").Length, page.QuerySelectorAll(".way-figure tbody tr").Length);
        Assert.Contains("ikke gennemgået", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_leads_to_its_matter_and_to_the_items_before_and_after()
    {
        var page = await portal.PageAsync("/moeder/sjaelland/2025-09-12/3.3");
        Assert.NotNull(page.QuerySelector($"a[href='{Housing}']"));
        Assert.NotNull(page.QuerySelector(".side a[href='/moeder/hovedstaden/2025-06-13/3.2']"));
        Assert.NotNull(page.QuerySelector(".side a[href='/moeder/hovedstaden/2026-02-06/3.2']"));
    }

    [Fact]
    public async Task It_stands_in_the_list_the_sitemap_the_feed_and_the_api()
    {
        Assert.NotNull((await portal.PageAsync("/emner?raad=sjaelland")).QuerySelector($"a[href='{Housing}']"));
        Assert.Contains(Housing, await portal.Http.GetStringAsync("/sitemap.xml", Ct), StringComparison.Ordinal);
        Assert.Contains("2025-09-12/3.3", await portal.Http.GetStringAsync(Urls.MatterFeed(Housing[7..]), Ct), StringComparison.Ordinal);
        Assert.Contains("\"number\":\"3.3\"", await portal.Http.GetStringAsync(Urls.MatterData(Housing[7..]), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_take_an_item_out_rename_and_merge_and_the_old_address_leads_on()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var edit = portal.Services.GetRequiredService<EditMatter>();
        await using var db = await portal.WorkspaceAsync();
        var items = await db.Items.Where(i => !i.IsClosed && !db.MatterItems.Any(m => m.ItemId == i.Id) && i.Meeting.Council.Slug == "nordjylland").OrderBy(i => i.Id).Take(4).Select(i => i.Id).ToListAsync(Ct);
        var (one, two) = (new Matter { Slug = "proeve-et", Title = "Prøve et", Origin = Origin.Manual }, new Matter { Slug = "proeve-to", Title = "Prøve to", Origin = Origin.Manual });
        foreach (var (matter, n) in ((Matter, int)[])[(one, 0), (two, 2)])
            matter.Items.AddRange([new() { ItemId = items[n], State = Belonging.Likely }, new() { ItemId = items[n + 1], State = Belonging.Likely }]);
        db.Matters.AddRange(one, two);
        await db.SaveChangesAsync(Ct);

        foreach (var title in (string[])["  ", new('x', 301)])
            Assert.Equal("Skriv en titel på 3 til 300 tegn.", (await Assert.ThrowsAsync<RefusedTransitionException>(() => edit.ExecuteAsync(account.Id, one.Id, new MatterEdit.Rename(title), Ct))).Message);
        // What only looks alike isn't public until somebody says so.
        await edit.ExecuteAsync(account.Id, one.Id, new MatterEdit.Rename("Et bedre navn"), Ct);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/emner/proeve-et?1"));
        await edit.ExecuteAsync(account.Id, one.Id, new MatterEdit.ConfirmAll(), Ct);
        await edit.ExecuteAsync(account.Id, two.Id, new MatterEdit.ConfirmAll(), Ct);
        Assert.Equal("Et bedre navn", (await portal.PageAsync("/emner/proeve-et?2")).QuerySelector("h1")!.TextContent.Trim());

        await edit.ExecuteAsync(account.Id, one.Id, new MatterEdit.TakeIn(two.Id), Ct);
        using (var moved = await portal.Http.GetAsync("/emner/proeve-to?3", Ct)) Assert.Equal((HttpStatusCode.MovedPermanently, "/emner/proeve-et"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        await edit.ExecuteAsync(account.Id, one.Id, new MatterEdit.Item(items[3], false), Ct);
        Assert.Equal(3, (await portal.PageAsync("/emner/proeve-et?4")).QuerySelectorAll(".thread.way > li:not(.gap)").Length);
    }

    [Fact]
    public async Task A_closed_item_takes_no_part_and_gives_no_name()
    {
        await using var db = await portal.WorkspaceAsync();
        var closed = await db.Items.Where(i => i.IsClosed).Select(i => i.Id).ToListAsync(Ct);
        Assert.NotEmpty(closed);
        Assert.False(await db.MatterItems.AnyAsync(m => closed.Contains(m.ItemId), Ct));
    }

    [Fact]
    public async Task A_withdrawn_meeting_leaves_the_matter()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null);
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.SingleAsync(m => m.Council.Slug == "sjaelland" && m.Date == new DateOnly(2026, 11, 6), Ct);
        await portal.Services.GetRequiredService<WithdrawMeeting>().ExecuteAsync(account.Id, meeting.Id, "Prøve.", Ct);
        await using var published = await portal.PublishedAsync();
        Assert.False(await published.MatterItems.AnyAsync(i => i.Item.MeetingId == meeting.Id, Ct));
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(meeting.Id, ReleaseKind.Correction, "Lagt tilbage.", "test"), Ct);
        Assert.True(await published.MatterItems.AnyAsync(i => i.Item.MeetingId == meeting.Id, Ct));
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await portal.Http.GetAsync(path, Ct);
        return answer.StatusCode;
    }
}
