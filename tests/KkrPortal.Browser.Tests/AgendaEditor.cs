using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>A meeting of its own for each test of the agenda editor, and what is stored of it.</summary>
public abstract class AgendaEditor(StaffPortal portal, Chromium chromium)
{
    protected const string Council = "nordjylland";
    private static int meetings;

    protected StaffPortal Portal => portal;
    protected Chromium Chromium => chromium;

    protected async Task<(IBrowserContext Window, IPage Page, DateOnly Day)> OpenAsync(string name)
    {
        var account = await portal.AccountAsync(name, RoleKind.Secretariat, await CouncilAsync());
        var day = new DateOnly(2031, 1, 10).AddDays(7 * Interlocked.Increment(ref meetings));
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, Council, day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, day));
        await page.Locator("kkr-text[data-kind=background] .box").WaitForAsync();
        return (window, page, day);
    }

    protected async Task<int> CouncilAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Councils.Where(c => c.Slug == Council).Select(c => c.Id).SingleAsync();
    }

    /// <summary>The top bar says that it is saved, and nothing waits.</summary>
    protected static async Task SavedAsync(IPage page)
    {
        await page.StoreEmptiesAsync();
        await page.Locator("#save[data-kind=saved]").WaitForAsync();
    }

    protected async Task<string> MarkdownAsync(DateOnly day, PartKind kind)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.ItemTexts.Where(t => t.Item.Meeting.Council.Slug == Council && t.Item.Meeting.Date == day && t.Item.Number == "1.1" && t.Kind == kind).Select(t => t.Markdown).SingleAsync();
    }
}
