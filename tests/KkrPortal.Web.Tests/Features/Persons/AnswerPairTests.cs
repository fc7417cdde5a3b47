using System.Net;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Persons;

/// <summary>A merge and its undo, as the public sees them: the old address leads to the new one, and back again.</summary>
public sealed class AnswerPairTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_merged_persons_address_redirects_until_the_merge_is_undone()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var pair = await db.PersonPairs.SingleAsync(p => p.Person.Slug == "jacob-vestersoe" && p.Other.Slug == "jakob-vestersoe", Ct);
        var before = (Page: await TagAsync("/personer/jakob-vestersoe"), Api: await TagAsync("/api/v1/persons/jakob-vestersoe"));
        var versions = await db.PublishedVersions.OrderBy(v => v.Id).Select(v => v.Hash).ToListAsync(Ct);

        await AnswerAsync(account, pair, PairAnswer.Same);
        foreach (var (old, now) in ((string, string)[])[(Urls.Person("jacob-vestersoe"), Urls.Person("jakob-vestersoe")), (Urls.PersonData("jacob-vestersoe"), Urls.PersonData("jakob-vestersoe")),
            (Urls.PersonFeed("jacob-vestersoe"), Urls.PersonFeed("jakob-vestersoe")), ("/oparl/v1.1/persons/jacob-vestersoe", "/oparl/v1.1/persons/jakob-vestersoe")])
        {
            using var answer = await portal.Http.GetAsync(old + "?samlet", Ct);
            Assert.Equal((HttpStatusCode.MovedPermanently, now), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
        Assert.Contains("Jacob Vestersø", (await portal.PageAsync("/personer/jakob-vestersoe?samlet")).QuerySelector("section[aria-labelledby=skrevet]")!.TextContent, StringComparison.Ordinal);
        // The page that was cached under its own address is another now, without anybody's asking.
        await UntilAsync(async () => await TagAsync("/personer/jakob-vestersoe") != before.Page && await TagAsync("/api/v1/persons/jakob-vestersoe") != before.Api);
        Assert.DoesNotContain("jacob-vestersoe", await portal.Http.GetStringAsync("/sitemap.xml?samlet", Ct), StringComparison.Ordinal);
        Assert.Equal(versions, await db.PublishedVersions.OrderBy(v => v.Id).Select(v => v.Hash).ToListAsync(Ct));

        await AnswerAsync(account, pair, PairAnswer.Open);
        using (var again = await portal.Http.GetAsync("/personer/jacob-vestersoe?skilt", Ct)) Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.DoesNotContain("Jacob Vestersø", (await portal.PageAsync("/personer/jakob-vestersoe?skilt")).QuerySelector("section[aria-labelledby=skrevet]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_of_merges_leads_to_its_end_and_is_undone_from_there()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var three = await db.PublishedPersons.Where(p => p.Party == "A").OrderBy(p => p.Id).Take(3).Select(p => new { p.Id, p.Slug }).ToListAsync(Ct);
        var answer = portal.Services.GetRequiredService<AnswerPair>();
        await answer.ExecuteAsync(new(account.Id, null, three[0].Id, three[1].Id, PairAnswer.Same, null), Ct);
        await answer.ExecuteAsync(new(account.Id, null, three[1].Id, three[2].Id, PairAnswer.Same, "Et andet navn"), Ct);
        using (var moved = await portal.Http.GetAsync(Urls.Person(three[0].Slug) + "?kaede", Ct))
            Assert.Equal((HttpStatusCode.MovedPermanently, Urls.Person(three[2].Slug)), (moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.Equal("Et andet navn", (await portal.PageAsync(Urls.Person(three[2].Slug) + "?kaede")).QuerySelector("h1")!.TextContent.Trim());

        var first = await db.PersonPairs.AsNoTracking().SingleAsync(p => p.PersonId == three[0].Id && p.OtherId == three[1].Id, Ct);
        var refusal = await Assert.ThrowsAsync<RefusedTransitionException>(() => AnswerAsync(account, first, PairAnswer.Open));
        Assert.EndsWith("er siden samlet med en anden. Fortryd det først.", refusal.Message, StringComparison.Ordinal);
        var second = await db.PersonPairs.AsNoTracking().SingleAsync(p => p.PersonId == three[1].Id && p.OtherId == three[2].Id, Ct);
        await AnswerAsync(account, second, PairAnswer.Open);
        await AnswerAsync(account, first, PairAnswer.Open);
        foreach (var person in three)
            await portal.PageAsync(Urls.Person(person.Slug) + "?ude");
        Assert.False(await db.PublishedPersons.AnyAsync(p => p.Name == "Et andet navn", Ct));
    }

    [Fact]
    public async Task Who_works_for_no_council_can_merge_nobody()
    {
        var member = await portal.AccountAsync("Et medlem", RoleKind.Member, StaffPortal.Hovedstaden);
        await Assert.ThrowsAsync<NoAccessException>(() => portal.Services.GetRequiredService<AnswerPair>().ExecuteAsync(new(member.Id, null, 1, 2, PairAnswer.Same, null), Ct));
    }

    private Task AnswerAsync(Account account, PersonPair pair, PairAnswer answer) =>
        portal.Services.GetRequiredService<AnswerPair>().ExecuteAsync(new(account.Id, pair.Id, null, null, answer, null), Ct);

    private async Task<string?> TagAsync(string path)
    {
        using var answer = await portal.Http.GetAsync(path, Ct);
        return answer.Headers.ETag?.ToString();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); !await holds(); await Task.Delay(50, Ct))
            Assert.True(DateTime.UtcNow < deadline, "It did not come about.");
    }
}
