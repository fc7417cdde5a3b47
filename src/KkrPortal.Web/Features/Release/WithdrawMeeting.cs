using KkrPortal.Data;
using KkrPortal.Data.Matters;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>
/// Takes a meeting's documents back. Their content leaves every public table but the log of versions; the meeting's address stays, with the
/// reason, so that links don't die. Releasing again brings it back.
/// </summary>
public sealed class WithdrawMeeting(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">Nothing is public, or no reason was given.</exception>
    public async Task ExecuteAsync(string accountId, long meetingId, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new RefusedTransitionException("Skriv begrundelsen. Alle kan læse den.");
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Council).SingleAsync(m => m.Id == meetingId, ct);
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        if (await db.PublishedMeetings.SingleOrDefaultAsync(m => m.Id == meetingId && m.WithdrawnAt == null, ct) is not { } row) throw new RefusedTransitionException("Der er intet offentligt at tilbagekalde.");
        var (now, note) = (clock.GetUtcNow().UtcDateTime, reason.Trim());
        var items = await db.PublishedItems.Where(i => i.MeetingId == meetingId).Select(i => i.Id).ToListAsync(ct);
        var named = await ReleaseMeeting.NamedAsync(db, meetingId, ct);
        await ApproveMinutes.TakeBackAsync(db, meeting, by, now, ct);
        await db.PublishedItems.Where(i => i.MeetingId == meetingId).ExecuteDeleteAsync(ct);
        await db.Set<PublishedSection>().Where(s => s.MeetingId == meetingId).ExecuteDeleteAsync(ct);
        await db.Set<PublishedAttendee>().Where(a => a.MeetingId == meetingId).ExecuteDeleteAsync(ct);
        var number = await db.Releases.Where(r => r.MeetingId == meetingId).MaxAsync(r => r.Number, ct) + 1;
        // The version says that there was a withdrawal, and holds nothing of what was withdrawn.
        var json = new ReleasedDocument { Council = meeting.Council.Slug, Date = meeting.Date, MeetingKind = meeting.Kind, Kind = row.Shows, Note = note }.ToJson();
        var hash = ReleasedDocument.Hash(json);
        (row.WithdrawnAt, row.WithdrawalReason, row.ModifiedAt, row.Version, row.Note, row.Location) = (now, note, now, number, null, null);
        db.Releases.Add(new Data.Workspace.Release { MeetingId = meetingId, Kind = ReleaseKind.Withdrawal, Number = number, Note = note, Hash = hash, By = by, At = now });
        db.PublishedVersions.Add(new PublishedVersion { MeetingId = meetingId, Kind = row.Shows, Release = ReleaseKind.Withdrawal, Number = number, Note = note, Hash = hash, Document = json, ReleasedAt = now });
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "withdraw", Subject = $"{meeting.Council.Slug}/{meeting.Date:yyyy-MM-dd}", Detail = $"v{number}", CouncilId = meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await PublishedIdentity.SettleAsync(db, named, null, ct);
        await PublishedMatters.SettleItemsAsync(db, items, now, ct);
        await TermIndex.RefreshAsync(db, items, ExplainedAbbreviations.In, ct);
        await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
        await transaction.CommitAsync(ct);
    }
}
