namespace KkrPortal.Web;

/// <summary>
/// Whether a public form was sent by our own page. Readers have no cookie that an antiforgery token could be tied to; browsers say themselves
/// where a form comes from (https://www.w3.org/TR/fetch-metadata/), and a page can't make them say otherwise.
/// </summary>
internal static class OwnForm
{
    public static bool IsSentBy(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site is "same-origin" or "none"
        : request.Headers.Origin.ToString() is not { Length: > 0 } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
}
