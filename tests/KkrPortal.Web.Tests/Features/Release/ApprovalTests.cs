using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Cockpit;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Release;

/// <summary>Minutes become approved by the next meeting's item, and an agenda grows by a supplement.</summary>
public sealed class ApprovalTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly First = new(2031, 2, 7), Second = new(2031, 5, 9);

    /// <summary>No imported sample is of a later day, and no meeting of these tests of an earlier one.</summary>
    private static readonly DateOnly Imported = new(2028, 1, 1);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Minutes_are_approved_by_the_next_meetings_item_and_the_pages_link_both_ways()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await HoldAsync(account, First);
        Assert.Equal((MeetingState.MinutesReleased, false), await StateAsync(First));
        Assert.Contains("ikke godkendt endnu", await PageAsync(First), StringComparison.Ordinal);

        await HoldAsync(account, Second);
        Assert.Equal((MeetingState.Approved, true), await StateAsync(First));
        Assert.Equal((MeetingState.MinutesReleased, false), await StateAsync(Second));
        Assert.Contains($"<a href=\"{Urls.Item("hovedstaden", Second, "1.1")}\">den 9. maj 2031</a>", await PageAsync(First), StringComparison.Ordinal);
        Assert.Contains($"Referatet blev godkendt her i <a href=\"{Urls.Item("hovedstaden", Second, "1.1")}\">punkt 1.1</a>", await PageAsync(Second), StringComparison.Ordinal);
        await using var db = await portal.WorkspaceAsync();
        Assert.True(await db.Audit.AnyAsync(a => a.Action == "approve" && a.Subject == "hovedstaden/2031-02-07" && a.By == "Mette Lund", Ct));

        await db.Items.Where(i => i.Meeting.Date == First && i.Number == "1.2").ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Godkendelse af den rigtige dagsorden"), Ct);
        var view = (await Get<PrepareRelease>().ExecuteAsync(account.Id, "hovedstaden", First, Ct))!;
        Assert.Equal((ReleaseKind.Correction, "Ændret: 1.2 Godkendelse af den rigtige dagsorden."), (view.Kind, view.Changes));
        await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", First, view.Changes, false, Ct);
        Assert.Equal((MeetingState.Approved, true), await StateAsync(First));

        // No page says "approved" of what nothing that can be read approves.
        var second = await db.Meetings.Where(m => m.Date == Second).Select(m => m.Id).SingleAsync(Ct);
        await Get<WithdrawMeeting>().ExecuteAsync(account.Id, second, "Forkert fil.", Ct);
        Assert.True((await Get<ShowOverview>().ExecuteAsync(account.Id, "hovedstaden", Ct)).Meetings.Single(m => m.Date == Second).IsWithdrawn);
        using (var http = await portal.SignInAsync(account)) Assert.Contains("Ret, og frigiv igen", await http.GetStringAsync(Urls.WorkspaceOf("hovedstaden"), Ct), StringComparison.Ordinal);
        Assert.Equal((MeetingState.MinutesReleased, false), await StateAsync(First));
        Assert.Contains("ikke godkendt endnu", await PageAsync(First), StringComparison.Ordinal);
        await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", Second, "Den rigtige fil.", false, Ct);
        Assert.Equal((MeetingState.Approved, true), await StateAsync(First));
    }

    [Fact]
    public async Task Minutes_released_late_are_approved_by_an_item_that_approves_them_among_other_things()
    {
        DateOnly late = new(2029, 2, 2), next = new(2029, 5, 4);
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await HoldAsync(account, late, isReleased: false);
        await HoldAsync(account, next, isReleased: false);
        await using var db = await portal.WorkspaceAsync();
        var decision = await db.Items.Where(i => i.Meeting.Date == next && EF.Functions.ILike(i.Title, StandingItems.ApprovalOfMinutes + "%")).Select(i => i.Decision!).SingleAsync(Ct);
        (decision.Outcome, decision.AlsoOutcomes) = (Outcome.Noted, [Outcome.Approved]);
        await db.SaveChangesAsync(Ct);
        await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", next, null, false, Ct);
        await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", late, null, false, Ct);
        Assert.Equal((MeetingState.Approved, true), await StateAsync(late));
    }

    [Fact]
    public async Task Imported_minutes_are_approved_whatever_order_they_came_in()
    {
        await using var published = await portal.PublishedAsync();
        var pairs = await published.References.Where(r => EF.Functions.ILike(r.Item.Title, StandingItems.ApprovalOfMinutes + "%") && r.TargetDate < r.Item.Date && r.Item.Outcome == Outcome.Approved && r.Item.Meeting.Shows == DocumentKind.Minutes)
            .Select(r => new { r.Item.CouncilId, r.TargetDate }).Distinct().ToListAsync(Ct);
        var approved = await published.Meetings.Where(m => m.IsApproved).Select(m => new { m.CouncilId, TargetDate = (DateOnly?)m.Date }).ToListAsync(Ct);
        Assert.NotEmpty(approved);
        Assert.All(approved.Where(m => m.TargetDate < Imported), m => Assert.Contains(m, pairs));
        var minutes = await published.Meetings.Where(m => m.Shows == DocumentKind.Minutes && m.Date < Imported).Select(m => new { m.CouncilId, TargetDate = (DateOnly?)m.Date }).ToListAsync(Ct);
        Assert.Empty(pairs.Intersect(minutes).Except(approved));
    }

    [Fact]
    public async Task A_supplementary_agenda_is_a_version_of_its_own_with_a_note()
    {
        var day = new DateOnly(2032, 4, 9);
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        await CreateAsync(account, "sjaelland", day);
        Assert.Equal(1, (await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, null, false, Ct)).Number);
        await using var db = await portal.WorkspaceAsync();
        var section = await db.Sections.FirstAsync(s => s.Meeting.Date == day && s.Position == 2, Ct);
        var id = await Get<AddItem>().ExecuteAsync(account.Id, section.Id, Ct);
        await Get<SaveField>().ExecuteAsync(new(account.Id, id, "title", "Havnen", AddItem.NewTitle, null), Ct);
        await Get<SaveText>().ExecuteAsync(new(account.Id, id, null, PartKind.Recommendation, "Det indstilles, at havnen godkendes.", "", null, null, null), Ct);

        var view = (await Get<PrepareRelease>().ExecuteAsync(account.Id, "sjaelland", day, Ct))!;
        Assert.Equal((ReleaseKind.SupplementaryAgenda, 2, true), (view.Kind, view.NextNumber, view.NeedsNote));
        Assert.EndsWith("Havnen.", view.Changes, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, null, false, Ct));
        await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, view.Changes, false, Ct);
        var page = await portal.Http.GetStringAsync(Urls.Meeting("sjaelland", day), Ct);
        Assert.Contains("Tillægsdagsorden, version 2", page, StringComparison.Ordinal);
        Assert.Contains(view.Changes!, page, StringComparison.Ordinal);
    }

    private async Task CreateAsync(Account account, string council, DateOnly day)
    {
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, council, day, null, null, "Herlev", MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        await db.ItemTexts.Where(t => t.Item.Meeting.Date == day && t.IsPlaceholder).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsPlaceholder, false).SetProperty(x => x.Markdown, "Intet nyt."), Ct);
    }

    private async Task HoldAsync(Account account, DateOnly day, bool isReleased = true)
    {
        await CreateAsync(account, "hovedstaden", day);
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Include(m => m.Items).ThenInclude(i => i.Decision).SingleAsync(m => m.Date == day, Ct);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Open, Ct);
        foreach (var item in meeting.Items) await Get<SetDecision>().ExecuteAsync(new(account.Id, item.Id, SetDecision.Of(item.Decision), new(item.Number.StartsWith("1.", StringComparison.Ordinal) ? Outcome.Approved : Outcome.None, false)), Ct);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Close, Ct);
        if (isReleased) await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", day, null, false, Ct);
    }

    private async Task<(MeetingState, bool)> StateAsync(DateOnly day)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Meetings.Where(m => m.Date == day).Select(m => new ValueTuple<MeetingState, bool>(m.State, db.PublishedMeetings.Any(p => p.Id == m.Id && p.IsApproved))).SingleAsync(Ct);
    }

    private Task<string> PageAsync(DateOnly day) => portal.Http.GetStringAsync(Urls.Meeting("hovedstaden", day), Ct);

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
