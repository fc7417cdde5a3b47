using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Id">Null for a new one.</param>
/// <param name="Seen">What the writer saw before; null for a new one.</param>
/// <param name="Now">What is to stand; null to take the deadline away.</param>
public sealed record DeadlineRequest(string AccountId, long ItemId, long? Id, DeadlineFacts? Seen, DeadlineFacts? Now);

/// <summary>Keeps what an item promised and by which day.</summary>
public sealed class SaveDeadline(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <returns>Null when it is kept; else one Danish sentence that says what is missing.</returns>
    public async Task<string?> ExecuteAsync(DeadlineRequest request, CancellationToken ct)
    {
        if (request.Now is { Text.Length: < 2 }) return "Skriv, hvad der skal ske inden fristen.";
        if (TypedDay.Problem(request.Now?.Date) is { } problem) return problem;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_item where id = {request.ItemId} for update", ct);
        var item = await db.Items.Include(i => i.Meeting).Include(i => i.Deadlines).SingleOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return DeletedItem.Refusal;
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        var row = item.Deadlines.Find(d => d.Id == request.Id);
        if (request.Id is not null && (row is null || new DeadlineFacts(row.Text, row.Date) != request.Seen)) return "Fristen er ændret af en anden imens. Se, hvad der står nu, og ret igen.";
        if (request.Now is not { } now) db.Remove(row!);
        else if (row is null) item.Deadlines.Add(new Deadline { Text = now.Text, Date = now.Date, Origin = Origin.Manual });
        else (row.Text, row.Date, row.Origin) = (now.Text, now.Date, Origin.Manual);
        await db.RecordAsync(Revisions.Item, item.Id, "deadline", Words(request.Seen), Words(request.Now), by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "decided"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private static string? Words(DeadlineFacts? facts) => facts is null ? null : $"{Danish.Long(facts.Date)}: {facts.Text}";
}
