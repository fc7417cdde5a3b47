using System.Net;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.Meetings;

public sealed class VersionPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Autumn = "/moeder/syddanmark/2026-09-11";

    [Fact]
    public async Task An_older_version_is_shown_as_it_was_and_says_which_one_counts()
    {
        var page = await portal.PageAsync($"{Autumn}/v1");
        Assert.Contains("Dette er en ældre version", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, page.QuerySelectorAll(".released article").Length);
        Assert.Empty(page.QuerySelectorAll(".released .decision"));
    }

    [Fact]
    public async Task The_version_that_counts_says_so()
    {
        var page = await portal.PageAsync($"{Autumn}/v2");
        Assert.Contains("Dette er den version, der gælder", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".released .decision"));
    }

    [Fact]
    public async Task A_version_that_was_never_released_answers_404()
    {
        using var response = await portal.Http.GetAsync($"{Autumn}/v9", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Versionen findes ikke", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_stays_withdrawn_when_a_new_version_comes()
    {
        await using (var db = await portal.WorkspaceAsync())
        {
            var meeting = await db.PublishedMeetings.SingleAsync(m => m.Council.Slug == "midtjylland" && m.Date == new DateOnly(2025, 3, 14), TestContext.Current.CancellationToken);
            var first = await db.PublishedVersions.AsNoTracking().SingleAsync(v => v.MeetingId == meeting.Id, TestContext.Current.CancellationToken);
            db.PublishedVersions.AddRange(
                Version(first, 2, ReleaseKind.Withdrawal, "{}"),
                Version(first, 3, ReleaseKind.Minutes, first.Document));
            meeting.Version = 3;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Http.GetAsync("/moeder/midtjylland/2025-03-14/v1", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Http.GetAsync("/moeder/midtjylland/2025-03-14/v2", TestContext.Current.CancellationToken)).StatusCode);
        await portal.PageAsync("/moeder/midtjylland/2025-03-14/v3");
        var links = (await portal.PageAsync("/moeder/midtjylland/2025-03-14")).QuerySelectorAll("section[aria-labelledby=versioner] a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/moeder/midtjylland/2025-03-14/v3"], links);
    }

    private static PublishedVersion Version(PublishedVersion like, int number, ReleaseKind kind, string document) => new()
    {
        MeetingId = like.MeetingId,
        Kind = like.Kind,
        Release = kind,
        Number = number,
        Hash = ReleasedDocument.Hash(document),
        Document = document,
        ReleasedAt = like.ReleasedAt,
    };
}
