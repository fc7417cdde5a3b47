using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Matters;

public sealed record MatterRow(string Slug, string Title, bool IsConfirmed, int Items, IReadOnlyList<(string Slug, string Name)> Councils, DateOnly First, DateOnly Last, Outcome Outcome, DocumentKind Shows);

public sealed record MatterList(IReadOnlyList<MatterRow> Rows, int Total, IReadOnlyList<(string Slug, string Name)> Councils);

/// <summary>The public matters, the one that moved last first.</summary>
public sealed class ListMatters(IDbContextFactory<PublishedDbContext> published)
{
    public const int PageSize = 50;

    public async Task<MatterList> ExecuteAsync(string? council, string? query, int page, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var matters = db.Matters.Where(m => council == null || m.Items.Any(i => i.Item.Meeting.Council.Slug == council));
        foreach (var word in query?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var like = Asked.Like(word);
            matters = matters.Where(m => EF.Functions.ILike(m.Title, like) || m.Items.Any(i => EF.Functions.ILike(i.Item.Title, like)));
        }
        var rows = await matters.OrderByDescending(m => m.Items.Max(i => i.Item.Date)).ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(m => new
        {
            m.Slug,
            m.Title,
            m.IsConfirmed,
            Items = m.Items.OrderBy(i => i.Item.Date).Select(i => new { i.Item.Meeting.Council.Slug, i.Item.Meeting.Council.ShortName, i.Item.Date, i.Item.Outcome, i.Item.Meeting.Shows }).ToList(),
        }).ToListAsync(ct);
        var councils = await db.Councils.OrderBy(c => c.Position).Select(c => new { c.Slug, c.Name }).ToListAsync(ct);
        return new([.. rows.Select(r => new MatterRow(r.Slug, r.Title, r.IsConfirmed, r.Items.Count, [.. r.Items.Select(i => (i.Slug, i.ShortName)).Distinct()], r.Items[0].Date, r.Items[^1].Date, r.Items[^1].Outcome, r.Items[^1].Shows))],
            await matters.CountAsync(ct), [.. councils.Select(c => (c.Slug, c.Name))]);
    }
}
