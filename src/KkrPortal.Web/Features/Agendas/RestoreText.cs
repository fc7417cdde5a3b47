using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Makes an older version of a text the newest one. What stood there until now stays in the history.</summary>
public sealed class RestoreText(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="revisionId">The version as it was after this revision.</param>
    /// <param name="textId">Which of the texts that were changed about then.</param>
    public async Task ExecuteAsync(string accountId, long revisionId, long textId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var text = await db.ItemTexts.Include(t => t.Item).ThenInclude(i => i.Meeting).SingleAsync(t => t.Id == textId, ct);
        var by = await db.RequireSecretariatAsync(accountId, text.Item.Meeting.CouncilId, ct);
        var then = await db.Revisions.Where(r => r.Entity == Revisions.Text && r.EntityId == textId && r.Id <= revisionId).OrderByDescending(r => r.Id).Select(r => r.After).FirstOrDefaultAsync(ct);
        if (then is null || then == text.Markdown) return;
        db.Revisions.Add(new Revision { Entity = Revisions.Text, EntityId = textId, Field = Naming.Word(text.Kind), Before = text.Markdown, After = then, By = by, At = clock.GetUtcNow().UtcDateTime });
        (text.Markdown, text.Origin, text.IsPlaceholder) = (then, Origin.Manual, false);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(text.Item.MeetingId, text.ItemId, "", by, "saved", text.Kind.Danish()), ct);
    }
}
