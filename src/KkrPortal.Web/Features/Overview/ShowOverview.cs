using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Overview;

/// <param name="Questions">Open questions of the import.</param>
/// <param name="Changed">Changed files that wait for approval.</param>
/// <param name="Findings">Open findings of the proofreader.</param>
/// <param name="Undecided">Items of a meeting that has been held with neither a decision nor an explicit "no decision".</param>
/// <param name="Unwritten">Open items that have no text, or still the template's.</param>
/// <param name="Version">The version that the public sees.</param>
/// <param name="IsWithdrawn">Its documents were withdrawn: the public sees the reason alone.</param>
public sealed record OverviewMeeting(
    long Id, string Council, string CouncilSlug, DateOnly Date, TimeOnly? Start, MeetingState State, bool IsImported, int Items, int Questions, int Changed, int Findings, int Undecided, int Unwritten, int? Version, bool IsWithdrawn);

/// <summary>A stale save that waits for its writer to merge it.</summary>
public sealed record OverviewDraft(long Id, string Number, PartKind Kind, string CouncilSlug, string Council, DateOnly Date);

public sealed record OverviewCouncil(string Slug, string Name);

/// <summary>Letters from readers that a council's secretariat has not answered.</summary>
/// <param name="Oldest">UTC.</param>
public sealed record OverviewLetters(string CouncilSlug, string Council, int Count, DateTime Oldest);

public sealed record Overview(IReadOnlyList<OverviewCouncil> Councils, IReadOnlyList<OverviewMeeting> Meetings, IReadOnlyList<OverviewDraft> Drafts, IReadOnlyList<OverviewLetters> Letters);

/// <summary>The meetings of the councils that an account works for, newest first, with what waits in each.</summary>
public sealed class ShowOverview(IDbContextFactory<WorkspaceDbContext> workspace)
{
    /// <param name="council">Slug of the one council to look at; null for all.</param>
    public async Task<Overview> ExecuteAsync(string accountId, string? council, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireAnySecretariatAsync(accountId, ct);
        var mine = db.CouncilsOf(accountId);
        var councils = await mine.OrderBy(c => c.Position).Select(c => new OverviewCouncil(c.Slug, c.Name)).ToListAsync(ct);
        var meetings = await db.Meetings
            .Where(m => mine.Any(c => c.Id == m.CouncilId) && (council == null || m.Council.Slug == council))
            .OrderByDescending(m => m.Date).ThenBy(m => m.Council.Position)
            .Select(m => new OverviewMeeting(m.Id, m.Council.Name, m.Council.Slug, m.Date, m.StartTime, m.State, m.Sources.Any(), m.Items.Count,
                db.Findings.Count(f => f.MeetingId == m.Id && f.State == FindingState.Open && f.Source == FindingSource.Import),
                m.Sources.Count(s => s.AwaitsApproval),
                db.Findings.Count(f => f.MeetingId == m.Id && f.State == FindingState.Open && f.Source == FindingSource.Proofreading),
                m.Items.Count(i => i.Decision == null && !i.Texts.Any(t => t.Kind == PartKind.Decision && t.Markdown != "")),
                m.Items.Count(i => i.Texts.Any(t => t.IsPlaceholder)),
                m.Releases.Max(r => (int?)r.Number),
                db.PublishedMeetings.Any(p => p.Id == m.Id && p.WithdrawnAt != null)))
            .ToListAsync(ct);
        var drafts = await db.Revisions.Where(r => r.Entity == Revisions.TextDraft && r.By == by)
            .Join(db.ItemTexts, r => r.EntityId, t => t.Id, (r, t) => new { r.Id, t.Item.Number, t.Kind, t.Item.Meeting })
            .Where(d => mine.Any(c => c.Id == d.Meeting.CouncilId))
            .Select(d => new OverviewDraft(d.Id, d.Number, d.Kind, d.Meeting.Council.Slug, d.Meeting.Council.Name, d.Meeting.Date)).ToListAsync(ct);
        var letters = await db.Enquiries.Where(e => e.State == EnquiryState.New).GroupBy(e => e.CouncilId).Select(e => new { e.Key, Count = e.Count(), Oldest = e.Min(x => x.CreatedAt) })
            .Join(mine.Where(c => council == null || c.Slug == council), e => e.Key, c => c.Id, (e, c) => new OverviewLetters(c.Slug, c.Name, e.Count, e.Oldest)).ToListAsync(ct);
        return new(councils, meetings, drafts, letters);
    }
}
