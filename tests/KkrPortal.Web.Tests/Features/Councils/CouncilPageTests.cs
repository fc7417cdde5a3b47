using System.Net;

namespace KkrPortal.Web.Tests.Features.Councils;

public sealed class CouncilPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task A_council_shows_its_municipalities_and_all_its_meetings()
    {
        var page = await portal.PageAsync("/raad/sjaelland");
        Assert.Equal("KKR Sjælland", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(17, page.QuerySelectorAll("section[aria-labelledby=kommuner] li").Length);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=moeder] tbody a"), link => link.GetAttribute("href") == "/moeder/sjaelland/2025-09-12");
    }

    [Fact]
    public async Task An_unknown_council_answers_404_and_names_the_five()
    {
        using var response = await portal.Http.GetAsync("/raad/bornholm", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("href=\"/raad/hovedstaden\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
