using System.Globalization;

namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// Addresses are read aloud, typed by hand and put together from what a letter says: <c>/Moeder/Sjælland/06.11.2026</c>. A public page has one address, in small
/// letters without æ, ø and å and with the day as <c>2026-11-06</c>; every other way of writing it leads there. Only how it is written counts, not what stands
/// there, so that nobody learns from it what isn't published.
/// </summary>
internal static class UsualAddresses
{
    private static readonly string[] Pages = ["moeder", "raad", "kommuner", "personer", "emner", "beslutninger", "udpegninger", "frister", "siden-sidst"];
    /// <summary>What stands below these, if anything, counts letter by letter: the key in a letter to who follows a search.</summary>
    private static readonly string[] PagesAlone = ["soeg", "om", "aabne-data", "tilgaengelighed", "varslet"];

    private static readonly string[] Days = ["yyyy-M-d", "d.M.yyyy", "d-M-yyyy", "yyyy.M.d"];
    private const int PlaceOfDay = 3;

    public static void UseUsualAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Path.HasValue || Usual(request.Path.Value) is not { } usual || usual == request.Path.Value) return next(context);
        context.Response.Redirect(request.PathBase + new PathString(usual).ToUriComponent() + request.QueryString, permanent: true);
        return Task.CompletedTask;
    });

    /// <returns>Null for what is no public page.</returns>
    private static string? Usual(string path)
    {
        // An item's number behind the day stands as its document has it.
        string[] parts = [.. path.Split('/').Select((part, i) => i > PlaceOfDay ? part : InSmallLetters(part))];
        if (parts.Length < 2 || !(Pages.Contains(parts[1]) || (parts.Length == 2 && PagesAlone.Contains(parts[1])))) return null;
        if (parts[1] == Pages[0] && parts.Length > PlaceOfDay && DateOnly.TryParseExact(parts[PlaceOfDay], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) parts[PlaceOfDay] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Join('/', parts);
    }

    // An address that was copied from a file's name has å in two characters.
    private static string InSmallLetters(string part) =>
        part.Normalize().ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
}
