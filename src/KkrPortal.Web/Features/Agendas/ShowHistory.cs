using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="TextId">The text that the change was made in; null for a short field or a move.</param>
public sealed record HistoryChange(string Name, string Field, long? TextId, string? Before, string? After);

/// <summary>What one person changed in one item within five minutes.</summary>
/// <param name="Id">Of its latest revision.</param>
public sealed record HistoryEntry(long Id, DateTime At, string By, long ItemId, string Number, string Title, bool IsDeleted, IReadOnlyList<HistoryChange> Changes);

public sealed record HistoryView(MeetingTitle Meeting, string? Number, IReadOnlyList<HistoryEntry> Entries);

/// <summary>Who changed what and when, in one item or in the whole meeting, newest first.</summary>
public sealed class ShowHistory(IDbContextFactory<WorkspaceDbContext> workspace)
{
    private const int Most = 2000;
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(5);

    public async Task<HistoryView?> ExecuteAsync(string accountId, string council, DateOnly date, long? itemId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var items = await db.Items.IgnoreQueryFilters().Where(i => i.MeetingId == meeting.Id && (itemId == null || i.Id == itemId))
            .Select(i => new { i.Id, i.Number, i.Title, i.DeletedAt, Texts = i.Texts.Select(t => new { t.Id, Name = t.Heading, t.Kind }).ToList() }).AsSplitQuery().ToListAsync(ct);
        var byItem = items.ToDictionary(i => i.Id);
        var byText = items.SelectMany(i => i.Texts.Select(t => (t.Id, Item: i.Id, Name: t.Name ?? t.Kind.Danish()))).ToDictionary(t => t.Id);
        long[] itemIds = [.. byItem.Keys], textIds = [.. byText.Keys];
        var revisions = await db.Revisions
            .Where(r => (r.Entity == Revisions.Item && itemIds.Contains(r.EntityId)) || ((r.Entity == Revisions.Text || r.Entity == Revisions.TextMerged) && textIds.Contains(r.EntityId)))
            .OrderByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var entries = new List<HistoryEntry>();
        foreach (var sitting in Sittings(revisions, r => r.Entity == Revisions.Item ? r.EntityId : byText[r.EntityId].Item))
        {
            var item = byItem[sitting.Item];
            entries.Add(new(sitting.Revisions[0].Id, sitting.Revisions[0].At, sitting.Revisions[0].By, item.Id, item.Number, item.Title, item.DeletedAt is not null,
                [.. sitting.Revisions.GroupBy(r => (r.Entity, r.EntityId, r.Field)).Select(g => new HistoryChange(
                    g.Key.Entity == Revisions.Item ? ItemFields.Find(g.Key.Field)?.Name ?? g.Key.Field : byText[g.Key.EntityId].Name, g.Key.Field,
                    g.Key.Entity == Revisions.Text ? g.Key.EntityId : null, g.Last().Before, g.First().After))]));
        }
        return new(meeting, itemId is { } id && byItem.TryGetValue(id, out var one) ? one.Number : null, entries);
    }

    private static IEnumerable<(long Item, List<Revision> Revisions)> Sittings(List<Revision> newestFirst, Func<Revision, long> itemOf)
    {
        List<Revision>? open = null;
        foreach (var revision in newestFirst)
        {
            if (open is not null && open[^1].By == revision.By && itemOf(open[^1]) == itemOf(revision) && open[0].At - revision.At < OneSitting && revision.Entity != Revisions.TextMerged && open[0].Entity != Revisions.TextMerged)
            {
                open.Add(revision);
                continue;
            }
            if (open is not null) yield return (itemOf(open[0]), open);
            open = [revision];
        }
        if (open is not null) yield return (itemOf(open[0]), open);
    }
}
