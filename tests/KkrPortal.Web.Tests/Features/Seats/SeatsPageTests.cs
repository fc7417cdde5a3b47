namespace KkrPortal.Web.Tests.Features.Seats;

public sealed class SeatsPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Theory]
    [InlineData("2026-05-28", "Leif Nissumdal")]
    [InlineData("2026-05-29", "Esther Bjergelund")]
    public async Task Says_who_sat_there_on_a_day(string day, string holder)
    {
        var page = await portal.PageAsync($"/udpegninger?dato={day}&organ=erhvervshus+midtjylland");
        Assert.StartsWith(holder, page.QuerySelector(".bodies > li > table tbody th")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_time_in_a_seat_leads_to_the_decision_that_made_it()
    {
        var page = await portal.PageAsync("/udpegninger?raad=midtjylland");
        Assert.NotNull(page.QuerySelector(".bodies a[href='/moeder/midtjylland/2026-05-29/4.1']"));
        Assert.Contains("Leif Nissumdal, Esther Bjergelund", page.QuerySelector(".bodies summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_one_row_for_each_time_in_a_seat()
    {
        var file = await portal.Http.GetStringAsync("/udpegninger.csv?raad=midtjylland", TestContext.Current.CancellationToken);
        Assert.Contains("Leif Nissumdal;V;Lemvig;2025-03-14;2026-05-29;", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_fits_is_said_in_words() =>
        Assert.Contains("Ingen udpegning i arkivet", (await portal.PageAsync("/udpegninger?organ=findesikke")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
}
