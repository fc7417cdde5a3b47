namespace KkrPortal.Web.Features.Accounts;

/// <summary>Words for a device, by which its owner knows it again: "Firefox på Windows".</summary>
internal static class Device
{
    // The order matters: each names those below it too, as in "Chrome/126.0 Safari/537.36 Edg/126.0".
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => (Known(Browsers, userAgent), Known(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} på {system}",
        ({ } browser, null) => browser,
        (null, { } system) => system,
        _ => "Ukendt enhed",
    };

    private static string? Known((string Mark, string Name)[] names, string? userAgent) =>
        userAgent is null ? null : Array.Find(names, n => userAgent.Contains(n.Mark, StringComparison.Ordinal)).Name;
}
