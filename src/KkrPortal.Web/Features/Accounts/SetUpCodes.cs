using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <param name="Key">In groups of four, to be typed by hand.</param>
/// <param name="Address">What a code app reads as a picture.</param>
public sealed record CodeKey(string Key, string Address);

/// <param name="SpareCodes">Shown once.</param>
public sealed record CodesSetUp(string? Problem, IReadOnlyList<string> SpareCodes);

/// <summary>A password and a code app, always both: neither signs in without the other.</summary>
public sealed class SetUpCodes(UserManager<Account> accounts, IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const int SpareCodes = 10;

    public async Task<CodeKey> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 })
            await accounts.ResetAuthenticatorKeyAsync(account);
        var key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        return new(string.Join(' ', key.Chunk(4).Select(four => new string(four))), $"otpauth://totp/KKR%20Portal:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=KKR%20Portal&digits=6");
    }

    public async Task<CodesSetUp> ExecuteAsync(Account account, string password, string code, CancellationToken ct)
    {
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal)))
            return new("Koden passede ikke. Måske nåede den at skifte. Skriv den, der står nu.", []);
        foreach (var rule in accounts.PasswordValidators)
            if (!(await rule.ValidateAsync(accounts, account, password)).Succeeded)
                return new("Adgangskoden skal have mindst 12 tegn. En sætning er god.", []);
        if (account.PasswordHash is not null) await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, password);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var spare = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, SpareCodes);
        await WriteAsync(account, "codes-set-up", ct);
        return new(null, [.. spare!]);
    }

    public async Task RemoveAsync(Account account, CancellationToken ct)
    {
        await accounts.RemovePasswordAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await WriteAsync(account, "codes-removed", ct);
    }

    private async Task WriteAsync(Account account, string action, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = account.DisplayName, Action = action, Subject = account.DisplayName });
        await db.SaveChangesAsync(ct);
    }
}
