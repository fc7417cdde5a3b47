using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KkrPortal.Web.Tests.TestCluster))]
[assembly: AssemblyFixture(typeof(KkrPortal.Browser.Tests.Chromium))]

namespace KkrPortal.Browser.Tests;

/// <summary>
/// One browser for the whole run: the machine's own Chromium, which the package drives but doesn't bring. CHROMIUM names another one.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            // Nothing but the portal is asked for anything.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A reader: a window of that width, a theme, with or without JavaScript.</summary>
    public Task<IBrowserContext> ReaderAsync(int width = 1280, ColorScheme theme = ColorScheme.Light, bool script = true) => Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = theme,
        JavaScriptEnabled = script,
        Locale = "da-DK",
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>Pages that the tests of a class turn one after the other: a process of the browser for each test costs more than the looking.</summary>
public sealed class SharedPages : IAsyncDisposable
{
    private readonly Dictionary<string, IPage> pages = [];

    /// <summary>The page of that name, in a window of its own that is opened the first time.</summary>
    public async Task<IPage> PageAsync(string name, Func<Task<IBrowserContext>> open)
    {
        if (!pages.TryGetValue(name, out var page)) pages[name] = page = await (await open()).NewPageAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values) await page.Context.DisposeAsync();
    }
}

internal static class ReaderPages
{
    public static async Task<IPage> OpenAsync(this IBrowserContext reader, string address)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
