namespace KkrPortal.Web;

/// <summary>"https://kkr.example": what stands before a path in an address that leaves the portal.</summary>
public static class SiteAddress
{
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>
    /// For mail: what the operator set as <c>KKR_URL</c>. Never taken from a request, whose Host header anybody can write: a log-in link
    /// would then be mailed with somebody else's address in it.
    /// </summary>
    public static string Of(IConfiguration configuration) =>
        (configuration["KKR_URL"] is { Length: > 0 } set ? set : "http://localhost:5080").TrimEnd('/');
}
