using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Councils;

public sealed record CouncilView(
    string Slug, string Name, string Region, DateOnly? ValidTo, string? SuccessorSlug, string? SuccessorName, List<CouncilMunicipality> Municipalities, List<CouncilMeeting> Meetings,
    List<MeetingDot> Dots, List<MeetingWithDecisions> Latest);

public sealed record CouncilMunicipality(string Slug, string Name);

public sealed record CouncilMeeting(DateOnly Date, MeetingKind Kind, DocumentKind Shows, bool IsApproved, bool IsWithdrawn, string? Location, int Items, int Decisions, int Members, int Substitutes, int Absent);

/// <summary>One council: its municipalities, its meetings over the years, and what it decided last; null where there is none of that name.</summary>
public sealed class ReadCouncil(IDbContextFactory<PublishedDbContext> published, TimeProvider clock)
{
    public async Task<CouncilView?> ExecuteAsync(string slug, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var council = await db.Councils.Where(c => c.Slug == slug)
            .Select(c => new { c.Id, c.Name, c.Region, c.ValidTo, Successor = db.Councils.Where(s => s.Id == c.SuccessorId).Select(s => new { s.Slug, s.Name }).FirstOrDefault() }).FirstOrDefaultAsync(ct);
        if (council is null) return null;
        var meetings = db.Meetings.Where(m => m.CouncilId == council.Id);
        return new(slug, council.Name, council.Region, council.ValidTo, council.Successor?.Slug, council.Successor?.Name,
            await db.Municipalities.Where(m => m.CouncilId == council.Id).OrderBy(m => m.Name).Select(m => new CouncilMunicipality(m.Slug, m.Name)).ToListAsync(ct),
            await meetings.OrderByDescending(m => m.Date)
                .Select(m => new CouncilMeeting(m.Date, m.Kind, m.Shows, m.IsApproved, m.WithdrawnAt != null, m.Location, m.Items.Count, m.Items.Count(i => i.DecisionText != null),
                    m.Attendees.Count(a => a.Status == AttendeeStatus.Present && a.SubstituteFor == null), m.Attendees.Count(a => a.Status == AttendeeStatus.Present && a.SubstituteFor != null),
                    m.Attendees.Count(a => a.Status == AttendeeStatus.Absent))).ToListAsync(ct),
            await ReadMeetingDots.ExecuteAsync(db, Danish.Today(clock), slug, ct),
            await MeetingWithDecisions.ReadAsync(meetings, count: 2, perMeeting: 4, ct));
    }
}
