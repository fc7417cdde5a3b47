using System.Threading.RateLimiting;

namespace KkrPortal.Web.Features.Operations;

/// <summary>How often one address may ask for what costs more than reading a page. The addresses are kept in memory alone and never logged.</summary>
internal static class PublicRates
{
    /// <summary>Suggestions while typing: a fast typist and a whole office behind one address, but no crawler.</summary>
    public const string Typing = "typing";
    /// <summary>Forms that make the portal write a mail; the page with the form may be read as often as any.</summary>
    public const string Subscribing = "subscribing";
    /// <summary>Letters to a secretariat; the page with the form may be read as often as any.</summary>
    public const string Writing = "writing";

    public static void AddPublicRates(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Typing, context => RateLimitPartition.GetTokenBucketLimiter(Address(context),
            _ => new() { TokenLimit = 120, TokensPerPeriod = 60, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        limits.AddPolicy(Subscribing, context => Sent(context, 20));
        limits.AddPolicy(Writing, context => Sent(context, 10));
    });

    /// <param name="most">Forms in ten minutes.</param>
    private static RateLimitPartition<string> Sent(HttpContext context, int most) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
