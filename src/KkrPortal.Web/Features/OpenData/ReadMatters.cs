using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

public sealed record ApiMatterItem(string Council, DateOnly Date, string Number, string Title, string Outcome, string Url);

/// <param name="Confirmed">A secretariat has looked at it; otherwise it was found by references alone.</param>
public sealed record ApiMatter(string Slug, string Title, bool Confirmed, DateTime Modified, string Url, IReadOnlyList<ApiMatterItem> Items);

/// <summary>Matters for programs.</summary>
public sealed class ReadMatters(IDbContextFactory<PublishedDbContext> published)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<ApiMatter>> ExecuteAsync(string origin, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await ReadAsync(db.Matters.OrderByDescending(m => m.Items.Max(i => i.Item.Date)).ThenBy(m => m.Id).Take(Most), origin, ct);
    }

    public async Task<ApiMatter?> OneAsync(string slug, string origin, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await ReadAsync(db.Matters.Where(m => m.Slug == slug), origin, ct) is [var matter, ..] ? matter : null;
    }

    private static async Task<IReadOnlyList<ApiMatter>> ReadAsync(IQueryable<PublishedMatter> matters, string origin, CancellationToken ct) =>
        [.. (await matters.Select(m => new
        {
            m.Slug,
            m.Title,
            m.IsConfirmed,
            m.ModifiedAt,
            Items = m.Items.OrderBy(i => i.Item.Date).ThenBy(i => i.ItemId).Select(i => new { Council = i.Item.Meeting.Council.Slug, i.Item.Date, i.Item.Number, i.Item.Title, i.Item.Outcome }).ToList(),
        }).ToListAsync(ct)).Select(m => new ApiMatter(m.Slug, m.Title, m.IsConfirmed, m.ModifiedAt, origin + Urls.Matter(m.Slug),
            [.. m.Items.Select(i => new ApiMatterItem(i.Council, i.Date, i.Number, i.Title, Naming.Word(i.Outcome), origin + Urls.Item(i.Council, i.Date, i.Number)))]))];
}
