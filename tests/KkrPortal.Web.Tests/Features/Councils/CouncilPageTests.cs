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

    [Fact]
    public async Task Attendance_is_drawn_with_the_same_figures_in_a_table_and_in_words()
    {
        var figure = (await portal.PageAsync("/raad/hovedstaden")).QuerySelector("figure.attendance")!;
        var rows = figure.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent, Danish.Culture)).ToArray()).ToList();
        Assert.True(rows.Count > 1);
        Assert.Equal(rows.Sum(row => new[] { row[0] - row[1], row[1], row[2] }.Count(count => count > 0)), figure.QuerySelectorAll("svg.plot:not(.key) rect").Length);
        Assert.Equal(rows.Select(row => $"{row[2]} afbud"), figure.QuerySelector("desc")!.TextContent.Split("; ").Select(words => words.Split(", ")[^1]));
    }
}
