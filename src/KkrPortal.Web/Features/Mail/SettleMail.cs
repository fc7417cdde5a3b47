using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Mail;

/// <summary>Tries a mail that was not sent once more, now, or takes it off the list.</summary>
public sealed class SettleMail(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task ExecuteAsync(string accountId, long mailId, bool again, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireAnySecretariatAsync(accountId, ct);
        // A mail that is being sent this moment is left alone.
        if (await db.MailOf(accountId).SingleOrDefaultAsync(m => m.Id == mailId && m.SentAt == null, ct) is not { } mail) return;
        if (again) (mail.GivenUpAt, mail.NotBefore, mail.Attempts) = (null, now, 0);
        else db.OutgoingMail.Remove(mail);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = again ? "mail-again" : "mail-removed", Subject = mail.Subject });
        await db.SaveChangesAsync(ct);
    }
}
