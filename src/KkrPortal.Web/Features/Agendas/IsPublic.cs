using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

internal static class IsPublic
{
    /// <summary>Whether the public side shows something of the meeting now; a withdrawn one shows its reason alone.</summary>
    public static Task<bool> IsPublicAsync(this WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.PublishedMeetings.AnyAsync(m => m.Id == meetingId && m.WithdrawnAt == null, ct);

    /// <summary>Whether the meeting's minutes were read from a file, and not written at the meeting.</summary>
    public static Task<bool> HasReadMinutesAsync(this WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.SourceDocuments.AnyAsync(s => s.MeetingId == meetingId && s.IsCurrent && s.Kind == DocumentKind.Minutes, ct);
}
