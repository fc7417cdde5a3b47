using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>WCAG 2.2 A and AA and best practice, in both themes, on a wide and on a narrow screen.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Light and wide, then dark and narrow: colours don't hang on the width, and each look costs seconds on every page.</summary>
    public static async Task FindsNothingAsync(IPage page, string what, int wide, int narrow)
    {
        await FindsNothingAsync(page, what, ColorScheme.Light, wide);
        await FindsNothingAsync(page, what, ColorScheme.Dark, narrow);
    }

    public static async Task FindsNothingAsync(IPage page, string what, ColorScheme theme, int width)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        await page.SetViewportSizeAsync(width, 900);
        // Put in as a debugger does, so that the page's own rules against foreign scripts stand while it is looked at.
        if (await page.EvaluateAsync<bool>("!window.axe")) await page.EvaluateAsync(Script);
        // What the bar that stays lies over while the page is scrolled is no target then. What is right need not be described.
        var found = await page.EvaluateAsync<string[]>("""
            async () => {
              scrollTo(0, 0);
              const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
              return violations.map(v => `${v.id}: ${v.help} (${v.nodes.length}: ${v.nodes[0].html})`);
            }
            """);
        Assert.True(found.Length == 0, $"{what} {theme} {width} px: {string.Join("; ", found)}");
    }

    /// <summary>What makes the page wider than its window; empty where nothing does.</summary>
    public static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>("""
        () => { const width = innerWidth;
          return document.documentElement.scrollWidth <= width ? '' : [...document.querySelectorAll('main *, header *, footer *, section *')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll, .tw, .vh, .sr, svg, .top nav')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' | ') || 'too wide'; }
        """);
}
