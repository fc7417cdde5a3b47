using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>
/// Calls a meeting off, or puts one aside that was read from a file by mistake, or takes that back. All of it is kept. What is public is withdrawn first, with a reason that everybody can read, so that
/// no public page still invites to a meeting that isn't held.
/// </summary>
public sealed class CancelMeeting(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="isOff">False takes the cancellation back.</param>
    /// <exception cref="RefusedTransitionException">The state doesn't allow it, or something is public; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long meetingId, bool isOff, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Council).SingleAsync(m => m.Id == meetingId, ct);
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        if (isOff && await db.IsPublicAsync(meetingId, ct)) throw new RefusedTransitionException("Dagsordenen er offentlig. Tilbagekald den først under Frigivelse, og skriv, at mødet er aflyst.");
        var hasReadMinutes = await db.HasReadMinutesAsync(meetingId, ct);
        var before = Word(meeting.State, hasReadMinutes);
        if (!isOff) meeting.TakeBackCancellation(hasReadMinutes);
        else if (hasReadMinutes) meeting.PutAside();
        else meeting.Cancel();
        var now = clock.GetUtcNow().UtcDateTime;
        db.Revisions.Add(new Revision { Entity = Revisions.Meeting, EntityId = meetingId, Field = Revisions.State, Before = before, After = Word(meeting.State, hasReadMinutes), By = by, At = now });
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = isOff ? "cancel-meeting" : "take-back-cancellation", Subject = $"{meeting.Council.Slug}/{meeting.Date:yyyy-MM-dd}", CouncilId = meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(meetingId, null, accountId, by, "state"), ct);
    }

    private static string Word(MeetingState state, bool hasReadMinutes) => state == MeetingState.Cancelled && hasReadMinutes ? "lagt til side" : state.Danish();
}
