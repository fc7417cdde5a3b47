using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KkrPortal.Web.Features.Operations;

internal static class Pipeline
{
    public static void UseAddress(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["urls"]) && string.IsNullOrEmpty(configuration["http_ports"]))
            host.UseUrls("http://localhost:5080");
        // After a build (not a publish) the files lie in the source folder; the manifest beside the program says where.
        host.UseStaticWebAssets();
        host.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Whoever pastes a page of text into the search field gets an answer: 10.000 letters, each written as %C3%A5.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        });
    }

    /// <summary>A page for people, a bare status for programs.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(context => !IsForPrograms(context.Request.Path), pages =>
        {
            pages.UseExceptionHandler("/fejl/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/fejl/{0}", createScopeForStatusCodePages: true);
            // The page that says what went wrong is read, also where a form was sent.
            pages.Use(async (context, next) =>
            {
                var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
                if (isErrorPage) context.Request.Method = HttpMethods.Get;
                await next(context);
                // A form that its page no longer has, or whose token has had its day, is answered by the framework with 400 and the type of a page that it never writes.
                if (!isErrorPage && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }) context.Response.ContentType = null;
            });
        });
        app.UseWhen(context => IsForPrograms(context.Request.Path), programs => programs.UseExceptionHandler(handler => handler.Run(context =>
            context.Response.WriteAsJsonAsync(new { error = "Something went wrong on our side." }))));
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/oparl") || path.StartsWithSegments("/feeds") || path.StartsWithSegments("/health") || path.StartsWithSegments(Urls.WorkspaceData) || path.StartsWithSegments(Urls.Passkey);

    /// <summary>Nothing is loaded from elsewhere and no script stands in a page; see docs/decisions/0004.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        var isStaff = Staff.Is(context.Request.Path);
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            // Interactive pages say by <base> where their circuit is.
            + (isStaff ? "base-uri 'self'" : "base-uri 'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        if (isStaff) headers.CacheControl = "no-store";
        return next(context);
    });

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }

    /// <summary>Files with their fingerprint in the name are kept by the browser for good; the fonts, whose names the style sheet holds, for a month.</summary>
    public static void UseFiles(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/fonts"))
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode < 400) context.Response.Headers.CacheControl = "public, max-age=2592000";
                    return Task.CompletedTask;
                });
            return next(context);
        });
        app.MapStaticAssets();
    }
}
