using System.Net;
using System.Net.Http.Json;
using KkrPortal.Web.Features.Search;

namespace KkrPortal.Web.Tests.Features.Search;

public sealed class SuggestSearchesTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private sealed record Answer(List<Suggestion> Suggestions);

    [Theory]
    [InlineData("hedv", "person", "/personer/hedvig-aakilde")]
    [InlineData("hedvig åk", "person", "/personer/hedvig-aakilde")]
    [InlineData("aakil", "person", "/personer/hedvig-aakilde")]
    [InlineData("rosk", "municipality", "/kommuner/roskilde")]
    [InlineData("københ", "municipality", "/kommuner/koebenhavn")]
    [InlineData("nordj", "council", "/raad/nordjylland")]
    [InlineData("kkr nordj", "council", "/raad/nordjylland")]
    [InlineData("13. juni 2025", "meeting", "/moeder/hovedstaden/2025-06-13")]
    [InlineData("13. juni", "meeting", "/moeder/hovedstaden/2025-06-13")]
    [InlineData("juni 2025", "meeting", "/moeder/hovedstaden/2025-06-13")]
    [InlineData("sag-2025-0223", "case", "/soeg?q=SAG-2025-02233")]
    [InlineData("praksispl", "body", "/udpegninger?organ=Praksisplanudvalget")]
    [InlineData("natbusn", "term", "/soeg?q=natbusnettet")]
    public async Task Suggests(string typed, string kind, string url) => Assert.Contains(await AskAsync(typed), suggestion => suggestion.Kind == kind && suggestion.Url == url);

    [Fact]
    public async Task The_words_before_the_last_come_back_with_it() => Assert.Contains(await AskAsync("fælles drikkev"), suggestion => suggestion.Text.StartsWith("fælles drikkevand", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("%")]
    [InlineData("%%%")]
    [InlineData("__")]
    [InlineData("' or 1=1 --")]
    [InlineData("\\")]
    [InlineData("(((")]
    [InlineData("a\0b")]
    [InlineData("qxzqxz")]
    public async Task What_nobody_can_complete_is_answered_with_nothing(string typed) => Assert.Empty(await AskAsync(typed));

    [Fact]
    public async Task What_is_too_long_costs_nothing() => Assert.Empty(await AskAsync(new string('b', 5_000)));

    [Fact]
    public async Task Every_suggestion_leads_somewhere()
    {
        foreach (var typed in (string[])["he", "ud", "ro", "pr", "sag-2025-0", "juni 2025", "midt"])
            foreach (var suggestion in await AskAsync(typed))
            {
                using var page = await portal.Http.GetAsync(suggestion.Url, TestContext.Current.CancellationToken);
                Assert.True(page.StatusCode == HttpStatusCode.OK, $"{suggestion.Url} answers {(int)page.StatusCode}");
            }
    }

    private async Task<List<Suggestion>> AskAsync(string typed) =>
        (await portal.Http.GetFromJsonAsync<Answer>($"/api/v1/suggest?q={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken))!.Suggestions;
}
