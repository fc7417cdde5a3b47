namespace KkrPortal.Web;

/// <summary>"https://kkr.example": what stands before a path in an address that leaves the portal.</summary>
public static class SiteAddress
{
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
