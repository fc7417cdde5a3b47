using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

public abstract record AttachmentChange
{
    public sealed record Rename(string Title) : AttachmentChange;

    /// <param name="Index">The place among the item's attachments, from 0.</param>
    public sealed record Move(int Index) : AttachmentChange;

    public sealed record Remove : AttachmentChange;
}

/// <summary>Renames, moves or removes one of an item's attachments.</summary>
public sealed class ArrangeAttachments(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task ExecuteAsync(string accountId, long id, AttachmentChange change, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var file = await db.Attachments.Include(a => a.Item).ThenInclude(i => i.Meeting).SingleAsync(a => a.Id == id, ct);
        var by = await db.RequireSecretariatAsync(accountId, file.Item.Meeting.CouncilId, ct);
        var all = await db.Attachments.Where(a => a.ItemId == file.ItemId).OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync(ct);
        var (before, now) = (file.Title, clock.GetUtcNow().UtcDateTime);
        file.Origin = Origin.Manual;
        all.Remove(file);
        switch (change)
        {
            case AttachmentChange.Move(var index):
                all.Insert(Math.Clamp(index, 0, all.Count), file);
                break;
            case AttachmentChange.Rename(var title) when ItemFields.Clean(title) is { Length: > 0 } clean:
                file.Title = clean[..Math.Min(clean.Length, 300)];
                await db.RecordAsync(Revisions.Item, file.ItemId, "attachment-renamed", before, file.Title, by, now, ct);
                all.Insert(Math.Min(file.Position, all.Count), file);
                break;
            case AttachmentChange.Remove:
                db.Attachments.Remove(file);
                await db.RecordAsync(Revisions.Item, file.ItemId, "attachment-removed", before, null, by, now, ct);
                break;
        }
        for (var n = 0; n < all.Count; n++) all[n].Position = n;
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(file.Item.MeetingId, file.ItemId, accountId, by, "files"), ct);
    }
}
