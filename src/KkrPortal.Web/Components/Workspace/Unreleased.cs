using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Components.Workspace;

/// <summary>Whether a meeting has anything to give out, told on the pages where it is written as on the one where it is released.</summary>
internal static class Unreleased
{
    public static async Task<bool> IsAnyAsync(WorkspaceDbContext db, MeetingTitle meeting, CancellationToken ct)
    {
        // In the other states a release is what comes next, whatever the texts say; an editor asks at every save.
        if (meeting.State is not (MeetingState.AgendaReleased or MeetingState.MinutesReleased or MeetingState.Approved)) return true;
        if (await db.PublishedMeetings.AnyAsync(m => m.Id == meeting.Id && m.WithdrawnAt != null, ct)) return true;
        var kind = meeting.State == MeetingState.AgendaReleased ? DocumentKind.Agenda : DocumentKind.Minutes;
        var last = await db.PublishedVersions.Where(v => v.MeetingId == meeting.Id).OrderByDescending(v => v.Number).Select(v => v.Hash).FirstOrDefaultAsync(ct);
        var now = await ReleaseMeeting.LoadAsync(db, meeting.Id, ct);
        return last != ReleasedDocument.Hash(PublicView.Of(now, kind).ToJson())
            || ClosedItems.Of(now, kind).DiffersFrom(await ReleaseMeeting.LastForMembersAsync(db, meeting.Id, kind, ct));
    }
}
