using System.Security.Claims;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Import;

internal static class ImportEndpoints
{
    public static void MapImport(this RouteGroupBuilder data) =>
        data.MapPost("/import", async (string navn, HttpRequest request, ClaimsPrincipal user, ImportByStaff import, CancellationToken ct) =>
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, ct);
            return Results.Json(await import.ExecuteAsync(user.AccountId(), navn, bytes.ToArray(), ct));
        }).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ReadDocument.MaxBytes + 1));
}
