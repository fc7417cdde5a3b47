using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <param name="IsAsked">False once the answer is given.</param>
/// <param name="Hash">Of what is shown, to be sent along with the answer.</param>
public sealed record ChairView(MeetingTitle Meeting, bool IsAsked, ReleasedDocument Document, ClosedItems Closed, string Hash);

/// <param name="Comment">What is to be changed, or a word along with a yes; may be empty.</param>
/// <param name="Seen">Hash of what was on the screen.</param>
public sealed record ChairAnswer(string AccountId, string Council, DateOnly Date, bool IsFine, string Comment, string Seen);

/// <summary>The chair's reading of minutes before they are released: exactly what everybody, and the members, would see.</summary>
public sealed class ReviewMinutes(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    /// <returns>Null where nobody asked, or the minutes are released by now.</returns>
    public async Task<ChairView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var title = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (title is null) return null;
        await db.RequireChairAsync(accountId, title.CouncilId, ct);
        // What nobody asked about is still the secretariat's own.
        var asked = await db.MinutesReviews.Where(r => r.MeetingId == title.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        if (asked is null || title.State is not (MeetingState.Held or MeetingState.MinutesDraft)) return null;
        var meeting = await ReleaseMeeting.LoadAsync(db, title.Id, ct);
        var (document, closed) = (PublicView.Of(meeting, DocumentKind.Minutes), ClosedItems.Of(meeting, DocumentKind.Minutes));
        return new(title, asked.AnsweredAt is null, document, closed, ReleaseMeeting.HashOf(document, closed));
    }

    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> AnswerAsync(ChairAnswer answer, CancellationToken ct)
    {
        var (council, date) = (answer.Council, answer.Date);
        await using var db = await workspace.CreateDbContextAsync(ct);
        var review = await db.MinutesReviews.Include(r => r.Meeting).ThenInclude(m => m.Council).SingleOrDefaultAsync(r => r.Meeting.Council.Slug == council && r.Meeting.Date == date && r.AnsweredAt == null, ct);
        if (review is null) return "Sekretariatet har fået et svar i mellemtiden, så dit kom ikke med. Ring til dem, hvis noget skal rettes.";
        var by = await db.RequireChairAsync(answer.AccountId, review.Meeting.CouncilId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        (review.AnsweredBy, review.AnsweredAt, review.Hash, review.IsFine, review.Comment) = (by, now, answer.Seen, answer.IsFine, answer.Comment.Length == 0 ? null : answer.Comment);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = answer.IsFine ? "chair-approves" : "chair-comments", Subject = $"{council}/{date:yyyy-MM-dd}", CouncilId = review.Meeting.CouncilId });
        var what = answer.IsFine ? "Referatet er i orden" : "Rettelser til referatet";
        // The words themselves may tell of a closed item, so the mail has none of them.
        foreach (var secretary in await db.Users.Where(a => !a.IsDisabled && a.Email != null && a.Roles.Any(r => r.Role == RoleKind.Secretariat && r.CouncilId == review.Meeting.CouncilId)).Select(a => a.Email!).ToListAsync(ct))
            db.QueueMail(now, secretary, $"{what}: {review.Meeting.Council.Name} {Danish.Long(date)}",
                $"{by} har set referatet af mødet den {Danish.Long(date)} igennem. Svaret står her:\n\n{SiteAddress.Of(configuration)}{Urls.WorkspaceRelease(council, date)}", review.Meeting.CouncilId);
        await db.SaveChangesAsync(ct);
        return null;
    }
}
