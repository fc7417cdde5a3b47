using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Version">Of the text that the person saw in the agenda while choosing.</param>
public sealed record SaveMergeRequest(string AccountId, long DraftId, uint Version, string Markdown);

/// <summary>Puts the merged text in the agenda; both versions stay in the history.</summary>
public sealed class SaveMerge(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <returns>False where the text changed once more meanwhile: then nothing is saved and the person looks again.</returns>
    public async Task<bool> ExecuteAsync(SaveMergeRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var draft = await db.Revisions.SingleAsync(r => r.Id == request.DraftId && r.Entity == Revisions.TextDraft, ct);
        var text = await db.ItemTexts.Include(t => t.Item).ThenInclude(i => i.Meeting).SingleAsync(t => t.Id == draft.EntityId, ct);
        var by = await db.RequireSecretariatAsync(request.AccountId, text.Item.Meeting.CouncilId, ct);
        if (text.Version != request.Version) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var merged = request.Markdown.ReplaceLineEndings("\n").TrimEnd();
        db.Revisions.Add(new Revision { Entity = Revisions.Text, EntityId = text.Id, Field = Naming.Word(text.Kind), Before = text.Markdown, After = merged, By = by, At = now });
        draft.Entity = Revisions.TextMerged;
        (text.Markdown, text.Origin, text.IsPlaceholder) = (merged, Origin.Manual, false);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await db.SignalAsync(new(text.Item.MeetingId, text.ItemId, "", by, "saved", text.Kind.Danish()), ct);
        return true;
    }
}
