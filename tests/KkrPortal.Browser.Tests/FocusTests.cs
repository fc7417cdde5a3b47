using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>What had the focus goes, and the focus doesn't go with it: Tab and a screen reader never start over from the top of the page.</summary>
public sealed class FocusTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_item_takes_the_focus_of_the_text_that_went(bool isCockpit)
    {
        await using var window = await SecretaryAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + (isCockpit ? Urls.WorkspaceCockpit("sjaelland", Day) : Urls.WorkspaceMeeting("sjaelland", Day)));
        await page.Locator("kkr-text .box").First.ClickAsync();
        await page.Keyboard.PressAsync("Alt+PageDown");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("punkt="));
        await page.Locator("[data-lands]").FocusedAsync();
    }

    [Fact]
    public async Task What_a_form_is_answered_with_has_the_focus()
    {
        await using var window = await SecretaryAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceUsers);
        await page.Locator("#navn").FillAsync("Ida Ny");
        await page.Locator("#email").FillAsync("ida@ny.example");
        await page.Locator("#person").FillAsync("Findes Ikke");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main .note[role=alert]").FocusedAsync();
        await Assertions.Expect(page.Locator("#navn")).ToHaveValueAsync("Ida Ny");
    }

    [Fact]
    public async Task A_meeting_is_found_from_any_page_by_keyboard()
    {
        await using var window = await SecretaryAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting("sjaelland", Day));
        await page.Locator("kkr-text .box").First.ClickAsync();
        await page.Keyboard.PressAsync("Alt+KeyQ");
        await page.Locator("#find").FocusedAsync();
        await page.Keyboard.TypeAsync("6. november 2026");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#find")).ToHaveValueAsync("6. november 2026");
        await page.EnterAtAsync(page.Locator(".found a").First);
        await page.WaitForURLAsync("**" + Urls.WorkspaceMeeting("sjaelland", new(2026, 11, 6)) + "*");
    }

    [Fact]
    public async Task A_release_that_is_stopped_says_so_and_gives_the_focus_back()
    {
        // Minutes that were released and have been changed since: a correction is due.
        var day = new DateOnly(2026, 11, 6);
        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Sjaelland && i.Meeting.Date == day && i.Number == "3.1").ExecuteUpdateAsync(set => set.SetProperty(i => i.Title, i => i.Title + ", rettet"), TestContext.Current.CancellationToken);
        await using var window = await SecretaryAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceRelease("sjaelland", day));
        await page.Locator("button[data-key='Ctrl+Enter']").PressAsync("Enter");
        await page.Locator(".toast button").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("Stoppet. Intet er frigivet.");
        await page.Locator("button[data-key='Ctrl+Enter']").FocusedAsync();
    }

    private async Task<IBrowserContext> SecretaryAsync() => await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland), portal.Services, portal.Address);
}
