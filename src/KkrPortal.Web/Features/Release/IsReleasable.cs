using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>An agenda can't be released any more once its meeting has been held: the records are the minutes' by then.</summary>
public sealed class IsReleasable(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<bool> ExecuteAsync(long meetingId, DocumentKind kind, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        return kind == DocumentKind.Minutes || await db.Meetings.AnyAsync(m => m.Id == meetingId
            && (m.State == MeetingState.Planned || m.State == MeetingState.AgendaDraft || m.State == MeetingState.AgendaReleased), ct);
    }
}
