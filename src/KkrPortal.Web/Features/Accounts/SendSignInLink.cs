using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Mails a link that signs in once, to an address that has an account. Nobody is told whether it has.</summary>
public sealed class SendSignInLink(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Another press within this time sends nothing more: a mailbox is not to be filled by a stranger.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task ExecuteAsync(string email, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var address = Account.Normalise(email);
        await using var db = await workspace.CreateDbContextAsync(ct);
        var account = await db.Users.Where(a => a.NormalizedEmail == address && !a.IsDisabled).SingleOrDefaultAsync(ct);
        if (account is null) return;
        var fresh = now + CreateSignInLink.MailedLife - Pause;
        if (await db.SignInLinks.AnyAsync(l => l.AccountId == account.Id && !l.IsInvitation && l.ExpiresAt > fresh && l.ExpiresAt <= now + CreateSignInLink.MailedLife, ct)) return;
        var token = CreateSignInLink.Add(db, account.Id, now, CreateSignInLink.MailedLife);
        db.QueueMail(now, account.Email!, "Dit login-link til KKR Portal",
            $"""
            Hej {account.DisplayName}

            Her er dit login-link. Det virker én gang og i 15 minutter:

            {SiteAddress.Of(configuration)}{Urls.SignInLink(token)}

            Har du ikke selv bedt om det, skal du ikke gøre noget.

            Venlig hilsen
            KKR Portal
            """, notAfter: now + CreateSignInLink.MailedLife);
        await db.SaveChangesAsync(ct);
    }
}
