using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>Opens the meeting on its day, and closes it when every item has a decision or an explicit "no decision".</summary>
public sealed class HoldMeeting(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="close">False opens it.</param>
    /// <exception cref="RefusedTransitionException">Something is missing, or the state doesn't allow it; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long meetingId, bool close, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.SingleAsync(m => m.Id == meetingId, ct);
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        if (close)
        {
            var missing = await db.Items.Where(i => i.MeetingId == meetingId && i.Decision == null).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Number).ToListAsync(ct);
            if (missing.Count > 0) throw new RefusedTransitionException($"Mødet kan ikke lukkes endnu. Punkt {Danish.List(missing)} mangler beslutning.");
            meeting.StartMinutes();
        }
        else
        {
            meeting.Hold();
        }
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = by, Action = close ? "close-meeting" : "open-meeting", Subject = $"{meeting.CouncilId}/{meeting.Date:yyyy-MM-dd}" });
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(meetingId, null, accountId, by, "state"), ct);
    }
}
