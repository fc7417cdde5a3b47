using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <param name="Slug">The council, as an address or the terminal names it.</param>
public sealed record ListedRole(long Id, RoleKind Role, string? Council, string? Slug, bool MayTake);

/// <param name="HasKey">A passkey, a password with codes, or a log-in elsewhere: the person has set something up.</param>
/// <param name="IsManaged">The one who looks may disable and reset it.</param>
public sealed record ListedAccount(string Id, string Name, string Email, string? Person, bool IsDisabled, bool HasKey, DateTime? SeenAt, bool IsManaged, IReadOnlyList<ListedRole> Roles);

/// <summary>The accounts with a role in the councils that an account works for; all of them for an administrator and at the terminal.</summary>
public sealed class ListAccounts(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<IReadOnlyList<ListedAccount>> ExecuteAsync(string? accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        if (accountId is not null) await db.RequireAnySecretariatAsync(accountId, ct);
        var all = accountId is null || await db.AdministeredBy(accountId).AnyAsync(ct);
        var mine = db.CouncilsOf(accountId ?? "");
        var managed = db.ManagedBy(accountId ?? "");
        return await db.Users.Where(a => all || a.Roles.Any(r => mine.Any(c => c.Id == r.CouncilId)))
            .OrderBy(a => a.IsDisabled).ThenBy(a => a.DisplayName)
            .Select(a => new ListedAccount(a.Id, a.DisplayName, a.Email!, db.Persons.Where(p => p.Id == a.PersonId).Select(p => p.Name).FirstOrDefault(), a.IsDisabled,
                a.PasswordHash != null || db.Set<IdentityUserPasskey<string>>().Any(p => p.UserId == a.Id) || db.UserLogins.Any(l => l.UserId == a.Id),
                db.Sessions.Where(s => s.AccountId == a.Id).Max(s => (DateTime?)s.SeenAt),
                a.Id != accountId && (all || managed.Any(m => m.Id == a.Id)),
                a.Roles.OrderBy(r => r.CouncilId).Select(r => new ListedRole(r.Id, r.Role, db.Councils.Where(c => c.Id == r.CouncilId).Select(c => c.Name).FirstOrDefault(), db.Councils.Where(c => c.Id == r.CouncilId).Select(c => c.Slug).FirstOrDefault(),
                    a.Id != accountId && (all || mine.Any(c => c.Id == r.CouncilId)))).ToList()))
            .ToListAsync(ct);
    }
}
