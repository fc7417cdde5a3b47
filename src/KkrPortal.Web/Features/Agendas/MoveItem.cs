using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Index">The place in the section, counted without the item itself, from 0.</param>
public sealed record MoveRequest(string AccountId, long ItemId, long SectionId, int Index);

/// <param name="FromSectionId">With <paramref name="FromIndex"/>, where it stood: what undoing needs.</param>
public sealed record Moved(string From, string To, long FromSectionId, int FromIndex);

/// <summary>Moves an item within its agenda; the numbers follow.</summary>
public sealed class MoveItem(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">The minutes are under way: the numbers are fixed.</exception>
    public async Task<Moved> ExecuteAsync(MoveRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var item = await db.Items.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == request.ItemId, ct) ?? throw new RefusedTransitionException(DeletedItem.Refusal);
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        item.Meeting.MayRenumber();
        await Numbering.HoldAsync(db, item.MeetingId, ct);
        var siblings = await db.Items.Where(i => i.SectionId == item.SectionId).OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);
        var moved = new Moved(item.Number, "", item.SectionId, siblings.IndexOf(item.Id));
        var target = await db.Sections.SingleAsync(s => s.Id == request.SectionId && s.MeetingId == item.MeetingId, ct);
        var there = await db.Items.Where(i => i.SectionId == target.Id && i.Id != item.Id).OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(ct);
        there.Insert(Math.Clamp(request.Index, 0, there.Count), item);
        item.SectionId = target.Id;
        for (var n = 0; n < there.Count; n++) there[n].Position = n;
        await db.SaveChangesAsync(ct);
        await Numbering.ApplyAsync(db, item.MeetingId, ct);
        await db.RecordAsync(Revisions.Item, item.Id, "number", moved.From, item.Number, by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "moved"), ct);
        await transaction.CommitAsync(ct);
        return moved with { To = item.Number };
    }
}
