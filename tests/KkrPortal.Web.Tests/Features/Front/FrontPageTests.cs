namespace KkrPortal.Web.Tests.Features.Front;

public sealed class FrontPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task The_heading_is_the_question_and_the_field_its_answer()
    {
        var page = await portal.PageAsync("/");
        Assert.Equal("Hvad er kommunerne blevet enige om?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/soeg", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.Single(page.QuerySelectorAll("form[role=search]"));
    }

    [Fact]
    public async Task The_newest_decisions_stand_under_their_meeting_without_the_standing_items()
    {
        var first = (await portal.PageAsync("/")).QuerySelector(".by-meeting")!;
        Assert.Contains("6. november 2026", first.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.All(first.QuerySelectorAll("h3"), title => Assert.DoesNotContain("Godkendelse af", title.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bare_decision_shows_what_it_adopts() =>
        Assert.Contains((await portal.PageAsync("/")).QuerySelectorAll(".adopts"), quote => quote.TextContent.StartsWith('»'));

    [Fact]
    public async Task What_may_be_tried_comes_from_the_archive_and_each_of_it_finds_something()
    {
        var examples = (await portal.PageAsync("/")).QuerySelectorAll(".front-search .try a").Select(a => (a.TextContent, Url: a.GetAttribute("href")!)).ToList();
        Assert.True(examples.Count >= 4, $"only {string.Join(", ", examples)}");
        Assert.Contains(examples, e => e.TextContent.StartsWith("SAG-", StringComparison.Ordinal));
        foreach (var (_, url) in examples)
        {
            var main = (await portal.PageAsync(url)).QuerySelector("main")!;
            if (url.StartsWith("/soeg", StringComparison.Ordinal)) Assert.NotEmpty(main.QuerySelectorAll(".hits > li"));
        }
    }

    [Fact]
    public async Task Every_council_has_a_line_of_time_and_the_table_says_the_same()
    {
        var page = await portal.PageAsync("/");
        Assert.Equal(5, page.QuerySelectorAll(".councils > li svg.plot").Length);
        Assert.Contains(page.QuerySelectorAll(".councils-part tbody tr"), row => row.TextContent.Contains("Kun omtalt", StringComparison.Ordinal));
    }
}

public sealed class EmptyFrontPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_empty_archive_says_so()
    {
        var main = (await portal.PageAsync("/")).QuerySelector("main")!.TextContent;
        Assert.Contains("Arkivet har ingen referater endnu.", main, StringComparison.Ordinal);
        Assert.Contains("29 kommuner. Ingen dokumenter endnu.", main, StringComparison.Ordinal);
        Assert.DoesNotContain("Prøv", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/moeder", "Arkivet har ingen møder endnu.")]
    [InlineData("/raad/nordjylland", "Arkivet har ingen referater fra rådet endnu.")]
    public async Task Other_pages_of_an_empty_archive_say_so_too(string path, string words) =>
        Assert.Contains(words, (await portal.PageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
}
