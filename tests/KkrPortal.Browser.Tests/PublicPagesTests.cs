using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>What every public page owes every reader, whatever is on it.</summary>
public sealed class PublicPagesTests(SamplePortal portal, Chromium chromium, SharedPages pages) : IClassFixture<SamplePortal>, IClassFixture<SharedPages>
{
    public static TheoryData<string> Pages => PublicPages.Addresses;

    [Fact]
    public void Every_kind_of_public_page_is_looked_at() => Assert.Empty(PublicPages.Unknown);

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_either_theme_on_a_wide_or_a_narrow_screen_and_nothing_scrolls_sideways_at_320_pixels(string address)
    {
        var page = await pages.PageAsync("screen", () => chromium.ReaderAsync());
        await page.GotoAsync(portal.Address + address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe.FindsNothingAsync(page, address, 1280, 320);
        Assert.Equal("", await Axe.TooWideAsync(page));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task On_paper_there_is_no_menu_no_form_and_nothing_wider_than_the_sheet(string address)
    {
        // A sheet of A4 less its margins, in CSS pixels.
        var page = await pages.PageAsync("paper", () => chromium.ReaderAsync(643));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(portal.Address + address);
        Assert.Equal(0, await page.Locator(".menu:visible, .skip:visible, main form.filters:visible, form[role=search]:visible").CountAsync());
        Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
        Assert.Equal("", await Axe.TooWideAsync(page));
    }

    [Fact]
    public void The_table_of_pages_and_checks_in_the_docs_is_this_list()
    {
        var table = PublicPages.Table([.. ((Type[])[typeof(PublicPagesTests), typeof(PublicReadingTests)]).SelectMany(tests => tests.GetMethods()).Where(method => method.GetCustomAttributes(typeof(TheoryAttribute), false).Length > 0).Select(method => method.Name.Replace('_', ' ')).Order(StringComparer.Ordinal)]);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(PublicPages.TableFile, table);
        Assert.Equal(File.ReadAllText(PublicPages.TableFile), table);
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.OpenAsync(portal.Address + "/moeder/hovedstaden/2025-06-13/3.2");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("indhold", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.EndsWith("/3.2#indhold", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_on_paper_has_its_address_and_no_menu()
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.OpenAsync(portal.Address + "/moeder/hovedstaden/2025-06-13/3.2");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".menu").IsVisibleAsync());
        Assert.True(await page.Locator(".print-address").IsVisibleAsync());
    }
}
