using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.OpenData;

internal static class Feeds
{
    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/feeds/{council}.atom", async (string council, HttpContext context, ReadNews news) =>
            await news.ExecuteAsync(council == "alle" ? null : council, null, context.RequestAborted) is { } read ? AtomFeed.Answer(context, read) : OpenAnswers.NotFound("There is no such council.")).ExcludeFromDescription();
        open.MapGet("/feeds/person/{slug}.atom", async (string slug, HttpContext context, ReadNews news) =>
            await news.ExecuteAsync(null, slug, context.RequestAborted) is { } read ? AtomFeed.Answer(context, read) : await OpenAnswers.MovedOrNotFoundAsync(context, PublishedRedirect.Person, slug, Urls.PersonFeed, "There is no such person.")).ExcludeFromDescription();
        open.MapGet("/feeds/emne/{slug}.atom", async (string slug, HttpContext context, ReadNews news) =>
            await news.MatterAsync(slug, context.RequestAborted) is { } read ? AtomFeed.Answer(context, read) : await OpenAnswers.MovedOrNotFoundAsync(context, PublishedRedirect.Matter, slug, Urls.MatterFeed, "There is no such matter.")).ExcludeFromDescription();
        open.MapGet("/feeds/{council}.ics", async (string council, HttpContext context, ReadCalendar calendar) =>
            await calendar.ExecuteAsync(council == "alle" ? null : council, SiteAddress.Of(context), context.RequestAborted) is { } text ? Results.Text(text, ICalendar.ContentType) : OpenAnswers.NotFound("There is no such council.")).ExcludeFromDescription();
    }
}
