using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Search;

/// <summary>The forms by which a reader says yes or stop to a search by mail: no log-in, no cookie, and so no antiforgery token; a link in a mail is the proof.</summary>
internal static class Following
{
    public static void AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<FollowLinks>();
        services.AddHostedService<TendSavedSearches>();
    }

    public static void MapFollowing(this WebApplication app)
    {
        app.MapPost("/soeg/foelg/{token}/bekraeft", async (string token, SettleFollowed settle, CancellationToken ct) =>
        {
            await settle.ExecuteAsync(token, stop: false, ct);
            return See(Urls.Followed(token));
        }).DisableAntiforgery().ExcludeFromDescription();
        // A mail program posts here by itself (https://www.rfc-editor.org/rfc/rfc8058); a person presses the page's button.
        app.MapPost("/soeg/foelg/{token}/stop", async (string token, HttpContext context, SettleFollowed settle, CancellationToken ct) =>
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(ct) : FormCollection.Empty;
            await settle.ExecuteAsync(token, stop: true, ct);
            return form["fra"] == "siden" ? See(Urls.FollowStopped) : Results.Text("Stoppet. Adressen er slettet.");
        }).DisableAntiforgery().ExcludeFromDescription();
    }

    // 303: what was posted is not posted again when the page is loaded anew.
    private static IResult See(string address) => new SeeOther(address);

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}

/// <summary>Looks every few seconds whether a saved search waits for its question or its digest.</summary>
internal sealed class TendSavedSearches(SendDigests send, ILogger<TendSavedSearches> logger) : Tending("Saved searches", TimeSpan.FromSeconds(10), logger)
{
    protected override Task TendAsync(CancellationToken ct) => send.ExecuteAsync(ct);
}
