using System.Diagnostics;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>A window in which somebody has signed in, as people do: by a link and a press.</summary>
internal static class SignedIn
{
    public static async Task<IBrowserContext> AsAsync(this Chromium chromium, Account account, IServiceProvider services, string address, int width = 1366)
    {
        var window = await chromium.ReaderAsync(width);
        window.SetDefaultTimeout(120_000);
        Assertions.SetDefaultExpectTimeout(120_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address + Urls.SignInLink(await services.GetRequiredService<CreateSignInLink>().ExecuteAsync(account.Id, CancellationToken.None)));
        await page.Locator("form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/link/", StringComparison.Ordinal));
        await page.CloseAsync();
        return window;
    }

    /// <summary>Waits until the server has confirmed all that was typed, so that the browser holds nothing of it any more.</summary>
    public static async Task StoreEmptiesAsync(this IPage page)
    {
        for (var waited = Stopwatch.StartNew(); await page.EvaluateAsync<bool>("Object.keys(localStorage).some(key => key.startsWith('kkr:'))"); await Task.Delay(200))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(3), "Something that was typed never came to be saved.");
    }
}
