using AngleSharp.Dom;

namespace KkrPortal.Web.Tests.Features.Search;

public sealed class SearchPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task A_hit_shows_where_when_and_what_became_of_it_with_the_words_marked()
    {
        var page = await portal.PageAsync("/soeg?q=drikkevand");
        var hit = page.QuerySelector("ol.hits > li")!;
        Assert.Equal("/moeder/hovedstaden/2025-06-13/3.7", hit.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.NotEmpty(hit.QuerySelectorAll("mark"));
        Assert.Equal("Ikke tiltrådt", hit.QuerySelector(".outcome")!.TextContent);
    }

    [Fact]
    public async Task The_page_says_what_else_was_searched_for() =>
        Assert.Contains("Søger også efter", Text(await portal.PageAsync("/soeg?q=botilbud")), StringComparison.Ordinal);

    [Fact]
    public async Task A_misspelling_is_put_right_and_said()
    {
        var page = await portal.PageAsync("/soeg?q=botilbudspaldser");
        Assert.Contains("Mente du botilbudspladser?", Text(page), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("ol.hits > li"));
    }

    [Fact]
    public async Task Words_that_no_item_has_together_are_searched_apart_and_that_is_said() =>
        Assert.Contains("De, der har de fleste, er med.", Text(await portal.PageAsync("/soeg?q=natbusser spiseforstyrrelser")), StringComparison.Ordinal);

    [Fact]
    public async Task Facets_narrow_and_say_how_many_they_give()
    {
        var page = await portal.PageAsync("/soeg?q=botilbud");
        var council = page.QuerySelector("section[aria-labelledby=f-raad] a")!;
        var count = council.QuerySelector("b")!.FirstChild!.TextContent;
        var narrowed = await portal.PageAsync(council.GetAttribute("href")!);
        Assert.StartsWith($"{count} punkt", narrowed.QuerySelector("#fundet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_narrow_a_search_offers_ways_out_with_counts()
    {
        var page = await portal.PageAsync("/soeg?q=natbusser&raad=syddanmark&aar=2015");
        Assert.Contains("Ingen punkter med »natbusser« i KKR Syddanmark i 2015", Text(page), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("ul.widen a"), link => link.GetAttribute("href") == "/soeg?q=natbusser");
    }

    [Fact]
    public async Task What_was_typed_is_never_markup()
    {
        var page = await portal.PageAsync("/soeg?q=" + Uri.EscapeDataString("<script>alert(1)</script> bus"));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("<script>alert(1)</script> bus", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_a_question_the_page_says_how_to_ask() =>
        Assert.Contains("Sådan søger du", Text(await portal.PageAsync("/soeg")), StringComparison.Ordinal);

    [Fact]
    public async Task A_day_of_a_meeting_leads_to_the_meeting() =>
        Assert.Contains((await portal.PageAsync("/soeg?q=13. juni 2025")).QuerySelectorAll(".query a"), link => link.GetAttribute("href") == "/moeder/hovedstaden/2025-06-13");

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
