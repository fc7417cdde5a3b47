using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.WebUtilities;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>
/// OParl 1.1 (https://schema.oparl.org/1.1/): each council is a Body with one Organization; each item that carries a case is a Paper, taken up
/// by a Consultation. What OParl has no word for stands under "kkr:" and is described in docs/open-data.md.
/// </summary>
internal static class OParl
{
    public const string Root = "/oparl/v1.1";

    public static void Map(RouteGroupBuilder open)
    {
        var api = open.MapGroup(Root).WithTags("OParl 1.1");
        api.MapGet("/system", (HttpContext context) => OpenAnswers.Answer(new OParlObjects(SiteAddress.Of(context)).System())).WithSummary("Where an OParl client begins.");
        api.MapGet("/bodies", async (HttpContext context, ReadOParl read) => await ListAsync(context, read, "bodies", null)).WithSummary("The councils as Bodies.");
        api.MapGet("/bodies/{council}/{list:regex(^(organizations|persons|meetings|papers|agenda-items|consultations|files|locations|legislative-terms|memberships)$)}",
            async (string council, string list, HttpContext context, ReadOParl read) => await ListAsync(context, read, list, council)).WithSummary("A list of a Body's objects: page, limit, modified_since, created_since and their _until.");
        api.MapGet("/{kind:regex(^(bodies|organizations|persons|meetings|papers|agenda-items|consultations|files|locations|legislative-terms|memberships)$)}/{**key}",
            async (string kind, string key, HttpContext context, ReadOParl read) =>
                await read.OneAsync(kind, key.Split('/'), new OParlObjects(SiteAddress.Of(context)), context.RequestAborted) is { } found ? OpenAnswers.Answer(found)
                : kind == "persons" ? await OpenAnswers.MovedOrNotFoundAsync(context, KkrPortal.Data.Published.PublishedRedirect.Person, key, slug => $"{Root}/persons/{slug}", "There is no such person.") : OpenAnswers.NotFound("There is no such object.")).WithSummary("One object by its id.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, ReadOParl read, string kind, string? council)
    {
        var query = context.Request.Query;
        var times = new Dictionary<string, DateTime?>();
        foreach (var name in (string[])["modified_since", "modified_until", "created_since", "created_until"])
        {
            if (!MeetingApi.Instant(query[name], out var at)) return MeetingApi.Wrong(name, query[name], "an instant such as 2026-02-06T10:00:00Z");
            times[name] = at;
        }
        var page = int.TryParse(query["page"], out var p) ? Math.Clamp(p, 1, 100_000) : 1;
        var limit = int.TryParse(query["limit"], out var l) ? Math.Clamp(l, 1, 100) : 100;
        var asked = new OParlQuery(council, times["modified_since"], times["modified_until"], times["created_since"], times["created_until"], page, limit);
        if (await read.ListAsync(kind, asked, new OParlObjects(SiteAddress.Of(context)), context.RequestAborted) is not { } found) return OpenAnswers.NotFound("There is no such Body.");
        var pages = Math.Max(1, (found.Total + limit - 1) / limit);
        string Address(int number) => SiteAddress.Of(context) + QueryHelpers.AddQueryString(context.Request.Path, query.Where(pair => pair.Key != "page").Append(new("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        var links = new Dictionary<string, object?> { ["first"] = Address(1), ["self"] = Address(page), ["last"] = Address(pages) };
        if (page > 1) links["prev"] = Address(Math.Min(page - 1, pages));
        if (page < pages) links["next"] = Address(page + 1);
        return OpenAnswers.Answer(new Dictionary<string, object?>
        {
            ["data"] = found.Data,
            ["pagination"] = new Dictionary<string, object?> { ["totalElements"] = found.Total, ["elementsPerPage"] = limit, ["currentPage"] = page, ["totalPages"] = pages },
            ["links"] = links,
        });
    }
}
