using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Overview;

public sealed record OverviewMeeting(long Id, string Council, string CouncilSlug, DateOnly Date, MeetingState State, int Items, int OpenQuestions, int? Version);

/// <summary>The meetings of the councils that an account works for, newest first, with what waits in each.</summary>
public sealed class ShowOverview(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<IReadOnlyList<OverviewMeeting>> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        return await db.Meetings
            .Where(m => db.AccountRoles.Any(r => r.AccountId == accountId && (r.Role == RoleKind.Administrator || (r.Role == RoleKind.Secretariat && r.CouncilId == m.CouncilId))))
            .OrderByDescending(m => m.Date).ThenBy(m => m.Council.Position)
            .Select(m => new OverviewMeeting(m.Id, m.Council.Name, m.Council.Slug, m.Date, m.State, m.Items.Count,
                db.Findings.Count(f => f.MeetingId == m.Id && f.State == FindingState.Open), m.Releases.Max(r => (int?)r.Number)))
            .ToListAsync(ct);
    }
}
