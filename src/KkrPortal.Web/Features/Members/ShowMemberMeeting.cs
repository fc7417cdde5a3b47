using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

/// <param name="Section">Its position in the meeting.</param>
public sealed record MemberItem(long Id, int Section, string Number, string Title, bool IsClosed, IReadOnlyList<ClosedText> Texts, IReadOnlyList<ClosedFile> Files, string? Note);

/// <param name="Text">Words that stand in it without an item, as under »Eventuelt«.</param>
public sealed record MemberSection(int Position, string Number, string Title, string? Text);

/// <param name="Withdrawn">When and why its documents were taken back; there are no items then.</param>
public sealed record MemberMeeting(string Council, string CouncilSlug, DateOnly Date, TimeOnly? Start, TimeOnly? End, string? Location, DocumentKind Shows, int Version, IReadOnlyList<MemberSection> Sections, IReadOnlyList<MemberItem> Items, Withdrawal? Withdrawn = null);

public sealed record Withdrawal(DateTime At, string? Reason);

/// <summary>
/// A released meeting as its members may read it: open items as the public has them, closed ones as they were at the release, never the
/// draft that is being written now.
/// </summary>
public sealed class ShowMemberMeeting(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<MemberMeeting?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var mine = db.ReadableBy(accountId);
        var meeting = await db.PublishedMeetings.Where(m => m.Council.Slug == council && m.Date == date && mine.Any(c => c.Id == m.CouncilId))
            .Select(m => new { m.Id, m.Council.Name, m.Council.Slug, m.Date, m.StartTime, m.EndTime, m.Location, m.Shows, m.Version, m.WithdrawnAt, m.WithdrawalReason }).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        if (meeting.WithdrawnAt is { } at) return new(meeting.Name, meeting.Slug, meeting.Date, null, null, null, meeting.Shows, meeting.Version, [], [], new(at, meeting.WithdrawalReason));
        var items = await db.PublishedItems.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Position)
            .Select(i => new MemberItem(i.Id, i.Section.Position, i.Number, i.Title, i.IsClosed,
                i.Parts.OrderBy(p => p.Position).Select(p => new ClosedText(p.Kind, p.Markdown)).ToList(),
                i.Attachments.OrderBy(a => a.Position).Select(a => new ClosedFile(null, a.Title, a.FileId != null && a.FileName != null ? Urls.File(a.FileId.Value, a.FileName) : a.Url)).ToList(),
                db.Notes.Where(n => n.AccountId == accountId && n.ItemId == i.Id).Select(n => n.Text).FirstOrDefault()))
            .ToListAsync(ct);
        var sections = await db.PublishedMeetings.Where(m => m.Id == meeting.Id).SelectMany(m => m.Sections).OrderBy(s => s.Position).Select(s => new MemberSection(s.Position, s.Number, s.Title, s.Body)).ToListAsync(ct);
        var inner = await db.ReleasedClosedItemsAsync(meeting.Id, meeting.Shows, ct);
        return new(meeting.Name, meeting.Slug, meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location, meeting.Shows, meeting.Version, sections,
            [.. items.Select(i => i.IsClosed && inner.TryGetValue(i.Id, out var full) ? i with { Title = full.Title, Texts = full.Texts, Files = full.Files } : i)]);
    }
}
