using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Overview;

/// <param name="Last">Null for a council whose first meeting this is.</param>
/// <param name="AnnouncedOn">The meeting that says what <paramref name="Announcement"/> has.</param>
public sealed record MeetingPlan(int CouncilId, string Council, string CouncilSlug, LastMeeting? Last, Announcement? Announcement, DateOnly? AnnouncedOn);

/// <summary>What a council's next meeting would start from: the day of the latest one, and the sections of the latest ordinary one, as one that was called for a single matter is no model.</summary>
public sealed class PlanMeeting(IDbContextFactory<WorkspaceDbContext> workspace)
{
    /// <param name="before">The new meeting's day; null for one after all others.</param>
    public async Task<MeetingPlan?> ExecuteAsync(string accountId, string councilSlug, DateOnly? before, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var council = await db.Councils.SingleOrDefaultAsync(c => c.Slug == councilSlug, ct);
        if (council is null) return null;
        await db.RequireSecretariatAsync(accountId, council.Id, ct);
        var earlier = db.Meetings.Where(m => m.CouncilId == council.Id && m.State != MeetingState.Cancelled && (before == null || m.Date < before));
        var latest = await ReadAsync(earlier, ct);
        var model = latest is { IsOrdinary: false } && await ReadAsync(earlier.Where(m => m.Kind == MeetingKind.Ordinary), ct) is { } ordinary ? ordinary : latest;
        var announces = latest?.Meeting.NextMeeting is null ? model : latest;
        return new(council.Id, council.Name, council.Slug, latest is null ? null : model!.Meeting with { Date = latest.Meeting.Date },
            announces is null ? null : Announcement.Read(announces.Meeting.NextMeeting, announces.Meeting.Date), announces?.Meeting.Date);
    }

    private static Task<Model?> ReadAsync(IQueryable<Meeting> meetings, CancellationToken ct) => meetings.OrderByDescending(m => m.Date)
            .Select(m => new Model(m.Kind == MeetingKind.Ordinary, new LastMeeting(m.Date, m.Sections.OrderBy(s => s.Position).Select(s => s.Title).ToList(),
                m.Items.Where(i => EF.Functions.ILike(i.Title, "siden sidst%")).SelectMany(i => i.Texts).Where(t => t.Kind == PartKind.Background || t.Kind == PartKind.Presentation || t.Kind == PartKind.Body)
                    .OrderBy(t => t.Position).Select(t => t.Markdown).FirstOrDefault(),
                m.Items.Where(i => EF.Functions.ILike(i.Title, "%næste møde%")).SelectMany(i => i.Texts).Where(t => t.Kind != PartKind.Decision && t.Kind != PartKind.Recommendation)
                    .OrderBy(t => t.Position).Select(t => t.Markdown).FirstOrDefault())))
            .FirstOrDefaultAsync(ct);

    private sealed record Model(bool IsOrdinary, LastMeeting Meeting);
}
