using System.Net;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Overview;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Overview;

public sealed class CreateMeetingTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_meeting_starts_from_what_the_last_one_announced()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var plan = (await portal.Services.GetRequiredService<PlanMeeting>().ExecuteAsync(account.Id, "hovedstaden", null, Ct))!;
        Assert.Equal((new DateOnly(2026, 4, 24), new TimeOnly(10, 0), new TimeOnly(12, 0), "Ballerup"), (plan.Announcement!.Date, plan.Announcement.Start, plan.Announcement.End, plan.Announcement.Location));
        Assert.Equal(3, plan.Announcement.Items.Count);

        var create = portal.Services.GetRequiredService<CreateMeeting>();
        var request = new NewMeeting(account.Id, "hovedstaden", plan.Announcement.Date!.Value, plan.Announcement.Start, plan.Announcement.End, plan.Announcement.Location, MeetingKind.Ordinary, plan.Announcement.Items);
        Assert.Null(await create.ExecuteAsync(request, Ct));
        await using var db = await portal.WorkspaceAsync();
        var items = await db.Items.Where(i => i.Meeting.Date == request.Date && i.Meeting.CouncilId == StaffPortal.Hovedstaden).Include(i => i.Texts).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).ToListAsync(Ct);
        Assert.Equal(["1.1 Godkendelse af referat", "1.2 Godkendelse af dagsorden", "2.1 Siden sidst"], items.Take(3).Select(i => $"{i.Number} {i.Title}"));
        Assert.Contains("referatet fra mødet den 6. februar 2026", items[0].Texts.Single(t => t.Kind == PartKind.Recommendation).Markdown, StringComparison.Ordinal);
        Assert.Contains("- Movia", items[2].Texts.Single().Markdown, StringComparison.Ordinal);
        Assert.All(plan.Announcement.Items, title => Assert.Contains(items, i => i.Title == title && i.Number.StartsWith("3.", StringComparison.Ordinal)));

        Assert.Equal("KKR Hovedstaden har allerede et møde den 24. april 2026. Vælg en anden dag, eller åbn det møde.", await create.ExecuteAsync(request, Ct));
    }

    [Theory]
    [InlineData(MeetingKind.Constitutive, 2030, "1.1 Godkendelse af dagsorden", "2.1 Valg af formand", "2.2 Valg af næstformand", "2.3 Forretningsorden", "2.4 Mødeplan", "3.1 Udpegninger for valgperioden", "4.1 Punkter til næste møde", "5.1 Eventuelt")]
    [InlineData(MeetingKind.Extraordinary, 2031, "1.1 Godkendelse af dagsorden", "2.1 Nyt punkt", "3.1 Eventuelt")]
    public async Task A_constitutive_and_an_extraordinary_meeting_have_templates_of_their_own(MeetingKind kind, int year, params string[] expected)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var day = new DateOnly(year, 1, 25);
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, null, kind, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var items = await db.Items.Where(i => i.Meeting.Date == day).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Number + " " + i.Title).ToListAsync(Ct);
        Assert.Equal(expected, items);
        Assert.Equal(kind, await db.Meetings.Where(m => m.Date == day).Select(m => m.Kind).SingleAsync(Ct));
    }

    [Fact]
    public async Task A_meeting_between_two_others_starts_from_the_one_before_it_and_never_from_one_about_a_single_matter()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        // The samples' meetings are on 6 November 2026 and 29 January 2027.
        DateOnly between = new(2026, 12, 11), single = new(2026, 12, 14), after = new(2026, 12, 18);
        Assert.Equal("6. november 2026", await ApprovedAsync(between, MeetingKind.Ordinary));
        Assert.Null(await ApprovedAsync(single, MeetingKind.Extraordinary));
        Assert.Equal("14. december 2026", await ApprovedAsync(after, MeetingKind.Ordinary));
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(await SectionsAsync(between), await SectionsAsync(after));

        async Task<string?> ApprovedAsync(DateOnly day, MeetingKind kind)
        {
            Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, null, kind, []), Ct));
            await using var db = await portal.WorkspaceAsync();
            return await db.Set<Reference>().Where(r => r.Item.Meeting.Date == day && r.Item.Title == "Godkendelse af referat").Select(r => r.Text.Substring("mødet den ".Length)).SingleOrDefaultAsync(Ct);
        }

        Task<List<string>> SectionsAsync(DateOnly day) => db.Sections.Where(s => s.Meeting.Date == day && s.Meeting.CouncilId == StaffPortal.Sjaelland).OrderBy(s => s.Position).Select(s => s.Title).ToListAsync(Ct);
    }

    [Theory]
    [InlineData("0027-03-19", "", "", "Roskilde", "Årstallet 27 kan ikke passe. Skriv det med fire cifre.")]
    [InlineData("2035-03-19", "", "12:00", "Roskilde", "Skriv også, hvornår mødet begynder.")]
    [InlineData("2035-03-19", "12:00", "10:00", "Roskilde", "Mødet slutter, før det begynder. Ret tiden.")]
    [InlineData("2035-03-19", "", "", null, "Stedet kan højst fylde 200 tegn.")]
    public async Task What_can_be_no_meeting_is_refused_and_none_is_made(string day, string from, string to, string? place, string refusal)
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        await using var db = await portal.WorkspaceAsync();
        var before = await db.Meetings.CountAsync(Ct);
        place ??= new string('x', 201);
        using var answer = await StaffPortal.SubmitAsync(http, "/arbejde?raad=hovedstaden", "nyt-moede", ("dato", day), ("fra", from), ("til", to), ("sted", place));
        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains(refusal, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"value=\"{place}\"", page, StringComparison.Ordinal);
        Assert.Equal(before, await db.Meetings.CountAsync(Ct));
    }

    [Fact]
    public async Task The_form_shows_the_agenda_of_the_kind_that_its_address_names()
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        Assert.Contains("Valg af formand", await http.GetStringAsync("/arbejde?raad=hovedstaden&slags=konstituerende", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("Annonceret", await http.GetStringAsync("/arbejde?raad=hovedstaden&slags=ekstraordinaert", Ct), StringComparison.Ordinal);
    }
}
