using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>A meeting whose files left something to answer.</summary>
/// <param name="Questions">Open questions of the reading.</param>
/// <param name="Changed">Changed files that wait for approval.</param>
public sealed record WaitingImport(string Council, string CouncilSlug, DateOnly Date, int Questions, int Changed);

/// <summary>What earlier imports left for the secretariats that an account works for, newest meeting first. Reads only.</summary>
public sealed class ShowWaitingImports(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<IReadOnlyList<WaitingImport>> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var mine = db.CouncilsOf(accountId);
        return await db.Meetings.Where(m => m.State != MeetingState.Cancelled && mine.Any(c => c.Id == m.CouncilId)).OrderByDescending(m => m.Date).ThenBy(m => m.Council.Position)
            .Select(m => new
            {
                m.Council.Name,
                m.Council.Slug,
                m.Date,
                Questions = db.Findings.Count(f => f.MeetingId == m.Id && f.State == FindingState.Open && f.Source == FindingSource.Import),
                Changed = m.Sources.Count(s => s.AwaitsApproval),
            })
            .Where(w => w.Questions > 0 || w.Changed > 0).Select(w => new WaitingImport(w.Name, w.Slug, w.Date, w.Questions, w.Changed)).ToListAsync(ct);
    }
}
