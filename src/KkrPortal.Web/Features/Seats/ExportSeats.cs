using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Seats;

/// <summary>The book of seats as a file: one row for each time that somebody sat somewhere.</summary>
internal static class ExportSeats
{
    public static void MapSeatFile(this WebApplication app) => app.MapGet(Urls.SeatFile, async (HttpContext context, ListSeats seats) =>
    {
        var register = await seats.ExecuteAsync(SeatFilter.Of(context.Request.Query), context.RequestAborted);
        var origin = SiteAddress.Of(context);
        context.Response.ContentType = Csv.ContentType;
        context.Response.Headers.ContentDisposition = "attachment; filename=\"udpegninger.csv\"";
        await using var writer = Csv.Writer(context.Response.Body);
        await writer.WriteLineAsync(Csv.Row("Råd", "Organ", "Plads", "Indehaver", "Parti", "Kommune", "Fra", "Til", "Efterfulgte", "Udpeget ved", "Afsluttet ved"));
        foreach (var body in register.Bodies)
            foreach (var seat in body.Seats)
                foreach (var tenure in seat.Tenures)
                    await writer.WriteLineAsync(Csv.Row(body.CouncilName, body.Name, seat.Role, tenure.Holder, tenure.Party, tenure.Municipality,
                        tenure.From is { } from ? Urls.Date(from) : "", tenure.To is { } to ? Urls.Date(to) : "", seat.Before(tenure)?.Holder, Address(tenure.By), Address(tenure.EndedBy)));

        string Address(Decided? by) => by is null ? "" : origin + Urls.Item(by.CouncilSlug, by.Date, by.Number);
    }).CacheOutput(PublicCache.Policy).ExcludeFromDescription();
}
