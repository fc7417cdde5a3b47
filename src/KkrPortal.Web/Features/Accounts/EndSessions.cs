using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Signs a person out on one device, or on all but the one they sit at.</summary>
public sealed class EndSessions(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="session">Null for all but <paramref name="current"/>.</param>
    public async Task ExecuteAsync(string accountId, Guid? session, Guid? current, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        if (session is { } one) await db.Sessions.Where(s => s.Id == one && s.AccountId == accountId && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
        else await ChangeAccount.EndSessionsAsync(db, accountId, now, ct, but: current);
        // A computer that was remembered for the code is forgotten with it: Identity's cookie for that carries the stamp.
        if (session is null) await db.Users.Where(a => a.Id == accountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, Guid.NewGuid().ToString("N")), ct);
        db.Audit.Add(new AuditEntry { At = now, By = await db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).SingleAsync(ct), Action = session is null ? "sign-out-everywhere" : "sign-out-device", Subject = "" });
        await db.SaveChangesAsync(ct);
    }
}
