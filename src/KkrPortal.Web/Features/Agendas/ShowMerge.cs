using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Version">Of the text that stands in the agenda; a merge is taken only against that one.</param>
/// <param name="Other">Who wrote the text that stands in the agenda.</param>
public sealed record MergeView(
    MeetingTitle Meeting, long DraftId, long ItemId, string Number, string Name, uint Version, string Me, DateTime MineAt, string Other, DateTime? TheirsAt, IReadOnlyList<MergeChunk> Chunks);

/// <summary>The two versions of a text whose save came too late, put together as far as nobody has to be asked.</summary>
public sealed class ShowMerge(IDbContextFactory<WorkspaceDbContext> workspace)
{
    /// <returns>Null where there is nothing, or nothing any more, to merge.</returns>
    public async Task<MergeView?> ExecuteAsync(string accountId, long draftId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var draft = await db.Revisions.SingleOrDefaultAsync(r => r.Id == draftId && r.Entity == Revisions.TextDraft, ct);
        if (draft is null) return null;
        var text = await db.ItemTexts.Where(t => t.Id == draft.EntityId).Select(t => new { t.Kind, t.Heading, t.Markdown, t.Version, t.ItemId, t.Item.Number, t.Item.MeetingId }).SingleOrDefaultAsync(ct);
        if (text is null) return null;
        var meeting = await db.Meetings.Where(m => m.Id == text.MeetingId).Select(MeetingTitle.Of).SingleAsync(ct);
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var other = await db.Revisions.Where(r => r.Entity == Revisions.Text && r.EntityId == draft.EntityId).OrderByDescending(r => r.Id).Select(r => new { r.By, r.At }).FirstOrDefaultAsync(ct);
        return new(meeting, draft.Id, text.ItemId, text.Number, text.Heading ?? text.Kind.Danish(), text.Version, draft.By, draft.At, other?.By ?? "den anden", other?.At,
            ThreeWay.Merge(draft.Before ?? "", draft.After ?? "", text.Markdown));
    }
}
