using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>From one page of a meeting to another that takes its time: it is said, and the page that is left stays as it was.</summary>
public sealed class TurningPagesTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);

    [Theory]
    [InlineData(false, "#titel")]
    [InlineData(true, ".dec-box kkr-text")]
    public async Task A_page_stays_until_the_next_one_is_there(bool isCockpit, string place)
    {
        var line = new TaskCompletionSource();
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland), portal.Services, portal.Address);
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/historik", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(portal.Address + (isCockpit ? Urls.WorkspaceCockpit("sjaelland", Day) : Urls.WorkspaceMeeting("sjaelland", Day)));
        await page.Locator("kkr-text .box").First.WaitForAsync();
        var item = await page.Locator(place).GetAttributeAsync("data-item");
        // The second item, which only the address names.
        await page.Keyboard.PressAsync("Alt+PageDown");
        await page.Locator($"{place}:not([data-item='{item}'])").WaitForAsync();
        item = await page.Locator(place).GetAttributeAsync("data-item");

        await page.GetByRole(AriaRole.Link, new() { Name = "Historik", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#turning")).ToHaveTextAsync("Henter siden …");
        Assert.Equal(item, await page.Locator(place).GetAttributeAsync("data-item"));
        line.SetResult();
        await page.Locator(".tabs [aria-current=page]", new() { HasTextString = "Historik" }).WaitForAsync();
        await Assertions.Expect(page.Locator("#turning")).ToBeEmptyAsync();
    }
}
