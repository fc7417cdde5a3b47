using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Proofreading;

/// <param name="Quote">The words in the text; empty where something is missing.</param>
/// <param name="Part">The text that they stand in; null for a title, a participant, or what isn't there.</param>
/// <param name="By">Who dismissed it; null while it is open.</param>
public sealed record FindingView(
    long Id, long? ItemId, string? Number, bool IsBlocking, bool CanDismiss, string Topic, string Message, string Help, string Quote, PartKind? Part, string? By, DateTime? At, string? Reason)
{
    public bool IsOpen => By is null;
}

public sealed record FindingsView(long MeetingId, string Council, DateOnly Date, IReadOnlyList<FindingView> Findings)
{
    public IEnumerable<FindingView> Open => Findings.Where(f => f.IsOpen);
}

/// <summary>What the proofreader last found in a meeting, in the order of the agenda.</summary>
public sealed class ShowFindings(IDbContextFactory<WorkspaceDbContext> workspace)
{
    /// <summary>What nobody may let stand: only writing settles it.</summary>
    internal static readonly string[] NeverDismissed = ["placeholder", "undecided", "missing-title"];

    public async Task<FindingsView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(m => new { m.Id, m.CouncilId }).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var findings = await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Proofreading && !f.IsGone)
            .OrderBy(f => f.ItemId == null ? -1 : f.Item!.Section.Position).ThenBy(f => f.Item!.Position).ThenBy(f => f.Id)
            .Select(f => new FindingView(f.Id, f.ItemId, f.Item!.Number, f.IsBlocking, !f.IsBlocking || !NeverDismissed.Contains(f.Code), f.Topic!, f.Message, f.Help!, f.Quote!, f.Part, f.AnsweredBy, f.AnsweredAt, f.Reason)).ToListAsync(ct);
        return new(meeting.Id, council, date, findings);
    }
}
