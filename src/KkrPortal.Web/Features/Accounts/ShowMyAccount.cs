using System.Buffers.Text;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

public sealed record MyPasskey(string Id, string Name, DateTime CreatedAt);

public sealed record MySession(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt);

public sealed record MyAccount(string Name, string Email, bool HasCodes, IReadOnlyList<string> Roles, IReadOnlyList<MyPasskey> Passkeys, IReadOnlyList<MySession> Sessions);

/// <summary>What a person may see and end of their own account.</summary>
public sealed class ShowMyAccount(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <summary>A session that nobody used for longer than its cookie lives is over.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(12);

    public async Task<MyAccount> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var oldest = clock.GetUtcNow().UtcDateTime - SessionLife;
        var account = await db.Users.Where(a => a.Id == accountId).Select(a => new
        {
            a.DisplayName,
            a.Email,
            HasCodes = a.TwoFactorEnabled && a.PasswordHash != null,
            Roles = a.Roles.OrderBy(r => r.CouncilId).Select(r => new { r.Role, Council = db.Councils.Where(c => c.Id == r.CouncilId).Select(c => c.Name).FirstOrDefault() }).ToList(),
        }).SingleAsync(ct);
        var passkeys = await db.Set<IdentityUserPasskey<string>>().AsNoTracking().Where(p => p.UserId == accountId).ToListAsync(ct);
        return new(account.DisplayName, account.Email!, account.HasCodes,
            [.. account.Roles.GroupBy(r => r.Role, r => r.Council).Select(g => RoleWords.Of(g.Key, g.OfType<string>().ToList() is { Count: > 0 } councils ? Danish.List(councils) : null))],
            [.. passkeys.OrderBy(p => p.Data.CreatedAt).Select(p => new MyPasskey(Base64Url.EncodeToString(p.CredentialId), p.Data.Name ?? "Adgangsnøgle", p.Data.CreatedAt.UtcDateTime))],
            await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.SeenAt > oldest).OrderByDescending(s => s.SeenAt)
                .Select(s => new MySession(s.Id, s.Device, s.StartedAt, s.SeenAt)).ToListAsync(ct));
    }
}
