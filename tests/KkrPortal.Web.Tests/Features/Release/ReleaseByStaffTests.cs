using System.Net;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Cockpit;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Release;

/// <summary>From an empty agenda to public minutes, a correction and a withdrawal, by the use cases that the pages call.</summary>
public sealed class ReleaseByStaffTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2028, 5, 12);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Minutes_are_closed_released_corrected_and_withdrawn()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", Day, null, null, "Herlev", MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Include(m => m.Items).ThenInclude(i => i.Texts).SingleAsync(m => m.Date == Day, Ct);
        foreach (var text in meeting.Items.SelectMany(i => i.Texts)) text.IsPlaceholder = false;
        await db.SaveChangesAsync(Ct);

        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Open, Ct);
        var refused = await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Close, Ct));
        Assert.StartsWith("Mødet kan ikke lukkes endnu. Punkt 1.1, ", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedTransitionException>(() => ReleaseAsync(account, null));

        foreach (var item in meeting.Items) await Get<SetDecision>().ExecuteAsync(new(account.Id, item.Id, new(null, false), new(item.Number == "1.1" ? Outcome.Approved : Outcome.None, false)), Ct);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Close, Ct);
        var seen = (await Get<PrepareRelease>().ExecuteAsync(account.Id, "hovedstaden", Day, Ct))!.Hash;
        await db.Items.Where(i => i.MeetingId == meeting.Id && i.Number == "1.2").ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Godkendelse af en ny dagsorden"), Ct);
        var stale = await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", Day, null, false, Ct, seen));
        Assert.StartsWith("Nogen har ændret noget, siden du så siden.", stale.Message, StringComparison.Ordinal);
        Assert.False(await db.Releases.AnyAsync(r => r.MeetingId == meeting.Id, Ct));
        Assert.Equal(1, (await ReleaseAsync(account, null)).Number);
        await using var published = await portal.PublishedAsync();
        var first = await published.Items.SingleAsync(i => i.MeetingId == meeting.Id && i.Number == "1.1", Ct);
        Assert.StartsWith("Det indstilles, at KKR Hovedstaden godkender referatet", first.ResolvedText, StringComparison.Ordinal);

        await db.Items.Where(i => i.Id == first.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Godkendelse af det rigtige referat"), Ct);
        Assert.Equal("Skriv i noten, hvad der er ændret. Alle kan læse den.", (await Assert.ThrowsAsync<RefusedTransitionException>(() => ReleaseAsync(account, " "))).Message);
        Assert.Equal(2, (await ReleaseAsync(account, "Titlen er rettet.")).Number);

        await Get<WithdrawMeeting>().ExecuteAsync(account.Id, meeting.Id, "Referatet hører til et andet møde.", Ct);
        Assert.False(await published.Items.AnyAsync(i => i.MeetingId == meeting.Id, Ct));
        foreach (var address in (string[])[Urls.Meeting("hovedstaden", Day), Urls.Item("hovedstaden", Day, "1.1"), Urls.Version("hovedstaden", Day, 1)])
        {
            using var answer = await portal.Http.GetAsync(address, Ct);
            var page = await answer.Content.ReadAsStringAsync(Ct);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.DoesNotContain("rigtige referat", page, StringComparison.Ordinal);
            Assert.Contains("Referatet hører til et andet møde.", page, StringComparison.Ordinal);
        }
        foreach (var file in (string[])[Urls.DocumentFile("hovedstaden", Day, DocumentKind.Minutes, "pdf"), Urls.ItemFile("hovedstaden", Day, "1.1", "docx"), Urls.VersionFile("hovedstaden", Day, 1, "pdf")])
        {
            using var answer = await portal.Http.GetAsync(file, Ct);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        }
        Assert.Equal(4, (await ReleaseAsync(account, "Lagt tilbage.")).Number);
        Assert.True(await published.Items.AnyAsync(i => i.MeetingId == meeting.Id, Ct));
    }

    [Fact]
    public async Task A_huge_meetings_page_lists_its_texts_and_does_not_carry_them()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var day = new DateOnly(2028, 9, 1);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", day, null, null, "Herlev", MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var page = await PageAsync();
        Assert.Contains("Det indstilles, at KKR Hovedstaden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mødets tekster er så lange", page, StringComparison.Ordinal);

        var text = await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Hovedstaden && i.Meeting.Date == day && i.Number == "1.1").SelectMany(i => i.Texts).Where(t => t.Kind == PartKind.Recommendation).SingleAsync(Ct);
        text.Markdown = string.Concat(Enumerable.Repeat("Det indstilles, at det er meget langt.\n\n", 30_000));
        await db.SaveChangesAsync(Ct);
        page = await PageAsync();
        Assert.InRange(page.Length, 1, 200_000);
        Assert.Contains("Mødets tekster er så lange", page, StringComparison.Ordinal);
        Assert.Matches(@"Indstilling på 1\.[0-9.]+ tegn", page);

        async Task<string> PageAsync() => WebUtility.HtmlDecode(await (await portal.SignInAsync(account)).GetStringAsync(Urls.WorkspaceRelease("hovedstaden", day), Ct));
    }

    [Fact]
    public async Task A_long_meetings_items_are_folded_on_the_page_that_releases_it()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var day = new DateOnly(2028, 10, 6);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", day, null, null, "Herlev", MeetingKind.Ordinary, []), Ct));
        Assert.DoesNotContain("Vis alle", await PageAsync(account, Urls.WorkspaceRelease("hovedstaden", day)), StringComparison.Ordinal);
        await using var db = await portal.WorkspaceAsync();
        var section = await db.Sections.Where(s => s.Meeting.CouncilId == StaffPortal.Hovedstaden && s.Meeting.Date == day).OrderByDescending(s => s.Position).FirstAsync(Ct);
        var before = await db.Items.CountAsync(i => i.MeetingId == section.MeetingId, Ct);
        db.Items.AddRange(Enumerable.Range(1, 51).Select(n => new AgendaItem { MeetingId = section.MeetingId, SectionId = section.Id, Position = 100 + n, Number = $"{section.Number}.{100 + n}", Title = $"Bro nummer {n}", Origin = Origin.Manual }));
        await db.SaveChangesAsync(Ct);
        Assert.Matches($@"(?s)<details><summary>Vis alle {before + 51} punkter</summary>.*Bro nummer 51.*</details>", await PageAsync(account, Urls.WorkspaceRelease("hovedstaden", day)));
    }

    [Fact]
    public async Task Where_a_meeting_is_written_the_release_is_the_main_button_while_there_is_something_to_release()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var day = new DateOnly(2028, 11, 3);
        var (agenda, cockpit) = (Urls.WorkspaceMeeting("sjaelland", day), Urls.WorkspaceCockpit("sjaelland", day));
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, "Køge", MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        await db.ItemTexts.Where(t => t.Item.Meeting.CouncilId == StaffPortal.Sjaelland && t.Item.Meeting.Date == day).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsPlaceholder, false), Ct);
        var meeting = await db.Meetings.Include(m => m.Items).SingleAsync(m => m.CouncilId == StaffPortal.Sjaelland && m.Date == day, Ct);
        var first = db.Items.Where(i => i.Id == meeting.Items[0].Id);
        await ShowsAsync(isDue: true, agenda);

        await ReleaseAsync(null);
        await ShowsAsync(isDue: false, agenda);
        await first.ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Godkendelse af et andet referat"), Ct);
        await ShowsAsync(isDue: true, agenda);

        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Open, Ct);
        foreach (var item in meeting.Items) await Get<SetDecision>().ExecuteAsync(new(account.Id, item.Id, new(null, false), new(Outcome.None, false)), Ct);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, meeting.Id, HoldStep.Close, Ct);
        await ShowsAsync(isDue: true, agenda, cockpit);
        await ReleaseAsync(null);
        await ShowsAsync(isDue: false, agenda, cockpit);

        // What members alone read is something to release too, and so is what was taken back.
        await first.ExecuteUpdateAsync(i => i.SetProperty(x => x.IsClosed, true), Ct);
        await ReleaseAsync("Punktet er lukket.");
        await ShowsAsync(isDue: false, cockpit);
        await first.ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Køb af den hemmelige grund"), Ct);
        await ShowsAsync(isDue: true, cockpit);
        await ReleaseAsync(null);
        await Get<WithdrawMeeting>().ExecuteAsync(account.Id, meeting.Id, "Forkert referat.", Ct);
        await ShowsAsync(isDue: true, cockpit);

        Task ReleaseAsync(string? note) => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, note, false, Ct);

        async Task ShowsAsync(bool isDue, params string[] addresses)
        {
            foreach (var address in addresses)
            {
                var page = await PageAsync(account, address);
                Assert.Equal(isDue, page.Contains("Gør klar til frigivelse", StringComparison.Ordinal));
                Assert.Equal(isDue, page.Contains("class=\"btn go\" href", StringComparison.Ordinal));
                Assert.Equal(!isDue, page.Contains("Intet er ændret siden frigivelsen", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Another_councils_secretariat_can_neither_see_nor_release()
    {
        var account = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        await Assert.ThrowsAsync<NoAccessException>(() => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", new(2026, 2, 6), null, false, Ct));
        await using var db = await portal.WorkspaceAsync();
        var id = await db.Meetings.Where(m => m.CouncilId == StaffPortal.Hovedstaden).Select(m => m.Id).FirstAsync(Ct);
        await Assert.ThrowsAsync<NoAccessException>(() => Get<WithdrawMeeting>().ExecuteAsync(account.Id, id, "Nej.", Ct));
    }

    [Fact]
    public async Task Members_are_told_in_the_releases_own_transaction_without_a_word_of_what_is_closed()
    {
        var day = new DateOnly(2028, 9, 8);
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var member = await portal.AccountAsync("Ane Bo", RoleKind.Member, StaffPortal.Sjaelland);
        await portal.AccountAsync("Ib Lund", RoleKind.Member, StaffPortal.Hovedstaden);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, "Køge", MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Include(m => m.Items).ThenInclude(i => i.Texts).SingleAsync(m => m.Date == day, Ct);
        foreach (var text in meeting.Items.SelectMany(i => i.Texts)) text.IsPlaceholder = false;
        (meeting.Items[0].IsClosed, meeting.Items[0].Title) = (true, "Køb af den hemmelige grund");
        await db.SaveChangesAsync(Ct);

        Assert.Equal(1, (await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, null, true, Ct)).Mails);
        var mail = Assert.Single(await db.OutgoingMail.Where(m => m.Subject.Contains("8. september 2028")).ToListAsync(Ct));
        Assert.Equal(member.Email, mail.To);
        Assert.Equal("Dagsordenen til mødet den 8. september 2028 i KKR Sjælland", mail.Subject);
        Assert.Contains(Urls.Meeting("sjaelland", day), mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelige", mail.Subject + mail.Body, StringComparison.Ordinal);
        Assert.Equal(0, (await Get<ReleaseByStaff>().ExecuteAsync(account.Id, "sjaelland", day, "Samme dagsorden.", true, Ct)).Mails);
    }

    private Task<ReleaseResult> ReleaseAsync(Account account, string? note, bool tellMembers = false) => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", Day, note, tellMembers, Ct);

    private async Task<string> PageAsync(Account account, string address)
    {
        using var http = await portal.SignInAsync(account);
        return WebUtility.HtmlDecode(await http.GetStringAsync(address, Ct));
    }

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
