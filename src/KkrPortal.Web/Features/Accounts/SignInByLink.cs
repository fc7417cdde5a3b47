using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Uses up a link that <see cref="CreateSignInLink"/> made.</summary>
public sealed class SignInByLink(IDbContextFactory<WorkspaceDbContext> workspace, SignInManager<Account> signIn, UserManager<Account> accounts, TimeProvider clock)
{
    /// <returns>Null where the link is unknown, used or too old.</returns>
    public async Task<SignInLink?> ExecuteAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = CreateSignInLink.Hash(token);
        await using var db = await workspace.CreateDbContextAsync(ct);
        // One statement takes it, so that two presses at once can't both be first.
        var taken = await db.SignInLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), ct);
        if (taken == 0) return null;
        var link = await db.SignInLinks.SingleAsync(l => l.TokenHash == hash, ct);
        if (await accounts.FindByIdAsync(link.AccountId) is not { } account || !await signIn.CanSignInAsync(account)) return null;
        await signIn.SignInAsync(account, isPersistent: false, "link");
        return link;
    }
}
