namespace KkrPortal.Web.Tests.Features.Meetings;

public sealed class MeetingsPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Newest_meeting_comes_first()
    {
        var dates = (await portal.PageAsync("/moeder")).QuerySelectorAll("tbody th[scope=row] time").Select(time => time.GetAttribute("datetime")!).ToList();
        Assert.Equal(11, dates.Count);
        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public async Task The_address_holds_what_is_chosen()
    {
        var page = await portal.PageAsync("/moeder?raad=sjaelland&aar=2027&vis=dagsorden");
        Assert.Equal("1 møde", page.QuerySelector(".result-head h2")!.TextContent);
        Assert.Equal(["sjaelland", "2027", "dagsorden"], page.QuerySelectorAll(".filters option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal("/moeder/sjaelland/2027-01-29", page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_that_fits_is_said_and_leads_back()
    {
        var main = (await portal.PageAsync("/moeder?raad=sjaelland&aar=1999")).QuerySelector("main")!;
        Assert.Contains("Ingen møder i arkivet passer på valget.", main.TextContent, StringComparison.Ordinal);
        Assert.Contains(main.QuerySelectorAll("a"), link => link.TextContent == "Vis alle møder");
    }

    [Theory]
    [InlineData("/moeder?aar=abc&side=-4")]
    [InlineData("/moeder?raad=%27%22%3E%3Cscript%3E&vis=x")]
    [InlineData("/moeder?aar=99999999999999")]
    public async Task An_address_written_by_hand_never_breaks_the_page(string path) => Assert.NotNull((await portal.PageAsync(path)).QuerySelector("h1"));
}
