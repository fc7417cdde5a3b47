using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Makes an older version of a text the newest one. What stood there until now stays in the history.</summary>
public sealed class RestoreText(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="isBefore">As it was before that revision, which may be what was read from a file, rather than after it.</param>
    public async Task ExecuteAsync(string accountId, long revisionId, bool isBefore, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var revision = await db.Revisions.SingleAsync(r => r.Id == revisionId && r.Entity == Revisions.Text, ct);
        var text = await db.ItemTexts.Include(t => t.Item).ThenInclude(i => i.Meeting).SingleAsync(t => t.Id == revision.EntityId, ct);
        var by = await db.RequireSecretariatAsync(accountId, text.Item.Meeting.CouncilId, ct);
        var then = isBefore ? revision.Before : revision.After;
        if (then is null || then == text.Markdown) return;
        db.Revisions.Add(new Revision { Entity = Revisions.Text, EntityId = text.Id, Field = Naming.Word(text.Kind), Before = text.Markdown, After = then, By = by, At = clock.GetUtcNow().UtcDateTime });
        (text.Markdown, text.Origin, text.IsPlaceholder) = (then, Origin.Manual, false);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(text.Item.MeetingId, text.ItemId, "", by, "saved", text.Kind.Danish()), ct);
    }
}
