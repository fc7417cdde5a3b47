using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>A person's answer to a question of the import; it can be taken back.</summary>
public sealed class SettleQuestion(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task ExecuteAsync(string accountId, long findingId, FindingState answer, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var finding = await db.Findings.Include(f => f.Meeting).SingleOrDefaultAsync(f => f.Id == findingId, ct);
        if (finding is null) return;
        var by = await db.RequireSecretariatAsync(accountId, finding.Meeting.CouncilId, ct);
        finding.State = answer;
        finding.Reason = answer == FindingState.Open ? null : by;
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = by, Action = "answer-question", Subject = $"{finding.MeetingId}/{finding.Code}", Detail = Naming.Word(answer) });
        await db.SaveChangesAsync(ct);
    }
}
