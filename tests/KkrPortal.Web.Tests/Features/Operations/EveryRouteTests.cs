using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Operations;

/// <summary>Nothing is open by accident: each route has a policy, or is meant for everybody and says so here.</summary>
public sealed class EveryRouteTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>What anybody may send something to.</summary>
    private static readonly string[] OpenToSend =
    [
        // Signing in.
        "/konto", "/konto/link/{token}", "/konto/kode", "/konto/log-ud", "/konto/noegle/spoerg", "/konto/noegle/log-ind",
        // Following a search: a mail asks first, and the token in it is the right to the rest.
        "/soeg/foelg/{token}/bekraeft", "/soeg/foelg/{token}/stop",
        // Blazor's own, which carry the rights of the page that opened them.
        "_blazor", "_blazor/negotiate", "_blazor/disconnect", "_blazor/initializers",
    ];

    [Fact]
    public void Everything_behind_the_log_in_has_a_policy()
    {
        var inside = Routes.Where(r => Staff.Is("/" + r.RoutePattern.RawText!.TrimStart('/'))).ToList();
        Assert.NotEmpty(inside);
        Assert.Empty(inside.Where(r => !Names(OpenToSend, r) && !Names(["/konto/ekstern", "/konto/ekstern/faerdig"], r) && r.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null).Select(Name));
    }

    [Fact]
    public void Nothing_else_takes_anything_from_anybody() =>
        Assert.Empty(Routes.Where(r => r.Metadata.GetMetadata<IAuthorizeData>() is null && r.Metadata.GetMetadata<PublicPageAttribute>() is null
            && r.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD" or "OPTIONS")) == true && !Names(OpenToSend, r)).Select(Name));

    private IEnumerable<RouteEndpoint> Routes => portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool Names(string[] list, RouteEndpoint route) => list.Contains(Name(route).TrimStart('/'), StringComparer.OrdinalIgnoreCase) || list.Contains("/" + Name(route).TrimStart('/'), StringComparer.OrdinalIgnoreCase);

    private static string Name(RouteEndpoint route) => route.RoutePattern.RawText!.TrimEnd('/');
}
