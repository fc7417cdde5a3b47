using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>The first of two steps: a password is never enough, a code follows.</summary>
public sealed class SignInByPassword(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    /// <summary>Signed in on a computer that is remembered; asked for a code; or refused, with the same words whatever was wrong.</summary>
    public enum Outcome { SignedIn, CodeNeeded, Refused }

    // An address that has no account takes as long to refuse as one that has.
    private static readonly Account Nobody = Account.Of("nobody@localhost", "Nobody");
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<(Outcome, Account?)> ExecuteAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null or { PasswordHash: null } or { TwoFactorEnabled: false })
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return (Outcome.Refused, null);
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => (Outcome.SignedIn, account),
            { RequiresTwoFactor: true } => (Outcome.CodeNeeded, account),
            _ => (Outcome.Refused, null),
        };
    }
}
