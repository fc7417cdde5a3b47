using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Text">Markdown; empty where the section has items alone.</param>
/// <param name="IsPublic">The public side shows something of the meeting now.</param>
public sealed record SectionView(MeetingTitle Meeting, long Id, string Number, string Title, string Text, bool IsPublic);

/// <summary>The title of a section and the words that stand in it without an item, as what was said under »Eventuelt«.</summary>
public sealed class ShowSection(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<SectionView?> ExecuteAsync(string accountId, string council, DateOnly date, long sectionId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var section = await db.Sections.Where(s => s.Id == sectionId && s.MeetingId == meeting.Id).Select(s => new { s.Id, s.Number, s.Title, s.Body }).SingleOrDefaultAsync(ct);
        return section is null ? null : new(meeting, section.Id, section.Number, section.Title, section.Body ?? "", await db.IsPublicAsync(meeting.Id, ct));
    }
}
