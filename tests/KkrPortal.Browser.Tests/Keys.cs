using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>A page as somebody without a mouse works on it: nothing is clicked, and the focus goes where the keys take it.</summary>
internal static class Keys
{
    /// <summary>More stops than any page has.</summary>
    private const int Longest = 150;

    /// <summary>Presses Tab until that has the focus; fails where Tab never comes there.</summary>
    public static async Task TabToAsync(this IPage page, ILocator there, string tab = "Tab")
    {
        await there.WaitForAsync();
        for (var pressed = 0; pressed < Longest; pressed++)
        {
            if (await there.EvaluateAsync<bool>("there => there === document.activeElement")) return;
            await page.Keyboard.PressAsync(tab);
        }
        Assert.Fail($"{tab} never reached {there}; it is at {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}.");
    }

    /// <summary>Goes to it by Tab and presses Enter.</summary>
    public static async Task EnterAtAsync(this IPage page, ILocator there)
    {
        await page.TabToAsync(there);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens a link of a list that is one stop of Tab, with arrows inside.</summary>
    public static async Task EnterInListAsync(this IPage page, string list, string words)
    {
        var there = page.Locator($"{list} a", new() { HasTextString = words }).First;
        await page.TabToAsync(page.Locator($"{list} a[tabindex='0']"));
        await page.Keyboard.PressAsync("Home");
        for (var left = await page.Locator($"{list} a").CountAsync(); left > 0 && !await there.EvaluateAsync<bool>("there => there === document.activeElement"); left--) await page.Keyboard.PressAsync("ArrowDown");
        await there.FocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to the field by Tab and writes over what stands in it.</summary>
    public static async Task WriteAtAsync(this IPage page, ILocator field, string words)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Waits until what was pressed has moved the focus there.</summary>
    public static Task FocusedAsync(this ILocator there) => Assertions.Expect(there).ToBeFocusedAsync();
}
