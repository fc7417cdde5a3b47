using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Gives a meeting the day, time or place again that it had. It is a change like any other: what stands now stays in the history.</summary>
public sealed class RestoreTimeAndPlace(IDbContextFactory<WorkspaceDbContext> workspace, ChangeTimeAndPlace change)
{
    /// <param name="isBefore">As it was before that revision rather than after it.</param>
    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(string accountId, long revisionId, bool isBefore, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var revision = await db.Revisions.SingleAsync(r => r.Id == revisionId && r.Entity == Revisions.Meeting, ct);
        var meeting = await db.Meetings.SingleAsync(m => m.Id == revision.EntityId, ct);
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var now = TimeAndPlace.Of(meeting);
        return await change.ExecuteAsync(new(accountId, meeting.Id, now.With(revision.Field, isBefore ? revision.Before : revision.After), now.ToString()), ct);
    }
}
