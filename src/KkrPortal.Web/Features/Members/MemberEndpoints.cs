using System.Security.Claims;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Members;

internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder routes) =>
        // Always as a file to keep, never as something that the browser opens on our address.
        routes.MapGet($"{Urls.Members}/bilag/{{id:long}}", async (long id, ClaimsPrincipal user, OpenMemberFile open, CancellationToken ct) =>
            await open.ExecuteAsync(user.AccountId(), id, ct) is { } file ? Results.File(file.Content, file.MediaType, file.FileName) : Results.NotFound()).RequireAuthorization(Staff.Member);
}
