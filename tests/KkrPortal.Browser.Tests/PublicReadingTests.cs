using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>How every public page is read: by keyboard, without JavaScript, and from nowhere else. Runs beside <see cref="PublicPagesTests"/>, which looks at the same pages.</summary>
public sealed class PublicReadingTests(SamplePortal portal, Chromium chromium, SharedPages pages) : IClassFixture<SamplePortal>, IClassFixture<SharedPages>
{
    public static TheoryData<string> Pages => PublicPages.Addresses;

    [Theory, MemberData(nameof(Pages))]
    public async Task A_reader_without_JavaScript_reads_the_same_and_nothing_is_asked_of_others(string address)
    {
        var scripted = await pages.PageAsync("with", () => chromium.ReaderAsync());
        var page = await pages.PageAsync("without", () => chromium.ReaderAsync(script: false));
        List<string> complaints = [], strangers = [];
        scripted.Console += Said;
        scripted.PageError += Failed;
        scripted.Request += Asked;
        var answer = await scripted.GotoAsync(portal.Address + address);
        await page.GotoAsync(portal.Address + address);
        Assert.Equal(await WordsAsync(scripted), await WordsAsync(page));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Empty(strangers);
        // Chromium itself writes a line about a page that answers 404.
        Assert.DoesNotContain(complaints, text => answer!.Ok || !text.Contains($"{answer.Status}", StringComparison.Ordinal));
        Assert.Empty(await scripted.Context.CookiesAsync());
        scripted.Console -= Said;
        scripted.PageError -= Failed;
        scripted.Request -= Asked;

        void Said(object? page, IConsoleMessage message) => complaints.Add(message.Text);
        void Failed(object? page, string error) => complaints.Add(error);
        void Asked(object? page, IRequest request)
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal)) strangers.Add(request.Url);
        }
    }

    // An empty list that a script has put in for its suggestions is a blank line, not a word.
    private static async Task<string[]> WordsAsync(IPage page) => (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Theory, MemberData(nameof(Pages))]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is(string address)
    {
        var page = await pages.PageAsync("keyboard", () => chromium.ReaderAsync());
        await page.GotoAsync(portal.Address + address);
        // The radio buttons of one question are one stop.
        var stops = await page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(e => e.checkVisibility() && e.tabIndex >= 0 && (e.type !== 'radio' || e.checked)).length
            """);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Gå til indhold", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        // The rest is walked far enough to pass every part of the page; long lists repeat themselves.
        for (var stop = 2; stop <= Math.Min(stops, 80); stop++)
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
}
