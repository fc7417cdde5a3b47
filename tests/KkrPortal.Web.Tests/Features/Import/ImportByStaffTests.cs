using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Import;
using KkrPortal.Web.Features.Overview;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Import;

public sealed class ImportByStaffTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_another_council_is_refused_and_nothing_is_kept()
    {
        var account = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "hovedstaden-2026-02-06-referat.txt"), Ct);
        await using var db = await portal.WorkspaceAsync();
        var before = await db.SourceDocuments.CountAsync(Ct);
        var result = await portal.Services.GetRequiredService<ImportByStaff>().ExecuteAsync(account.Id, "referat.txt", [.. bytes, 10, 10], Ct);
        Assert.Equal("Ikke jeres råd", result.Status);
        Assert.Equal(before, await db.SourceDocuments.CountAsync(Ct));
    }

    [Fact]
    public async Task The_same_file_says_that_it_was_here_and_a_question_can_be_answered_and_asked_again()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "hovedstaden-2026-02-06-referat.txt"), Ct);
        Assert.Equal("Var her i forvejen", (await portal.Services.GetRequiredService<ImportByStaff>().ExecuteAsync(account.Id, "referat.txt", bytes, Ct)).Status);
        var show = portal.Services.GetRequiredService<ShowReview>();
        var review = (await show.ExecuteAsync(account.Id, "hovedstaden", new(2026, 2, 6), Ct))!;
        Assert.NotEmpty(review.Questions);
        var settle = portal.Services.GetRequiredService<AnswerQuestion>();
        await settle.ExecuteAsync(account.Id, review.Questions[0].Id, Answer.Yes, null, Ct);
        Assert.Equal(review.Questions.Count - 1, (await show.ExecuteAsync(account.Id, "hovedstaden", new(2026, 2, 6), Ct))!.Questions.Count);
        await settle.ExecuteAsync(account.Id, review.Questions[0].Id, Answer.Open, null, Ct);
        Assert.Equal(review.Questions.Count, (await show.ExecuteAsync(account.Id, "hovedstaden", new(2026, 2, 6), Ct))!.Questions.Count);
    }

    [Fact]
    public async Task The_name_of_a_file_says_the_day_that_its_text_has_lost_and_a_question_stays()
    {
        var account = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var undated = "DAGSORDEN 2018\n\nKKR SJÆLLAND\n\nSted: Havnehuset\n\n1. Havne\n\nIndstilling\n\nDet indstilles, at KKR Sjælland drøfter havnene.\n"u8.ToArray();
        var import = portal.Services.GetRequiredService<ImportByStaff>();
        var refused = await import.ExecuteAsync(account.Id, "dagsorden-2018-01-22.txt", undated, Ct);
        Assert.Contains("begynd filens navn", refused.Detail, StringComparison.Ordinal);
        Assert.NotEqual("stop", (await import.ExecuteAsync(account.Id, "2018-01-22 dagsorden.txt", undated, Ct)).Look);
        var review = (await portal.Services.GetRequiredService<ShowReview>().ExecuteAsync(account.Id, "sjaelland", new(2018, 1, 22), Ct))!;
        Assert.Contains(review.Questions, question => question.Message.Contains("hvilken dag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_file_waits_where_it_can_be_found_again_and_questions_too()
    {
        var account = await portal.AccountAsync("Bodil Krogh", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var changed = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "hovedstaden-2026-02-06-referat.txt"), Ct)).Replace("Godkendelse af dagsorden", "Godkendelse af dagsordenen", StringComparison.Ordinal);
        Assert.Equal("warn", (await portal.Services.GetRequiredService<ImportByStaff>().ExecuteAsync(account.Id, "referat-rettet.txt", System.Text.Encoding.UTF8.GetBytes(changed), Ct)).Look);

        var waiting = await portal.Services.GetRequiredService<ShowWaitingImports>().ExecuteAsync(account.Id, Ct);
        Assert.Equal(1, waiting.Single(w => w.Date == new DateOnly(2026, 2, 6)).Changed);
        var page = await (await portal.SignInAsync(account)).GetStringAsync(Urls.WorkspaceImport, Ct);
        Assert.Contains(Urls.WorkspaceChanges("hovedstaden", new(2026, 2, 6)), page, StringComparison.Ordinal);
        var overview = await portal.Services.GetRequiredService<ShowOverview>().ExecuteAsync(account.Id, null, Ct);
        Assert.Contains(ToDo.Of(overview, new(2026, 11, 1)), task => task.Url == Urls.WorkspaceChanges("hovedstaden", new(2026, 2, 6)));
        Assert.All(waiting, w => Assert.Equal("hovedstaden", w.CouncilSlug));
    }

    [Fact]
    public async Task Of_a_file_beyond_any_document_the_review_shows_the_lines_around_what_is_asked()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var sample = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "hovedstaden-2026-02-06-referat.txt"), Ct)).Replace("6. februar 2026", "7. november 2029", StringComparison.Ordinal);
        var bytes = System.Text.Encoding.UTF8.GetBytes(sample + string.Concat(Enumerable.Repeat("\nIgen en linje.", 12_000)));
        Assert.NotEqual("stop", (await portal.Services.GetRequiredService<ImportByStaff>().ExecuteAsync(account.Id, "langt.txt", bytes, Ct)).Look);
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await (await portal.SignInAsync(account)).GetStringAsync(Urls.WorkspaceReview("hovedstaden", new(2029, 11, 7)), Ct), Ct);
        Assert.Equal(10_000, page.QuerySelectorAll(".lines li:not(.gap)").Length);
        // Open is what is asked about with its surroundings; what lies before and after is folded, and one press away.
        Assert.InRange(page.QuerySelectorAll(".lines > li:not(.gap)").Length, 30, 300);
        Assert.Equal(page.QuerySelectorAll(".lines li.lit").Length, page.QuerySelectorAll(".lines > li.lit").Length);
        Assert.StartsWith("Vis linje", page.QuerySelector(".lines > .gap summary")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("Filen har 1[0-9.]+ linjer. Her vises linje", page.QuerySelector(".part-of")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".lines li.lit"));
    }
}
