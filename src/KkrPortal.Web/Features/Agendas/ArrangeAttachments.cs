using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Renames, moves and removes an item's attachments.</summary>
public sealed class ArrangeAttachments(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public Task RenameAsync(string accountId, long id, string title, CancellationToken ct) => ExecuteAsync(accountId, id, "attachment-renamed", (_, file) =>
    {
        var clean = ItemFields.Clean(title);
        if (clean.Length > 0) file.Title = clean[..Math.Min(clean.Length, 300)];
    }, ct);

    public Task MoveAsync(string accountId, long id, int index, CancellationToken ct) => ExecuteAsync(accountId, id, null, (all, file) =>
    {
        all.Remove(file);
        all.Insert(Math.Clamp(index, 0, all.Count), file);
    }, ct);

    public Task RemoveAsync(string accountId, long id, CancellationToken ct) => ExecuteAsync(accountId, id, "attachment-removed", (all, file) => all.Remove(file), ct);

    private async Task ExecuteAsync(string accountId, long id, string? recorded, Action<List<Attachment>, Attachment> change, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var file = await db.Attachments.Include(a => a.Item).ThenInclude(i => i.Meeting).SingleAsync(a => a.Id == id, ct);
        var by = await db.RequireSecretariatAsync(accountId, file.Item.Meeting.CouncilId, ct);
        var all = await db.Attachments.Where(a => a.ItemId == file.ItemId).OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync(ct);
        var before = file.Title;
        change(all, file);
        for (var n = 0; n < all.Count; n++) all[n].Position = n;
        var isRemoved = !all.Contains(file);
        if (isRemoved) db.Attachments.Remove(file);
        if (recorded is not null) await db.RecordAsync(Revisions.Item, file.ItemId, recorded, before, isRemoved ? null : file.Title, by, clock.GetUtcNow().UtcDateTime, ct);
        file.Origin = Origin.Manual;
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(file.Item.MeetingId, file.ItemId, accountId, by, "files"), ct);
    }
}
