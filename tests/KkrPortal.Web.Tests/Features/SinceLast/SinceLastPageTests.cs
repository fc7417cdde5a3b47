using System.Net;

namespace KkrPortal.Web.Tests.Features.SinceLast;

public sealed class SinceLastPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task A_body_is_read_from_meeting_to_meeting_with_who_told_it()
    {
        var page = await portal.PageAsync("/siden-sidst/nordjylland/nordjyllands-trafikselskab");
        var newest = page.QuerySelector(".heard-at > li")!;
        Assert.Equal("2025-09-19", newest.QuerySelector("time")!.GetAttribute("datetime"));
        var first = page.QuerySelectorAll(".heard-at > li")[^1];
        Assert.Contains("brintbusser på linje 100", first.QuerySelector(".record-text")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector("a[href='/moeder/nordjylland/2025-05-23/2.1']"));
        Assert.Contains(first.QuerySelectorAll("a"), link => link.TextContent == "Ulla Hanstrand");
    }

    [Fact]
    public async Task The_list_has_every_council_that_hears_from_somebody_and_can_be_narrowed_to_one()
    {
        Assert.True((await portal.PageAsync("/siden-sidst")).QuerySelectorAll("section.part").Length > 2);
        var one = await portal.PageAsync("/siden-sidst?raad=hovedstaden");
        Assert.Equal("KKR Hovedstaden", Assert.Single(one.QuerySelectorAll("section.part h2")).TextContent.Trim());
        Assert.NotNull(one.QuerySelector("a[href='/siden-sidst/hovedstaden/movia']"));
    }

    [Fact]
    public async Task A_council_page_leads_there() =>
        Assert.NotNull((await portal.PageAsync("/raad/hovedstaden")).QuerySelector(".side a[href='/siden-sidst?raad=hovedstaden']"));

    [Fact]
    public async Task A_body_that_nobody_named_is_not_there()
    {
        using var response = await portal.Http.GetAsync("/siden-sidst/hovedstaden/findes-ikke", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
