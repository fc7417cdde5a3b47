using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Overview;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Overview;

public sealed class FindInWorkspaceTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("6. november 2026", "6. november 2026")]
    [InlineData("2026-11-06", "6. november 2026")]
    [InlineData("06.11.2026", "6. november 2026")]
    [InlineData("sjælland 2027", "29. januar 2027")]
    public async Task A_meeting_is_found_by_its_day_or_its_council(string asked, string day) =>
        Assert.Contains(day, (await FindAsync(asked)).Meetings.Select(m => Danish.Long(m.Date)));

    [Fact]
    public async Task An_item_is_found_by_words_of_its_title_by_its_number_and_by_its_case_and_a_person_by_a_name_begun()
    {
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Sjaelland && i.CaseNumber != null && i.Title.Length > 20).OrderByDescending(i => i.Meeting.Date).FirstAsync(Ct);
        var words = item.Title.Split(' ');
        foreach (var asked in (string[])[$"{words[^1].ToUpperInvariant()} {words[0]}", item.CaseNumber!]) Assert.Contains(item.Id, (await FindAsync(asked)).Items.Select(i => i.Id));
        Assert.Contains((await FindAsync("3.1")).Items, i => i.Number == "3.1");
        var person = await db.Attendees.Where(a => a.Meeting.CouncilId == StaffPortal.Sjaelland && a.Person.MergedIntoId == null).Select(a => a.Person).FirstAsync(Ct);
        Assert.Contains(person.Id, (await FindAsync(person.Name[..^2])).Persons.Select(p => p.Id));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Signs_of_the_database_and_too_little_find_nothing(string? asked) => Assert.Equal(0, (await FindAsync(asked)).Count);

    [Fact]
    public async Task What_another_council_works_on_is_not_found()
    {
        Assert.Empty((await FindAsync("Hovedstaden")).Meetings);
        await using var db = await portal.WorkspaceAsync();
        var other = await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Hovedstaden && i.Title.Length > 25).Select(i => i.Title).FirstAsync(Ct);
        Assert.DoesNotContain((await FindAsync(other)).Items, i => i.CouncilSlug == "hovedstaden");
        var member = await portal.AccountAsync("Kun Medlem", RoleKind.Member, StaffPortal.Sjaelland);
        await Assert.ThrowsAsync<NoAccessException>(() => portal.Services.GetRequiredService<FindInWorkspace>().ExecuteAsync(member.Id, "Sjælland", Ct));
    }

    private async Task<Found> FindAsync(string? asked) =>
        await portal.Services.GetRequiredService<FindInWorkspace>().ExecuteAsync((await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland)).Id, asked, Ct);
}
