using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Import;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Agendas;

public sealed class TimeAndPlaceTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_that_was_left_open_is_filled_in_later_and_the_release_says_while_it_is_missing()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 3, 5));
        Assert.Equal(["Dagsordenen siger ikke, hvornår mødet begynder.", "Dagsordenen siger ikke, hvor mødet holdes."], await MissingAsync(account, day));
        using var http = await portal.SignInAsync(account);
        using (var answer = await StaffPortal.SubmitAsync(http, Urls.WorkspaceTimeAndPlace("sjaelland", day), "tid-og-sted", ("dato", "2032-03-05"), ("fra", "10:00"), ("til", "12:30"), ("sted", " Ringsted Rådhus ")))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await MissingAsync(account, day));
        var released = (await portal.Services.GetRequiredService<PrepareRelease>().ExecuteAsync(account.Id, "sjaelland", day, Ct))!.Document;
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(12, 30), "Ringsted Rådhus"), (released.StartTime, released.EndTime, released.Location));
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Action == "change-meeting" && a.Subject == "sjaelland/2032-03-05", Ct));
        Assert.Equal("Ringsted Rådhus", await db.Revisions.Where(r => r.Entity == Revisions.Meeting && r.EntityId == meeting && r.Field == Revisions.Place).Select(r => r.After).SingleAsync(Ct));
    }

    [Theory]
    [InlineData("12:00", "11:00", "Mødet slutter, før det begynder. Ret tiden.")]
    [InlineData("", "11:00", "Skriv også, hvornår mødet begynder.")]
    public async Task A_time_that_cannot_be_is_refused_and_what_was_typed_stays_in_the_form(string from, string to, string refusal)
    {
        var (account, day, _) = await NewMeetingAsync(new(2032, 4, from.Length + 1));
        using var http = await portal.SignInAsync(account);
        using var answer = await StaffPortal.SubmitAsync(http, Urls.WorkspaceTimeAndPlace("sjaelland", day), "tid-og-sted", ("dato", Urls.Date(day)), ("fra", from), ("til", to), ("sted", "Slagelse Bibliotek"));
        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains(refusal, page, StringComparison.Ordinal);
        Assert.Contains("Slagelse Bibliotek", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_a_year_of_two_digits_is_refused()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 4, 23));
        var seen = new TimeAndPlace(day, null, null, null);
        Assert.Equal("Årstallet 32 kan ikke passe. Skriv det med fire cifre.", await portal.Services.GetRequiredService<ChangeTimeAndPlace>().ExecuteAsync(new(account.Id, meeting, seen with { Day = new(32, 4, 30) }, seen.ToString()), Ct));
    }

    [Fact]
    public async Task What_somebody_else_changed_in_between_is_not_overwritten()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 5, 7));
        var change = portal.Services.GetRequiredService<ChangeTimeAndPlace>();
        var seen = new TimeAndPlace(day, null, null, null);
        Assert.Null(await change.ExecuteAsync(new(account.Id, meeting, seen with { Place = "Roskilde" }, seen.ToString()), Ct));
        Assert.Equal("En anden har rettet det imens. Nu står der: 7. maj 2032, tid ikke oplyst, Roskilde. Ret igen, hvis det skal være anderledes.",
            await change.ExecuteAsync(new(account.Id, meeting, seen with { Place = "Køge" }, seen.ToString()), Ct));
    }

    [Fact]
    public async Task The_day_can_be_moved_until_something_is_released_and_not_onto_another_meeting()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 6, 4));
        var change = portal.Services.GetRequiredService<ChangeTimeAndPlace>();
        var seen = new TimeAndPlace(day, null, null, null);
        Assert.Equal("KKR Sjælland har allerede et møde den 29. januar 2027. Vælg en anden dag.", await change.ExecuteAsync(new(account.Id, meeting, seen with { Day = new(2027, 1, 29) }, seen.ToString()), Ct));
        Assert.Null(await change.ExecuteAsync(new(account.Id, meeting, seen with { Day = day.AddDays(7) }, seen.ToString()), Ct));
        using var http = await portal.SignInAsync(account);
        Assert.Contains("Nyt møde", await http.GetStringAsync(Urls.WorkspaceOf("sjaelland"), Ct), StringComparison.Ordinal);
        Assert.Contains("Møde", await http.GetStringAsync(Urls.WorkspaceMeeting("sjaelland", day.AddDays(7)), Ct), StringComparison.Ordinal);

        await using var db = await portal.WorkspaceAsync();
        var released = await db.Meetings.SingleAsync(m => m.Council.Slug == "sjaelland" && m.Date == new DateOnly(2027, 1, 29), Ct);
        var standing = TimeAndPlace.Of(released);
        Assert.Equal("Dagen ligger fast, for den er en del af mødets adresse.", await change.ExecuteAsync(new(account.Id, released.Id, standing with { Day = new(2027, 1, 30) }, standing.ToString()), Ct));
    }

    [Fact]
    public async Task A_change_of_time_and_place_stands_in_the_history_as_a_difference_and_can_be_taken_back()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 7, 2));
        var change = portal.Services.GetRequiredService<ChangeTimeAndPlace>();
        TimeAndPlace none = new(day, null, null, null), first = new(day, new(10, 0), new(12, 30), "Ringsted"), second = new(day.AddDays(7), new(9, 15), null, "Roskilde");
        Assert.Null(await change.ExecuteAsync(new(account.Id, meeting, first, none.ToString()), Ct));
        // By somebody else, so that it is a sitting of its own.
        var other = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        Assert.Null(await change.ExecuteAsync(new(other.Id, meeting, second, first.ToString()), Ct));
        await portal.Services.GetRequiredService<CancelMeeting>().ExecuteAsync(account.Id, meeting, true, Ct);

        using var http = await portal.SignInAsync(account);
        var history = await HistoryAsync(second.Day);
        Assert.Equal(["Mødet er aflyst", "Sted: Roskilde. Tid: kl. 09.15. Flyttet til fredag den 9. juli 2032", "Sted: Ringsted. Tid: kl. 10.00–12.30"],
            history.QuerySelectorAll(".rev a .d").Take(3).Select(d => d.TextContent));
        await portal.Services.GetRequiredService<CancelMeeting>().ExecuteAsync(account.Id, meeting, false, Ct);

        var theirs = (await HistoryAsync(second.Day)).QuerySelectorAll(".rev a").Single(a => a.TextContent.Contains("Anders Holm", StringComparison.Ordinal)).GetAttribute("href")!;
        history = await ReadAsync(theirs);
        Assert.Equal(["slettet: Ringsted", "tilføjet: Roskilde"], history.QuerySelectorAll(".blk").Single(b => b.QuerySelector("h3")!.TextContent == "Sted").QuerySelectorAll("ins, del").Select(piece => piece.TextContent).Order().ToArray());
        // The day stands last, for with it the address changes.
        foreach (var form in history.QuerySelectorAll(".blk form input[name=_handler]").Select(input => input.GetAttribute("value")!).ToList())
        {
            using var answer = await StaffPortal.SubmitAsync(http, theirs, form, ("udgave-af", "før"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(first, TimeAndPlace.Of(await db.Meetings.SingleAsync(m => m.Id == meeting, Ct)));

        Task<IHtmlDocument> HistoryAsync(DateOnly of) => ReadAsync(Urls.WorkspaceHistory("sjaelland", of));
        async Task<IHtmlDocument> ReadAsync(string url) => await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(url, Ct));
    }

    [Fact]
    public async Task A_meeting_is_called_off_and_taken_up_again_with_its_agenda_and_what_is_public_is_withdrawn_first()
    {
        var (account, day, meeting) = await NewMeetingAsync(new(2032, 9, 3));
        using var http = await portal.SignInAsync(account);
        var page = Urls.WorkspaceTimeAndPlace("sjaelland", day);
        (await StaffPortal.SubmitAsync(http, page, "aflys")).Dispose();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal((MeetingState.Cancelled, 5), await StateAsync(db, meeting));
        Assert.Contains("Aflyst", await http.GetStringAsync(page, Ct), StringComparison.Ordinal);
        (await StaffPortal.SubmitAsync(http, page, "genoptag")).Dispose();
        Assert.Equal((MeetingState.AgendaDraft, 5), await StateAsync(db, meeting));

        var open = await db.PublishedMeetings.Where(m => m.Date == new DateOnly(2027, 1, 29)).Select(m => m.Id).SingleAsync(Ct);
        var refused = await Assert.ThrowsAsync<RefusedTransitionException>(() => portal.Services.GetRequiredService<CancelMeeting>().ExecuteAsync(account.Id, open, true, Ct));
        Assert.Equal("Dagsordenen er offentlig. Tilbagekald den først under Frigivelse, og skriv, at mødet er aflyst.", refused.Message);
    }

    [Fact]
    public async Task Minutes_that_were_read_by_mistake_are_put_aside_wait_for_nobody_and_can_be_had_back()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var sample = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "sjaelland-2025-09-12-referat.txt"), Ct)).Replace("12-09-2025", "13-10-2028", StringComparison.Ordinal);
        Assert.NotEqual("stop", (await portal.Services.GetRequiredService<ImportByStaff>().ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(sample), Ct)).Look);
        var day = new DateOnly(2028, 10, 13);
        var page = Urls.WorkspaceTimeAndPlace("sjaelland", day);
        Assert.Contains(await WaitingAsync(), waiting => waiting.Contains(Urls.Date(day), StringComparison.Ordinal));

        using var http = await portal.SignInAsync(account);
        (await StaffPortal.SubmitAsync(http, page, "aflys")).Dispose();
        Assert.Contains("Lagt til side", await http.GetStringAsync(page, Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(await WaitingAsync(), waiting => waiting.Contains(Urls.Date(day), StringComparison.Ordinal));
        Assert.DoesNotContain(await portal.Services.GetRequiredService<ShowWaitingImports>().ExecuteAsync(account.Id, Ct), waiting => waiting.Date == day);
        (await StaffPortal.SubmitAsync(http, page, "genoptag")).Dispose();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(MeetingState.MinutesDraft, await db.Meetings.Where(m => m.Date == day).Select(m => m.State).SingleAsync(Ct));

        async Task<IReadOnlyList<string>> WaitingAsync() => [.. ToDo.Of(await portal.Services.GetRequiredService<ShowOverview>().ExecuteAsync(account.Id, "sjaelland", Ct), new(2028, 11, 1)).Select(waiting => waiting.Url)];
    }

    [Fact]
    public async Task A_place_that_was_written_by_hand_survives_a_file_that_says_another_which_is_asked_about()
    {
        await using var db = await portal.WorkspaceAsync();
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, await db.Councils.Where(c => c.Slug == "nordjylland").Select(c => c.Id).SingleAsync(Ct));
        var sample = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "nordjylland-2025-09-19-referat.txt"), Ct)).Replace("19-09-2025", "06-10-2028", StringComparison.Ordinal);
        var import = portal.Services.GetRequiredService<ImportByStaff>();
        Assert.NotEqual("stop", (await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(sample), Ct)).Look);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Council.Slug == "nordjylland" && m.Date == new DateOnly(2028, 10, 6), Ct);
        Assert.NotNull(meeting.Location);
        var standing = TimeAndPlace.Of(meeting);
        Assert.Null(await portal.Services.GetRequiredService<ChangeTimeAndPlace>().ExecuteAsync(new(account.Id, meeting.Id, standing with { Place = "Frederiksberg" }, standing.ToString()), Ct));

        await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(sample + "\n\n"), Ct);
        Assert.Equal("Frederiksberg", await db.Meetings.Where(m => m.Id == meeting.Id).Select(m => m.Location).SingleAsync(Ct));
        Assert.Equal($"Mødets sted er skrevet her, og filen siger »{meeting.Location}«. Skal det, der står her, blive?",
            await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Code == "place-differs").Select(f => f.Message).SingleAsync(Ct));
    }

    private async Task<(Account Account, DateOnly Day, long Meeting)> NewMeetingAsync(DateOnly day)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, null, MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        return (account, day, await db.Meetings.Where(m => m.Council.Slug == "sjaelland" && m.Date == day).Select(m => m.Id).SingleAsync(Ct));
    }

    private async Task<IReadOnlyList<string>> MissingAsync(Account account, DateOnly day) =>
        [.. (await portal.Services.GetRequiredService<PrepareRelease>().ExecuteAsync(account.Id, "sjaelland", day, Ct))!.Findings.Where(f => f.Url == Urls.WorkspaceTimeAndPlace("sjaelland", day)).Select(f => f.Message)];

    private static async Task<(MeetingState State, int Items)> StateAsync(WorkspaceDbContext db, long meeting) =>
        (await db.Meetings.Where(m => m.Id == meeting).Select(m => m.State).SingleAsync(Ct), await db.Items.CountAsync(i => i.MeetingId == meeting, Ct));
}
