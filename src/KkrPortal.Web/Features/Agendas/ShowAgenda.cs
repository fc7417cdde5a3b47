using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Findings">Open findings of the proofreader, as Korrektur beside counts them.</param>
/// <param name="Questions">Open questions of the import.</param>
public sealed record OutlineItem(long Id, string Number, string Title, bool IsClosed, bool IsUnwritten, int Findings, int Questions);

/// <param name="HasText">Words stand in it without an item.</param>
public sealed record OutlineSection(long Id, string Number, string Title, bool HasText, IReadOnlyList<OutlineItem> Items);

/// <summary>A stale save of the reader's own that waits to be merged.</summary>
public sealed record UnmergedDraft(long Id, string Number, PartKind Kind);

/// <param name="IsDue">There is something to release.</param>
public sealed record AgendaView(MeetingTitle Meeting, IReadOnlyList<OutlineSection> Sections, IReadOnlyList<UnmergedDraft> Drafts, bool IsDue)
{
    public IEnumerable<OutlineItem> Items => Sections.SelectMany(s => s.Items);
}

/// <summary>A meeting's agenda as an outline.</summary>
public sealed class ShowAgenda(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<AgendaView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var sections = await db.Sections.Where(s => s.MeetingId == meeting.Id).OrderBy(s => s.Position).Select(s => new OutlineSection(s.Id, s.Number, s.Title, s.Body != null,
            s.Items.OrderBy(i => i.Position).Select(i => new OutlineItem(i.Id, i.Number, i.Title, i.IsClosed, i.Texts.Any(t => t.IsPlaceholder),
                db.Findings.Count(f => f.ItemId == i.Id && f.State == FindingState.Open && f.Source == FindingSource.Proofreading),
                db.Findings.Count(f => f.ItemId == i.Id && f.State == FindingState.Open && f.Source == FindingSource.Import))).ToList())).ToListAsync(ct);
        var drafts = await db.Revisions.Where(r => r.Entity == Revisions.TextDraft && r.By == by)
            .Join(db.ItemTexts.Where(t => t.Item.MeetingId == meeting.Id), r => r.EntityId, t => t.Id, (r, t) => new { r.Id, t.Item.Number, t.Kind })
            .OrderBy(d => d.Id).Select(d => new UnmergedDraft(d.Id, d.Number, d.Kind)).ToListAsync(ct);
        return new(meeting, sections, drafts, await Unreleased.IsAnyAsync(db, meeting, ct));
    }
}
