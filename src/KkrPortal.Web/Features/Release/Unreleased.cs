using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>What of a meeting isn't given out as it stands, told on the pages where it is written as on the one where it is released.</summary>
/// <param name="IsChanged">False where the public sees just this already.</param>
/// <param name="IsClosedChanged">The members have other closed items than these.</param>
internal readonly record struct Unreleased(bool IsChanged, bool IsWithdrawn, bool IsClosedChanged)
{
    public bool IsAny => IsChanged || IsWithdrawn || IsClosedChanged;

    /// <param name="document">What a release would make public now.</param>
    /// <param name="closed">What the members alone would read.</param>
    public static async Task<Unreleased> OfAsync(WorkspaceDbContext db, long meetingId, ReleasedDocument document, ClosedItems closed, CancellationToken ct)
    {
        var last = await db.PublishedVersions.Where(v => v.MeetingId == meetingId).OrderByDescending(v => v.Number).Select(v => v.Hash).FirstOrDefaultAsync(ct);
        return new(
            last != ReleasedDocument.Hash(document.ToJson()),
            await db.PublishedMeetings.AnyAsync(m => m.Id == meetingId && m.WithdrawnAt != null, ct),
            closed.DiffersFrom(await ReleaseMeeting.LastForMembersAsync(db, meetingId, document.Kind, ct)));
    }

    public static async Task<bool> IsAnyAsync(WorkspaceDbContext db, MeetingTitle meeting, CancellationToken ct)
    {
        // In the other states a release is what comes next, whatever the texts say; an editor asks at every save.
        if (meeting.State is not (MeetingState.AgendaReleased or MeetingState.MinutesReleased or MeetingState.Approved)) return true;
        var kind = meeting.State == MeetingState.AgendaReleased ? DocumentKind.Agenda : DocumentKind.Minutes;
        var now = await ReleaseMeeting.LoadAsync(db, meeting.Id, ct);
        return (await OfAsync(db, meeting.Id, PublicView.Of(now, kind), ClosedItems.Of(now, kind), ct)).IsAny;
    }
}
