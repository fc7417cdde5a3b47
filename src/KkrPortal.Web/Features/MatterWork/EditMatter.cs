using KkrPortal.Data;
using KkrPortal.Data.Matters;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.MatterWork;

public abstract record MatterEdit
{
    /// <summary>Every item that isn't taken out belongs to the matter.</summary>
    public sealed record ConfirmAll : MatterEdit;

    /// <summary>An item belongs, or doesn't; one that isn't in the thread is added.</summary>
    public sealed record Item(long ItemId, bool Belongs) : MatterEdit;

    public sealed record Rename(string Title) : MatterEdit;

    /// <summary>The other matter is the same; its items come here and its address leads here.</summary>
    public sealed record TakeIn(long OtherId) : MatterEdit;
}

/// <summary>A person's word on a matter. What is public follows in the same moment.</summary>
public sealed class EditMatter(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">It can't be done; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long matterId, MatterEdit edit, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireAnySecretariatAsync(accountId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var matter = await db.Matters.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == matterId && m.MergedIntoId == null, ct) ?? throw new RefusedTransitionException("Emnet findes ikke mere.");
        var now = clock.GetUtcNow().UtcDateTime;
        List<long> changed = [matterId];
        switch (edit)
        {
            case MatterEdit.ConfirmAll:
                foreach (var item in matter.Items.Where(i => i.State != Belonging.Rejected)) item.State = Belonging.Confirmed;
                break;
            case MatterEdit.Item(var id, var belongs):
                if (await db.Items.Where(i => i.Id == id).Select(i => (bool?)i.IsClosed).SingleOrDefaultAsync(ct) is not false) throw new RefusedTransitionException("Et lukket punkt kan ikke høre til et offentligt emne.");
                var row = matter.Items.Find(i => i.ItemId == id);
                if (row is null) matter.Items.Add(row = new MatterItem { ItemId = id, Reason = $"Tilføjet af {by}" });
                row.State = belongs ? Belonging.Confirmed : Belonging.Rejected;
                break;
            case MatterEdit.Rename({ } title) when title.Trim().Length is > 2 and <= 300:
                (matter.Title, matter.Origin) = (title.Trim(), Origin.Manual);
                break;
            case MatterEdit.TakeIn(var otherId) when otherId != matterId:
                var other = await db.Matters.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == otherId && m.MergedIntoId == null, ct) ?? throw new RefusedTransitionException("Det andet emne findes ikke mere.");
                MatterThreads.Merge(other, matter, now);
                changed.Add(otherId);
                break;
            default:
                throw new RefusedTransitionException("Skriv en titel på 3 til 300 tegn.");
        }
        matter.ModifiedAt = now;
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "matter", Subject = $"{matterId}", Detail = edit.GetType().Name });
        await db.SaveChangesAsync(ct);
        await PublishedMatters.SettleAsync(db, changed, now, ct);
        await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
        await transaction.CommitAsync(ct);
    }
}
