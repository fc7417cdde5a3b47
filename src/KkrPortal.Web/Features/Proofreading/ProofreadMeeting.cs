using KkrPortal.Data.Workspace;
using KkrPortal.Web.Proofreading;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Proofreading;

/// <summary>Has a meeting proofread; what is found is kept, and outline and other windows that count it are told.</summary>
public sealed class ProofreadMeeting(IDbContextFactory<WorkspaceDbContext> workspace, ProofDesk desk)
{
    public async Task ExecuteAsync(string accountId, long meetingId, CancellationToken ct)
    {
        string by;
        await using (var db = await workspace.CreateDbContextAsync(ct))
            by = await db.RequireSecretariatAsync(accountId, await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.CouncilId).SingleAsync(ct), ct);
        await desk.ReadAsync(new(meetingId, null, accountId, by, "proofread"));
    }
}
