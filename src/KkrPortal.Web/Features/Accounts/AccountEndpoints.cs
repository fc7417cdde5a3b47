using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Identity;

namespace KkrPortal.Web.Features.Accounts;

internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        // A press is asked for, because mail programs follow links to look at them and would use it up.
        routes.MapPost("/konto/link/{token}", async (string token, IFormCollection form, SignInByLink signIn, FindHome home, CancellationToken ct) =>
            await signIn.ExecuteAsync(token, ct) switch
            {
                null => Results.LocalRedirect($"{Urls.SignIn}?besked=brugt"),
                { IsInvitation: true } => Results.LocalRedirect(Urls.MyAccount),
                var link => Results.LocalRedirect(await home.ExecuteAsync(link.AccountId, ct)),
            });
        routes.MapPost(Urls.SignOut, async (IFormCollection form, SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(Urls.SignIn);
        });
        routes.MapPasskeys();
        routes.MapExternalSignIn();
    }
}
