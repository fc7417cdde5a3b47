using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>What every public page owes every reader, whatever is on it.</summary>
public sealed class PublicPagesTests(SamplePortal portal, Chromium chromium) : IClassFixture<SamplePortal>
{
    public static TheoryData<string> Pages => PublicPages.Addresses;

    [Fact]
    public void Every_kind_of_public_page_is_looked_at() => Assert.Empty(PublicPages.Unknown);

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_either_theme_on_a_wide_or_a_narrow_screen(string address)
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await OpenAsync(reader, address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe.FindsNothingAsync(page, address, 1280, 320);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string address)
    {
        await using var reader = await chromium.ReaderAsync(320);
        var page = await OpenAsync(reader, address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Equal("", await Axe.TooWideAsync(page));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_reader_without_JavaScript_reads_the_same(string address)
    {
        await using var with = await chromium.ReaderAsync();
        await using var without = await chromium.ReaderAsync(script: false);
        var expected = await WordsAsync(await OpenAsync(with, address));
        var page = await OpenAsync(without, address);
        Assert.Equal(expected, await WordsAsync(page));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    // An empty list that a script has put in for its suggestions is a blank line, not a word.
    private static async Task<string[]> WordsAsync(IPage page) => (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Theory, MemberData(nameof(Pages))]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is(string address)
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await OpenAsync(reader, address);
        // The radio buttons of one question are one stop.
        var stops = await page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(e => e.checkVisibility() && e.tabIndex >= 0 && (e.type !== 'radio' || e.checked)).length
            """);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Gå til indhold", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        // The rest is walked far enough to pass every part of the page; long lists repeat themselves.
        for (var stop = 2; stop <= Math.Min(stops, 120); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                  if (e === document.body) return 'the focus was lost';
                  if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) return 'no visible focus: ' + e.outerHTML.slice(0, 120);
                  return r.bottom < 0 || r.top > innerHeight ? 'outside the window: ' + e.outerHTML.slice(0, 120) : ''; }
                """));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_is_asked_of_others_and_the_console_stays_empty(string address)
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        List<string> complaints = [], strangers = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal)) strangers.Add(request.Url);
        };
        var answer = await page.GotoAsync(portal.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(strangers);
        // Chromium itself writes a line about a page that answers 404.
        Assert.DoesNotContain(complaints, text => answer!.Ok || !text.Contains($"{answer.Status}", StringComparison.Ordinal));
        Assert.Empty(await reader.CookiesAsync());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task On_paper_there_is_no_menu_no_form_and_nothing_wider_than_the_sheet(string address)
    {
        // A sheet of A4 less its margins, in CSS pixels.
        await using var reader = await chromium.ReaderAsync(643);
        var page = await OpenAsync(reader, address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.Locator(".menu:visible, .skip:visible, main form.filters:visible, form[role=search]:visible").CountAsync());
        Assert.Equal(1, await page.Locator("h1:visible").CountAsync());
        Assert.Equal("", await Axe.TooWideAsync(page));
    }

    [Fact]
    public void The_table_of_pages_and_checks_in_the_docs_is_this_list()
    {
        var table = PublicPages.Table([.. typeof(PublicPagesTests).GetMethods().Where(method => method.GetCustomAttributes(typeof(TheoryAttribute), false).Length > 0).Select(method => method.Name.Replace('_', ' ')).Order(StringComparer.Ordinal)]);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(PublicPages.TableFile, table);
        Assert.Equal(File.ReadAllText(PublicPages.TableFile), table);
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await OpenAsync(reader, "/moeder/hovedstaden/2025-06-13/3.2");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("indhold", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.EndsWith("/3.2#indhold", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_on_paper_has_its_address_and_no_menu()
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await OpenAsync(reader, "/moeder/hovedstaden/2025-06-13/3.2");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".menu").IsVisibleAsync());
        Assert.True(await page.Locator(".print-address").IsVisibleAsync());
    }

    private async Task<IPage> OpenAsync(IBrowserContext reader, string address)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(portal.Address + address);
        return page;
    }
}
