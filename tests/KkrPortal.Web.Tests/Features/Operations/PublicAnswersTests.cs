using System.Net;
using System.Net.Http.Headers;

namespace KkrPortal.Web.Tests.Features.Operations;

public sealed class PublicAnswersTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    public static TheoryData<string> Pages => ["/", "/moeder", "/raad/hovedstaden", "/moeder/hovedstaden/2025-06-13", "/moeder/hovedstaden/2025-06-13/3.2", "/moeder/hovedstaden/2025-06-13/v1", "/om", "/tilgaengelighed"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_reader_gets_no_cookie_and_may_keep_the_page(string path)
    {
        using var response = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True(response.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_same_page_again_is_not_sent_again(string path)
    {
        using var first = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Pages_are_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/om") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };
        using var response = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_missing_page_is_not_kept_and_stays_missing()
    {
        for (var time = 0; time < 2; time++)
        {
            using var response = await portal.Http.GetAsync("/moeder/hovedstaden/2024-01-01", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Null(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_link_checker_may_ask_for_the_head_alone()
    {
        using var response = await portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/om"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Letters_of_the_language_stand_as_themselves() =>
        Assert.Contains("Tilgængelighedserklæring", await portal.Http.GetStringAsync("/om", TestContext.Current.CancellationToken), StringComparison.Ordinal);
}
