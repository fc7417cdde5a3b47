using System.Net;
using System.Text.Json;
using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Search;

public sealed class SearchItemsTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("botilbud", "Fælles udbygningsplan for højt specialiserede botilbudspladser")]
    [InlineData("plads", "Fælles udbygningsplan for højt specialiserede botilbudspladser")]
    [InlineData("udpegede", "Udpegning til Praksisplanudvalget")]
    [InlineData("anlægs lånepulje", "Anlægslånepuljen 2026: fælles prioritering af ansøgninger")]
    [InlineData("natbussnet", "Natbusnettet efter 2026")]
    [InlineData("Aarhus kulturbienale", "Henvendelse om Aarhus' værtskab for en europæisk kulturbiennale")]
    [InlineData("SAG-2025-02233", "Natbusnettet efter 2026")]
    [InlineData("\"weekenddriften\"", "Natbusnettet efter 2026")]
    [InlineData("hvad blev der besluttet om natbusserne?", "Natbusnettet efter 2026")]
    [InlineData("Vibeke Stenløkke", "Udpegning til Praksisplanudvalget")]
    public async Task Finds(string query, string title) => Assert.Contains(title, Titles(await AskAsync($"q={Uri.EscapeDataString(query)}")));

    [Fact]
    public async Task An_abbreviation_and_what_it_stands_for_find_the_same_items() =>
        Assert.Equal((await AskAsync("q=SSU")).GetProperty("total").GetInt32(), (await AskAsync("q=sundhedssamarbejdsudvalget")).GetProperty("total").GetInt32());

    [Fact]
    public async Task A_date_lists_the_meeting_in_the_order_of_its_agenda()
    {
        var numbers = Hits(await AskAsync("q=13. juni 2025")).Where(hit => hit.GetProperty("date").GetString() == "2025-06-13").Select(hit => hit.GetProperty("number").GetString()).ToList();
        Assert.Equal(14, numbers.Count);
    }

    [Fact]
    public async Task A_minus_takes_items_away()
    {
        var with = (await AskAsync("q=bus")).GetProperty("total").GetInt32();
        var without = await AskAsync("q=bus -natbusser");
        Assert.InRange(without.GetProperty("total").GetInt32(), 1, with - 1);
        Assert.DoesNotContain("Natbusnettet efter 2026", Titles(without));
    }

    [Fact]
    public async Task Answers_in_the_fixed_shape()
    {
        var answer = await AskAsync("q=drikkevand&council=hovedstaden&from=2025-01-01&to=2025-12-31&outcome=rejected&page=1");
        Assert.Equal(["total", "hits"], answer.EnumerateObject().Select(property => property.Name));
        var hit = Hits(answer).First();
        Assert.Equal(["council", "date", "number", "title", "outcome", "url", "snippet"], hit.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("hovedstaden", "2025-06-13", "3.7", "rejected", "/moeder/hovedstaden/2025-06-13/3.7"),
            (hit.GetProperty("council").GetString(), hit.GetProperty("date").GetString(), hit.GetProperty("number").GetString(), hit.GetProperty("outcome").GetString(), hit.GetProperty("url").GetString()));
        Assert.DoesNotContain('<', hit.GetProperty("snippet").GetString()!);
    }

    [Fact]
    public async Task Without_words_the_filters_list_by_date()
    {
        var dates = Hits(await AskAsync("council=nordjylland")).Select(hit => hit.GetProperty("date").GetString()).ToList();
        Assert.NotEmpty(dates);
        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public async Task Anybody_may_ask_and_keep_the_answer()
    {
        using var response = await portal.Http.GetAsync("/api/v1/search?q=bus", Ct);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(response.Headers.CacheControl!.Public);
    }

    [Theory]
    [InlineData("from=24-11-2023", "from must be a date as 2023-11-24, not \"24-11-2023\".")]
    [InlineData("to=x", "to must be a date as 2023-11-24, not \"x\".")]
    [InlineData("from=2024-01-02&to=2024-01-01", "from must not be later than to.")]
    [InlineData("outcome=vedtaget", "outcome must be one of none, approved, noted, discussed, appointed, postponed, rejected, amended, other, not \"vedtaget\".")]
    [InlineData("outcome=1", "outcome must be one of none, approved, noted, discussed, appointed, postponed, rejected, amended, other, not \"1\".")]
    [InlineData("page=0", "page must be a number from 1 to 100, not \"0\".")]
    [InlineData("page=-1", "page must be a number from 1 to 100, not \"-1\".")]
    [InlineData("council=fyn", "council must be one of hovedstaden, sjaelland, midtjylland, nordjylland, syddanmark, not \"fyn\".")]
    public async Task What_cannot_be_read_is_refused_with_a_sentence(string parameters, string sentence)
    {
        using var response = await portal.Http.GetAsync($"/api/v1/search?{parameters}", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(sentence, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("\\' & | ! <-> :* ()")]
    [InlineData("a\0b")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("%_%")]
    [InlineData("\"og i\" og")]
    [InlineData("-bus")]
    [InlineData("9999999999999999999999")]
    [InlineData("0.0 99.99 31-12-9999 december 1900")]
    public async Task Odd_signs_are_words_like_others(string query)
    {
        using var response = await portal.Http.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}", Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var page = await portal.Http.GetAsync($"/soeg?q={Uri.EscapeDataString(query)}", Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_closed_item_is_found_by_its_public_title_and_nothing_else()
    {
        Assert.Contains(Hits(await AskAsync("q=Ejendomssag specialtilbud")), hit => hit.GetProperty("title").GetString()!.Contains("Ejendomssag", StringComparison.Ordinal) && hit.GetProperty("snippet").GetString() == "");
        foreach (var secret in (string[])["fortroligt", "mægling", "rederiets"])
            Assert.Equal(0, (await AskAsync($"q=\"{secret}\"")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_word_with_more_hits_than_are_counted_gives_the_newest_that_the_filter_lets_through()
    {
        var services = portal.Services;
        var search = new SearchItems(services.GetRequiredService<IDbContextFactory<PublishedDbContext>>(), services.GetRequiredService<UnderstandQuery>()) { Most = 3 };
        var all = await search.ExecuteAsync(new("kommuner", Sort: SearchSort.Date), Ct);
        Assert.Equal(4, all.Total);
        Assert.Equal(new DateOnly(2027, 1, 29), all.Hits[0].Date);
        var old = await search.ExecuteAsync(new("kommuner", From: new(2015, 1, 1), To: new(2015, 12, 31)), Ct);
        Assert.NotEmpty(old.Hits);
        Assert.All(old.Hits, hit => Assert.Equal(2015, hit.Date.Year));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("%")]
    [InlineData("🎉")]
    [InlineData("og i den")]
    public async Task What_cannot_be_looked_for_finds_nothing_rather_than_everything(string query) =>
        Assert.Equal(0, (await AskAsync($"q={Uri.EscapeDataString(query)}")).GetProperty("total").GetInt32());

    [Fact]
    public async Task A_council_a_day_and_a_number_are_one_item_and_what_mentions_it()
    {
        Assert.Equal(["Natbusnettet efter 2026", "Siden sidst"], Titles(await AskAsync("q=hovedstaden 13. juni 2025 punkt 3.5")));
        var page = await portal.PageAsync("/soeg?q=hovedstaden 13. juni 2025 punkt 3.5");
        Assert.Contains(page.QuerySelectorAll(".query .hint a"), link => link.GetAttribute("href") == "/moeder/hovedstaden/2025-06-13/3.5");
    }

    [Fact]
    public async Task A_day_without_its_year_lists_that_meeting() =>
        Assert.Contains("Natbusnettet efter 2026", Titles(await AskAsync("q=13. juni")));

    [Fact]
    public async Task Ten_thousand_letters_are_answered_on_the_page_with_a_sentence()
    {
        var page = await portal.PageAsync($"/soeg?q={Uri.EscapeDataString(new string('å', 10_000))}");
        Assert.Contains("Der er kun søgt efter de første 300 tegn.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<JsonElement> AskAsync(string parameters) => JsonDocument.Parse(await portal.Http.GetStringAsync($"/api/v1/search?{parameters}", Ct)).RootElement;
    private static IEnumerable<JsonElement> Hits(JsonElement answer) => answer.GetProperty("hits").EnumerateArray();
    private static List<string> Titles(JsonElement answer) => [.. Hits(answer).Select(hit => hit.GetProperty("title").GetString()!)];
}
