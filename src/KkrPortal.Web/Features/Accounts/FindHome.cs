using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>Where an account begins: the secretariat at its desk, members and chairs at their own page.</summary>
public sealed class FindHome(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<string> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        if (await db.CouncilsOf(accountId).AnyAsync(ct)) return Urls.Workspace;
        return await db.ReadableBy(accountId).AnyAsync(ct) ? Urls.Members : Urls.MyAccount;
    }
}
