using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

public abstract record AccountChange
{
    public sealed record TakeRole(long RoleId) : AccountChange;

    /// <summary>Ends all sessions; what the person did stays in the log under their name.</summary>
    public sealed record Disable : AccountChange;

    public sealed record Enable : AccountChange;

    /// <summary>Lost computer, lost phone: every passkey, password and code goes, every session ends, and a new first link is made.</summary>
    public sealed record Reset : AccountChange;

    /// <summary>Who the holder is in the records; empty for nobody.</summary>
    public sealed record Is(string Person) : AccountChange;
}

/// <param name="Token">Of the new first link, after a reset.</param>
public sealed record AccountChanged(string? Problem, string? Token = null);

/// <summary>What is done to somebody's account by those who may.</summary>
public sealed class ChangeAccount(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const string Operator = "kkr user";

    /// <param name="accountId">Who changes it; null for the operator at the terminal.</param>
    public async Task<AccountChanged> ExecuteAsync(string? accountId, string targetId, AccountChange change, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var by = accountId is null ? Operator : await db.RequireAnySecretariatAsync(accountId, ct);
        var target = await db.Users.Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == targetId, ct);
        if (target is null) return new("Kontoen findes ikke.");
        if (accountId == targetId && change is not AccountChange.Is) return new("Du kan ikke ændre din egen konto her. Bed en anden om det.");
        var manages = accountId is null || await db.ManagedBy(accountId).AnyAsync(a => a.Id == targetId, ct);
        string? token = null;
        AuditEntry Line(string action, string? detail = null, int? council = null) => new() { At = now, By = by, Action = action, Subject = target.DisplayName, Detail = detail, CouncilId = council ?? target.Roles.Find(r => r.CouncilId != null)?.CouncilId };
        switch (change)
        {
            case AccountChange.TakeRole(var id):
                if (target.Roles.Find(r => r.Id == id) is not { } role) return new("Rollen er taget tilbage i forvejen.");
                // Not the whole account is asked for: a secretariat takes back its own council's role from anybody.
                if (accountId is not null && !(role.CouncilId is { } own ? await db.CouncilsOf(accountId).AnyAsync(c => c.Id == own, ct) : await db.AdministeredBy(accountId).AnyAsync(ct))) throw new NoAccessException();
                target.Roles.Remove(role);
                db.Audit.Add(Line("take-role", RoleWords.Of(role.Role, await db.Councils.Where(c => c.Id == role.CouncilId).Select(c => c.Name).SingleOrDefaultAsync(ct)), role.CouncilId));
                break;
            case var _ when !manages:
                return new("Kontoen har også roller uden for dit råd. Det kan en administrator gøre.");
            case AccountChange.Disable:
                target.IsDisabled = true;
                await EndSessionsAsync(db, targetId, now, ct);
                db.Audit.Add(Line("disable"));
                break;
            case AccountChange.Enable:
                target.IsDisabled = false;
                db.Audit.Add(Line("enable"));
                break;
            case AccountChange.Is(var name) when string.IsNullOrWhiteSpace(name):
                target.PersonId = null;
                db.Audit.Add(Line("is-person"));
                break;
            case AccountChange.Is(var name):
                if (await PersonAsync(db, name, ct) is not { } person) return new($"»{name.Trim()}« står ikke i registret over personer, eller flere har det navn. {await NearAsync(db, name, ct)}".TrimEnd());
                target.PersonId = person;
                db.Audit.Add(Line("is-person", name.Trim()));
                break;
            case AccountChange.Reset:
                await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == targetId).ExecuteDeleteAsync(ct);
                await db.UserTokens.Where(t => t.UserId == targetId).ExecuteDeleteAsync(ct);
                await db.UserLogins.Where(l => l.UserId == targetId).ExecuteDeleteAsync(ct);
                await db.SignInLinks.Where(l => l.AccountId == targetId && l.UsedAt == null).ExecuteDeleteAsync(ct);
                await EndSessionsAsync(db, targetId, now, ct);
                (target.PasswordHash, target.TwoFactorEnabled, target.LockoutEnd, target.AccessFailedCount, target.IsDisabled) = (null, false, null, 0, false);
                target.SecurityStamp = Guid.NewGuid().ToString("N");
                token = CreateSignInLink.Add(db, targetId, now, CreateSignInLink.InvitationLife, isInvitation: true);
                db.Audit.Add(Line("reset"));
                break;
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new(null, token);
    }

    internal static Task EndSessionsAsync(WorkspaceDbContext db, string accountId, DateTime now, CancellationToken ct, Guid? but = null) =>
        db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != but).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);

    internal static async Task<string> RequireAdministratorAsync(WorkspaceDbContext db, string accountId, CancellationToken ct) =>
        await db.AdministeredBy(accountId).AnyAsync(ct) ? await db.RequireAnySecretariatAsync(accountId, ct) : throw new NoAccessException();

    /// <summary>The one person of that name, by whichever spelling; null where there is none or several.</summary>
    /// <summary>A question with the names that what was typed may have meant, as who types it can't see the register; empty where none is near.</summary>
    internal static async Task<string> NearAsync(WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var words = PersonName.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6 || words[0].Length < 2) return "";
        var all = db.PersonNames.Where(n => n.Person.MergedIntoId == null);
        var begun = all;
        foreach (var word in words) begun = begun.Where(n => n.Folded.StartsWith(word) || n.Folded.Contains(" " + word));
        var near = await begun.Select(n => n.Person.Name).Distinct().OrderBy(n => n).Take(4).ToListAsync(ct);
        return near.Count == 0 ? "" : $"Mente du {Danish.List(near, "eller")}? ";
    }

    internal static async Task<long?> PersonAsync(WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var folded = PersonName.Fold(name);
        var found = await db.PersonNames.Where(n => n.Folded == folded).Select(n => n.Person.MergedIntoId ?? n.PersonId).Distinct().Take(2).ToListAsync(ct);
        return found is [var one] ? one : null;
    }
}
