using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Cockpit;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Cockpit;

/// <summary>What is registered at the meeting, from the cockpit's use cases to the public pages.</summary>
public sealed class MeetingDayTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Council = "sjaelland";
    private static readonly DateOnly Day = new(2027, 1, 29);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Presence_appointments_and_deadlines_become_public_with_the_minutes()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var view = await ShowAsync(account);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, view.Meeting.Id, HoldStep.Open, Ct);
        await SetAsync(account, new AttendanceChange.AllPresent());
        var (absent, early) = (view.People[0], view.People[1]);
        await SetAsync(account, new AttendanceChange.Mark(absent.PersonId, AttendeeStatus.Absent));
        await SetAsync(account, new AttendanceChange.Add(new("Ulla Holmegaard", "B", "Greve"), absent.PersonId, IsGuest: false));
        await SetAsync(account, new AttendanceChange.Add(new("Gert Gæstesen", null, "økonom"), null, IsGuest: true));
        await SetAsync(account, new AttendanceChange.InRoom(early.PersonId, null, "3.2"));

        var item = view.Items.First(i => !i.IsClosed && i.Title.StartsWith("Udpegning", StringComparison.Ordinal));
        var facts = new AppointmentFacts(AppointmentAction.Appointed, early.Name, null, null, "Prøverådet for Sjælland", "formand", "Vera Forgængersen", Day, new(2029, 12, 31));
        Assert.Equal("Skriv, hvilket organ pladsen er i.", await AppointAsync(account, item, facts with { Body = null }));
        Assert.StartsWith("Perioden slutter 1. januar 2020", await AppointAsync(account, item, facts with { To = new(2020, 1, 1) }), StringComparison.Ordinal);
        Assert.Equal("Årstallet 29 kan ikke passe. Skriv det med fire cifre.", await AppointAsync(account, item, facts with { From = null, To = new(29, 12, 31) }));
        Assert.Null(await AppointAsync(account, item, facts));
        Assert.Equal("Årstallet 27 kan ikke passe. Skriv det med fire cifre.", await Get<SaveDeadline>().ExecuteAsync(new(account.Id, item.Id, null, null, new("Prøverådet får besked om udpegningen", new(27, 2, 5))), Ct));
        Assert.Null(await Get<SaveDeadline>().ExecuteAsync(new(account.Id, item.Id, null, null, new("Prøverådet får besked om udpegningen", new(2027, 2, 5))), Ct));
        Assert.DoesNotContain("Prøverådet", await HtmlAsync(Urls.Deadlines), StringComparison.Ordinal);

        foreach (var open in view.Items) await Get<SetDecision>().ExecuteAsync(new(account.Id, open.Id, open.Verdict, new(Outcome.None, false)), Ct);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, view.Meeting.Id, HoldStep.Close, Ct);
        var preview = await PreviewAsync(account);
        foreach (var told in (string[])["gik ved punkt 3.2", $"suppleant for {absent.Name}", "Prøverådet for Sjælland, formand, i stedet for Vera Forgængersen", "Prøverådet får besked om udpegningen"]) Assert.Contains(told, preview, StringComparison.Ordinal);
        await Get<ReleaseMeeting>().ExecuteAsync(new(view.Meeting.Id, ReleaseKind.Minutes, null, "Mette Lund"), Ct);

        var row = (await portal.PageAsync(Urls.Item(Council, Day, item.Number))).QuerySelector("table tbody tr")!.TextContent;
        Assert.Contains(early.Name, row, StringComparison.Ordinal);
        Assert.Contains("Udpeget som formand fra 29. januar 2027 til 31. december 2029, efterfølger Vera Forgængersen", string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Prøverådet får besked om udpegningen", await HtmlAsync(Urls.Deadlines), StringComparison.Ordinal);
        var seats = await portal.PageAsync(Urls.SeatsOf(Day, Council, "Prøverådet for Sjælland"));
        Assert.Contains($"{early.Name} ({early.Party}), {early.Municipality}, formand", seats.QuerySelector(".bodies tbody th")!.TextContent, StringComparison.Ordinal);
        var people = (await portal.PageAsync(Urls.Meeting(Council, Day))).QuerySelector("main")!.TextContent;
        Assert.Contains("gik ved punkt 3.2", people, StringComparison.Ordinal);
        Assert.Contains($"suppleant for {absent.Name}", people, StringComparison.Ordinal);
        Assert.Contains("økonom", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_never_overwritten_unseen()
    {
        var account = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.Council.Slug == "hovedstaden" && i.Decision != null).Select(i => new { i.Id, i.Decision, i.Meeting.Date }).FirstAsync(Ct);
        var unseen = new Verdict(Outcome.Other, false);
        Assert.Contains("Det står.", await Get<SetDecision>().ExecuteAsync(new(account.Id, item.Id, unseen, new(Outcome.Postponed, false)), Ct), StringComparison.Ordinal);
        Assert.Equal(item.Decision!.Outcome, await db.Decisions.Where(d => d.ItemId == item.Id).Select(d => d.Outcome).SingleAsync(Ct));

        var view = (await Get<ShowCockpit>().ExecuteAsync(account.Id, "hovedstaden", item.Date, Ct))!;
        var (seen, changed) = (view.People[0], view.People[0] with { Title = "borgmester af i går" });
        Assert.EndsWith("er ændret af en anden imens. Se, hvad der står nu, og ret igen.",
            await Get<SetAttendance>().ExecuteAsync(account.Id, "hovedstaden", item.Date, new AttendanceChange.Put([(seen with { Party = "Z" }, changed)]), Ct), StringComparison.Ordinal);
        Assert.Null(await Get<SetAttendance>().ExecuteAsync(account.Id, "hovedstaden", item.Date, new AttendanceChange.Put([(seen, changed)]), Ct));
        Assert.Equal("borgmester af i går", (await Get<ShowCockpit>().ExecuteAsync(account.Id, "hovedstaden", item.Date, Ct))!.People.Single(p => p.PersonId == seen.PersonId).Title);
    }

    [Fact]
    public async Task A_meeting_weeks_ahead_is_opened_with_a_warning_and_the_opening_can_be_taken_back_later()
    {
        var (account, day) = (await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Hovedstaden), Danish.Today(TimeProvider.System).AddDays(60));
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", day, null, null, null, MeetingKind.Extraordinary, []), Ct));
        var view = (await Get<ShowCockpit>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!;
        using var http = await portal.SignInAsync(account);
        Assert.Contains($"Mødet er først {Danish.WithWeekday(day)}, om 60 dage.</b> Åbner du det nu, ligger punkternes numre fast.", WebUtility.HtmlDecode(await CockpitAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("Tag åbningen tilbage", await CockpitAsync(), StringComparison.Ordinal);
        await Get<HoldMeeting>().ExecuteAsync(account.Id, view.Meeting.Id, HoldStep.Open, Ct);
        Assert.Contains("Tag åbningen tilbage", WebUtility.HtmlDecode(await CockpitAsync()), StringComparison.Ordinal);
        Assert.Contains((await Get<PrepareRelease>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!.Findings, f => !f.IsBlocking && f.Message == $"Referatet er af et møde, der først er {Danish.WithWeekday(day)}, om 60 dage. Er det den rigtige dag?");

        Task<string> CockpitAsync() => http.GetStringAsync(Urls.WorkspaceCockpit("hovedstaden", day), Ct);
    }

    [Fact]
    public async Task A_wrong_close_is_taken_back_and_both_stand_in_the_log_until_minutes_are_released()
    {
        var (account, day) = (await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Hovedstaden), new DateOnly(2028, 3, 3));
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", day, null, null, null, MeetingKind.Extraordinary, []), Ct));
        var view = (await Get<ShowCockpit>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!;
        await HoldAsync(HoldStep.Open);
        Assert.StartsWith("Mødet kan ikke åbnes igen", (await Assert.ThrowsAsync<RefusedTransitionException>(() => HoldAsync(HoldStep.OpenAgain))).Message, StringComparison.Ordinal);
        foreach (var open in view.Items) Assert.Null(await Get<SetDecision>().ExecuteAsync(new(account.Id, open.Id, open.Verdict, new(Outcome.None, false)), Ct));
        await HoldAsync(HoldStep.Close);
        await HoldAsync(HoldStep.OpenAgain);
        await using (var db = await portal.WorkspaceAsync())
        {
            Assert.Equal(MeetingState.Held, await db.Meetings.Where(m => m.Id == view.Meeting.Id).Select(m => m.State).SingleAsync(Ct));
            Assert.Equal(["open-meeting", "close-meeting", "reopen-meeting"], await db.Audit.Where(a => a.Subject == "hovedstaden/2028-03-03" && a.Action.EndsWith("-meeting") && a.Action != "create-meeting").OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Ct));
        }
        await HoldAsync(HoldStep.Close);
        await Get<ReleaseMeeting>().ExecuteAsync(new(view.Meeting.Id, ReleaseKind.Minutes, null, "Anders Holm"), Ct);
        await Assert.ThrowsAsync<RefusedTransitionException>(() => HoldAsync(HoldStep.OpenAgain));

        Task HoldAsync(HoldStep step) => Get<HoldMeeting>().ExecuteAsync(account.Id, view.Meeting.Id, step, Ct);
    }

    private async Task<string> PreviewAsync(Account account)
    {
        using var http = await portal.SignInAsync(account);
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(Urls.WorkspaceRelease(Council, Day), Ct));
        return page.QuerySelector(".pv")!.TextContent;
    }

    private async Task<CockpitView> ShowAsync(Account account) => (await Get<ShowCockpit>().ExecuteAsync(account.Id, Council, Day, Ct))!;

    private async Task SetAsync(Account account, AttendanceChange change) => Assert.Null(await Get<SetAttendance>().ExecuteAsync(account.Id, Council, Day, change, Ct));

    private Task<string?> AppointAsync(Account account, CockpitItem item, AppointmentFacts facts) => Get<SaveAppointment>().ExecuteAsync(new(account.Id, item.Id, null, null, facts), Ct);

    private async Task<string> HtmlAsync(string address) => (await portal.PageAsync(address)).DocumentElement.OuterHtml;

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
