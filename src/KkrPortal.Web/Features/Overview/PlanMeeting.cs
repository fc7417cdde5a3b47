using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Overview;

/// <param name="Last">Null for a council whose first meeting this is.</param>
public sealed record MeetingPlan(int CouncilId, string Council, string CouncilSlug, LastMeeting? Last, Announcement? Announcement);

/// <summary>What a council's next meeting would start from, read from its latest one.</summary>
public sealed class PlanMeeting(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<MeetingPlan?> ExecuteAsync(string accountId, string councilSlug, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var council = await db.Councils.SingleOrDefaultAsync(c => c.Slug == councilSlug, ct);
        if (council is null) return null;
        await db.RequireSecretariatAsync(accountId, council.Id, ct);
        var last = await db.Meetings.Where(m => m.CouncilId == council.Id && m.State != MeetingState.Cancelled).OrderByDescending(m => m.Date)
            .Select(m => new LastMeeting(m.Date, m.Sections.OrderBy(s => s.Position).Select(s => s.Title).ToList(),
                m.Items.Where(i => EF.Functions.ILike(i.Title, "siden sidst%")).SelectMany(i => i.Texts).Where(t => t.Kind == PartKind.Background || t.Kind == PartKind.Presentation || t.Kind == PartKind.Body)
                    .OrderBy(t => t.Position).Select(t => t.Markdown).FirstOrDefault(),
                m.Items.Where(i => EF.Functions.ILike(i.Title, "%næste møde%")).SelectMany(i => i.Texts).Where(t => t.Kind != PartKind.Decision && t.Kind != PartKind.Recommendation)
                    .OrderBy(t => t.Position).Select(t => t.Markdown).FirstOrDefault()))
            .FirstOrDefaultAsync(ct);
        return new(council.Id, council.Name, council.Slug, last, last is null ? null : Announcement.Read(last.NextMeeting, last.Date));
    }
}
