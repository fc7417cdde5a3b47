using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Matters;

/// <summary>
/// Keeps the public matters in step: those of which at least two open items are released, joined by a reference or by a person. A matter that
/// nobody named bears the title of one of its public items, so that no closed or unreleased title can become an address.
/// </summary>
public static class PublishedMatters
{
    /// <param name="items">Items that were released, closed or withdrawn.</param>
    public static async Task SettleItemsAsync(WorkspaceDbContext db, IReadOnlyCollection<long> items, DateTime now, CancellationToken ct) =>
        await SettleAsync(db, await db.Matters.Where(m => m.Items.Any(i => items.Contains(i.ItemId))).Select(m => m.Id).ToListAsync(ct), now, ct);

    public static async Task SettleAsync(WorkspaceDbContext db, IReadOnlyCollection<long> matterIds, DateTime now, CancellationToken ct)
    {
        if (matterIds.Count == 0) return;
        var matters = await db.Matters.Include(m => m.Items).Where(m => matterIds.Contains(m.Id)).ToListAsync(ct);
        long[] ids = [.. matters.SelectMany(m => m.Items).Where(i => i.State is Belonging.Certain or Belonging.Confirmed).Select(i => i.ItemId).Distinct()];
        var released = await db.PublishedItems.Where(i => ids.Contains(i.Id) && !i.IsClosed && i.Meeting.WithdrawnAt == null).OrderBy(i => i.Date).ThenBy(i => i.Id).Select(i => new { i.Id, i.Title }).ToListAsync(ct);
        var rows = await db.PublishedMatters.Include(m => m.Items).Where(m => matterIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var matter in matters)
        {
            var shown = released.Where(r => matter.Items.Exists(i => i.ItemId == r.Id && i.State is Belonging.Certain or Belonging.Confirmed)).ToList();
            rows.TryGetValue(matter.Id, out var row);
            if (shown.Count < 2 || matter.MergedIntoId is not null)
            {
                if (row is not null) db.PublishedMatters.Remove(row);
                continue;
            }
            if (matter.Origin == Origin.Imported && !shown.Exists(s => s.Id == matter.NamedAfterId))
                (matter.Title, matter.NamedAfterId, matter.Slug) = (shown[0].Title, shown[0].Id, await MatterThreads.FreeSlugAsync(db, [], shown[0].Title, ct));
            var isConfirmed = matter.Items.Exists(i => i.State == Belonging.Confirmed);
            if (row is null) db.PublishedMatters.Add(row = new PublishedMatter { Id = matter.Id, Slug = matter.Slug, Title = matter.Title });
            if ((row.Slug, row.Title, row.IsConfirmed) == (matter.Slug, matter.Title, isConfirmed) && row.Items.Select(i => i.ItemId).Order().SequenceEqual(shown.Select(s => s.Id).Order())) continue;
            (row.Slug, row.Title, row.IsConfirmed, row.ModifiedAt, matter.WasPublic) = (matter.Slug, matter.Title, isConfirmed, now, true);
            row.Items.RemoveAll(i => !shown.Exists(s => s.Id == i.ItemId));
            row.Items.AddRange(shown.Where(s => !row.Items.Exists(i => i.ItemId == s.Id)).Select(s => new PublishedMatterItem { ItemId = s.Id }));
        }
        await db.SaveChangesAsync(ct);
        await RedirectAsync(db, ct);
    }

    // A merged matter's address leads to the one that took it in, for as long as that is public.
    private static Task RedirectAsync(WorkspaceDbContext db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync("""
        delete from published.redirect where kind = 'matter';
        with recursive shown (slug, top) as (
            select slug, merged_into_id from workspace.matter where merged_into_id is not null and was_public
            union all select s.slug, m.merged_into_id from shown s join workspace.matter m on m.id = s.top where m.merged_into_id is not null)
        insert into published.redirect (kind, slug, target) select 'matter', s.slug, p.slug from shown s join published.matter p on p.id = s.top
        on conflict do nothing;
        """, ct);
}
