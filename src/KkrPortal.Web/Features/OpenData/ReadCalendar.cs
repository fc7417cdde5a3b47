using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>The meetings of a council, or of all, as a calendar.</summary>
public sealed class ReadCalendar(IDbContextFactory<PublishedDbContext> databases)
{
    public async Task<string?> ExecuteAsync(string? council, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var name = council is null ? "Kommunekontaktrådenes møder" : await database.Councils.Where(c => c.Slug == council).Select(c => c.Name + ": møder").FirstOrDefaultAsync(ct);
        if (name is null) return null;
        var meetings = await database.Meetings.Where(m => m.WithdrawnAt == null && (council == null || m.Council.Slug == council)).OrderByDescending(m => m.Date)
            .Select(m => new { m.Council.Slug, m.Council.Name, m.Date, m.StartTime, m.EndTime, m.Location, m.Shows, m.ModifiedAt }).ToListAsync(ct);
        return ICalendar.Of(name, meetings.Select(m => new CalendarEvent($"moede-{m.Slug}-{Urls.Date(m.Date)}@{new Uri(origin).Host}", m.Date, m.StartTime, m.EndTime, $"Møde i {m.Name}",
            m.Shows == DocumentKind.Minutes ? "Referatet er udgivet." : "Dagsordenen er udgivet.", m.Location, origin + Urls.Meeting(m.Slug, m.Date), m.ModifiedAt)));
    }
}
