using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Outcome">Null takes back what was said.</param>
/// <param name="WithRemarks">Approved, but with words of the council's own beside the recommendation.</param>
public sealed record Verdict(Outcome? Outcome, bool WithRemarks);

/// <param name="Seen">What stood when the writer chose.</param>
public sealed record DecisionRequest(string AccountId, long ItemId, Verdict Seen, Verdict Now);

/// <summary>Says what became of an item. <see cref="Outcome.None"/> is said as well: that there is no decision, not that nobody wrote one.</summary>
public sealed class SetDecision(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <returns>Null when it is kept; else one Danish sentence: somebody else said something else meanwhile, and that stands.</returns>
    public async Task<string?> ExecuteAsync(DecisionRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_item where id = {request.ItemId} for update", ct);
        var item = await db.Items.Include(i => i.Meeting).Include(i => i.Decision).SingleOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return DeletedItem.Refusal;
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        var standing = Of(item.Decision);
        if (standing == request.Now) return null;
        if (standing != request.Seen) return $"En anden har imens sat punkt {item.Number} til »{(standing.Outcome is { } other ? Danish.Word(other) : "intet udfald")}«. Det står. Vælg igen, hvis det skal være anderledes.";
        Write(item, request.Now);
        await db.RecordAsync(Revisions.Item, item.Id, "outcome", Word(standing), Word(request.Now), by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "decided"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    public static Verdict Of(Decision? decision) => new(decision?.Outcome, decision is { Outcome: Outcome.Approved } && decision.AlsoOutcomes.Contains(Outcome.Amended));

    private static void Write(AgendaItem item, Verdict now)
    {
        if (now.Outcome is not { } outcome)
        {
            item.Decision = null;
            return;
        }
        item.Decision ??= new Decision();
        item.Decision.Outcome = outcome;
        item.Decision.AlsoOutcomes = now.WithRemarks ? [Outcome.Amended] : [];
        item.Decision.AsRecommended = outcome == Outcome.Approved ? !now.WithRemarks : null;
        // The release quotes the recommendation that a bare approval adopts, as it stands then.
        item.Decision.ResolvedText = null;
        (item.Decision.Confidence, item.Decision.Origin) = (Confidence.Certain, Origin.Manual);
    }

    private static string? Word(Verdict verdict) => verdict.Outcome is { } outcome ? Naming.Word(outcome) : null;
}
