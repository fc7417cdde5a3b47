using System.Diagnostics;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests.Story;

/// <summary>A citizen's window, which runs no script.</summary>
internal sealed class Street(IPage page, PortalFixture portal)
{
    private const string Council = StoryPortal.Council;

    private ILocator Main => page.Locator("main");

    /// <summary>Searches, opens the hit of that title and reads these words there.</summary>
    public async Task FindsAsync(string search, string title, params string[] words)
    {
        await page.GotoAsync(portal.Address + Urls.Front);
        await page.Locator("main input[name=q]").FillAsync(search);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + Urls.Search + "?**");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(title) }).First.ClickAsync();
        await SeesAsync(words);
    }

    public async Task ReadsAsync(string address, params string[] words)
    {
        await page.GotoAsync(portal.Address + address);
        // What was read before a release is forgotten a moment after it, as every node of the portal is told.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1) && !await SaysAsync(words); await page.ReloadAsync()) await Task.Delay(200);
        await SeesAsync(words);
    }

    private async Task<bool> SaysAsync(string[] words)
    {
        var said = await Main.TextContentAsync() ?? "";
        return Array.TrueForAll(words, each => said.Contains(each, StringComparison.Ordinal));
    }

    /// <summary>On the meeting's own addresses and where things are found; PlantedSecretTests knows every channel.</summary>
    public async Task NeverReadsAsync(DateOnly day, IReadOnlyList<string> searches, params string[] secrets)
    {
        await using var db = await portal.WorkspaceAsync();
        var released = await db.PublishedItems.Where(i => i.Meeting.Council.Slug == Council && i.Date == day).Select(i => i.Number).ToListAsync();
        var version = await db.PublishedVersions.CountAsync(v => v.Meeting.Council.Slug == Council && v.Meeting.Date == day);
        Assert.NotEmpty(released);
        foreach (var address in (string[])
        [
            Urls.Front, Urls.Decisions, Urls.Feed(Council), Urls.Meeting(Council, day),
            .. searches.Select(words => Urls.SearchFor(words)), .. searches.Select(words => "/api/v1/search?q=" + Uri.EscapeDataString(words)),
            .. released.Select(number => Urls.Item(Council, day, number)), .. released.Select(number => Urls.ItemData(Council, day, number)),
            .. Enumerable.Range(1, version).Select(v => Urls.Version(Council, day, v)),
        ])
        {
            var text = System.Net.WebUtility.HtmlDecode(await portal.Http.GetStringAsync(address));
            foreach (var secret in secrets) Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{address} tells »{secret}«.");
        }
    }

    private async Task SeesAsync(string[] words)
    {
        foreach (var each in words) await Assertions.Expect(Main).ToContainTextAsync(each);
    }
}
