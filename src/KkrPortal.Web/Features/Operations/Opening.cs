namespace KkrPortal.Web.Features.Operations;

/// <summary>Until the first start's demo is in, everybody gets one plain page that says so and asks again by itself; programs get 503.</summary>
public sealed class Opening
{
    private volatile bool isLoading;

    public bool IsLoading { get => isLoading; set => isLoading = value; }
}

internal static class OpeningPage
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="da">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="2"><title>Prøvedata indlæses – KKR Portal</title><link rel="stylesheet" href="/css/public.css"></head>
        <body><main class="wrap" id="indhold"><h1>Prøvedata indlæses …</h1><p role="status">Portalen lægger opdigtede dagsordener og referater ind. Det sker kun første gang og tager under et minut. Siden åbner af sig selv.</p></main></body>
        </html>
        """;

    public static void UseOpeningPage(this WebApplication app)
    {
        var opening = app.Services.GetRequiredService<Opening>();
        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            if (!opening.IsLoading || path.StartsWithSegments("/health/live") || path.StartsWithSegments("/css") || path.StartsWithSegments("/fonts"))
            {
                await next(context);
                return;
            }
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "2";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "text/html; charset=utf-8";
            if (path.StartsWithSegments("/health")) return;
            await context.Response.WriteAsync(Page, context.RequestAborted);
        });
    }
}
