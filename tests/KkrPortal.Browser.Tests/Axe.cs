using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>WCAG 2.2 A and AA and best practice, in both themes, on a wide and on a narrow screen.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>Light and wide, then dark and narrow: colours don't hang on the width, and each look costs seconds on every page.</summary>
    public static async Task FindsNothingAsync(IPage page, string what, int wide, int narrow)
    {
        foreach (var (theme, width) in new[] { (ColorScheme.Light, wide), (ColorScheme.Dark, narrow) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await page.SetViewportSizeAsync(width, 900);
            // What the bar that stays lies over while the page is scrolled is no target then.
            await page.EvaluateAsync("scrollTo(0, 0)");
            var found = await page.RunAxe(Options);
            Assert.True(found.Violations.Length == 0, $"{what} {theme} {width} px: " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length}: {v.Nodes[0].Html})")));
        }
    }

    /// <summary>What makes the page wider than its window; empty where nothing does.</summary>
    public static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>("""
        () => { const width = innerWidth;
          return document.documentElement.scrollWidth <= width ? '' : [...document.querySelectorAll('main *, header *, footer *, section *')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll, .tw, .vh, .sr, svg, .top nav')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' | ') || 'too wide'; }
        """);
}
