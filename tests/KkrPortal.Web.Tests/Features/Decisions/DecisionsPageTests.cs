using AngleSharp.Dom;

namespace KkrPortal.Web.Tests.Features.Decisions;

public sealed class DecisionsPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Newest_meeting_comes_first_with_the_words_that_were_adopted()
    {
        var page = await portal.PageAsync("/beslutninger");
        var days = page.QuerySelectorAll("tr.group time").Select(time => time.GetAttribute("datetime")!).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        var row = Row(page, "/moeder/hovedstaden/2025-06-13/3.2");
        Assert.Contains("KKR Hovedstaden godkendte indstillingen.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("»… godkender", row.QuerySelector(".adopts")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standing_items_are_left_out_and_said_to_be()
    {
        var page = await portal.PageAsync("/beslutninger?raad=hovedstaden");
        Assert.DoesNotContain(page.QuerySelectorAll(".register .title"), title => title.TextContent == "Godkendelse af referat");
        Assert.Contains("er ikke vist", page.QuerySelector(".hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await portal.PageAsync("/beslutninger?raad=hovedstaden&faste=med")).QuerySelectorAll(".register .title"), title => title.TextContent.Trim() == "Godkendelse af referat");
    }

    [Theory]
    [InlineData("udfald=rejected", "/moeder/sjaelland/2026-11-06/3.5", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("fra=2026-09-01&til=2026-09-30", "/moeder/syddanmark/2026-09-11/3.1", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("aar=2025", "/moeder/hovedstaden/2025-06-13/3.2", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("kommune=frederikshavn", "/moeder/nordjylland/2025-05-23/3.3", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("person=esther-bjergelund", "/moeder/midtjylland/2026-05-29/4.1", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("organ=Sydtrafik", "/moeder/syddanmark/2026-09-11/4.1", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("emne=faelles-udbygningsplan-for-hoejt-specialiserede-botilbudspladser", "/moeder/sjaelland/2025-09-12/3.3", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("emne=udbygningsplan", "/moeder/hovedstaden/2025-06-13/3.2", "/moeder/sjaelland/2026-11-06/3.1")]
    [InlineData("ord=resultatkontrakt", "/moeder/sjaelland/2026-11-06/3.3", "/moeder/sjaelland/2026-11-06/3.1")]
    public async Task A_filter_keeps_what_fits(string query, string kept, string left)
    {
        var addresses = (await portal.PageAsync($"/beslutninger?{query}")).QuerySelectorAll(".register .title a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains(kept, addresses);
        Assert.DoesNotContain(left, addresses);
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_page_and_a_byte_order_mark()
    {
        var page = await portal.PageAsync("/beslutninger?raad=syddanmark");
        var bytes = await portal.Http.GetByteArrayAsync("/beslutninger.csv?raad=syddanmark", TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var file = System.Text.Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        Assert.StartsWith("Råd;Dato;Punkt;Titel;Udfald;", file, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".register .title a"), link => Assert.Contains(portal.Address + link.GetAttribute("href"), file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sorted_by_title_the_meeting_stands_in_each_row()
    {
        var page = await portal.PageAsync("/beslutninger?sorter=titel&raad=syddanmark");
        Assert.Empty(page.QuerySelectorAll("tr.group"));
        Assert.Equal("ascending", page.QuerySelectorAll("thead th")[1].GetAttribute("aria-sort"));
        Assert.All(page.QuerySelectorAll(".register tbody tr"), row => Assert.NotNull(row.QuerySelector("time")));
    }

    private static IElement Row(IDocument page, string address) => page.QuerySelector($".register a[href='{address}']")!.Closest("tr")!;

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_said_to_be_so() =>
        Assert.Equal("Fra dato ligger efter til dato. Byt dem om.", (await portal.PageAsync("/beslutninger?fra=2023-05-01&til=2022-01-01")).QuerySelector(".empty")!.TextContent);

    [Fact]
    public async Task Decisions_over_the_years_add_up_to_those_counted()
    {
        var page = await portal.PageAsync("/beslutninger");
        var years = page.QuerySelectorAll(".histogram tbody td").Sum(cell => int.Parse(cell.TextContent, Danish.Culture));
        Assert.StartsWith($"{years} beslutninger", page.QuerySelector("#antal")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.PageAsync("/beslutninger?aar=2025")).QuerySelectorAll(".histogram"));
    }
}
