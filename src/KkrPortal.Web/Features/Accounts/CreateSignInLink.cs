using System.Security.Cryptography;
using System.Text;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Makes a link that signs its holder in once. The token is told once and only its hash is held.</summary>
public sealed class CreateSignInLink(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);
    /// <summary>An invitation may lie in a mailbox over a long weekend.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);
    public static readonly TimeSpan MailedLife = TimeSpan.FromMinutes(15);

    public const string DemoSecretary = "sekretariat@demo.example";

    public async Task<string> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        // An older link that nobody used is no longer needed.
        await db.SignInLinks.Where(link => link.AccountId == accountId && link.UsedAt == null).ExecuteDeleteAsync(ct);
        var token = Add(db, accountId, now, Life);
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The token of a new link; the caller saves.</summary>
    public static string Add(WorkspaceDbContext db, string accountId, DateTime now, TimeSpan life, bool isInvitation = false)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        db.SignInLinks.Add(new SignInLink { AccountId = accountId, TokenHash = Hash(token), ExpiresAt = now + life, IsInvitation = isInvitation });
        return token;
    }

    /// <summary>Null where the portal has no demo.</summary>
    public static async Task<string?> ForDemoSecretaryAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(ct);
        var id = await db.Users.Where(account => account.Email == DemoSecretary && !account.IsDisabled).Select(account => account.Id).FirstOrDefaultAsync(ct);
        return id is null ? null : await services.GetRequiredService<CreateSignInLink>().ExecuteAsync(id, ct);
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
