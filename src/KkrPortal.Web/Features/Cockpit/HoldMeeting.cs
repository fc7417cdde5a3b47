using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

public enum HoldStep
{
    Open,
    /// <summary>Takes an opening back that was pressed too early.</summary>
    NotYet,
    Close,
    /// <summary>Takes a closing back that was pressed too early, or when something was forgotten.</summary>
    OpenAgain,
}

/// <summary>Opens the meeting on its day, and closes it when every item has a decision or an explicit "no decision".</summary>
public sealed class HoldMeeting(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">Something is missing, or the state doesn't allow it; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long meetingId, HoldStep step, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Council).SingleAsync(m => m.Id == meetingId, ct);
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        if (step == HoldStep.Close)
        {
            var missing = await db.Items.Where(i => i.MeetingId == meetingId && i.Decision == null).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Number).ToListAsync(ct);
            if (missing.Count > 0) throw new RefusedTransitionException($"Mødet kan ikke lukkes endnu. Punkt {Danish.List(missing)} mangler beslutning.");
            meeting.StartMinutes();
        }
        else if (step == HoldStep.Open)
        {
            meeting.Hold();
        }
        else if (step == HoldStep.OpenAgain)
        {
            meeting.OpenAgain();
        }
        else
        {
            meeting.TakeBackHold(await db.Releases.AnyAsync(r => r.MeetingId == meetingId, ct));
        }
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = by, Action = step switch { HoldStep.Close => "close-meeting", HoldStep.Open => "open-meeting", HoldStep.OpenAgain => "reopen-meeting", _ => "take-back-opening" }, Subject = $"{meeting.Council.Slug}/{meeting.Date:yyyy-MM-dd}", CouncilId = meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(meetingId, null, accountId, by, "state"), ct);
    }
}
