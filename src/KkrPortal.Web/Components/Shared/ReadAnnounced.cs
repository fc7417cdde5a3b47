using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Components.Shared;

/// <summary>What the councils' meetings announced for later ones, newest first, from released, open items alone.</summary>
internal static class ReadAnnounced
{
    /// <param name="council">The slug of one; null for all.</param>
    /// <param name="day">Only what was announced for the meeting on this day, within the year before it; null for all.</param>
    public static async Task<List<AnnouncedMeeting>> ExecuteAsync(PublishedDbContext db, DateOnly today, string? council, DateOnly? day, CancellationToken ct)
    {
        var (first, last) = (day?.AddYears(-1) ?? DateOnly.MinValue, day?.AddYears(AnnouncedMeeting.YearsAhead) ?? DateOnly.MaxValue);
        var meetings = db.Meetings.Where(m => m.WithdrawnAt == null && (council == null || m.Council.Slug == council));
        var days = await meetings.Select(m => new { m.Council.Slug, m.Date, m.Shows }).ToListAsync(ct);
        var open = db.Items.Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null && (council == null || i.Meeting.Council.Slug == council) && i.Date >= first && i.Date <= last);
        var items = await open.Where(i => !Regex.IsMatch(i.Title, StandingItems.Pattern, RegexOptions.IgnoreCase))
            .Select(i => new { i.Meeting.Council.Slug, Item = new HeldItem(i.Date, i.Number, i.Title, i.Outcome, i.Meeting.Shows) }).ToListAsync(ct);
        var said = await open.Where(i => (day == null || i.Date < day) && (EF.Functions.ILike(i.Title, "%næste møde%") || EF.Functions.ILike(i.Section.Title, "%næste møde%")))
            .OrderByDescending(i => i.Date).ThenBy(i => i.Meeting.Council.Position).ThenBy(i => i.Position)
            .Select(i => new
            {
                i.Meeting.Council.Slug,
                i.Meeting.Council.Name,
                i.Date,
                i.Number,
                Texts = i.Parts.Where(p => p.Kind == PartKind.Background || p.Kind == PartKind.Presentation || p.Kind == PartKind.Body).OrderBy(p => p.Position).Select(p => p.Markdown).ToList(),
            }).ToListAsync(ct);
        var byCouncil = items.ToLookup(i => i.Slug, i => i.Item);
        return
        [
            .. said.Select(i => AnnouncedMeeting.Of(i.Slug, i.Name, i.Date, i.Number, string.Join("\n\n", i.Texts), [.. byCouncil[i.Slug]], days.Where(d => d.Slug == i.Slug).ToDictionary(d => d.Date, d => d.Shows), today))
                .Where(meeting => meeting.Items.Count > 0 && (day == null || meeting.For == day)),
        ];
    }
}
