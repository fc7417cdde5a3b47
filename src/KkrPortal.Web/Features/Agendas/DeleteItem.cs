using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Takes an item off the agenda, or puts a deleted one back where it was. Nothing of it is lost in between.</summary>
public sealed class DeleteItem(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="back">True to put it back.</param>
    /// <returns>The number that it had, or has again.</returns>
    /// <exception cref="RefusedTransitionException">The meeting was held, and the item's number is known outside: it is fixed.</exception>
    public async Task<string> ExecuteAsync(string accountId, long itemId, bool back, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var item = await db.Items.IgnoreQueryFilters().Include(i => i.Meeting).SingleAsync(i => i.Id == itemId, ct);
        var by = await db.RequireSecretariatAsync(accountId, item.Meeting.CouncilId, ct);
        if (!await Numbering.IsUnknownAsync(db, itemId, ct)) item.Meeting.MayRenumber();
        await Numbering.HoldAsync(db, item.MeetingId, ct);
        var number = item.Number;
        var now = clock.GetUtcNow().UtcDateTime;
        if (back)
        {
            // Those that stood after it make room again.
            await db.Items.Where(i => i.SectionId == item.SectionId && i.Position >= item.Position).ExecuteUpdateAsync(i => i.SetProperty(x => x.Position, x => x.Position + 1), ct);
            item.Number = Numbering.None(item.Id);
        }
        item.DeletedAt = back ? null : now;
        await db.SaveChangesAsync(ct);
        await Numbering.ApplyAsync(db, item.MeetingId, ct);
        await db.RecordAsync(Revisions.Item, item.Id, back ? "restored" : "deleted", back ? null : number, back ? item.Number : null, by, now, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, accountId, by, "moved"), ct);
        await transaction.CommitAsync(ct);
        return back ? item.Number : number;
    }
}
