using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>
/// Who may work for which council. Asked of the database at every call: a page may stand open for hours after a role was taken back.
/// </summary>
public static class Rights
{
    /// <summary>The councils whose secretariat an account is; an administrator works for all.</summary>
    public static IQueryable<Registry.Council> CouncilsOf(this WorkspaceDbContext db, string accountId) =>
        db.Councils.Where(c => db.Users.Any(a => a.Id == accountId && !a.IsDisabled
            && a.Roles.Any(r => r.Role == RoleKind.Administrator || (r.Role == RoleKind.Secretariat && r.CouncilId == c.Id))));

    /// <summary>The councils that an account serves in any role, and whose closed items it may therefore read; an administrator's are all.</summary>
    public static IQueryable<Registry.Council> ReadableBy(this WorkspaceDbContext db, string accountId) =>
        db.Councils.Where(c => db.Users.Any(a => a.Id == accountId && !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Administrator || r.CouncilId == c.Id)));

    /// <summary>The councils that an account chairs: it reads their minutes before release and may approve them.</summary>
    public static IQueryable<Registry.Council> ChairedBy(this WorkspaceDbContext db, string accountId) =>
        db.Councils.Where(c => db.Users.Any(a => a.Id == accountId && !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Chair && r.CouncilId == c.Id)));

    /// <summary>All councils for an administrator, none for everybody else.</summary>
    public static IQueryable<Registry.Council> AdministeredBy(this WorkspaceDbContext db, string accountId) =>
        db.Councils.Where(c => db.Users.Any(a => a.Id == accountId && !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Administrator)));

    /// <summary>
    /// The accounts that an account may disable, reset or make a link for. Who holds another's link is that other, so a secretariat manages
    /// those alone whose every role is in its own councils.
    /// </summary>
    public static IQueryable<Account> ManagedBy(this WorkspaceDbContext db, string accountId) =>
        db.Users.Where(a => db.AdministeredBy(accountId).Any() || (a.Roles.Count > 0 && a.Roles.All(r => r.CouncilId != null && db.CouncilsOf(accountId).Any(c => c.Id == r.CouncilId))));

    /// <summary>The mail of the councils that an account works for; an administrator sees also what belongs to none.</summary>
    public static IQueryable<OutgoingMail> MailOf(this WorkspaceDbContext db, string accountId) =>
        db.OutgoingMail.Where(m => m.CouncilId == null
            ? db.Users.Any(a => a.Id == accountId && !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Administrator))
            : db.CouncilsOf(accountId).Any(c => c.Id == m.CouncilId));

    /// <summary>The display name under which the account's work for the council is recorded.</summary>
    /// <exception cref="NoAccessException">The account doesn't work for that council.</exception>
    public static async Task<string> RequireSecretariatAsync(this WorkspaceDbContext db, string accountId, int councilId, CancellationToken ct) =>
        await db.CouncilsOf(accountId).Where(c => c.Id == councilId)
            .Select(_ => db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).First())
            .FirstOrDefaultAsync(ct) ?? throw new NoAccessException();

    /// <summary>The display name under which the chair's review is recorded.</summary>
    /// <exception cref="NoAccessException">The account doesn't chair that council.</exception>
    public static async Task<string> RequireChairAsync(this WorkspaceDbContext db, string accountId, int councilId, CancellationToken ct) =>
        await db.ChairedBy(accountId).Where(c => c.Id == councilId)
            .Select(_ => db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).First())
            .FirstOrDefaultAsync(ct) ?? throw new NoAccessException();

    /// <inheritdoc cref="RequireSecretariatAsync"/>
    /// <remarks>For what belongs to no one council: files on their way in, persons.</remarks>
    public static async Task<string> RequireAnySecretariatAsync(this WorkspaceDbContext db, string accountId, CancellationToken ct) =>
        await db.CouncilsOf(accountId).Select(_ => db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).First())
            .FirstOrDefaultAsync(ct) ?? throw new NoAccessException();
}

/// <summary>The account has no right to what it asked for; the message is for the screen.</summary>
public sealed class NoAccessException() : Exception("Du har ikke adgang til rådets arbejdsplads.");
