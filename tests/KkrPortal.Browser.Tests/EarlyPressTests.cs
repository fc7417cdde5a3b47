using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>What is pressed on a page of the workspace before its circuit is there: it waits, says so, and is done once.</summary>
public sealed class EarlyPressTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private readonly TaskCompletionSource line = new();
    private IPage page = null!;

    [Fact]
    public async Task A_press_is_kept_and_done_once()
    {
        var day = new DateOnly(2031, 3, 7);
        await using var window = await OpenAsync(Urls.WorkspaceMeeting("syddanmark", day, await FirstAsync(day)));
        var first = await page.Locator(".out .it.on").GetAttributeAsync("data-item");
        var down = page.Locator(".out .mv [data-key='Alt+ArrowDown']");
        await down.ClickAsync();
        await down.ClickAsync();
        await Assertions.Expect(down).ToHaveAttributeAsync("aria-busy", "true");
        await Assertions.Expect(page.Locator("#not-live")).ToContainTextAsync("er husket og sker om et øjeblik");
        await Axe.FindsNothingAsync(page, "A page that waits for its circuit", ColorScheme.Light, 1280);
        line.SetResult();
        // One step down, although it was pressed twice, and nothing looks as if it waited any more.
        await page.Locator($".out .it.on[data-item='{first}'][data-index='1']").WaitForAsync();
        await Assertions.Expect(page.Locator("#not-live, [aria-busy]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator($".out .it.on[data-item='{first}'][data-index='1']").WaitForAsync();
    }

    /// <param name="isLate">The script that keeps what is pressed came after the page's others, as a network may have it.</param>
    [Theory]
    [InlineData(false, 14), InlineData(true, 17)]
    public async Task Words_and_the_caret_stay_where_they_were(bool isLate, int on)
    {
        var day = new DateOnly(2031, 3, on);
        await using var window = await OpenAsync(Urls.WorkspaceMeeting("syddanmark", day, await FirstAsync(day)), isLate);
        await page.Locator("#titel").FillAsync("En titel, der kom tidligt");
        await Assertions.Expect(page.Locator("#titel")).ToBeFocusedAsync();
        line.SetResult();
        await page.Locator("kkr-text .box").First.WaitForAsync();
        await Assertions.Expect(page.Locator("#titel")).ToHaveValueAsync("En titel, der kom tidligt");
        await Assertions.Expect(page.Locator("#titel")).ToBeFocusedAsync();
        await page.StoreEmptiesAsync();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal("En titel, der kom tidligt", await db.Items.Where(i => i.Meeting.Date == day).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Title).FirstAsync());
    }

    [Fact]
    public async Task What_is_meant_for_one_item_is_never_done_to_the_next()
    {
        var day = new DateOnly(2031, 3, 28);
        await using var window = await OpenAsync(Urls.WorkspaceMeeting("syddanmark", day, await FirstAsync(day)));
        var second = page.Locator(".out .it[data-index='1']").First;
        var (id, title) = (long.Parse((await second.GetAttributeAsync("data-item"))!, CultureInfo.InvariantCulture), "En titel til det første punkt");
        await page.Locator("#titel").FillAsync(title);
        await page.Locator(".out .mv [data-key='Alt+ArrowDown']").ClickAsync();
        await second.Locator("a").ClickAsync();
        await page.Locator($"#titel[data-item='{id}']").WaitForAsync();
        line.SetResult();
        await page.Locator("kkr-text .box").First.WaitForAsync();
        await page.Locator("#flash-missed").GetByRole(AriaRole.Button).ClickAsync();
        // From the second place to the first: a step down that was meant for the other item would have come before.
        await page.Locator(".out .mv [data-key='Alt+ArrowUp']").ClickAsync();
        await page.Locator($".out .it.on[data-item='{id}'][data-index='0']").WaitForAsync();
        await page.StoreEmptiesAsync();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(1, await db.Items.CountAsync(i => i.Meeting.Date == day && i.Title == title));
        Assert.NotEqual(title, await db.Items.Where(i => i.Id == id).Select(i => i.Title).SingleAsync());
    }

    [Fact]
    public async Task A_text_that_was_pressed_can_be_written_in_at_once()
    {
        var day = new DateOnly(2031, 3, 21);
        await using var window = await OpenAsync(Urls.WorkspaceMeeting("syddanmark", day, await FirstAsync(day)));
        await page.Locator(".txt .box").Nth(1).ClickAsync();
        line.SetResult();
        await page.Locator("kkr-text .box").Nth(1).FocusedAsync();
    }

    [Fact]
    public async Task The_one_who_came_is_ticked_and_a_typed_name_is_entered()
    {
        var day = new DateOnly(2027, 1, 29);
        await using var window = await OpenAsync(Urls.WorkspaceCockpit("sjaelland", day));
        var person = page.Locator(".ppl input[type=checkbox]").First;
        var id = long.Parse((await person.GetAttributeAsync("id"))!["p-".Length..], CultureInfo.InvariantCulture);
        await person.CheckAsync();
        await page.Locator("#navn").FillAsync("Gert Gæstesen, økonom");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#navn").FillAsync("Hanne Husk, jurist");
        await page.Keyboard.PressAsync("Enter");
        line.SetResult();
        await page.Locator(".ppl").GetByText("Gert Gæstesen").First.WaitForAsync();
        await page.Locator(".ppl").GetByText("Hanne Husk").First.WaitForAsync();
        await Assertions.Expect(page.Locator($"#p-{id}")).ToBeCheckedAsync();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(AttendeeStatus.Present, await db.Attendees.Where(a => a.Meeting.Date == day && a.PersonId == id).Select(a => (AttendeeStatus?)a.Status).SingleAsync());
    }

    private async Task<long> FirstAsync(DateOnly day)
    {
        await using var db = await portal.WorkspaceAsync();
        var account = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, await db.Councils.Where(c => c.Slug == "syddanmark").Select(c => c.Id).SingleAsync());
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "syddanmark", day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        return await db.Items.Where(i => i.Meeting.Date == day).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Id).FirstAsync();
    }

    /// <summary>The page with its words; the circuit comes when <see cref="line"/> says so.</summary>
    private async Task<IBrowserContext> OpenAsync(string address, bool isLate = false)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null);
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        page = await window.NewPageAsync();
        await page.RouteAsync("**/_blazor/negotiate**", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        });
        if (isLate) await page.RouteAsync("**/js/early*.js", async route =>
        {
            // Behind the others, which run in their order when the page has been read.
            await page.WaitForFunctionAsync("() => customElements.get('kkr-text')");
            await route.ContinueAsync();
        });
        await page.GotoAsync(portal.Address + address);
        await page.Locator("#not-live").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return window;
    }
}
