using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

public sealed record OwnCouncil(string Slug, string Name);

public sealed record OwnCouncils(IReadOnlyList<OwnCouncil> Councils, bool IsAdministrator);

/// <summary>The councils for which an account may invite.</summary>
public sealed class ListOwnCouncils(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<OwnCouncils> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        return new(await db.CouncilsOf(accountId).OrderBy(c => c.Position).Select(c => new OwnCouncil(c.Slug, c.Name)).ToListAsync(ct), await db.AdministeredBy(accountId).AnyAsync(ct));
    }
}
