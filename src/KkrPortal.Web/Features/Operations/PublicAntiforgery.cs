using Microsoft.AspNetCore.Antiforgery;

namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// Marks a page that anybody may read. It gets no antiforgery token, whose cookie would mark the reader and keep the page from being
/// cached; so it must not hold a form whose answer depends on who sends it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;

/// <summary>The framework's antiforgery, but for pages marked <see cref="PublicPageAttribute"/>.</summary>
internal sealed class PublicAntiforgery(IAntiforgery framework) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        httpContext.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null
            ? framework.GetAndStoreTokens(httpContext)
            : new AntiforgeryTokenSet(null, null, "__RequestVerificationToken", null);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => framework.GetTokens(httpContext);
    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => framework.IsRequestValidAsync(httpContext);
    public void SetCookieTokenAndHeader(HttpContext httpContext) => framework.SetCookieTokenAndHeader(httpContext);
    public Task ValidateRequestAsync(HttpContext httpContext) => framework.ValidateRequestAsync(httpContext);
}

internal static class PublicAntiforgeryServices
{
    public static void AddPublicAntiforgery(this IServiceCollection services)
    {
        services.AddAntiforgery();
        var framework = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(provider => new PublicAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(provider, framework)));
    }
}
