namespace KkrPortal.Web.Tests.Features.Announced;

public sealed class AnnouncedPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task What_was_announced_stands_beside_what_it_became()
    {
        var rows = (await portal.PageAsync("/varslet?raad=nordjylland")).QuerySelector("section[aria-labelledby='nordjylland-2025-05-23-6-1']")!.QuerySelectorAll("tbody tr");
        Assert.Equal(["/moeder/nordjylland/2025-09-19/3.2", null, "/moeder/nordjylland/2025-09-19/3.1"], rows.Select(row => row.QuerySelector("td a")?.GetAttribute("href")));
        Assert.Contains("har en titel, der ligner", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_counts_the_rows_below_it()
    {
        var page = await portal.PageAsync("/varslet");
        Assert.Equal(page.QuerySelectorAll("table.announced tbody tr, .announced-list li").Length, page.QuerySelectorAll(".key-table td").Sum(cell => int.Parse(cell.TextContent, Danish.Culture)));
        Assert.Equal(page.QuerySelectorAll(".announced-picture > svg rect").Length, page.QuerySelectorAll(".key-table td").Length);
    }

    [Fact]
    public async Task A_meeting_shows_what_was_announced_for_it()
    {
        var page = await portal.PageAsync("/moeder/nordjylland/2025-09-19");
        Assert.Equal(3, page.QuerySelectorAll("section[aria-labelledby='varslet'] tbody tr").Length);
        Assert.Null((await portal.PageAsync("/moeder/nordjylland/2025-05-23")).QuerySelector("#varslet"));
    }
}
