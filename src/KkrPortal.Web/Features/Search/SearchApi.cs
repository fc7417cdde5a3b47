using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Search;

/// <summary><c>GET /api/v1/search</c>; its shape is fixed.</summary>
internal static class SearchApi
{
    private const int FeedLength = 60;

    public sealed record Answer(int Total, IEnumerable<Hit> Hits);

    /// <param name="Outcome">Lower-case word: approved, noted, discussed, appointed, postponed, rejected, amended, other, none.</param>
    /// <param name="Url">Path on this host.</param>
    /// <param name="Snippet">Plain text.</param>
    public sealed record Hit(string Council, string Date, string Number, string Title, string Outcome, string Url, string Snippet);

    public sealed record Mistake(string Error);

    public static void MapSearch(this WebApplication app)
    {
        app.MapGet("/api/v1/search", AnswerAsync).CacheOutput(PublicCache.Policy).WithName("search").WithSummary("Search the released items.");
        app.MapGet("/feeds/soeg.atom", async (HttpContext context, SearchItems search, CancellationToken ct) =>
        {
            OpenToAll(context);
            var address = SearchAddress.Of(context.Request.Query);
            var result = await search.ExecuteAsync(address.Request with { Sort = SearchSort.Date, Page = 1, PageSize = FeedLength }, ct);
            return AtomFeed.Answer(context, new($"KKR Portal: {address.InWords(result.CouncilName)}", address.Followable,
                [.. result.Hits.Select(hit => new FeedEntry(hit.CouncilSlug, hit.CouncilName, hit.Date, hit.Number, hit.PlainTitle, hit.Outcome, hit.Decision, hit.Resolved, hit.ModifiedAt)).OrderByDescending(entry => entry.ModifiedAt)]));
        }).CacheOutput(PublicCache.Policy).ExcludeFromDescription();
        app.MapGet("/api/v1/suggest", async (string? q, SuggestSearches suggest, HttpContext context, CancellationToken ct) =>
        {
            OpenToAll(context);
            return Results.Json(new { suggestions = await suggest.ExecuteAsync(q, ct) });
        }).CacheOutput(PublicCache.Policy).RequireRateLimiting(PublicRates.Typing).WithName("suggest").WithSummary("What a query that is still being typed may become: pages to go to, and searches.");
    }

    private static async Task<IResult> AnswerAsync(string? q, string? council, string? from, string? to, string? outcome, string? page, SearchItems search, ListCouncilSlugs councils, HttpContext context, CancellationToken ct)
    {
        OpenToAll(context);
        if (q?.Length > QueryText.Longest) return Refuse($"q is longer than {QueryText.Longest} characters.");
        if (!TryDate(from, out var first)) return Refuse($"from must be a date as 2023-11-24, not \"{Short(from)}\".");
        if (!TryDate(to, out var last)) return Refuse($"to must be a date as 2023-11-24, not \"{Short(to)}\".");
        if (first > last) return Refuse("from must not be later than to.");
        if (!string.IsNullOrEmpty(outcome) && (outcome.Any(c => !char.IsAsciiLetter(c)) || !Enum.TryParse<Outcome>(outcome, true, out _)))
            return Refuse($"outcome must be one of {string.Join(", ", Enum.GetValues<Outcome>().Select(Naming.Word))}, not \"{Short(outcome)}\".");
        if (!int.TryParse(string.IsNullOrEmpty(page) ? "1" : page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > SearchRequest.LastPage)
            return Refuse($"page must be a number from 1 to {SearchRequest.LastPage}, not \"{Short(page)}\".");
        var slugs = string.IsNullOrEmpty(council) ? [] : await councils.ExecuteAsync(ct);
        if (!string.IsNullOrEmpty(council) && !slugs.Contains(council)) return Refuse($"council must be one of {string.Join(", ", slugs)}, not \"{Short(council)}\".");

        var result = await search.ExecuteAsync(new(q, string.IsNullOrEmpty(council) ? null : council, first, last, string.IsNullOrEmpty(outcome) ? null : Enum.Parse<Outcome>(outcome, true), Page: number), ct);
        return Results.Json(new Answer(result.Total, result.Hits.Select(hit => new Hit(
            hit.CouncilSlug, Urls.Date(hit.Date), hit.Number, hit.PlainTitle, Naming.Word(hit.Outcome), hit.Url, hit.Passage.Plain))));

        static IResult Refuse(string sentence) => Results.Json(new Mistake(sentence), statusCode: StatusCodes.Status400BadRequest);
        static string Short(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text ?? "";
    }

    private static void OpenToAll(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=60";
    }

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = day;
        return true;
    }
}
