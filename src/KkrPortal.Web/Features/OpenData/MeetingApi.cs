using System.Globalization;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.OpenData;

internal static class MeetingApi
{
    public static void Map(RouteGroupBuilder open)
    {
        var api = open.MapGroup("/api/v1").WithTags("Records");
        api.MapGet("/councils", async (HttpContext context, ReadMeetings read) => OpenAnswers.Answer(await read.CouncilsAsync(SiteAddress.Of(context), context.RequestAborted)))
            .WithSummary("The councils, with how many meetings the archive holds.").Produces<IReadOnlyList<ApiCouncil>>();
        api.MapGet("/meetings", async (string? council, string? from, string? to, string? modified_since, int? page, HttpContext context, ReadMeetings read) =>
        {
            if (!Day(from, out var first)) return Wrong("from", from, "a date such as 2026-02-06");
            if (!Day(to, out var last)) return Wrong("to", to, "a date such as 2026-02-06");
            if (!Instant(modified_since, out var since)) return Wrong("modified_since", modified_since, "an instant such as 2026-02-06T10:00:00Z");
            return OpenAnswers.Answer(await read.ExecuteAsync(new(council, first, last, since, Math.Clamp(page ?? 1, 1, 100_000)), SiteAddress.Of(context), context.RequestAborted));
        }).WithSummary("Meetings, newest first, 100 a page; withdrawn ones stay as marks.").Produces<ApiPage<ApiMeeting>>();
        api.MapGet("/meetings/{council}/{date}", async (string council, string date, HttpContext context, ReadMeetings read) =>
            Day(date, out var day) && day is { } d && await read.OneAsync(council, d, SiteAddress.Of(context), context.RequestAborted) is { } meeting ? OpenAnswers.Answer(meeting) : OpenAnswers.NotFound("No released meeting of that council on that date."))
            .WithSummary("A meeting with its outline, attendance and versions.").Produces<ApiMeeting>().Produces(404);
        api.MapGet("/meetings/{council}/{date}/v{version:int}", async (string council, string date, int version, HttpContext context, ReadMeetings read) =>
            Day(date, out var day) && day is { } d && await read.DocumentAsync(council, d, version, context.RequestAborted) is { } document ? Results.Text(document, "application/json; charset=utf-8") : await GoneAsync(context, read, council, date, "No such version."))
            .WithSummary("A released version as it was released, byte for byte; its hash is that of the version list.").Produces(200, contentType: "application/json").Produces(404).Produces<ApiWithdrawal>(410);
        api.MapGet("/meetings/{council}/{date}/document", async (string council, string date, HttpContext context, ReadMeetings read) =>
            Day(date, out var day) && day is { } d && await read.DocumentAsync(council, d, null, context.RequestAborted) is { } document ? Results.Text(document, "application/json; charset=utf-8") : await GoneAsync(context, read, council, date, "No released document of that meeting."))
            .WithSummary("The latest released version, byte for byte.").Produces(200, contentType: "application/json").Produces(404).Produces<ApiWithdrawal>(410);
        api.MapGet("/items/{council}/{date}/{number}", async (string council, string date, string number, HttpContext context, ReadItem read, ReadMeetings meetings) =>
            Day(date, out var day) && day is { } d && await read.ExecuteAsync(council, d, number, SiteAddress.Of(context), context.RequestAborted) is { } item ? OpenAnswers.Answer(item) : await GoneAsync(context, meetings, council, date, "No such item in a released document."))
            .WithSummary("An agenda item with its texts, decision and facts. A closed item has its number and public title alone.").Produces<ApiItem>().Produces(404).Produces<ApiWithdrawal>(410);
        api.MapGet("/matters", async (HttpContext context, ReadMatters read) => OpenAnswers.Answer(await read.ExecuteAsync(SiteAddress.Of(context), context.RequestAborted)))
            .WithSummary("Matters that run over several meetings, the one that moved last first.").Produces<IReadOnlyList<ApiMatter>>();
        api.MapGet("/matters/{slug}", async (string slug, HttpContext context, ReadMatters read) =>
            await read.OneAsync(slug, SiteAddress.Of(context), context.RequestAborted) is { } matter ? OpenAnswers.Answer(matter)
                : await OpenAnswers.MovedOrNotFoundAsync(context, KkrPortal.Data.Published.PublishedRedirect.Matter, slug, Urls.MatterData, "No such matter in released documents."))
            .WithSummary("A matter with its items, oldest first.").Produces<ApiMatter>().Produces(404);
        api.MapGet("/persons/{slug}", async (string slug, HttpContext context, ReadPerson read) =>
            await read.ExecuteAsync(slug, SiteAddress.Of(context), context.RequestAborted) is { } person ? OpenAnswers.Answer(person) : await OpenAnswers.MovedOrNotFoundAsync(context, KkrPortal.Data.Published.PublishedRedirect.Person, slug, Urls.PersonData, "No such person in released documents."))
            .WithSummary("What released records say about a person.").Produces<ApiPerson>().Produces(404);
    }

    /// <summary>What was withdrawn is gone and says why, as its page does.</summary>
    private static async Task<IResult> GoneAsync(HttpContext context, ReadMeetings read, string council, string date, string what) =>
        Day(date, out var day) && day is { } d && await read.WithdrawalAsync(council, d, SiteAddress.Of(context), context.RequestAborted) is { } withdrawal ? OpenAnswers.Gone(withdrawal) : OpenAnswers.NotFound(what);

    public static bool Instant(string? text, out DateTime? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text)) return true;
        // A plus sign that wasn't escaped in the address arrives as a blank.
        if (!DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return false;
        instant = at.UtcDateTime;
        return true;
    }

    public static IResult Wrong(string name, string? found, string expected) => OpenAnswers.BadRequest($"'{name}' is '{found}'; expected {expected}.");

    private static bool Day(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return false;
        day = date;
        return true;
    }
}
