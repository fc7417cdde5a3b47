using System.Net;

namespace KkrPortal.Web.Tests.Features.Municipalities;

public sealed class MunicipalityPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task All_98_stand_under_their_councils() => Assert.Equal(98, (await portal.PageAsync("/kommuner")).QuerySelectorAll("ul.people a").Length);

    [Fact]
    public async Task A_name_leads_to_its_page()
    {
        using var response = await portal.Http.GetAsync("/kommuner?kommune=H%C3%B8je-Taastrup+Kommune", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.EndsWith("/kommuner/hoeje-taastrup", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_represents_us_at_the_latest_meeting()
    {
        var page = await portal.PageAsync("/kommuner/frederikshavn");
        Assert.Equal(["Anette Sæbymark", "Jens Råbjerg"], page.QuerySelectorAll("section[aria-labelledby=hvem] tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Quotes_the_words_that_name_us()
    {
        var marks = (await portal.PageAsync("/kommuner/frederikshavn")).QuerySelectorAll("section[aria-labelledby=besluttet] .said mark").Select(mark => mark.TextContent).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.StartsWith("Frederikshavn", mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Our_row_stands_with_its_neighbours_and_its_head()
    {
        var table = (await portal.PageAsync("/kommuner/frederikshavn")).QuerySelector(".rows-table")!;
        Assert.Equal("Frederikshavn", table.QuerySelector("tr.ours th")!.TextContent);
        Assert.True(table.QuerySelectorAll("tbody tr").Length > 1);
        Assert.Equal("Kommune", table.QuerySelector("thead th")!.TextContent);
    }

    [Fact]
    public async Task The_text_for_the_council_is_quotations_with_their_source()
    {
        var text = (await portal.PageAsync("/kommuner/frederikshavn?moede=2025-05-23")).QuerySelector(".copy")!.TextContent;
        Assert.Contains("Beslutningen lyder: »KKR Nordjylland", text, StringComparison.Ordinal);
        Assert.Contains("/moeder/nordjylland/2025-05-23/3.3", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_does_not_exist_gets_404()
    {
        using var response = await portal.Http.GetAsync("/kommuner/ribe", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Kommunen findes ikke", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
