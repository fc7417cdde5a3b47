using KkrPortal.Data.Workspace;
using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>What every page of the workspace and the accounts owes everybody who works there.</summary>
public sealed class StaffPagesTests(StaffPortal portal, Chromium chromium, SharedPages pages) : IClassFixture<StaffPortal>, IClassFixture<SharedPages>
{
    public static TheoryData<string> Pages => StaffPages.Addresses;

    [Fact]
    public void Every_kind_of_staff_page_is_looked_at() => Assert.Empty(StaffPages.Unknown);

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string address)
    {
        var page = await pages.PageAsync("screen", async () => await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null), portal.Services, portal.Address));
        await page.GotoAsync(portal.Address + await StaffPages.AddressOfAsync(address, portal, "Mette Lund"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe.FindsNothingAsync(page, address, 1366, 360);
        Assert.Equal("", await Axe.TooWideAsync(page));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_forms_dialogs_and_notices_that_open_in_place()
    {
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null), portal.Services, portal.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + "/arbejde/moeder/sjaelland/2027-01-29/moededag");
        await page.Locator("kkr-text .box").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+Digit7");
        await page.Locator("#u-navn").WaitForAsync();
        await Axe.FindsNothingAsync(page, "the appointment's form", 1366, 360);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Alt+Digit8");
        await page.Locator("#f-tekst").WaitForAsync();
        await Axe.FindsNothingAsync(page, "the deadline's form", 1366, 360);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-row] button[aria-expanded]").First.ClickAsync();
        await page.Locator("#m-status").WaitForAsync();
        await page.Locator("#navn").PressSequentiallyAsync("an");
        await page.Locator("#forslag li").First.WaitForAsync();
        await Axe.FindsNothingAsync(page, "the list under the name and a person's form", 1366, 360);

        await page.GotoAsync(portal.Address + "/arbejde/moeder/sjaelland/2027-01-29");
        await page.Locator("kkr-text .box").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("#link-dialog[open]").WaitForAsync();
        await Axe.FindsNothingAsync(page, "the link dialog", 1366, 360);
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");
        await Axe.FindsNothingAsync(page, "the notice of a lost connection", 1366, 360);
    }

    [Fact]
    public async Task The_page_stays_within_its_window_whatever_is_said_of_the_saving()
    {
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null), portal.Services, portal.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + "/arbejde/moeder/sjaelland/2027-01-29");
        await page.Locator("kkr-text .box").First.ClickAsync();
        await window.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync("x");
        await page.Locator("#save[data-kind=off]").WaitForAsync();
        foreach (var width in (int[])[1366, 1280, 1024, 920])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
        await window.SetOfflineAsync(false);
        await page.StoreEmptiesAsync();
    }
}
