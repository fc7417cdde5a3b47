using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

/// <summary>What the list may be narrowed to, as the address writes it.</summary>
public sealed record MeetingFilter(string? Council, int? Year, string? Kind, int Page)
{
    public const string Minutes = "referat", Agenda = "dagsorden", Constitutive = "konstituerende", Extraordinary = "ekstraordinaert";

    public bool IsNarrow => Council is not null || Year is not null || Kind is not null;
}

public sealed record MeetingList(List<ListedMeeting> Meetings, int Count, int Pages, List<(int Year, int Count)> Years, List<(string Slug, string Name)> Councils);

public sealed record ListedMeeting(
    string CouncilSlug, string CouncilName, DateOnly Date, MeetingKind Kind, DocumentKind Shows, bool IsApproved, bool IsWithdrawn, string? Location, int Items, int Decisions);

/// <summary>Meetings, newest first, narrowed by council, year and kind. The years are counted for the council and kind that are chosen.</summary>
public sealed class ListMeetings(IDbContextFactory<PublishedDbContext> published)
{
    public const int PageSize = 50;

    public async Task<MeetingList> ExecuteAsync(MeetingFilter filter, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var chosen = db.Meetings.Where(m => filter.Council == null || m.Council.Slug == filter.Council);
        chosen = filter.Kind switch
        {
            MeetingFilter.Minutes => chosen.Where(m => m.Shows == DocumentKind.Minutes),
            MeetingFilter.Agenda => chosen.Where(m => m.Shows == DocumentKind.Agenda),
            MeetingFilter.Constitutive => chosen.Where(m => m.Kind == MeetingKind.Constitutive),
            MeetingFilter.Extraordinary => chosen.Where(m => m.Kind == MeetingKind.Extraordinary),
            _ => chosen,
        };
        var years = await chosen.GroupBy(m => m.Date.Year).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var inYear = filter.Year is { } year ? chosen.Where(m => m.Date.Year == year) : chosen;
        var count = filter.Year is { } y ? years.GetValueOrDefault(y) : years.Values.Sum();
        var meetings = await inYear.OrderByDescending(m => m.Date).ThenBy(m => m.Council.Position).Skip((filter.Page - 1) * PageSize).Take(PageSize)
            .Select(m => new ListedMeeting(m.Council.Slug, m.Council.Name, m.Date, m.Kind, m.Shows, m.IsApproved, m.WithdrawnAt != null, m.Location, m.Items.Count, m.Items.Count(i => i.DecisionText != null)))
            .ToListAsync(ct);
        var councils = await db.Councils.OrderBy(c => c.Position).Select(c => new { c.Slug, c.Name }).ToListAsync(ct);
        return new(meetings, count, (count + PageSize - 1) / PageSize,
            years.Count == 0 ? [] : [.. Enumerable.Range(years.Keys.Min(), years.Keys.Max() - years.Keys.Min() + 1).Select(n => (n, years.GetValueOrDefault(n)))],
            [.. councils.Select(c => (c.Slug, c.Name))]);
    }
}
