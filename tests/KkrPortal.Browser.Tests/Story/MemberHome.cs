using KkrPortal.Web;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests.Story;

/// <summary>A member's telephone.</summary>
internal sealed class MemberHome(IPage page, string site)
{
    /// <summary>The way from the front page of the members to the whole agenda, closed items too.</summary>
    public async Task ReadsAgendaAsync(string words)
    {
        await page.GotoAsync(site + Urls.Members);
        await page.GetByRole(AriaRole.Link, new() { Name = "Læs dagsordenen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
    }

    public async Task SendsSubstituteAsync(string name)
    {
        await page.GotoAsync(site + Urls.Members);
        await page.GetByLabel("Afbud med suppleant").CheckAsync();
        await page.GetByLabel("Suppleant", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send svar" }).ClickAsync();
        await page.GetByText($"{name} kommer i stedet.").WaitForAsync();
    }

    public async Task ReadsMinutesAsync(DateOnly day, params string[] words)
    {
        await page.GotoAsync(site + Urls.MemberMeeting(StoryPortal.Council, day));
        foreach (var each in words) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(each);
    }
}
