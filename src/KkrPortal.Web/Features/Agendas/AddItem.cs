using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Adds an empty item at the end of a section.</summary>
public sealed class AddItem(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const string NewTitle = "Nyt punkt";

    /// <returns>The new item's id.</returns>
    public async Task<long> ExecuteAsync(string accountId, long sectionId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var section = await db.Sections.Include(s => s.Meeting).SingleAsync(s => s.Id == sectionId, ct);
        var by = await db.RequireSecretariatAsync(accountId, section.Meeting.CouncilId, ct);
        await Numbering.HoldAsync(db, section.MeetingId, ct);
        var position = await db.Items.Where(i => i.SectionId == sectionId).MaxAsync(i => (int?)i.Position, ct) + 1 ?? 0;
        var item = new AgendaItem { MeetingId = section.MeetingId, SectionId = sectionId, Position = position, Number = $"~{Guid.NewGuid():N}"[..16], Title = NewTitle, Origin = Origin.Manual };
        db.Items.Add(item);
        await db.SaveChangesAsync(ct);
        await Numbering.ApplyAsync(db, section.MeetingId, ct);
        await db.RecordAsync(Revisions.Item, item.Id, "created", null, item.Number, by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(section.MeetingId, item.Id, accountId, by, "moved"), ct);
        await transaction.CommitAsync(ct);
        return item.Id;
    }
}
