using System.Security.Claims;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Identity's sign-in, where every way in ends in a session that can be seen and ended, and a line in the log of what was done.</summary>
internal sealed class PortalSignIn(
    UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
    : SignInManager<Account>(accounts, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new AccountSession { Id = Guid.CreateVersion7(), AccountId = user.Id, StartedAt = now, SeenAt = now, Device = Device.Of(Context.Request.Headers.UserAgent) };
        await using (var db = await workspace.CreateDbContextAsync())
        {
            db.Sessions.Add(session);
            db.Audit.Add(new AuditEntry { At = now, By = user.DisplayName, Action = "sign-in", Subject = session.Device });
            await db.SaveChangesAsync();
        }
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Session.Claim, session.Id.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (Session.Of(Context.User) is { } session)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await using var db = await workspace.CreateDbContextAsync();
            await db.Sessions.Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        }
        await base.SignOutAsync();
    }
}
