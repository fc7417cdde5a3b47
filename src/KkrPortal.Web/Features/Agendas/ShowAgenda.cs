using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

public sealed record OutlineItem(long Id, string Number, string Title, bool IsClosed, bool IsUnwritten, int Questions);

public sealed record OutlineSection(long Id, string Number, string Title, IReadOnlyList<OutlineItem> Items);

public sealed record AgendaView(MeetingTitle Meeting, IReadOnlyList<OutlineSection> Sections)
{
    public IEnumerable<OutlineItem> Items => Sections.SelectMany(s => s.Items);
}

/// <summary>A meeting's agenda as an outline.</summary>
public sealed class ShowAgenda(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<AgendaView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var sections = await db.Sections.Where(s => s.MeetingId == meeting.Id).OrderBy(s => s.Position).Select(s => new OutlineSection(s.Id, s.Number, s.Title,
            s.Items.OrderBy(i => i.Position).Select(i => new OutlineItem(i.Id, i.Number, i.Title, i.IsClosed, i.Texts.Any(t => t.IsPlaceholder),
                db.Findings.Count(f => f.ItemId == i.Id && f.State == FindingState.Open))).ToList())).ToListAsync(ct);
        return new(meeting, sections);
    }
}
