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
    public async Task An_item_that_was_put_off_to_a_named_day_stands_beside_what_came_that_day()
    {
        var rows = (await portal.PageAsync("/varslet?raad=nordjylland")).QuerySelectorAll(".pointing tbody tr");
        var row = Assert.Single(rows, row => row.QuerySelector("mark")?.TextContent.Contains("19. september 2025", StringComparison.Ordinal) == true);
        Assert.StartsWith("/moeder/nordjylland/2025-05-23/3.", row.QuerySelector("th a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/moeder/nordjylland/2025-09-19/3.", row.QuerySelector("td a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("udsatte punktet", row.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        // What only standing items say is announced above, and said once.
        Assert.DoesNotContain(rows, row => row.QuerySelector("th")!.TextContent.Contains("næste møde", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_meeting_shows_what_was_announced_for_it()
    {
        var page = await portal.PageAsync("/moeder/nordjylland/2025-09-19");
        Assert.Equal(3, page.QuerySelectorAll("section[aria-labelledby='varslet'] tbody tr").Length);
        Assert.Null((await portal.PageAsync("/moeder/nordjylland/2025-05-23")).QuerySelector("#varslet"));
    }
}
