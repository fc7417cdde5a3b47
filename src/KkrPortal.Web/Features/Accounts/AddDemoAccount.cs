using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>The demo's secretary: secretariat of every council, signs in by link only.</summary>
public sealed class AddDemoAccount(UserManager<Account> accounts)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(CreateSignInLink.DemoSecretary) is not null) return;
        ct.ThrowIfCancellationRequested();
        var account = new Account { UserName = CreateSignInLink.DemoSecretary, Email = CreateSignInLink.DemoSecretary, EmailConfirmed = true, DisplayName = "Demo-sekretær" };
        account.Roles.AddRange(Enumerable.Range(1, 5).Select(council => new AccountRole { AccountId = account.Id, Role = RoleKind.Secretariat, CouncilId = council }));
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
