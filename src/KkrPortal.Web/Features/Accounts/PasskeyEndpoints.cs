using System.Security.Claims;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>What the browser asks while a passkey (adgangsnøgle) is made or used; the script is assets/account.js.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Urls.Passkey).DisableAntiforgery();
        group.AddEndpointFilter(Staff.OwnPagesAloneAsync);

        group.MapPost("/spoerg", async (SignInManager<Account> signIn) => Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json"));

        group.MapPost("/log-ind", async (string? til, HttpRequest request, SignInManager<Account> signIn, FindHome home, CancellationToken ct) =>
        {
            var result = await signIn.PasskeySignInAsync(await BodyAsync(request, ct));
            if (result.Succeeded) return Results.Json(new { url = Urls.Local(til) ?? await home.ExecuteAsync(signIn.Context.User.AccountId(), ct) });
            return Problem(result.IsLockedOut ? "Der har været for mange forsøg. Vent et kvarter." : "Adgangsnøglen hører ikke til en konto her. Log ind med et link, og læg en ny.");
        });

        group.MapPost("/ny", async (ClaimsPrincipal user, UserManager<Account> accounts, SignInManager<Account> signIn) =>
        {
            if (await accounts.GetUserAsync(user) is not { } account) return Results.Unauthorized();
            return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.Email!, DisplayName = account.DisplayName }), "application/json");
        }).RequireAuthorization(Staff.SignedIn);

        group.MapPost("/gem", async (HttpRequest request, ClaimsPrincipal user, UserManager<Account> accounts, SignInManager<Account> signIn, IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock, CancellationToken ct) =>
        {
            if (await accounts.GetUserAsync(user) is not { } account) return Results.Unauthorized();
            var made = await signIn.PerformPasskeyAttestationAsync(await BodyAsync(request, ct));
            // The challenge was made for the one who is signed in; another account's answer to it is no answer.
            if (!made.Succeeded || made.UserEntity.Id != account.Id) return Problem("Adgangsnøglen kunne ikke gemmes. Prøv igen.");
            made.Passkey.Name = Device.Of(request.Headers.UserAgent);
            if (!(await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded) return Problem("Adgangsnøglen kunne ikke gemmes. Prøv igen.");
            await using var db = await workspace.CreateDbContextAsync(ct);
            db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = account.DisplayName, Action = "passkey-added", Subject = made.Passkey.Name });
            await db.SaveChangesAsync(ct);
            return Results.Json(new { url = Urls.MyAccount });
        }).RequireAuthorization(Staff.SignedIn);
    }

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(ct);
    }

    private static IResult Problem(string danish) => Results.Json(new { error = danish }, statusCode: StatusCodes.Status422UnprocessableEntity);
}
