using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Import;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Agendas;

/// <summary>The words of a section that stand in it without an item: what an import found under »Eventuelt« could be read by everybody and mended by nobody.</summary>
public sealed class SectionTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_title_and_text_of_a_section_are_written_shown_where_a_release_is_prepared_and_had_back_from_the_history()
    {
        var (account, day, section) = await NewMeetingAsync(new(2033, 3, 4));
        using var http = await portal.SignInAsync(account);
        var page = Urls.WorkspaceSection("sjaelland", day, section.Id);
        using (var answer = await StaffPortal.SubmitAsync(http, page, "afsnit", ("titel", " Eventuelt og tak "), ("tekst", "\r\nBorgmesteren takkede.\r\n\r\n- kaffe\r\n- kage\r\n")))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        const string Written = "Borgmesteren takkede.\n\n- kaffe\n- kage";
        Assert.Equal(("Eventuelt og tak", Written), await StandingAsync(section.Id));

        var saved = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(page, Ct), Ct);
        Assert.Equal(Written, saved.QuerySelector("#tekst")!.TextContent);
        Assert.Contains($"href=\"{page}\"", await http.GetStringAsync(Urls.WorkspaceMeeting("sjaelland", day), Ct), StringComparison.Ordinal);
        var document = (await portal.Services.GetRequiredService<PrepareRelease>().ExecuteAsync(account.Id, "sjaelland", day, Ct))!.Document;
        Assert.Equal(Written, document.Sections.Single(s => s.Number == section.Number).Body);

        var history = await http.GetStringAsync(Urls.WorkspaceHistory("sjaelland", day), Ct);
        var entries = (await new HtmlParser().ParseDocumentAsync(history, Ct)).QuerySelectorAll(".rev a .d").Select(d => d.TextContent).ToList();
        Assert.Contains(entries, said => said.Contains($"Tekst i afsnit {section.Number}: 6 ord til", StringComparison.Ordinal) && said.Contains($"Titel på afsnit {section.Number} rettet", StringComparison.Ordinal));
        await using (var db = await portal.WorkspaceAsync())
        {
            var revision = await db.Revisions.SingleAsync(r => r.Entity == Revisions.Section && r.EntityId == section.Id && r.Field == Revisions.SectionText, Ct);
            Assert.Null(await portal.Services.GetRequiredService<RestoreSection>().ExecuteAsync(account.Id, revision.Id, isBefore: true, Ct));
        }
        Assert.Equal(("Eventuelt og tak", ""), await StandingAsync(section.Id));
    }

    [Fact]
    public async Task What_somebody_else_wrote_in_a_section_in_between_is_not_overwritten_and_both_are_on_the_page()
    {
        var (account, day, section) = await NewMeetingAsync(new(2033, 4, 1));
        using var http = await portal.SignInAsync(account);
        var page = Urls.WorkspaceSection("sjaelland", day, section.Id);
        var change = portal.Services.GetRequiredService<ChangeSection>();
        Assert.Null(await change.ExecuteAsync(new(account.Id, section.Id, section.Title, "Den anden skrev dette.", section.Title, ""), Ct));
        Assert.StartsWith("En anden har rettet afsnittet imens.", await change.ExecuteAsync(new(account.Id, section.Id, section.Title, "Jeg skrev dette.", section.Title, ""), Ct), StringComparison.Ordinal);
        Assert.Equal((section.Title, "Den anden skrev dette."), await StandingAsync(section.Id));

        using var answer = await StaffPortal.SubmitAsync(http, page, "afsnit", ("titel", section.Title), ("tekst", "Jeg skrev dette."), ("tekst-set", ""));
        var refused = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("En anden har rettet afsnittet imens.", refused, StringComparison.Ordinal);
        var shown = await new HtmlParser().ParseDocumentAsync(refused, Ct);
        Assert.Equal("Jeg skrev dette.", shown.QuerySelector("#tekst")!.TextContent);
        Assert.Contains("Den anden skrev dette.", shown.QuerySelector("[aria-labelledby=nu]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den anden skrev dette.", shown.QuerySelector("input[name=tekst-set]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_section_without_a_title_is_refused_and_other_councils_sections_are_not_found()
    {
        var (account, day, section) = await NewMeetingAsync(new(2033, 5, 6));
        Assert.Equal("Et afsnit skal have en titel.", await portal.Services.GetRequiredService<ChangeSection>().ExecuteAsync(new(account.Id, section.Id, " ", "Ord.", section.Title, ""), Ct));
        await using var db = await portal.WorkspaceAsync();
        var theirs = await db.Sections.Where(s => s.Meeting.Council.Slug != "sjaelland").Select(s => s.Id).FirstAsync(Ct);
        Assert.Null(await portal.Services.GetRequiredService<ShowSection>().ExecuteAsync(account.Id, "sjaelland", day, theirs, Ct));
        await Assert.ThrowsAsync<NoAccessException>(() => portal.Services.GetRequiredService<ChangeSection>().ExecuteAsync(new(account.Id, theirs, "Titel", "Ord.", "", ""), Ct));
    }

    [Fact]
    public async Task A_corrected_section_survives_the_file_being_read_again_and_what_the_file_now_says_is_asked_about()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var file = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "hovedstaden-2025-06-13-referat.txt"), Ct)).Replace("13-06-2025", "10-06-2033", StringComparison.Ordinal).Replace("13. juni 2025", "10. juni 2033", StringComparison.Ordinal);
        var import = portal.Services.GetRequiredService<ImportByStaff>();
        Assert.NotEqual("stop", (await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(file), Ct)).Look);
        await using var db = await portal.WorkspaceAsync();
        var section = await db.Sections.AsNoTracking().SingleAsync(s => s.Meeting.Council.Slug == "hovedstaden" && s.Meeting.Date == new DateOnly(2033, 6, 10) && s.Title == "Eventuelt", Ct);
        var mended = section.Body!.Replace("inviterede", "indbød", StringComparison.Ordinal);
        Assert.NotEqual(section.Body, mended);
        Assert.Null(await portal.Services.GetRequiredService<ChangeSection>().ExecuteAsync(new(account.Id, section.Id, section.Title, mended, section.Title, section.Body), Ct));

        await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(file + "\n\n"), Ct);
        Assert.Equal((section.Title, mended), await StandingAsync(section.Id));
        Assert.False(await db.Findings.AnyAsync(f => f.MeetingId == section.MeetingId && f.Code == "section-differs", Ct));
        await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(file.Replace("når den åbner i august", "når den åbner i september", StringComparison.Ordinal)), Ct);
        Assert.Equal((section.Title, mended), await StandingAsync(section.Id));
        Assert.Equal($"Teksten i afsnit {section.Number} Eventuelt er rettet her, og filen siger nu noget andet. Skal rettelsen blive?",
            await db.Findings.Where(f => f.MeetingId == section.MeetingId && f.Code == "section-differs").Select(f => f.Message).SingleAsync(Ct));

        // A file without the section: what nobody touched goes with it, what was mended waits for an answer.
        await import.ExecuteAsync(account.Id, "referat.txt", Encoding.UTF8.GetBytes(file[..file.IndexOf("\n6. Eventuelt\n", StringComparison.Ordinal)]), Ct);
        Assert.Equal((section.Title, mended), await StandingAsync(section.Id));
        Assert.Equal(["Afsnit 6 Eventuelt er ikke i den nye fil, men er rettet her. Skal det blive?"],
            await db.Findings.Where(f => f.MeetingId == section.MeetingId && f.Code == "section-gone").Select(f => f.Message).ToListAsync(Ct));
    }

    [Fact]
    public async Task Members_read_the_words_of_a_section_that_has_no_item()
    {
        await using var db = await portal.WorkspaceAsync();
        var found = await db.PublishedMeetings.SelectMany(m => m.Sections.Where(s => s.Body != null && !m.Items.Any(i => i.SectionId == s.Id)).Select(s => new { m.Council.Slug, m.CouncilId, m.Date, s.Title, s.Body })).FirstAsync(Ct);
        var member = await portal.AccountAsync("Bo Lind", RoleKind.Member, found.CouncilId);
        using var http = await portal.SignInAsync(member);
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(Urls.MemberMeeting(found.Slug, found.Date), Ct), Ct);
        var section = page.QuerySelectorAll("main section").Single(s => s.QuerySelector("h2")!.TextContent.Contains(found.Title, StringComparison.Ordinal));
        Assert.Contains(MarkdownText.ToPlain(found.Body).Split('\n')[0], section.TextContent, StringComparison.Ordinal);
    }

    private async Task<(string Title, string Text)> StandingAsync(long section)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Sections.Where(s => s.Id == section).Select(s => new ValueTuple<string, string>(s.Title, s.Body ?? "")).SingleAsync(Ct);
    }

    private async Task<(Account Account, DateOnly Day, (long Id, string Number, string Title) Section)> NewMeetingAsync(DateOnly day)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, null, MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var last = await db.Sections.Where(s => s.Meeting.Council.Slug == "sjaelland" && s.Meeting.Date == day).OrderByDescending(s => s.Position).Select(s => new { s.Id, s.Number, s.Title }).FirstAsync(Ct);
        return (account, day, (last.Id, last.Number, last.Title));
    }
}
