using System.Security.Claims;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Which session a request belongs to, and whether it still runs.</summary>
internal static class Session
{
    public const string Claim = "session";

    /// <summary>"Sidst set" is kept to this, not to every request.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    public static Guid? Of(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Claim), out var id) ? id : null;

    public static async Task<bool> RunsAsync(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock, ClaimsPrincipal user)
    {
        if (Of(user) is not { } id) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync();
        var seen = await db.Sessions.Where(s => s.Id == id && s.EndedAt == null && db.Users.Any(a => a.Id == s.AccountId && !a.IsDisabled)).Select(s => (DateTime?)s.SeenAt).SingleOrDefaultAsync();
        if (seen is null) return false;
        if (now - seen > Grain) await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        return true;
    }

    /// <summary>Asked at every request with a cookie.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is { } user && await RunsAsync(services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>(), services.GetRequiredService<TimeProvider>(), user)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}

/// <summary>
/// A page that stands open has no more requests that could be asked, so its circuit is: once the session has ended the next press ends the
/// circuit too, and the page asks for a new log-in. Looked up at most every 20 seconds.
/// </summary>
internal sealed class SessionCircuit(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock, AuthenticationStateProvider authentication) : CircuitHandler
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(20);
    private DateTimeOffset trustedUntil;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (clock.GetUtcNow() > trustedUntil)
        {
            if (!await Session.RunsAsync(workspace, clock, (await authentication.GetAuthenticationStateAsync()).User)) throw new NoAccessException();
            trustedUntil = clock.GetUtcNow() + Trust;
        }
        await next(activity);
    };
}
