using KkrPortal.Data;
using KkrPortal.Data.Published;
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
        .Where(item => item.Title.StartsWith(StandingItems.ApprovalOfMinutes, StringComparison.OrdinalIgnoreCase) && item.Decision is { } decision && Approves(decision.Outcome, decision.AlsoOutcomes))
        .SelectMany(item => item.References).Where(r => r.TargetDate < meeting.Date).Max(r => r.TargetDate);

    /// <summary>Inside the transaction that releases the minutes; the caller saves.</summary>
    public static async Task SettleAsync(WorkspaceDbContext db, Meeting meeting, string by, DateTime now, CancellationToken ct)
    {
        if (DayOf(meeting) is { } day && await db.Meetings.Include(m => m.Council).SingleOrDefaultAsync(m => m.CouncilId == meeting.CouncilId && m.Date == day && m.State == MeetingState.MinutesReleased, ct) is { } earlier)
            await ApproveAsync(db, earlier, meeting.Date, by, now, ct);
        if (meeting.State != MeetingState.MinutesReleased) return;
        var later = (await ApprovalsAsync(db, meeting.CouncilId, [meeting.Date], ct)).Where(a => a.At > meeting.Date).Min(a => (DateOnly?)a.At);
        if (later is { } approved) await ApproveAsync(db, meeting, approved, by, now, ct);
    }

    /// <summary>
    /// Inside the transaction that withdraws a meeting's documents, before they go: the minutes that they alone approved are no longer approved
    /// by anything that can be read. The caller saves.
    /// </summary>
    public static async Task TakeBackAsync(WorkspaceDbContext db, Meeting meeting, string by, DateTime now, CancellationToken ct)
    {
        var days = await Approving(db, meeting.CouncilId).Where(i => i.MeetingId == meeting.Id).SelectMany(i => i.References).Where(r => r.TargetDate < meeting.Date).Select(r => r.TargetDate!.Value).Distinct().ToListAsync(ct);
        var others = (await ApprovalsAsync(db, meeting.CouncilId, days, ct)).Where(a => a.At != meeting.Date && a.At > a.Of).Select(a => a.Of).ToHashSet();
        days.RemoveAll(others.Contains);
        var earlier = await db.Meetings.Include(m => m.Council).Where(m => m.CouncilId == meeting.CouncilId && m.State == MeetingState.Approved && days.Contains(m.Date)).ToListAsync(ct);
        foreach (var minutes in earlier)
        {
            minutes.TakeBackApproval();
            if (await db.PublishedMeetings.SingleOrDefaultAsync(m => m.Id == minutes.Id, ct) is { } row) (row.IsApproved, row.ModifiedAt) = (false, now);
            db.Audit.Add(new AuditEntry { At = now, By = by, Action = "take-back-approval", Subject = $"{minutes.Council.Slug}/{minutes.Date:yyyy-MM-dd}", Detail = $"{meeting.Date:yyyy-MM-dd}", CouncilId = minutes.CouncilId });
        }
    }

    private static bool Approves(Outcome? outcome, IReadOnlyCollection<Outcome> also) => outcome is Outcome.Approved or Outcome.Amended || also.Contains(Outcome.Approved);

    private static IQueryable<PublishedItem> Approving(WorkspaceDbContext db, int councilId) =>
        db.PublishedItems.Where(i => i.CouncilId == councilId && i.Meeting.Shows == DocumentKind.Minutes && EF.Functions.ILike(i.Title, StandingItems.ApprovalOfMinutes + "%"));

    /// <summary>Which of a council's meetings approved the minutes of which of these days; a handful at most.</summary>
    private static async Task<IEnumerable<(DateOnly Of, DateOnly At)>> ApprovalsAsync(WorkspaceDbContext db, int councilId, IReadOnlyCollection<DateOnly> days, CancellationToken ct)
    {
        var items = await Approving(db, councilId).SelectMany(i => i.References, (i, r) => new { i.Date, i.Outcome, i.AlsoOutcomes, r.TargetDate })
            .Where(a => a.TargetDate != null && days.Contains(a.TargetDate.Value)).ToListAsync(ct);
        return items.Where(a => Approves(a.Outcome, a.AlsoOutcomes)).Select(a => (a.TargetDate!.Value, a.Date));
    }

    private static async Task ApproveAsync(WorkspaceDbContext db, Meeting meeting, DateOnly at, string by, DateTime now, CancellationToken ct)
    {
        meeting.Approve();
        // Found, not asked for: minutes that are released for the first time have a row that isn't saved yet.
        if (await db.PublishedMeetings.FindAsync([meeting.Id], ct) is { } row) (row.IsApproved, row.ModifiedAt) = (true, now);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "approve", Subject = $"{meeting.Council.Slug}/{meeting.Date:yyyy-MM-dd}", Detail = $"{at:yyyy-MM-dd}" });
    }
}
