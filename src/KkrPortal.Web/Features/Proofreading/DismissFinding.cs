using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Proofreading;

/// <summary>A person's word that a finding is in order, with the reason; or that word taken back.</summary>
public sealed class DismissFinding(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <param name="reason">Null takes the dismissal back.</param>
    /// <exception cref="RefusedTransitionException">It can't be dismissed, or no reason was given; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long findingId, string? reason, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var finding = await db.Findings.Include(f => f.Meeting).SingleOrDefaultAsync(f => f.Id == findingId && f.Source == FindingSource.Proofreading, ct);
        // Somebody mended the text meanwhile: nothing is left to dismiss.
        if (finding is null) return;
        var by = await db.RequireSecretariatAsync(accountId, finding.Meeting.CouncilId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (reason is null)
        {
            (finding.State, finding.Reason, finding.AnsweredBy, finding.AnsweredAt) = (FindingState.Open, null, null, null);
        }
        else
        {
            if (finding.IsBlocking && ShowFindings.NeverDismissed.Contains(finding.Code)) throw new RefusedTransitionException("Det skal rettes i teksten.");
            if (string.IsNullOrWhiteSpace(reason)) throw new RefusedTransitionException("Skriv, hvorfor det er i orden.");
            (finding.State, finding.Reason, finding.AnsweredBy, finding.AnsweredAt) = (FindingState.Dismissed, reason.Trim()[..Math.Min(reason.Trim().Length, LongestReason)], by, now);
        }
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = reason is null ? "restore-finding" : "dismiss-finding", Subject = $"{finding.MeetingId}/{finding.Code}", CouncilId = finding.Meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(finding.MeetingId, finding.ItemId, accountId, by, "proofread"), ct);
    }
}
