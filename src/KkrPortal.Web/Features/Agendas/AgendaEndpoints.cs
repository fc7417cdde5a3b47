using System.Security.Claims;
using System.Text.Json.Serialization;
using KkrPortal.Data;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Agendas;

internal static class AgendaEndpoints
{
    private sealed record Save(string Target, long Id, long? TextId, string Field, string Value, string Base, uint? Version, string? LastSent, long? Draft);

    private sealed record Answer([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? TextId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] uint? Version, DateTime At);

    public static void MapAgendas(this RouteGroupBuilder data)
    {
        data.MapPost("/gem", async (Save save, ClaimsPrincipal user, SaveText saveText, SaveField saveField, CancellationToken ct) =>
        {
            SaveOutcome outcome = (save.Target, Enum.TryParse<PartKind>(save.Field, true, out var kind)) switch
            {
                ("text", true) => await saveText.ExecuteAsync(new(user.AccountId(), save.Id, save.TextId, kind, save.Value, save.Base, save.Version, save.LastSent, save.Draft), ct),
                ("item", _) => await saveField.ExecuteAsync(new(user.AccountId(), save.Id, save.Field, save.Value, save.Base, save.LastSent), ct),
                _ => new SaveOutcome.Refused("Portalen ved ikke, hvad der skal gemmes."),
            };
            return outcome switch
            {
                SaveOutcome.Saved saved => Results.Json(new Answer(saved.TextId, saved.Version, saved.At)),
                SaveOutcome.Stale stale => Results.Json(new { draft = stale.Draft, by = stale.By, what = stale.What, url = stale.Url }, statusCode: StatusCodes.Status409Conflict),
                SaveOutcome.Overtaken overtaken => Results.Json(new { standing = overtaken.Standing, what = overtaken.Field }, statusCode: StatusCodes.Status409Conflict),
                SaveOutcome.Refused refused => Results.Json(new { error = refused.Danish }, statusCode: StatusCodes.Status422UnprocessableEntity),
                _ => throw new InvalidOperationException("A save is saved, stale or refused."),
            };
        });
        data.MapPost("/bilag", async (long punkt, string navn, HttpRequest request, ClaimsPrincipal user, AddAttachment add, CancellationToken ct) =>
        {
            if (request.ContentLength > AddAttachment.MaxBytes) return Results.Json(new { error = $"{navn} er større end {AddAttachment.MaxBytes / 1_000_000} MB. Gør den mindre, eller del den op." }, statusCode: StatusCodes.Status422UnprocessableEntity);
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, ct);
            return await add.ExecuteAsync(user.AccountId(), punkt, navn, bytes.ToArray(), ct) is { } problem
                ? Results.Json(new { error = problem }, statusCode: StatusCodes.Status422UnprocessableEntity)
                : Results.Json(new { }, statusCode: StatusCodes.Status201Created);
        }).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(AddAttachment.MaxBytes + 1));
        // Always as a file to keep, never as something that the browser opens on our address.
        data.MapGet("/bilag/{id:long}", async (long id, ClaimsPrincipal user, OpenAttachment open, CancellationToken ct) =>
            await open.ExecuteAsync(user.AccountId(), id, ct) is { } file
                ? Results.File(file.Content, file.MediaType, file.FileName)
                : Results.Json(new { error = "Bilaget findes ikke." }, statusCode: StatusCodes.Status404NotFound));
    }
}
