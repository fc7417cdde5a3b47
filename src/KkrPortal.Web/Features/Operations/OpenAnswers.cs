using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// What every answer of the open data says besides its body: anybody's page may read it, search engines leave it, and a program that asks
/// again gets 304 until something is released.
/// </summary>
internal static class OpenAnswers
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        // Danish letters as they are; the answers are JSON, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static RouteGroupBuilder MapOpenAnswers(this WebApplication app)
    {
        var group = app.MapGroup("");
        group.CacheOutput(PublicCache.Policy);
        group.AddEndpointFilter(async (call, next) =>
        {
            var context = call.HttpContext;
            var headers = context.Response.GetTypedHeaders();
            var (tag, changed) = await StateAsync(context);
            AllowAll(context);
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
            headers.ETag = tag;
            headers.LastModified = changed;
            return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)) ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(call);
        });
        foreach (var path in (string[])["/api/{**rest}", "/oparl/{**rest}", "/feeds/{**rest}", "/openapi/{**rest}"])
            app.MapMethods(path, [HttpMethods.Options], (HttpContext context) => { AllowAll(context); return Results.NoContent(); }).ExcludeFromDescription();
        return group;
    }

    public static void AllowAll(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        context.Response.Headers.AccessControlAllowHeaders = "*";
        context.Response.Headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Two persons, or two matters, turned out to be one: the address is another's.</summary>
    public static async Task<IResult> MovedOrNotFoundAsync(HttpContext context, string kind, string slug, Func<string, string> address, string what)
    {
        var moved = context.RequestServices.GetRequiredService<FindMovedAddress>();
        return await moved.ExecuteAsync(kind, slug, context.RequestAborted) is { } now ? Results.Redirect(address(now), permanent: true) : NotFound(what);
    }

    public static IResult NotFound(string what) => Results.Json(new { error = what }, Json, statusCode: StatusCodes.Status404NotFound);

    public static IResult Gone(object why) => Results.Json(why, Json, statusCode: StatusCodes.Status410Gone);

    public static IResult BadRequest(string what) => Results.Json(new { error = what }, Json, statusCode: StatusCodes.Status400BadRequest);

    public static IResult Answer(object value) => Results.Json(value, Json, "application/json; charset=utf-8");

    private static async Task<(EntityTagHeaderValue Tag, DateTimeOffset Changed)> StateAsync(HttpContext context)
    {
        await using var database = await context.RequestServices.GetRequiredService<IDbContextFactory<PublishedDbContext>>().CreateDbContextAsync(context.RequestAborted);
        var meetings = await database.Meetings.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Changed = all.Max(meeting => meeting.ModifiedAt) }).FirstOrDefaultAsync(context.RequestAborted);
        var persons = await database.Persons.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Changed = all.Max(person => person.ModifiedAt) }).FirstOrDefaultAsync(context.RequestAborted);
        var matters = await database.Matters.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Changed = all.Max(matter => matter.ModifiedAt) }).FirstOrDefaultAsync(context.RequestAborted);
        // A new build may write the same records in another way.
        var state = $"{typeof(OpenAnswers).Module.ModuleVersionId} {meetings?.Count} {meetings?.Changed.Ticks} {persons?.Count} {persons?.Changed.Ticks} {matters?.Count} {matters?.Changed.Ticks} {context.Request.Host}{context.Request.Path}{context.Request.QueryString}";
        var changed = meetings is null ? DateTimeOffset.UnixEpoch : new DateTimeOffset(DateTime.SpecifyKind(meetings.Changed, DateTimeKind.Utc));
        return (new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 12))}\"", isWeak: true), changed);
    }
}
