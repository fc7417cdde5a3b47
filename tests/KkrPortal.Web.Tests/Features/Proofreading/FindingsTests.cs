using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Proofreading;
using KkrPortal.Web.Features.Release;
using KkrPortal.Web.Proofreading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Proofreading;

/// <summary>What the proofreader says of an agenda while it is written, and what a person answers.</summary>
public sealed class FindingsTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_stays_dismissed_until_the_paragraph_under_it_changes()
    {
        var (account, day, item) = await MeetingAsync(new(2029, 3, 8), "Mødet holdes mandag den 6. februar 2029 i Køge.");
        var finding = Assert.Single(await OpenAsync(account, day), f => f.ItemId == item.Id && f.Topic == "Ugedag");
        Assert.Equal(("mandag den 6. februar 2029", PartKind.Background, false), (finding.Quote, finding.Part, finding.IsBlocking));

        await Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, "Sådan står det i brevet", Ct);
        await using (var log = await portal.WorkspaceAsync())
            // Without its council only administrators would read of it.
            Assert.NotNull((await log.Audit.Where(e => e.Action == "dismiss-finding").OrderByDescending(e => e.Id).FirstAsync(Ct)).CouncilId);
        Assert.DoesNotContain(await OpenAsync(account, day), f => f.Id == finding.Id);
        var dismissed = Assert.Single(await AllAsync(account, day), f => !f.IsOpen);
        Assert.Equal(("Mette Lund", "Sådan står det i brevet"), (dismissed.By, dismissed.Reason));

        await WriteAsync(account, item, "Mødet holdes mandag den 6. februar 2029 i Køge.\n\nDer er kaffe.");
        Assert.DoesNotContain(await OpenAsync(account, day), f => f.Topic == "Ugedag");
        await WriteAsync(account, item, "Mødet holdes mandag den 6. februar 2029 i Greve.\n\nDer er kaffe.");
        Assert.Contains(await OpenAsync(account, day), f => f.Topic == "Ugedag");
        await WriteAsync(account, item, "Mødet holdes tirsdag den 6. februar 2029 i Greve.");
        Assert.DoesNotContain(await AllAsync(account, day), f => f.Topic == "Ugedag");
    }

    [Fact]
    public async Task A_dismissal_can_be_taken_back()
    {
        var (account, day, _) = await MeetingAsync(new(2029, 4, 12), "Mødet holdes mandag den 6. februar 2029.");
        var finding = Assert.Single(await OpenAsync(account, day), f => f.Topic == "Ugedag");
        await Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, "Ja", Ct);
        await Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, null, Ct);
        Assert.Contains(await OpenAsync(account, day), f => f.Id == finding.Id);
        Assert.Equal("Skriv, hvorfor det er i orden.", (await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, " ", Ct))).Message);
    }

    [Fact]
    public async Task Template_text_blocks_the_release_and_cannot_be_dismissed()
    {
        var (account, day, item) = await MeetingAsync(new(2029, 5, 10), "Her skrives baggrunden");
        var finding = Assert.Single(await OpenAsync(account, day), f => f.ItemId == item.Id && f.Topic == "Skabelon");
        Assert.True(finding is { IsBlocking: true, CanDismiss: false });
        await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, "Nej", Ct));
        Assert.Contains("skabelonens", (await Assert.ThrowsAsync<RefusedTransitionException>(() => Get<ReleaseByStaff>().ExecuteAsync(account.Id, "hovedstaden", day, null, false, Ct))).Message, StringComparison.Ordinal);
        Assert.True((await Get<PrepareRelease>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!.IsBlocked);
    }

    [Fact]
    public async Task A_cpr_number_blocks_until_a_person_says_that_it_is_none()
    {
        var (account, day, item) = await MeetingAsync(new(2029, 6, 14), "Sagen om 010190-1234 er ny.");
        var finding = Assert.Single(await OpenAsync(account, day), f => f.ItemId == item.Id && f.Topic == "Persondata");
        Assert.True(finding is { IsBlocking: true, CanDismiss: true });
        await Get<DismissFinding>().ExecuteAsync(account.Id, finding.Id, "Det er et varenummer", Ct);
        Assert.DoesNotContain((await Get<PrepareRelease>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!.Findings, f => f.Message.Contains("CPR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_imported_meeting_is_read_too_and_never_blocked_by_what_it_said_long_ago()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Administrator, null);
        await using var db = await portal.WorkspaceAsync();
        foreach (var meeting in await db.Meetings.Where(m => m.Sources.Any()).Select(m => new { m.Council.Slug, m.Date }).ToListAsync(Ct))
        {
            var view = await ReadAsync(account, meeting.Slug, meeting.Date);
            Assert.DoesNotContain(view.Open, f => f.IsBlocking);
            Assert.Equal(view.Findings.Select(f => f.Id), (await ReadAsync(account, meeting.Slug, meeting.Date)).Findings.Select(f => f.Id));
        }
    }

    [Fact]
    public async Task Two_who_read_at_once_write_each_finding_once()
    {
        var (account, day, _) = await MeetingAsync(new(2029, 9, 13), "Mødet holdes mandag den 6. februar 2029.");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AllAsync(account, day)));
        Assert.Single(await AllAsync(account, day), f => f.Topic == "Ugedag");
    }

    [Fact]
    public async Task Whoever_asks_while_a_meeting_is_read_shares_the_next_reading()
    {
        var (account, day, item) = await MeetingAsync(new(2029, 11, 8), "Mødet holdes tirsdag den 6. februar 2029.");
        var news = new Signal((await ReadAsync(account, "hovedstaden", day)).MeetingId, null, account.Id, "Mette Lund", "proofread");
        // Nobody gets past the lock that a reading takes first, so one is under way while somebody writes.
        await using var db = await portal.WorkspaceAsync();
        await using var held = await db.Database.BeginTransactionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Proofread.Lock}, {(int)news.MeetingId})", Ct);
        var desk = Get<ProofDesk>();
        var underWay = desk.ReadAsync(news);
        await WriteAsync(account, item, "Mødet holdes mandag den 6. februar 2029.");
        var next = desk.ReadAsync(news);
        Assert.NotSame(underWay, next);
        Assert.Same(next, desk.ReadAsync(news));
        await held.CommitAsync(Ct);
        await next;
        Assert.True(underWay.IsCompletedSuccessfully);
        Assert.Contains((await Get<ShowFindings>().ExecuteAsync(account.Id, "hovedstaden", day, Ct))!.Findings, f => f.Topic == "Ugedag");
        // And the desk is free again.
        Assert.NotSame(next, desk.ReadAsync(news));
    }

    [Fact]
    public async Task Another_councils_secretariat_sees_and_settles_nothing()
    {
        var (account, day, _) = await MeetingAsync(new(2029, 10, 11), "Mødet holdes mandag den 6. februar 2029.");
        var finding = (await OpenAsync(account, day))[0];
        var other = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        await Assert.ThrowsAsync<NoAccessException>(() => AllAsync(other, day));
        await Assert.ThrowsAsync<NoAccessException>(() => Get<DismissFinding>().ExecuteAsync(other.Id, finding.Id, "Nej", Ct));
    }

    private async Task<(Account Account, DateOnly Day, AgendaItem Item)> MeetingAsync(DateOnly day, string background)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(account.Id, "hovedstaden", day, null, null, null, MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var section = await db.Sections.FirstAsync(s => s.Meeting.Date == day && s.Position == 2, Ct);
        var id = await Get<AddItem>().ExecuteAsync(account.Id, section.Id, Ct);
        var item = await db.Items.SingleAsync(i => i.Id == id, Ct);
        await WriteAsync(account, item, background);
        return (account, day, item);
    }

    private async Task WriteAsync(Account account, AgendaItem item, string markdown)
    {
        await using var db = await portal.WorkspaceAsync();
        var text = await db.ItemTexts.SingleOrDefaultAsync(t => t.ItemId == item.Id && t.Kind == PartKind.Background, Ct);
        Assert.IsType<SaveOutcome.Saved>(await Get<SaveText>().ExecuteAsync(new(account.Id, item.Id, text?.Id, PartKind.Background, markdown, text?.Markdown ?? "", text?.Version, null, null), Ct));
    }

    private async Task<IReadOnlyList<FindingView>> AllAsync(Account account, DateOnly day) => (await ReadAsync(account, "hovedstaden", day)).Findings;

    private async Task<FindingsView> ReadAsync(Account account, string council, DateOnly day)
    {
        var known = await Get<ShowFindings>().ExecuteAsync(account.Id, council, day, Ct);
        await Get<ProofreadMeeting>().ExecuteAsync(account.Id, known!.MeetingId, Ct);
        return (await Get<ShowFindings>().ExecuteAsync(account.Id, council, day, Ct))!;
    }

    private async Task<List<FindingView>> OpenAsync(Account account, DateOnly day) => [.. (await AllAsync(account, day)).Where(f => f.IsOpen)];

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
