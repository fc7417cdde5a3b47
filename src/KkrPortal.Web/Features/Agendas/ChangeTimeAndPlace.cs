using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Seen">The line that stood on the page when its writer began.</param>
public sealed record ChangeTimeAndPlaceRequest(string AccountId, long MeetingId, TimeAndPlace To, string Seen);

/// <summary>Moves a meeting to another time, place or day. What somebody else changed in between is not overwritten.</summary>
public sealed class ChangeTimeAndPlace(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(ChangeTimeAndPlaceRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.meeting where id = {request.MeetingId} for update", ct);
        var meeting = await db.Meetings.Include(m => m.Council).SingleAsync(m => m.Id == request.MeetingId, ct);
        var by = await db.RequireSecretariatAsync(request.AccountId, meeting.CouncilId, ct);
        var (before, place) = (TimeAndPlace.Of(meeting), string.IsNullOrWhiteSpace(request.To.Place) ? null : request.To.Place.Trim());
        var after = request.To with { Place = place };
        if (after == before) return null;
        if (before.ToString() != request.Seen) return $"En anden har rettet det imens. Nu står der: {before}. Ret igen, hvis det skal være anderledes.";
        if (after.Problem() is { } problem) return problem;
        if (after.Day != before.Day && (await db.Releases.AnyAsync(r => r.MeetingId == meeting.Id, ct) || await db.SourceDocuments.AnyAsync(s => s.MeetingId == meeting.Id, ct)))
            return "Dagen ligger fast, for den er en del af mødets adresse.";
        var now = clock.GetUtcNow().UtcDateTime;
        (meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location) = (after.Day, after.Start, after.End, after.Place);
        if (after.Day != before.Day) await db.RecordAsync(Revisions.Meeting, meeting.Id, Revisions.Day, Urls.Date(before.Day), Urls.Date(after.Day), by, now, ct);
        if (after.Clock != before.Clock) await db.RecordAsync(Revisions.Meeting, meeting.Id, Revisions.Time, before.Clock, after.Clock, by, now, ct);
        if (after.Place != before.Place) await db.RecordAsync(Revisions.Meeting, meeting.Id, Revisions.Place, before.Place, after.Place, by, now, ct);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "change-meeting", Subject = $"{meeting.Council.Slug}/{after.Day:yyyy-MM-dd}", Detail = $"før: {before}", CouncilId = meeting.CouncilId });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return $"{meeting.Council.Name} har allerede et møde den {Danish.Long(after.Day)}. Vælg en anden dag.";
        }
        await db.SignalAsync(new(meeting.Id, null, request.AccountId, by, "state"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
