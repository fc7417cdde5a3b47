using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Base">What stood in the field when its writer began.</param>
public sealed record SaveFieldRequest(string AccountId, long ItemId, string Field, string Value, string Base, string? LastSent);

/// <summary>Saves one of an item's short fields. A field that somebody else changed in between is not overwritten.</summary>
public sealed class SaveField(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task<SaveOutcome> ExecuteAsync(SaveFieldRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_item where id = {request.ItemId} for update", ct);
        var item = await db.Items.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return new SaveOutcome.Refused("Punktet er slettet. Det kan hentes frem under Historik.");
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        if (ItemFields.Find(request.Field) is not { } field) return new SaveOutcome.Refused("Feltet findes ikke.");
        var value = ItemFields.Clean(request.Value);
        var (standing, now) = (field.Read(item), clock.GetUtcNow().UtcDateTime);
        if (standing == value) return new SaveOutcome.Saved(null, null, now);
        if (value.Length == 0 && field.IsRequired) return new SaveOutcome.Refused("Et punkt skal have en titel.");
        if (value.Length > field.MaxLength) return new SaveOutcome.Refused($"{field.Name} kan højst fylde {Danish.Number(field.MaxLength)} tegn.");
        if (standing != ItemFields.Clean(request.Base) && standing != ItemFields.Clean(request.LastSent ?? request.Base))
            return new SaveOutcome.Overtaken(standing, field.Name);
        await db.RecordAsync(Revisions.Item, item.Id, request.Field, standing, value, by, now, ct);
        field.Write(item, value);
        item.Origin = Origin.Manual;
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "saved", field.Name), ct);
        await transaction.CommitAsync(ct);
        return new SaveOutcome.Saved(null, null, now);
    }
}
