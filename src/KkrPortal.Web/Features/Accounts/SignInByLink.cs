using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Uses up a link that <see cref="CreateSignInLink"/> made.</summary>
public sealed class SignInByLink(IDbContextFactory<WorkspaceDbContext> workspace, SignInManager<Account> signIn, UserManager<Account> accounts, TimeProvider clock)
{
    /// <returns>False where the link is unknown, used or too old.</returns>
    public async Task<bool> ExecuteAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = CreateSignInLink.Hash(token);
        await using var db = await workspace.CreateDbContextAsync(ct);
        // One statement takes it, so that two presses at once can't both be first.
        var taken = await db.SignInLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), ct);
        if (taken == 0) return false;
        var accountId = await db.SignInLinks.Where(l => l.TokenHash == hash).Select(l => l.AccountId).SingleAsync(ct);
        if (await accounts.FindByIdAsync(accountId) is not { IsDisabled: false } account) return false;
        await signIn.SignInAsync(account, isPersistent: false, "link");
        db.Audit.Add(new AuditEntry { At = now, By = account.DisplayName, Action = "sign-in", Subject = account.Id });
        await db.SaveChangesAsync(ct);
        return true;
    }
}
