using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Deadlines;

internal static class DeadlineCalendar
{
    public static void MapDeadlineCalendar(this WebApplication app) => app.MapGet(Urls.DeadlineCalendar, async (HttpContext context, ListDeadlines deadlines) =>
    {
        var list = await deadlines.ExecuteAsync(Asked.Text(context.Request.Query, "raad"), context.RequestAborted);
        var origin = SiteAddress.Of(context);
        return Results.Text(ICalendar.Of("Frister i kommunekontaktrådene", list.Ahead.Concat(list.Past.Take(200)).Select(row => new CalendarEvent(
            $"frist-{row.CouncilSlug}-{Urls.Date(row.Meeting)}-{row.Number}-{Urls.Date(row.Date)}@{context.Request.Host.Host}", row.Date, null, null, $"Frist: {row.Title}",
            $"»{row.Text}« {row.CouncilName}, {Danish.Long(row.Meeting)}, punkt {row.Number}.", null, origin + Urls.Item(row.CouncilSlug, row.Meeting, row.Number), row.ModifiedAt))), ICalendar.ContentType);
    }).CacheOutput(PublicCache.Policy).ExcludeFromDescription();
}
