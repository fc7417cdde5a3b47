using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Entity">One of <see cref="Revisions"/>.</param>
/// <param name="First">The revision that it began with, before which <paramref name="Before"/> stood.</param>
/// <param name="Last">The revision that it ended with, after which <paramref name="After"/> stood.</param>
/// <param name="IsNewest">Nothing of the same was changed later.</param>
public sealed record HistoryChange(string Name, string Entity, string Field, long First, long Last, bool IsNewest, string? Before, string? After)
{
    public bool IsText => Entity == Revisions.Text || (Entity == Revisions.Section && Field == Revisions.SectionText);

    /// <summary>Texts, and when and where a meeting is; a number, an attachment or a cancellation is taken back where it was made.</summary>
    public bool CanBeRestored => IsText || Entity == Revisions.Section || (Entity == Revisions.Meeting && Field != Revisions.State);
}

public sealed record HistoryItem(long Id, string Number, string Title, bool IsDeleted);

/// <summary>What one person changed in one item, or in the meeting's time and place, within five minutes.</summary>
/// <param name="Id">Of its latest revision.</param>
/// <param name="Item">Null for the meeting itself.</param>
public sealed record HistoryEntry(long Id, DateTime At, string By, HistoryItem? Item, IReadOnlyList<HistoryChange> Changes);

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
        var byItem = items.ToDictionary(i => i.Id, i => new HistoryItem(i.Id, i.Number, i.Title, i.DeletedAt is not null));
        var byText = items.SelectMany(i => i.Texts.Select(t => (t.Id, Item: i.Id, Name: t.Name ?? t.Kind.Danish()))).ToDictionary(t => t.Id);
        var sections = itemId is null ? await db.Sections.Where(s => s.MeetingId == meeting.Id).ToDictionaryAsync(s => s.Id, s => s.Number, ct) : [];
        long[] itemIds = [.. byItem.Keys], textIds = [.. byText.Keys], sectionIds = [.. sections.Keys];
        var revisions = await db.Revisions
            .Where(r => (r.Entity == Revisions.Meeting && r.EntityId == meeting.Id && itemId == null) || (r.Entity == Revisions.Item && itemIds.Contains(r.EntityId)) || (r.Entity == Revisions.Section && sectionIds.Contains(r.EntityId)) || ((r.Entity == Revisions.Text || r.Entity == Revisions.TextMerged) && textIds.Contains(r.EntityId)))
            .OrderByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var newest = revisions.GroupBy(Of).ToDictionary(g => g.Key, g => g.First().Id);
        var entries = Sittings(revisions, ItemOf).Select(sitting => new HistoryEntry(sitting[0].Id, sitting[0].At, sitting[0].By, ItemOf(sitting[0]) is { } id ? byItem[id] : null,
            [.. sitting.GroupBy(Of).Select(g => new HistoryChange(NameOf(g.Key), g.Key.Entity, g.Key.Field, g.Last().Id, g.First().Id, newest[g.Key] == g.First().Id, g.Last().Before, g.First().After))])).ToList();
        return new(meeting, itemId is { } id && byItem.TryGetValue(id, out var one) ? one.Number : null, entries);

        long? ItemOf(Revision revision) => revision.Entity switch
        {
            Revisions.Meeting or Revisions.Section => null,
            Revisions.Item => revision.EntityId,
            _ => byText[revision.EntityId].Item,
        };

        string NameOf((string Entity, long Id, string Field) change) => change.Entity switch
        {
            Revisions.Meeting or Revisions.Item => ItemFields.Find(change.Field)?.Name ?? change.Field,
            Revisions.Section => $"{(change.Field == Revisions.SectionTitle ? "Titel på" : "Tekst i")} afsnit {sections[change.Id]}",
            _ => byText[change.Id].Name,
        };
    }

    private static (string Entity, long Id, string Field) Of(Revision revision) => (revision.Entity, revision.EntityId, revision.Field);

    private static IEnumerable<List<Revision>> Sittings(List<Revision> newestFirst, Func<Revision, long?> itemOf)
    {
        List<Revision>? open = null;
        foreach (var revision in newestFirst)
        {
            if (open is not null && open[^1].By == revision.By && itemOf(open[^1]) == itemOf(revision) && open[0].At - revision.At < OneSitting && revision.Entity != Revisions.TextMerged && open[0].Entity != Revisions.TextMerged)
            {
                open.Add(revision);
                continue;
            }
            if (open is not null) yield return open;
            open = [revision];
        }
        if (open is not null) yield return open;
    }
}
