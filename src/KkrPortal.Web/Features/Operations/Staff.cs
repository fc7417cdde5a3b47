using System.Security.Claims;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Operations;

/// <summary>The pages behind the log-in: which they are, and who may open them.</summary>
public static class Staff
{
    /// <summary>Policy of every page and endpoint of the workspace: the secretariat of the council in the address, or of any where it names none.</summary>
    public const string Secretariat = "secretariat";

    public static bool Is(PathString path) => path.StartsWithSegments(Urls.Workspace) || path.StartsWithSegments(Urls.Members) || path.StartsWithSegments(Urls.SignIn);

    public static string AccountId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new NoAccessException();

    public static void AddStaffPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Secretariat, policy => policy.RequireAuthenticatedUser().AddRequirements(new WorksForCouncil()));
        services.AddSingleton<IAuthorizationHandler, WorksForCouncilHandler>();
    }

    /// <summary>Everything under <c>/arbejde</c> that isn't a page: refused with a status and a sentence, never with a page.</summary>
    public static RouteGroupBuilder MapStaffData(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Urls.WorkspaceData).RequireAuthorization(Secretariat).DisableAntiforgery();
        group.AddEndpointFilter(async (context, next) =>
        {
            // No form and no other site can set this header, so it does what an antiforgery token does, also for a page that stood open overnight.
            var request = context.HttpContext.Request;
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers["X-KKR"] != "1")
                return Results.Json(new { error = "Kaldet kom ikke fra arbejdspladsen." }, statusCode: StatusCodes.Status400BadRequest);
            try
            {
                return await next(context);
            }
            catch (NoAccessException e)
            {
                return Results.Json(new { error = e.Message }, statusCode: StatusCodes.Status403Forbidden);
            }
        });
        return group;
    }
}

internal sealed class WorksForCouncil : IAuthorizationRequirement;

internal sealed class WorksForCouncilHandler(IDbContextFactory<WorkspaceDbContext> workspace) : AuthorizationHandler<WorksForCouncil>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, WorksForCouncil requirement)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } accountId) return;
        var council = (context.Resource as HttpContext)?.GetRouteValue("council") as string;
        await using var db = await workspace.CreateDbContextAsync();
        if (await db.CouncilsOf(accountId).AnyAsync(c => council == null || c.Slug == council)) context.Succeed(requirement);
    }
}
