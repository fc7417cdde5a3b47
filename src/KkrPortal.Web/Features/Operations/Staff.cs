using System.Security.Claims;
using KkrPortal.Data.Registry;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Operations;

/// <summary>The pages behind the log-in: which they are, and who may open them.</summary>
public static class Staff
{
    /// <summary>Policy of every page and endpoint of the workspace: the secretariat of the council in the address, or of any where it names none.</summary>
    public const string Secretariat = "secretariat";

    /// <summary>Anybody with a role in the council in the address, or in any where it names none: what members may read, closed items too.</summary>
    public const string Member = "member";

    /// <summary>The chair (formand) of the council in the address, who may review its minutes before they are released.</summary>
    public const string Chair = "chair";

    /// <summary>An administrator.</summary>
    public const string Administrator = "administrator";

    /// <summary>Whoever is signed in, for what concerns their own account alone.</summary>
    public const string SignedIn = "signed-in";

    public static bool Is(PathString path) => path.StartsWithSegments(Urls.Workspace) || path.StartsWithSegments(Urls.Members) || path.StartsWithSegments(Urls.SignIn);

    public static string AccountId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new NoAccessException();

    public static void AddStaffPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Secretariat, Serving(Rights.CouncilsOf))
            .AddPolicy(Member, Serving(Rights.ReadableBy))
            .AddPolicy(Chair, Serving(Rights.ChairedBy))
            .AddPolicy(Administrator, Serving(Rights.AdministeredBy));
        services.AddSingleton<IAuthorizationHandler, ServesHandler>();
    }

    private static Action<AuthorizationPolicyBuilder> Serving(Func<WorkspaceDbContext, string, IQueryable<Council>> councils) =>
        policy => policy.RequireAuthenticatedUser().AddRequirements(new Serves(councils));

    /// <summary>Everything under <c>/arbejde</c> that isn't a page: refused with a status and a sentence, never with a page.</summary>
    public static RouteGroupBuilder MapStaffData(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Urls.WorkspaceData).RequireAuthorization(Secretariat).DisableAntiforgery();
        group.AddEndpointFilter(OwnPagesAloneAsync);
        group.AddEndpointFilter(async (context, next) =>
        {
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

    /// <summary>No form and no other site can set this header, so it does what an antiforgery token does, also for a page that stood open overnight.</summary>
    public static ValueTask<object?> OwnPagesAloneAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers["X-KKR"] == "1"
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Json(new { error = "Kaldet kom ikke fra arbejdspladsen." }, statusCode: StatusCodes.Status400BadRequest));
    }
}

/// <param name="Councils">Those for which an account meets the policy.</param>
internal sealed record Serves(Func<WorkspaceDbContext, string, IQueryable<Council>> Councils) : IAuthorizationRequirement;

internal sealed class ServesHandler(IDbContextFactory<WorkspaceDbContext> workspace) : AuthorizationHandler<Serves>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Serves requirement)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } accountId) return;
        var council = (context.Resource as HttpContext)?.GetRouteValue("council") as string;
        await using var db = await workspace.CreateDbContextAsync();
        if (await requirement.Councils(db, accountId).AnyAsync(c => council == null || c.Slug == council)) context.Succeed(requirement);
    }
}
