using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>The demo's secretary: secretariat of every council, signs in by link only.</summary>
public sealed class AddDemoAccount(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(a => a.Email == CreateSignInLink.DemoSecretary, ct)) return;
        var account = Account.Of(CreateSignInLink.DemoSecretary, "Demo-sekretær");
        account.Roles.AddRange(Enumerable.Range(1, 5).Select(council => new AccountRole { AccountId = account.Id, Role = RoleKind.Secretariat, CouncilId = council }));
        db.Users.Add(account);
        await db.SaveChangesAsync(ct);
    }
}
