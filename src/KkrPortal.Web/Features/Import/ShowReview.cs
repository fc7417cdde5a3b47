using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Features.Release;
using KkrPortal.Web.Proofreading;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <param name="Proposed">The importer's own answer, where it has one.</param>
/// <param name="For">What speaks for two persons being one.</param>
public sealed record ReviewQuestion(long Id, string Code, string Message, int? FirstLine, int? LastLine, long? ItemId, string? Number, string? Written, string? Proposed, string[] For, string[] Against);

public sealed record ReviewItem(long Id, string Number, string Title, int? FirstLine, int? LastLine, string? Outcome);

/// <param name="Coverage">Share of the document's characters that were placed in a record or known as furniture, in percent.</param>
/// <param name="Last">The question that was answered last, which can be taken back.</param>
/// <param name="Changed">How many changed files wait for approval.</param>
public sealed record ReviewView(
    MeetingTitle Meeting, string Source, string[] Lines, decimal Coverage, int Unplaced, IReadOnlyList<ReviewQuestion> Questions, int Settled, ReviewQuestion? Last, IReadOnlyList<ReviewItem> Items, int Attendees, int Changed,
    IReadOnlyList<(string Value, string Name)> Municipalities, IReadOnlyList<(string Value, string Name)> Parties, int Findings, bool IsDue);

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
        var findings = db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Import);
        var open = await Questions(findings.Where(f => f.State == FindingState.Open).OrderBy(f => f.FirstLine).ThenBy(f => f.Id)).ToListAsync(ct);
        var last = await Questions(findings.Where(f => f.State != FindingState.Open && f.AnsweredAt != null).OrderByDescending(f => f.AnsweredAt)).FirstOrDefaultAsync(ct);
        var items = await db.Items.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
            .Select(i => new { i.Id, i.Number, i.Title, i.FirstLine, i.LastLine, Outcome = i.Decision == null ? (Outcome?)null : i.Decision.Outcome }).ToListAsync(ct);
        var municipalities = await db.Municipalities.OrderBy(m => m.Name).Select(m => new { m.Code, m.Name }).ToListAsync(ct);
        var parties = await db.Parties.OrderBy(p => p.Name).Select(p => new { p.Letter, p.Name }).ToListAsync(ct);
        return new(meeting, source.Name, source.Lines, source.Characters == 0 ? 100 : 100m * (source.Characters - source.Unplaced) / source.Characters, source.Unplaced,
            open, await findings.CountAsync(f => f.State != FindingState.Open, ct), last,
            [.. items.Select(i => new ReviewItem(i.Id, i.Number, i.Title, i.FirstLine, i.LastLine, i.Outcome is { } o ? Danish.Word(o) : null))],
            await db.Attendees.CountAsync(a => a.MeetingId == meeting.Id, ct),
            await db.SourceDocuments.CountAsync(s => s.MeetingId == meeting.Id && s.AwaitsApproval, ct),
            [.. municipalities.Select(m => (m.Code, m.Name))], [.. parties.Select(p => (p.Letter, $"{p.Name} ({p.Letter})"))],
            await db.Findings.CountAsync(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Proofreading && f.State == FindingState.Open, ct),
            await Unreleased.IsAnyAsync(db, meeting, ct));
    }

    private static IQueryable<ReviewQuestion> Questions(IQueryable<Finding> findings) => findings.Select(f => new ReviewQuestion(
        f.Id, f.Code, f.Message, f.FirstLine, f.LastLine, f.ItemId, f.Item!.Number, f.Written, f.Proposed, f.Pair!.For ?? Array.Empty<string>(), f.Pair.Against ?? Array.Empty<string>()));
}
