using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>
/// Minutes are approved by an item of the next meeting. When that meeting's minutes are released, the earlier ones become approved; old
/// documents come in any order, so minutes that are released late look for who approved them already.
/// </summary>
internal static class ApproveMinutes
{
    /// <summary>The day whose minutes a meeting approves; null where none of its items does, or did.</summary>
    public static DateOnly? DayOf(Meeting meeting) => meeting.Items
        .Where(item => item.Title.StartsWith(StandingItems.ApprovalOfMinutes, StringComparison.OrdinalIgnoreCase) && item.Decision is { } decision
            && (decision.Outcome is Outcome.Approved or Outcome.Amended || decision.AlsoOutcomes.Contains(Outcome.Approved)))
        .SelectMany(item => item.References).Where(r => r.TargetDate < meeting.Date).Max(r => r.TargetDate);

    /// <summary>Inside the transaction that releases the minutes; the caller saves.</summary>
    public static async Task SettleAsync(WorkspaceDbContext db, Meeting meeting, string by, DateTime now, CancellationToken ct)
    {
        if (DayOf(meeting) is { } day && await db.Meetings.Include(m => m.Council).SingleOrDefaultAsync(m => m.CouncilId == meeting.CouncilId && m.Date == day && m.State == MeetingState.MinutesReleased, ct) is { } earlier)
            await ApproveAsync(db, earlier, meeting.Date, by, now, ct);
        if (meeting.State != MeetingState.MinutesReleased) return;
        var title = StandingItems.ApprovalOfMinutes + "%";
        var later = await db.PublishedItems
            .Where(i => i.CouncilId == meeting.CouncilId && i.Date > meeting.Date && i.Meeting.Shows == DocumentKind.Minutes && EF.Functions.ILike(i.Title, title)
                && (i.Outcome == Outcome.Approved || i.Outcome == Outcome.Amended) && i.References.Any(r => r.TargetDate == meeting.Date))
            .OrderBy(i => i.Date).Select(i => (DateOnly?)i.Date).FirstOrDefaultAsync(ct);
        if (later is { } approved) await ApproveAsync(db, meeting, approved, by, now, ct);
    }

    /// <summary>
    /// Inside the transaction that withdraws a meeting's documents, before they go: the minutes that they alone approved are no longer approved
    /// by anything that can be read. The caller saves.
    /// </summary>
    public static async Task TakeBackAsync(WorkspaceDbContext db, Meeting meeting, string by, DateTime now, CancellationToken ct)
    {
        var title = StandingItems.ApprovalOfMinutes + "%";
        var approving = db.PublishedItems.Where(i => i.CouncilId == meeting.CouncilId && i.Meeting.Shows == DocumentKind.Minutes && EF.Functions.ILike(i.Title, title));
        var days = await approving.Where(i => i.MeetingId == meeting.Id).SelectMany(i => i.References).Where(r => r.TargetDate < meeting.Date).Select(r => r.TargetDate!.Value).Distinct().ToListAsync(ct);
        var earlier = await db.Meetings.Include(m => m.Council).Where(m => m.CouncilId == meeting.CouncilId && m.State == MeetingState.Approved && days.Contains(m.Date)
            && !approving.Any(i => i.MeetingId != meeting.Id && i.Date > m.Date && (i.Outcome == Outcome.Approved || i.Outcome == Outcome.Amended) && i.References.Any(r => r.TargetDate == m.Date))).ToListAsync(ct);
        foreach (var minutes in earlier)
        {
            minutes.TakeBackApproval();
            if (await db.PublishedMeetings.SingleOrDefaultAsync(m => m.Id == minutes.Id, ct) is { } row) (row.IsApproved, row.ModifiedAt) = (false, now);
            db.Audit.Add(new AuditEntry { At = now, By = by, Action = "take-back-approval", Subject = $"{minutes.Council.Slug}/{minutes.Date:yyyy-MM-dd}", Detail = $"{meeting.Date:yyyy-MM-dd}", CouncilId = minutes.CouncilId });
        }
    }

    private static async Task ApproveAsync(WorkspaceDbContext db, Meeting meeting, DateOnly at, string by, DateTime now, CancellationToken ct)
    {
        meeting.Approve();
        if (await db.PublishedMeetings.SingleOrDefaultAsync(m => m.Id == meeting.Id, ct) is { } row) (row.IsApproved, row.ModifiedAt) = (true, now);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "approve", Subject = $"{meeting.Council.Slug}/{meeting.Date:yyyy-MM-dd}", Detail = $"{at:yyyy-MM-dd}" });
    }
}
