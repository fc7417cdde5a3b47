using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Components.Shared;

/// <summary>Every meeting that the archive has or knows the date of, oldest first.</summary>
internal static class ReadMeetingDots
{
    public static async Task<List<MeetingDot>> ExecuteAsync(PublishedDbContext db, DateOnly today, string? council, CancellationToken ct)
    {
        var held = await db.Meetings.Where(m => m.WithdrawnAt == null && (council == null || m.Council.Slug == council))
            .Select(m => new { m.Council.Slug, m.Date, m.Shows }).ToListAsync(ct);
        // Only a date that minutes name as the council's own meeting becomes a reference without a number.
        var mentioned = await db.References.Where(r => r.TargetDate != null && (council == null || r.Item.Meeting.Council.Slug == council)
                && !db.Meetings.Any(m => m.CouncilId == r.Item.CouncilId && m.Date == r.TargetDate))
            .Select(r => new { r.Item.Meeting.Council.Slug, Date = r.TargetDate!.Value }).Distinct().ToListAsync(ct);
        return
        [
            .. held.Select(m => new MeetingDot(m.Slug, m.Date, m.Shows == DocumentKind.Minutes ? Holding.Minutes : m.Date >= today ? Holding.Coming : Holding.Agenda))
                .Concat(mentioned.Select(m => new MeetingDot(m.Slug, m.Date, m.Date >= today ? Holding.Coming : Holding.Mentioned)))
                .OrderBy(dot => dot.Date),
        ];
    }
}
