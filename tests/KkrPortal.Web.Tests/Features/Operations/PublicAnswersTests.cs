using System.Net;
using System.Net.Http.Headers;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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
    public async Task One_policy_says_what_a_page_may_do_and_nothing_in_it_is_for_a_script_that_it_has_not(string path)
    {
        using var response = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain(response.Headers, header => header.Key.Contains("blazor", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("blazor", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_same_page_again_is_not_sent_again(string path)
    {
        using var first = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_copy_that_a_reader_has_is_still_good_when_the_cache_was_cleared_and_nothing_changed(string path)
    {
        using var first = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicCache.Tag, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Null(second.Headers.Age);
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
    public async Task A_page_without_filters_is_the_same_page_whatever_hangs_on_its_address()
    {
        using var plain = await portal.Http.GetAsync("/moeder/hovedstaden/2025-06-13/3.2", TestContext.Current.CancellationToken);
        using var tracked = await portal.Http.GetAsync("/moeder/hovedstaden/2025-06-13/3.2?utm_source=nyhedsbrev", TestContext.Current.CancellationToken);
        Assert.NotNull(tracked.Headers.Age);
        Assert.Equal(plain.Headers.ETag, tracked.Headers.ETag);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_reader_who_goes_away_takes_nothing_from_those_who_wait_for_the_same_page()
    {
        const string path = "/beslutninger?raad=hovedstaden&aar=2025";
        await using var owner = new NpgsqlConnection(portal.Connections.Owner);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await owner.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("lock table published.item in access exclusive mode", owner, transaction))
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        using var leaving = new CancellationTokenSource();
        var first = portal.Http.GetAsync(path, leaving.Token);
        await using (var waiting = new NpgsqlCommand("select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())", owner, transaction))
            while ((long)(await waiting.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 0)
                await Task.Delay(20, TestContext.Current.CancellationToken);
        var second = portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        using var response = await second;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
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
