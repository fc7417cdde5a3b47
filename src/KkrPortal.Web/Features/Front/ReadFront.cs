using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Front;

/// <param name="Dots">Every meeting that the archive has or knows, oldest first.</param>
public sealed record FrontView(
    List<MeetingWithDecisions> Latest, int DecisionCount, List<ComingMeeting> Coming, List<FrontDeadline> Deadlines, List<FrontCouncil> Councils, List<MeetingDot> Dots,
    List<string> Municipalities);

/// <param name="Number">The item that names the date, where no document of the meeting itself is here.</param>
/// <param name="AgendaItems">Null where its agenda isn't released.</param>
public sealed record ComingMeeting(string CouncilSlug, string CouncilName, DateOnly Date, TimeOnly? Start, TimeOnly? End, int? AgendaItems, DateOnly? NamedOn, string? Number);

public sealed record FrontDeadline(DateOnly Date, string Text, string CouncilSlug, DateOnly MeetingDate, string Number, string Title);

public sealed record FrontCouncil(string Slug, string Name, int Municipalities);

/// <summary>What is new, what is coming, and what the archive holds.</summary>
public sealed class ReadFront(IDbContextFactory<PublishedDbContext> published, TimeProvider clock)
{
    public async Task<FrontView> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var today = Danish.Today(clock);
        var agendas = await db.Meetings.Where(m => m.Date >= today && m.WithdrawnAt == null).OrderBy(m => m.Date).ThenBy(m => m.Council.Position).Take(6)
            .Select(m => new ComingMeeting(m.Council.Slug, m.Council.Name, m.Date, m.StartTime, m.EndTime, m.Items.Count, null, null)).ToListAsync(ct);
        var named = await db.References.Where(r => r.TargetDate >= today && r.TargetNumber == null && !db.Meetings.Any(m => m.CouncilId == r.Item.CouncilId && m.Date == r.TargetDate))
            .OrderBy(r => r.TargetDate).ThenByDescending(r => r.Item.Date).ThenByDescending(r => r.Item.Section.Position).Take(30)
            .Select(r => new ComingMeeting(r.Item.Meeting.Council.Slug, r.Item.Meeting.Council.Name, r.TargetDate!.Value, null, null, null, r.Item.Date, r.Item.Number)).ToListAsync(ct);
        return new(
            await MeetingWithDecisions.ReadAsync(db.Meetings, count: 3, perMeeting: 4, ct),
            await db.Items.CountAsync(i => i.DecisionText != null, ct),
            [.. agendas.Concat(named.DistinctBy(m => (m.CouncilSlug, m.Date))).OrderBy(m => m.Date).Take(6)],
            await db.Deadlines.Where(d => d.Date >= today).OrderBy(d => d.Date).ThenBy(d => d.Id).Take(4)
                .Select(d => new FrontDeadline(d.Date, d.Text, d.Item.Meeting.Council.Slug, d.Item.Date, d.Item.Number, d.Item.Title)).ToListAsync(ct),
            await db.Councils.Where(c => c.ValidTo == null).OrderBy(c => c.Position)
                .Select(c => new FrontCouncil(c.Slug, c.Name, db.Municipalities.Count(m => m.CouncilId == c.Id))).ToListAsync(ct),
            await ReadMeetingDots.ExecuteAsync(db, today, null, ct),
            await db.Municipalities.OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(ct));
    }
}
