using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>Takes a changed file in, or lets the records stay as they are. Either way the file itself is kept.</summary>
public sealed class ApproveChanges(IDbContextFactory<WorkspaceDbContext> workspace, ImportDocument import, TimeProvider clock)
{
    public async Task ExecuteAsync(string accountId, long sourceId, bool approve, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var source = await db.SourceDocuments.Include(s => s.Meeting).SingleOrDefaultAsync(s => s.Id == sourceId && s.AwaitsApproval, ct);
        if (source is null) return;
        var by = await db.RequireSecretariatAsync(accountId, source.Meeting.CouncilId, ct);
        if (approve)
        {
            if (await ReadDocument.FromAsync(source.Content, source.Name, ct) is DocumentReading.Read read) await import.ExecuteAsync(read, by, new(Approve: true), ct);
            return;
        }
        source.AwaitsApproval = false;
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = by, Action = "keep-records", Subject = $"{source.MeetingId}", Detail = source.Sha256, CouncilId = source.Meeting.CouncilId });
        await db.SaveChangesAsync(ct);
    }
}
