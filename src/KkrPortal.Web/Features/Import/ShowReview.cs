using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Proofreading;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

public sealed record ReviewQuestion(long Id, string Message, int? FirstLine, int? LastLine, long? ItemId, string? Number);

public sealed record ReviewItem(long Id, string Number, string Title, int? FirstLine, int? LastLine, string? Outcome);

/// <param name="Coverage">Share of the document's characters that were placed in a record or known as furniture, in percent.</param>
public sealed record ReviewView(
    MeetingTitle Meeting, string Source, string[] Lines, decimal Coverage, int Unplaced, IReadOnlyList<ReviewQuestion> Questions, int Settled, IReadOnlyList<ReviewItem> Items, int Attendees, int Findings);

/// <summary>A read document beside what was read out of it, with the questions that it leaves.</summary>
public sealed class ShowReview(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public async Task<ReviewView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        await Proofread.RunAsync(db, meeting.Id, clock, ct);
        // The records are the minutes' once there are minutes.
        var source = await db.SourceDocuments.Where(s => s.MeetingId == meeting.Id && s.IsCurrent).OrderByDescending(s => s.Kind == DocumentKind.Minutes)
            .Select(s => new { s.Name, s.Lines, s.Characters, s.Unplaced }).FirstOrDefaultAsync(ct);
        if (source is null) return null;
        var questions = await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Import && f.State == FindingState.Open).OrderBy(f => f.FirstLine).ThenBy(f => f.Id)
            .Select(f => new ReviewQuestion(f.Id, f.Message, f.FirstLine, f.LastLine, f.ItemId, f.Item!.Number)).ToListAsync(ct);
        var settled = await db.Findings.CountAsync(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Import && f.State != FindingState.Open, ct);
        var items = await db.Items.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
            .Select(i => new { i.Id, i.Number, i.Title, i.FirstLine, i.LastLine, Outcome = i.Decision == null ? (Outcome?)null : i.Decision.Outcome }).ToListAsync(ct);
        return new(meeting, source.Name, source.Lines, source.Characters == 0 ? 100 : 100m * (source.Characters - source.Unplaced) / source.Characters, source.Unplaced, questions, settled,
            [.. items.Select(i => new ReviewItem(i.Id, i.Number, i.Title, i.FirstLine, i.LastLine, i.Outcome is { } o ? Danish.Word(o) : null))],
            await db.Attendees.CountAsync(a => a.MeetingId == meeting.Id, ct),
            await db.Findings.CountAsync(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Proofreading && f.State == FindingState.Open, ct));
    }
}
