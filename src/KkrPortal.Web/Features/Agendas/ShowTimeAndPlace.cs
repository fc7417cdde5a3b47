using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="MayMove">The day is part of every address, so it can only be changed before anything was released or read from a file.</param>
/// <param name="IsPublic">The public side shows something of the meeting now.</param>
/// <param name="HasReadMinutes">Its minutes were read from a file.</param>
public sealed record TimeAndPlaceView(MeetingTitle Meeting, TimeAndPlace Now, bool MayMove, bool IsPublic, bool HasReadMinutes)
{
    public bool IsCancelled => Meeting.State == MeetingState.Cancelled;

    public bool MayPutAside => Meeting.State == MeetingState.MinutesDraft && HasReadMinutes && !IsPublic;

    public bool MayCancel => Meeting.State is MeetingState.Planned or MeetingState.AgendaDraft or MeetingState.AgendaReleased && !IsPublic;
}

/// <summary>When and where a meeting is, and what of it can be changed.</summary>
public sealed class ShowTimeAndPlace(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<TimeAndPlaceView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var title = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (title is null) return null;
        await db.RequireSecretariatAsync(accountId, title.CouncilId, ct);
        var now = await db.Meetings.Where(m => m.Id == title.Id).Select(m => new TimeAndPlace(m.Date, m.StartTime, m.EndTime, m.Location)).SingleAsync(ct);
        var isReleased = await db.Releases.AnyAsync(r => r.MeetingId == title.Id, ct);
        return new(title, now, !isReleased && !title.HasSource, await db.IsPublicAsync(title.Id, ct), await db.HasReadMinutesAsync(title.Id, ct));
    }
}
