using System.Net;
using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Meetings;

public sealed class MeetingPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Summer = "/moeder/hovedstaden/2025-06-13";

    [Fact]
    public async Task The_outline_has_every_item_with_its_outcome()
    {
        var items = (await portal.PageAsync(Summer)).QuerySelectorAll(".outline .items > li");
        Assert.Equal(14, items.Length);
        var rejected = items.Single(item => item.Id == "p3.7");
        Assert.Equal("Ikke tiltrådt", rejected.QuerySelector(".outcome")!.TextContent);
        Assert.Equal($"{Summer}/3.7", rejected.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_legend_counts_what_the_bar_shows()
    {
        var page = await portal.PageAsync(Summer);
        Assert.Equal(page.QuerySelectorAll(".mixbar rect").Length, page.QuerySelectorAll(".legend li").Length);
        Assert.Contains(page.QuerySelectorAll(".legend li"), entry => entry.TextContent.Trim() == "Ikke tiltrådt 1");
    }

    [Fact]
    public async Task Absentees_stand_beside_their_substitutes()
    {
        var page = await portal.PageAsync(Summer);
        var pair = page.QuerySelectorAll("section[aria-labelledby=afbud] tbody tr").Single(row => row.TextContent.Contains("Gitte Rørkær", StringComparison.Ordinal));
        Assert.Contains("Iben Tangkær", pair.QuerySelector("td[data-th=Suppleant]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("6 afbud, 2 med suppleant.", page.QuerySelector("section[aria-labelledby=afbud] caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_present_are_sorted_as_Danes_sort()
    {
        var names = (await portal.PageAsync(Summer)).QuerySelector(".people")!.QuerySelectorAll("a").Select(link => link.TextContent.Split(" (")[0]).ToList();
        Assert.True(names.Count > 20);
        Assert.Equal(names.OrderBy(name => name, StringComparer.Create(Danish.Culture, ignoreCase: true)), names);
    }

    [Fact]
    public async Task What_the_minutes_do_not_say_is_said()
    {
        var facts = (await portal.PageAsync("/moeder/hovedstaden/2026-02-06")).QuerySelector(".facts")!.TextContent;
        Assert.Contains("Ikke oplyst i referatet", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_say_who_approved_them_who_is_asked_to_and_when_the_archive_does_not_know()
    {
        // 29 January 2027 has an agenda alone, and its first item is to approve these.
        var waiting = await portal.PageAsync("/moeder/sjaelland/2026-11-06");
        Assert.Contains("Version 1, ikke godkendt endnu", waiting.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var thread = waiting.QuerySelector("section[aria-labelledby=foer]")!.TextContent;
        Assert.Contains("Referatet herfra står til godkendelse i punkt 1.1.", thread, StringComparison.Ordinal);
        Assert.DoesNotContain("Referatet herfra blev", thread, StringComparison.Ordinal);
        // The next meeting's minutes in the archive are those of 6 February 2026, and others were held in between.
        Assert.Contains("godkendelsen er ikke i arkivet", (await portal.PageAsync(Summer)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_whose_approval_was_put_off_were_not_approved()
    {
        Assert.Contains("Referatet blev godkendt her", await ThreadAsync("/moeder/nordjylland/2025-09-19"), StringComparison.Ordinal);
        await using var db = await portal.WorkspaceAsync();
        var item = await db.PublishedItems.SingleAsync(i => i.Meeting.Council.Slug == "nordjylland" && i.Date == new DateOnly(2025, 9, 19) && i.Number == "1.2", TestContext.Current.CancellationToken);
        item.Outcome = KkrPortal.Data.Outcome.Postponed;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        // A row that is changed by hand clears no cache; another address has none.
        var neighbours = await portal.Services.GetRequiredService<ReadNeighbours>().ExecuteAsync("nordjylland", item.Date, TestContext.Current.CancellationToken);
        Assert.False(neighbours.Single(n => n.ApprovalItem == "1.2").IsApproved);
        item.Outcome = KkrPortal.Data.Outcome.Approved;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        async Task<string> ThreadAsync(string path) => (await portal.PageAsync(path)).QuerySelector("section[aria-labelledby=foer]")!.TextContent;
    }

    [Fact]
    public async Task The_place_between_other_meetings_shows_gaps()
    {
        var thread = (await portal.PageAsync(Summer)).QuerySelector("section[aria-labelledby=foer]")!;
        var gap = thread.QuerySelector("li.gap")!;
        Assert.Contains("4. april 2025", gap.TextContent, StringComparison.Ordinal);
        Assert.Contains("Referatet blev godkendt her i punkt 1.1", gap.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_stand_with_the_newest_first()
    {
        var rows = (await portal.PageAsync("/moeder/syddanmark/2026-09-11")).QuerySelectorAll("section[aria-labelledby=versioner] tbody tr");
        Assert.Equal(["Referat, version 2 (denne)", "Dagsorden, version 1"], rows.Select(row => Squeeze(row.QuerySelector("th")!.TextContent)));
    }

    [Fact]
    public async Task The_next_meeting_is_known_also_where_only_later_minutes_name_it()
    {
        await using var db = await portal.WorkspaceAsync();
        var later = await db.PublishedItems.Include(i => i.References).FirstAsync(i => i.Meeting.Council.Slug == "hovedstaden" && i.Date == new DateOnly(2026, 2, 6) && i.Number == "3.1", TestContext.Current.CancellationToken);
        var reference = new PublishedReference { Position = 99, Text = "mødet den 3. oktober 2025", TargetDate = new DateOnly(2025, 10, 3) };
        later.References.Add(reference);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var neighbours = await portal.Services.GetRequiredService<ReadNeighbours>().ExecuteAsync("hovedstaden", new DateOnly(2025, 6, 13), TestContext.Current.CancellationToken);
        db.Remove(reference);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Contains(new Neighbour(new DateOnly(2025, 10, 3), IsHeld: false, HasMinutes: false, ApprovalItem: null, IsApproved: false, AnnouncedIn: null, new NamedIn(later.Date, "3.1")), neighbours);
    }

    [Fact]
    public async Task A_meeting_that_is_only_mentioned_answers_404_and_tells_where()
    {
        using var response = await portal.Http.GetAsync("/moeder/hovedstaden/2025-04-04", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Mødet den <time datetime=\"2025-04-04\">4. april 2025</time> er ikke i arkivet", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Summer}/1.1\"", html, StringComparison.Ordinal);
        // With the sentence that names it, not the bare date.
        Assert.Contains("</mark> blev sendt til medlemmerne fem dage efter mødet.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/moeder/hovedstaden/i-gaar", "er ikke en dato")]
    [InlineData("/moeder/bornholm/2025-06-13", "Der er intet råd med adressen")]
    public async Task An_address_that_names_no_meeting_answers_404_and_says_why(string path, string why)
    {
        using var response = await portal.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(why, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_leaves_a_mark_and_no_text_under_any_address()
    {
        await using (var db = await portal.WorkspaceAsync())
            await db.PublishedMeetings.Where(m => m.Council.Slug == "nordjylland" && m.Date == new DateOnly(2025, 5, 23)).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.WithdrawnAt, new DateTime(2026, 1, 2, 10, 0, 0, DateTimeKind.Utc)).SetProperty(m => m.WithdrawalReason, "Bilag 2 skulle ikke med."),
                TestContext.Current.CancellationToken);
        foreach (var (path, status) in new[] { ("", HttpStatusCode.Gone), ("/3.1", HttpStatusCode.Gone), ("/v1", HttpStatusCode.Gone) })
        {
            using var response = await portal.Http.GetAsync("/moeder/nordjylland/2025-05-23" + path, TestContext.Current.CancellationToken);
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
            // Unsaid, browsers keep a 410 for good, also when the meeting has come back.
            Assert.True(response.Headers.CacheControl?.NoCache);
            Assert.Contains("Bilag 2 skulle ikke med.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("record-text", html, StringComparison.Ordinal);
        }
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
