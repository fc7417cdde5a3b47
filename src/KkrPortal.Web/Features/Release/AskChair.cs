using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>Shows minutes to the council's chair before their release, and tells them by mail.</summary>
public sealed class AskChair(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">There is nobody to ask, or nothing to be seen; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Council).SingleOrDefaultAsync(m => m.Council.Slug == council && m.Date == date, ct) ?? throw new RefusedTransitionException("Mødet findes ikke.");
        var by = await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        if (meeting.State is not (MeetingState.Held or MeetingState.MinutesDraft)) throw new RefusedTransitionException("Kun et referat, der ikke er frigivet, kan gennemses.");
        var chairs = await db.Users.Where(a => !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Chair && r.CouncilId == meeting.CouncilId)).ToListAsync(ct);
        if (chairs.Count == 0) throw new RefusedTransitionException("Rådet har ingen formand med adgang. Giv formanden en konto, eller frigiv uden gennemsyn.");
        if (await db.MinutesReviews.AnyAsync(r => r.MeetingId == meeting.Id && r.AnsweredAt == null, ct)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        db.MinutesReviews.Add(new MinutesReview { MeetingId = meeting.Id, AskedBy = by, AskedAt = now });
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "ask-chair", Subject = $"{council}/{date:yyyy-MM-dd}", CouncilId = meeting.CouncilId });
        foreach (var chair in chairs.Where(c => c.Email is not null))
            db.QueueMail(now, chair.Email!, $"Referat til gennemsyn: {meeting.Council.Name} {Danish.Long(date)}",
                $"Kære {chair.DisplayName}\n\nReferatet af mødet den {Danish.Long(date)} er klar til, at du ser det igennem:\n\n{SiteAddress.Of(configuration)}{Urls.ChairReview(council, date)}\n\nVenlig hilsen\n{by}", council: meeting.CouncilId);
        await db.SaveChangesAsync(ct);
    }
}
