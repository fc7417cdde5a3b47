using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Cockpit;
using KkrPortal.Web.Features.Members;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Members;

/// <summary>A meeting ahead in Sjælland with a released agenda and a closed item; its members, and others who must not see it.</summary>
public sealed class MemberPagesTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);
    private const string Secret = "Forhandlingsoplæg om kanalbroen", Text = "Tallet er fire millioner.", Draft = "Rådet sagde nej.";

    [Fact]
    public async Task A_closed_item_is_read_by_members_alone_and_its_decision_waits_for_the_minutes()
    {
        var item = await CloseAnItemAsync();
        using var member = await MemberAsync(StaffPortal.Sjaelland);
        var page = await ReadAsync(member, Urls.MemberMeeting("sjaelland", Day));
        Assert.Contains(Secret, page, StringComparison.Ordinal);
        Assert.Contains(Text, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Draft, page, StringComparison.Ordinal);
        Assert.Contains(Secret, await ReadAsync(member, Urls.Members), StringComparison.Ordinal);

        using var other = await MemberAsync(StaffPortal.Hovedstaden);
        using (var refused = await other.GetAsync(Urls.MemberMeeting("sjaelland", Day), TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain(Secret, await ReadAsync(other, Urls.Members), StringComparison.Ordinal);
        foreach (var address in (string[])[Urls.Meeting("sjaelland", Day), Urls.Item("sjaelland", Day, item.Number), Urls.ItemData("sjaelland", Day, item.Number)])
            Assert.DoesNotContain(Secret, await portal.Http.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_read_a_closed_item_as_it_was_released_and_not_as_it_is_being_written()
    {
        var item = await CloseAnItemAsync();
        await using var db = await portal.WorkspaceAsync();
        await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "En ny titel under arbejde"), TestContext.Current.CancellationToken);
        await db.ItemTexts.Where(t => t.ItemId == item.Id && t.Kind == PartKind.Presentation).ExecuteUpdateAsync(t => t.SetProperty(x => x.Markdown, "Tallet er halvskrevet."), TestContext.Current.CancellationToken);
        using var member = await MemberAsync(StaffPortal.Sjaelland);
        foreach (var address in (string[])[Urls.Members, Urls.MemberMeeting("sjaelland", Day)])
        {
            var before = await ReadAsync(member, address);
            Assert.Contains(Secret, before, StringComparison.Ordinal);
            Assert.DoesNotContain("En ny titel under arbejde", before, StringComparison.Ordinal);
            Assert.DoesNotContain("halvskrevet", before, StringComparison.Ordinal);
        }
        var versions = await db.PublishedVersions.CountAsync(v => v.MeetingId == item.MeetingId, TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(item.MeetingId, ReleaseKind.Agenda, null, "Mette Lund"), TestContext.Current.CancellationToken);
        Assert.Contains("Tallet er halvskrevet.", await ReadAsync(member, Urls.MemberMeeting("sjaelland", Day)), StringComparison.Ordinal);
        // Nothing of it is a new version for the public.
        Assert.Equal(versions, await db.PublishedVersions.CountAsync(v => v.MeetingId == item.MeetingId, TestContext.Current.CancellationToken));
        await db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, Secret), TestContext.Current.CancellationToken);
        await db.ItemTexts.Where(t => t.ItemId == item.Id && t.Kind == PartKind.Presentation).ExecuteUpdateAsync(t => t.SetProperty(x => x.Markdown, Text), TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(item.MeetingId, ReleaseKind.Agenda, null, "Mette Lund"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_closed_file_goes_to_members_of_its_own_council_as_a_file()
    {
        var item = await CloseAnItemAsync();
        await using var db = await portal.WorkspaceAsync();
        var attachment = new Attachment { ItemId = item.Id, Title = "Oplæg", FileName = "oplaeg.pdf", MediaType = "application/pdf", File = new() { Content = [1, 2, 3] }, Origin = Origin.Manual };
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var member = await MemberAsync(StaffPortal.Sjaelland);
        // What was put there since is the secretariat's own until it is released.
        using (var early = await member.GetAsync(Urls.MemberFile(attachment.Id), TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        var released = await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(item.MeetingId, ReleaseKind.Agenda, "Et oplæg", "Mette Lund"), TestContext.Current.CancellationToken);
        Assert.True(released is { IsNew: false, IsForMembers: true });
        using var file = await member.GetAsync(Urls.MemberFile(attachment.Id), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        using var other = await MemberAsync(StaffPortal.Hovedstaden);
        using var none = await other.GetAsync(Urls.MemberFile(attachment.Id), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_file_of_an_open_item_is_opened_from_the_members_page_too()
    {
        var item = await CloseAnItemAsync();
        await using var db = await portal.WorkspaceAsync();
        var open = await db.Items.Where(i => i.MeetingId == item.MeetingId && !i.IsClosed).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(TestContext.Current.CancellationToken);
        db.Attachments.Add(new Attachment { ItemId = open, Title = "Kort over havnen", FileName = "kort.pdf", MediaType = "application/pdf", Size = 3, Sha256 = new string('a', 64), File = new() { Content = [1, 2, 3] }, Origin = Origin.Manual });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(item.MeetingId, ReleaseKind.Agenda, "Et kort", "Mette Lund"), TestContext.Current.CancellationToken);
        using var member = await MemberAsync(StaffPortal.Sjaelland);
        var page = await new HtmlParser().ParseDocumentAsync(await ReadAsync(member, Urls.MemberMeeting("sjaelland", Day)));
        var link = page.QuerySelectorAll("main a").Single(a => a.TextContent == "Kort over havnen").GetAttribute("href")!;
        Assert.Equal([1, 2, 3], await member.GetByteArrayAsync(link, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_agenda_that_is_being_written_is_not_for_members()
    {
        await using (var db = await portal.WorkspaceAsync())
        {
            var meeting = new Meeting { CouncilId = StaffPortal.Hovedstaden, Date = new(2026, 12, 18) };
            meeting.Sections.Add(new AgendaSection { Number = "1", Title = "Indledning", Origin = Origin.Manual, Items = { new AgendaItem { Meeting = meeting, Number = "1.1", Title = "Halvfærdigt punkt", Origin = Origin.Manual } } });
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var member = await MemberAsync(StaffPortal.Hovedstaden);
        var home = await ReadAsync(member, Urls.Members);
        Assert.Contains("Dagsordenen er ikke frigivet endnu.", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Halvfærdigt punkt", home, StringComparison.Ordinal);
        Assert.Contains("Mødet er ikke frigivet", await ReadAsync(member, "/medlem/moeder/hovedstaden/2026-12-18"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_were_withdrawn_say_so_and_why_to_members_too()
    {
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.PublishedMeetings.Where(m => m.Council.Slug == "nordjylland").Select(m => new { m.Id, m.CouncilId, m.Date }).FirstAsync(TestContext.Current.CancellationToken);
        var secretary = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, meeting.CouncilId);
        await portal.Services.GetRequiredService<WithdrawMeeting>().ExecuteAsync(secretary.Id, meeting.Id, "Et forkert dokument.", TestContext.Current.CancellationToken);
        using var member = await MemberAsync(meeting.CouncilId);
        var page = await ReadAsync(member, Urls.MemberMeeting("nordjylland", meeting.Date));
        Assert.Contains("Mødets dokumenter er trukket tilbage", page, StringComparison.Ordinal);
        Assert.Contains("Sekretariatets begrundelse: Et forkert dokument.", page, StringComparison.Ordinal);
        Assert.Contains($"{Danish.Long(meeting.Date)}, trukket tilbage", await ReadAsync(member, Urls.Members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_seen_by_its_writer_alone()
    {
        const string words = "Spørg til de tolv pladser";
        using var writer = await MemberAsync(StaffPortal.Sjaelland);
        await using var db = await portal.WorkspaceAsync();
        var item = await db.PublishedItems.FirstAsync(i => i.CouncilId == StaffPortal.Sjaelland && i.Date == Day, TestContext.Current.CancellationToken);
        using (var saved = await StaffPortal.SubmitAsync(writer, Urls.MemberMeeting("sjaelland", Day), $"note-{item.Id}", ("note", words))) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(words, await ReadAsync(writer, Urls.MemberMeeting("sjaelland", Day)), StringComparison.Ordinal);
        Assert.Contains(words, await ReadAsync(writer, Urls.Members), StringComparison.Ordinal);
        foreach (var (role, council) in ((RoleKind, int?)[])[(RoleKind.Member, StaffPortal.Sjaelland), (RoleKind.Chair, StaffPortal.Sjaelland), (RoleKind.Secretariat, StaffPortal.Sjaelland), (RoleKind.Administrator, null)])
        {
            using var other = await portal.SignInAsync(await portal.AccountAsync("En anden", role, council));
            string[] pages = role is RoleKind.Secretariat or RoleKind.Administrator ? [Urls.WorkspaceLog, Urls.WorkspaceMail, Urls.WorkspaceMeeting("sjaelland", Day), Urls.WorkspaceHistory("sjaelland", Day)] : [];
            foreach (var address in (string[])[Urls.Members, Urls.MemberMeeting("sjaelland", Day), .. pages])
                Assert.DoesNotContain(words, await ReadAsync(other, address), StringComparison.Ordinal);
        }
        using (var emptied = await StaffPortal.SubmitAsync(writer, Urls.MemberMeeting("sjaelland", Day), $"note-{item.Id}", ("note", " "))) Assert.Equal(HttpStatusCode.Redirect, emptied.StatusCode);
        Assert.DoesNotContain(words, await ReadAsync(writer, Urls.Members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_a_note_in_another_council()
    {
        var stranger = await portal.AccountAsync("Fremmed", RoleKind.Member, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var item = await db.PublishedItems.FirstAsync(i => i.CouncilId == StaffPortal.Sjaelland, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NoAccessException>(() => portal.Services.GetRequiredService<SaveNote>().ExecuteAsync(stranger.Id, item.Id, "x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Absence_with_a_substitute_stands_in_the_cockpit_and_can_be_taken_back()
    {
        var secretary = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var (account, person) = await LinkedMemberAsync();
        using var member = await portal.SignInAsync(account);
        var meeting = await MeetingIdAsync();
        using (var sent = await StaffPortal.SubmitAsync(member, Urls.Members, "svar", ("moede", $"{meeting}"), ("svar", "suppleant"), ("suppleant", "Sofus  Stedfortræder"))) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Sofus Stedfortræder kommer i stedet.", await ReadAsync(member, Urls.Members), StringComparison.Ordinal);

        var cockpit = await portal.Services.GetRequiredService<ShowCockpit>().ExecuteAsync(secretary.Id, "sjaelland", Day, TestContext.Current.CancellationToken);
        Assert.Equal(AttendeeStatus.Absent, cockpit!.People.Single(p => p.PersonId == person).Status);
        Assert.Equal(person, cockpit.People.Single(p => p.Name == "Sofus Stedfortræder").SubstituteForId);
        await using var db = await portal.WorkspaceAsync();
        Assert.Contains(await db.OutgoingMail.Where(m => m.To == secretary.Email).Select(m => m.Subject).ToListAsync(TestContext.Current.CancellationToken), s => s.StartsWith("Afbud: ", StringComparison.Ordinal));

        using (var comes = await StaffPortal.SubmitAsync(member, Urls.Members, "svar", ("moede", $"{meeting}"), ("svar", "kommer")))
            Assert.Contains("Dit svar er gemt", await ReadAsync(member, comes.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.False(await db.Attendees.AnyAsync(a => a.MeetingId == meeting && (a.PersonId == person || a.SubstituteForId == person), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_substitute_is_told_by_mail_at_the_address_that_the_member_wrote_or_at_their_own_account()
    {
        var (account, person) = await LinkedMemberAsync();
        var (meeting, answer) = (await MeetingIdAsync(), portal.Services.GetRequiredService<AnswerInvitation>());
        Assert.Equal("Suppleantens mailadresse kan ikke bruges. Ret den, eller lad feltet stå tomt.", await SendAsync(new("Sigrid Stand", "sigrid snabel-a")));
        Assert.Null(await SendAsync(new("Sigrid Stand", "sigrid@prøve.example")));
        await using var db = await portal.WorkspaceAsync();
        var member = await db.Persons.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(TestContext.Current.CancellationToken);
        var mail = await db.OutgoingMail.SingleAsync(m => m.To == "sigrid@prøve.example", TestContext.Current.CancellationToken);
        Assert.Equal($"Du er suppleant for {member}, 29. januar 2027", mail.Subject);
        Assert.Contains(Urls.Meeting("sjaelland", Day), mail.Body, StringComparison.Ordinal);

        var known = await portal.AccountAsync("Sigrid Stand", RoleKind.Member, StaffPortal.Sjaelland);
        var named = await db.Attendees.Where(a => a.SubstituteForId == person && a.MeetingId == meeting).Select(a => a.PersonId).SingleAsync(TestContext.Current.CancellationToken);
        await db.Users.Where(a => a.Id == known.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, named), TestContext.Current.CancellationToken);
        Assert.Null(await SendAsync(new("Sigrid Stand")));
        Assert.True(await db.OutgoingMail.AnyAsync(m => m.To == known.Email && m.Subject == mail.Subject, TestContext.Current.CancellationToken));
        Assert.Null(await answer.ExecuteAsync(account.Id, meeting, new Answer.Comes(), TestContext.Current.CancellationToken));

        Task<string?> SendAsync(Answer.Sends sends) => answer.ExecuteAsync(account.Id, meeting, sends, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_substitute_without_a_name_is_asked_for_and_nothing_is_written_or_forgotten()
    {
        var (account, person) = await LinkedMemberAsync();
        using var member = await portal.SignInAsync(account);
        var meeting = await MeetingIdAsync();
        using var sent = await StaffPortal.SubmitAsync(member, Urls.Members, "svar", ("moede", $"{meeting}"), ("svar", "suppleant"), ("suppleant", " "), ("mail", "stand@kkr.example"));
        var page = await new HtmlParser().ParseDocumentAsync(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal("Skriv navnet på den, der kommer i stedet.", page.QuerySelector("[role=alert]")!.TextContent);
        // The next press sends the answer that was meant.
        Assert.Equal("suppleant", page.QuerySelector("input[name=svar][checked]")!.GetAttribute("value"));
        Assert.Equal("stand@kkr.example", page.QuerySelector("input[name=mail]")!.GetAttribute("value"));
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.Attendees.AnyAsync(a => a.MeetingId == meeting && a.PersonId == person, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nobody_stands_in_for_themselves_and_those_who_are_known_are_suggested()
    {
        var (account, person) = await LinkedMemberAsync();
        using var member = await portal.SignInAsync(account);
        await using var db = await portal.WorkspaceAsync();
        var own = await db.PublishedPersons.Where(p => p.Id == person).Select(p => new { p.Name, p.MunicipalityCode }).SingleAsync(TestContext.Current.CancellationToken);
        var names = (await new HtmlParser().ParseDocumentAsync(await member.GetStringAsync(Urls.Members, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)).QuerySelectorAll("#navne option").Select(o => o.GetAttribute("value")).ToList();
        Assert.True(names.Count > 5);
        Assert.DoesNotContain(own.Name, names);
        var homes = await db.PublishedPersons.Where(p => names.Contains(p.Name)).ToDictionaryAsync(p => p.Name, p => p.MunicipalityCode, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(own.MunicipalityCode, names.Select(name => homes[name!]).SkipWhile(home => home == own.MunicipalityCode));

        var meeting = await MeetingIdAsync();
        using var sent = await StaffPortal.SubmitAsync(member, Urls.Members, "svar", ("moede", $"{meeting}"), ("svar", "suppleant"), ("suppleant", own.Name));
        Assert.Contains("Du kan ikke være din egen suppleant.", WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.False(await db.Attendees.AnyAsync(a => a.MeetingId == meeting && a.PersonId == person, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_new()
    {
        var account = await portal.AccountAsync("Karen Vestergaard", RoleKind.Member, StaffPortal.Sjaelland);
        await using (var db = await portal.WorkspaceAsync())
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, DateTime.UtcNow.AddDays(1)), TestContext.Current.CancellationToken);
        using var member = await portal.SignInAsync(account);
        var first = await ReadAsync(member, Urls.Members);
        Assert.Contains("Senest frigivet", first, StringComparison.Ordinal);
        await using (var db = await portal.WorkspaceAsync())
        {
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, DateTime.UtcNow.AddHours(-1)), TestContext.Current.CancellationToken);
            await db.Meetings.Where(m => m.CouncilId == StaffPortal.Sjaelland && m.Date == Day).ExecuteUpdateAsync(m => m.SetProperty(x => x.Location, "Et andet sted"), TestContext.Current.CancellationToken);
        }
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(await MeetingIdAsync(), ReleaseKind.Agenda, "Et nyt bilag", "Mette Lund"), TestContext.Current.CancellationToken);
        var second = await ReadAsync(member, Urls.Members);
        Assert.Contains("Nyt, siden du var her", second, StringComparison.Ordinal);
        Assert.Contains("Et nyt bilag", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_several_councils_sees_whose_each_news_is()
    {
        var account = await portal.AccountAsync("Karen Vestergaard", RoleKind.Member, StaffPortal.Sjaelland);
        using var member = await portal.SignInAsync(account);
        Assert.DoesNotContain("Referat KKR", await ReadAsync(member, Urls.Members), StringComparison.Ordinal);
        await using (var db = await portal.WorkspaceAsync())
        {
            db.Add(new AccountRole { AccountId = account.Id, Role = RoleKind.Member, CouncilId = StaffPortal.Hovedstaden });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Matches("(Referat|Dagsorden) KKR (Hovedstaden|Sjælland), ", await ReadAsync(member, Urls.Members));
    }

    private async Task<AgendaItem> CloseAnItemAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Include(i => i.Texts).OrderBy(i => i.Position).FirstAsync(i => i.Meeting.CouncilId == StaffPortal.Sjaelland && i.Meeting.Date == Day, TestContext.Current.CancellationToken);
        if (item.IsClosed) return item;
        (item.IsClosed, item.Title, item.PublicTitle) = (true, Secret, "Lukket punkt");
        item.Texts.Clear();
        item.Texts.AddRange([new ItemText { Kind = PartKind.Presentation, Markdown = Text, Origin = Origin.Manual }, new ItemText { Position = 1, Kind = PartKind.Decision, Markdown = Draft, Origin = Origin.Manual }]);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(item.MeetingId, ReleaseKind.Agenda, "Et punkt er lukket", "Mette Lund"), TestContext.Current.CancellationToken);
        return item;
    }

    private async Task<(Account, long Person)> LinkedMemberAsync()
    {
        var account = await portal.AccountAsync("Karen Vestergaard", RoleKind.Member, StaffPortal.Sjaelland);
        await using var db = await portal.WorkspaceAsync();
        var person = await db.Attendees.Where(a => a.Meeting.CouncilId == StaffPortal.Sjaelland && a.SubstituteFor == null && a.Person.MergedIntoId == null).OrderBy(a => a.Id).Select(a => a.PersonId).FirstAsync(TestContext.Current.CancellationToken);
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, person), TestContext.Current.CancellationToken);
        return (account, person);
    }

    private async Task<long> MeetingIdAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Meetings.Where(m => m.CouncilId == StaffPortal.Sjaelland && m.Date == Day).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpClient> MemberAsync(int council) => await portal.SignInAsync(await portal.AccountAsync("Karen Vestergaard", RoleKind.Member, council));

    private static async Task<string> ReadAsync(HttpClient http, string address) => WebUtility.HtmlDecode(await http.GetStringAsync(address, TestContext.Current.CancellationToken));
}
