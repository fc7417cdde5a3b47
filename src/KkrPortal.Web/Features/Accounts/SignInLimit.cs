using System.Threading.RateLimiting;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>
/// How often one address of the network may try to get in. A link that signs in is left out: its token can't be guessed, and it is one
/// press each.
/// </summary>
internal static class SignInLimit
{
    public const int PerMinute = 30;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, ct) =>
        {
            // Others have limits of their own, and are told by the status.
            if (!IsAttempt(context.HttpContext.Request)) return;
            // A form that was sent can't be answered by the page of the status: that would be one more form.
            if (context.HttpContext.Request.Path.StartsWithSegments(Urls.Passkey)) await context.HttpContext.Response.WriteAsJsonAsync(new { error = "Der har været for mange forsøg. Vent et minut." }, ct);
            else context.HttpContext.Response.Redirect($"{Urls.SignIn}?besked=vent");
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsAttempt(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsAttempt(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (request.Path == Urls.SignIn || request.Path.StartsWithSegments(Urls.SignInCode) || request.Path.StartsWithSegments(Urls.Passkey));
}
