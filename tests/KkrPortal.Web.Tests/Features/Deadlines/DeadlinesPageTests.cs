namespace KkrPortal.Web.Tests.Features.Deadlines;

public sealed class DeadlinesPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task A_deadline_stands_with_the_words_and_the_item_that_set_it()
    {
        var page = await portal.PageAsync("/frister?raad=midtjylland");
        var row = page.QuerySelectorAll("table.deadlines tbody tr").First(row => row.QuerySelector("time")!.GetAttribute("datetime") == "2026-08-15");
        Assert.Contains("»senest den 15. august 2026«", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("/moeder/midtjylland/2026-05-29/3.5", row.QuerySelector(".title a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_calendar_holds_the_same_days()
    {
        var calendar = await portal.Http.GetStringAsync("/frister.ics?raad=midtjylland", TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART;VALUE=DATE:20260815", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("syddanmark", calendar, StringComparison.Ordinal);
    }
}
