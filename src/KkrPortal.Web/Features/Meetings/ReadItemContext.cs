using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

public sealed record ItemContext(List<OutgoingReference> Outgoing, List<IncomingReference> Incoming, NeighbourItem? Previous, NeighbourItem? Next, List<ItemMatter> Matters);

/// <summary>A matter that the item belongs to, with the items before and after it there.</summary>
public sealed record ItemMatter(string Slug, string Title, int Items, MatterNeighbour? Before, MatterNeighbour? After);

public sealed record MatterNeighbour(string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title);

/// <param name="Title">Of the item that is meant; null where a whole meeting is meant, or the item isn't here.</param>
/// <param name="IsHeld">The archive has what is meant.</param>
public sealed record OutgoingReference(string Text, DateOnly Date, string? Number, string? Title, bool IsHeld, int? FirstLine, int? LastLine);

public sealed record IncomingReference(string Text, DateOnly Date, string Number, string Title, Outcome Outcome, DocumentKind Shows);

public sealed record NeighbourItem(string Number, string Title);

/// <summary>What an item refers to, who refers to it, and the items before and after it.</summary>
public sealed class ReadItemContext(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<ItemContext> ExecuteAsync(ItemView item, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var references = await db.References.Where(r => r.ItemId == item.Id).OrderBy(r => r.Position)
            .Select(r => new { r.Text, Date = r.TargetDate ?? item.Date, r.TargetNumber, r.FirstLine, r.LastLine }).ToListAsync(ct);
        var dates = references.Select(r => r.Date).Distinct().ToList();
        var numbers = references.Select(r => r.TargetNumber).OfType<string>().Distinct().ToList();
        var meetings = await db.Meetings.Where(m => m.CouncilId == item.CouncilId && dates.Contains(m.Date)).Select(m => m.Date).ToListAsync(ct);
        var targets = await db.Items.Where(i => i.CouncilId == item.CouncilId && dates.Contains(i.Date) && numbers.Contains(i.Number))
            .Select(i => new { i.Date, i.Number, i.Title }).ToListAsync(ct);
        var incoming = await db.References
            .Where(r => r.Item.CouncilId == item.CouncilId && r.ItemId != item.Id && r.TargetNumber == item.Number
                && (r.TargetDate == item.Date || (r.TargetDate == null && r.Item.MeetingId == item.MeetingId)))
            .OrderBy(r => r.Item.Date).ThenBy(r => r.Item.Section.Position).ThenBy(r => r.Item.Position)
            .Select(r => new IncomingReference(r.Text, r.Item.Date, r.Item.Number, r.Item.Title, r.Item.Outcome, r.Item.Meeting.Shows)).ToListAsync(ct);
        var all = await db.Items.Where(i => i.MeetingId == item.MeetingId).OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
            .Select(i => new NeighbourItem(i.Number, i.Title)).ToListAsync(ct);
        var here = all.FindIndex(i => i.Number == item.Number);
        return new(
            // The meeting's own date is no reference: "dagsorden for møde den 21. april" on that very day.
            [.. references.Where(r => r.TargetNumber is not null || r.Date != item.Date).DistinctBy(r => (r.Text, r.Date, r.TargetNumber)).Select(r =>
            {
                var title = targets.Find(t => t.Date == r.Date && t.Number == r.TargetNumber)?.Title;
                return new OutgoingReference(r.Text, r.Date, r.TargetNumber, title, r.TargetNumber is null ? meetings.Contains(r.Date) : title is not null, r.FirstLine, r.LastLine);
            })],
            [.. incoming.DistinctBy(r => (r.Date, r.Number))],
            here > 0 ? all[here - 1] : null,
            here < all.Count - 1 ? all[here + 1] : null,
            await MattersAsync(db, item, ct));
    }

    private static async Task<List<ItemMatter>> MattersAsync(PublishedDbContext db, ItemView item, CancellationToken ct)
    {
        var matters = await db.Matters.Where(m => m.Items.Any(i => i.ItemId == item.Id)).OrderBy(m => m.Id).Select(m => new
        {
            m.Slug,
            m.Title,
            Items = m.Items.OrderBy(i => i.Item.Date).ThenBy(i => i.Item.CouncilId).ThenBy(i => i.Item.Position)
                .Select(i => new { i.ItemId, Stop = new MatterNeighbour(i.Item.Meeting.Council.Slug, i.Item.Meeting.Council.Name, i.Item.Date, i.Item.Number, i.Item.Title) }).ToList(),
        }).ToListAsync(ct);
        return [.. matters.Select(m =>
        {
            var at = m.Items.FindIndex(i => i.ItemId == item.Id);
            return new ItemMatter(m.Slug, m.Title, m.Items.Count, at > 0 ? m.Items[at - 1].Stop : null, at < m.Items.Count - 1 ? m.Items[at + 1].Stop : null);
        })];
    }
}
