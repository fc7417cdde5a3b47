using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="WithRemarks">Approved, but with words of the council's own beside the recommendation.</param>
public sealed record DecisionRequest(string AccountId, long ItemId, Outcome Outcome, bool WithRemarks);

/// <summary>Says what became of an item. <see cref="Outcome.None"/> is said as well: that there is no decision, not that nobody wrote one.</summary>
public sealed class SetDecision(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task ExecuteAsync(DecisionRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.Include(i => i.Meeting).Include(i => i.Decision).SingleAsync(i => i.Id == request.ItemId, ct);
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        var before = item.Decision is { } old ? Naming.Word(old.Outcome) : null;
        item.Decision ??= new Decision();
        item.Decision.Outcome = request.Outcome;
        item.Decision.AlsoOutcomes = request.WithRemarks ? [Outcome.Amended] : [];
        item.Decision.AsRecommended = request.Outcome == Outcome.Approved ? !request.WithRemarks : null;
        // The release quotes the recommendation that a bare approval adopts, as it stands then.
        item.Decision.ResolvedText = null;
        (item.Decision.Confidence, item.Decision.Origin) = (Confidence.Certain, Origin.Manual);
        await db.RecordAsync(Revisions.Item, item.Id, "outcome", before, Naming.Word(request.Outcome), by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "decided"), ct);
    }
}
