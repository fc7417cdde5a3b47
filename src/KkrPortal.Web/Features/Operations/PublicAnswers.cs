using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// The last word on what a public page answers: its status, and a tag that lets browsers and proxies ask "still the same?" instead of
/// fetching it again. Stands inside the output cache, so that it is worked out once per page and release.
/// </summary>
internal static class PublicAnswers
{
    private static readonly object Status = new();

    /// <summary>The page's status. A page can't set 404 itself: the framework would then leave its words out.</summary>
    public static void AnswerWith(this HttpContext context, int status) => context.Items[Status] = status;

    /// <summary>What stood at this address has another for good: two persons turned out to be one.</summary>
    public static void MovedTo(this HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        // Not kept for good by browsers: what was merged can be parted again.
        context.Response.Headers.CacheControl = "no-cache";
        context.AnswerWith(StatusCodes.Status301MovedPermanently);
    }

    /// <summary>Pages answer GET alone, and link checkers ask with HEAD; the server leaves the body out by itself.</summary>
    public static void UseHeadAsGet(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    /// <summary>
    /// "Still the same?" is answered also where the page had to be made again: the output cache answers it only for what it holds. Stands outside
    /// that cache, which keeps the page that was made.
    /// </summary>
    public static void UseConfirmedCopies(this WebApplication app) => app.Use(async (context, next) =>
    {
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }
        var outside = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = outside;
        }
        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.GetTypedHeaders().ETag is { } tag && known.Any(copy => copy.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentLength = null;
            return;
        }
        page.Position = 0;
        await page.CopyToAsync(outside, context.RequestAborted);
    });

    /// <summary>
    /// What isn't there today may be there tomorrow: a browser may keep a 410 for good when nothing is said, and a meeting that was put back
    /// would stay gone for whoever saw it withdrawn.
    /// </summary>
    public static void UseForgettableRefusals(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response is { StatusCode: >= 400, Headers.CacheControl.Count: 0 }) context.Response.Headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void UsePublicAnswers(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }
        var outside = context.Response.Body;
        using var rendered = new MemoryStream();
        context.Response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = outside;
        }
        using var page = PublicState.Without(rendered);
        // Says to the framework's script, which no public page has, that it may fetch the page by itself.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        if (context.Items[Status] is int status) context.Response.StatusCode = status;
        // A page that is one reader's own says so itself.
        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl != "no-store")
        {
            var tag = Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, 12));
            context.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
            context.Response.Headers.CacheControl = "public, no-cache";
        }
        page.Position = 0;
        await page.CopyToAsync(outside, context.RequestAborted);
    });
}
