using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>The combobox on the search fields: by keyboard, with its names and states, and never in the way.</summary>
public sealed class SuggestionsTests(SamplePortal portal, Chromium chromium) : IClassFixture<SamplePortal>
{
    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/beslutninger", 1280)]
    [InlineData("/soeg?q=bus", 320)]
    public async Task Arrow_keys_choose_and_enter_goes(string address, int width)
    {
        await using var reader = await chromium.ReaderAsync(width);
        var (page, field) = await TypeAsync(reader, address, "hedvig");
        var option = page.GetByRole(AriaRole.Option, new() { Name = "Hedvig" }).First;
        await option.WaitForAsync();
        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        while (await option.GetAttributeAsync("aria-selected") != "true") await field.PressAsync("ArrowDown");
        Assert.Equal(await option.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await field.PressAsync("Enter");
        await page.WaitForURLAsync("**/personer/hedvig-aakilde");
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed()
    {
        await using var reader = await chromium.ReaderAsync();
        var (page, field) = await TypeAsync(reader, "/", "natbus");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await field.PressAsync("Enter");
        await page.WaitForURLAsync("**/soeg?q=natbus");
    }

    [Fact]
    public async Task Escape_closes_and_keeps_what_was_typed()
    {
        await using var reader = await chromium.ReaderAsync();
        var (page, field) = await TypeAsync(reader, "/", "natbus");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await field.PressAsync("Escape");
        Assert.False(await page.GetByRole(AriaRole.Listbox).IsVisibleAsync());
        Assert.Equal(("natbus", "false"), (await field.InputValueAsync(), await field.GetAttributeAsync("aria-expanded")));
    }

    [Fact]
    public async Task A_press_on_a_suggestion_goes_there()
    {
        await using var reader = await chromium.ReaderAsync();
        var (page, _) = await TypeAsync(reader, "/", "roskild");
        await page.GetByRole(AriaRole.Option, new() { Name = "Roskilde Kommune" }).ClickAsync();
        await page.WaitForURLAsync("**/kommuner/roskilde");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_while_it_is_open(ColorScheme theme, int width)
    {
        await using var reader = await chromium.ReaderAsync(width);
        var (page, field) = await TypeAsync(reader, "/", "ud");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await field.PressAsync("ArrowDown");
        await Axe.FindsNothingAsync(page, "the suggestions", theme, width);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<(IPage, ILocator)> TypeAsync(IBrowserContext reader, string address, string text)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(portal.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var field = page.GetByRole(AriaRole.Combobox).First;
        await field.FillAsync("");
        await field.PressSequentiallyAsync(text);
        return (page, field);
    }
}
