using Microsoft.Net.Http.Headers;

namespace KkrPortal.Web.Features.Documents;

/// <summary>Attachments of released, open items as files for anybody.</summary>
internal static class FileEndpoint
{
    // The name is for people and their folders; the number says which.
    public static void MapFiles(this WebApplication app) => app.MapGet($"{Urls.Files}/{{id:long}}/{{name}}", async (long id, HttpContext context, ReadFile read) =>
    {
        if (await read.ExecuteAsync(id, context.RequestAborted) is not { } file) return Results.NotFound();
        var headers = context.Response.Headers;
        // Whatever is in it, no browser runs it as a page of this site.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "public, no-cache";
        var tag = new EntityTagHeaderValue($"\"{file.Sha256[..24]}\"");
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return Results.StatusCode(StatusCodes.Status304NotModified);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentLength = file.Size;
        headers.ETag = tag.ToString();
        return Results.Stream(to => read.CopyAsync(file, to, context.RequestAborted), file.MediaType);
    }).ExcludeFromDescription();
}
