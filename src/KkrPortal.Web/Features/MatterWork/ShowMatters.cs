using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.MatterWork;

public sealed record MatterLine(long Id, string Title, int Items, int Likely, int Confirmed, bool IsPublic, string[] Councils);

public sealed record ThreadItem(long ItemId, string Council, string CouncilSlug, DateOnly Date, string Number, string Title, Belonging State, string? Reason, bool IsClosed);

public sealed record MatterWorkView(long Id, string Title, string? PublicSlug, IReadOnlyList<ThreadItem> Items, IReadOnlyList<ThreadItem> Found, IReadOnlyList<(long Id, string Title)> Others);

/// <summary>The matters that references propose, those that wait for a person first, and one of them with its items.</summary>
public sealed class ShowMatters(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<IReadOnlyList<MatterLine>> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var rows = await db.Matters.Where(m => m.MergedIntoId == null).OrderByDescending(m => m.ModifiedAt).Take(300).Select(m => new
        {
            m.Id,
            m.Title,
            States = m.Items.Select(i => i.State).ToList(),
            Councils = m.Items.Where(i => i.State != Belonging.Rejected).Select(i => i.Item.Meeting.Council.ShortName).Distinct().ToList(),
            IsPublic = db.PublishedMatters.Any(p => p.Id == m.Id),
        }).AsSplitQuery().ToListAsync(ct);
        return [.. rows.Select(r => new MatterLine(r.Id, r.Title, r.States.Count(s => s != Belonging.Rejected), r.States.Count(s => s == Belonging.Likely), r.States.Count(s => s == Belonging.Confirmed), r.IsPublic, [.. r.Councils]))
            .Where(r => r.Items > 1).OrderByDescending(r => r.Likely > 0).ThenBy(r => r.Confirmed == r.Items)];
    }

    /// <param name="find">Words of an item to add or of another matter to take in.</param>
    public async Task<MatterWorkView?> OneAsync(string accountId, long id, string? find, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        if (await db.Matters.Where(m => m.Id == id && m.MergedIntoId == null).Select(m => new { m.Title, Slug = db.PublishedMatters.Where(p => p.Id == m.Id).Select(p => p.Slug).FirstOrDefault() }).SingleOrDefaultAsync(ct) is not { } matter) return null;
        var items = await db.MatterItems.Where(i => i.MatterId == id).OrderBy(i => i.Item.Meeting.Date).ThenBy(i => i.ItemId)
            .Select(i => new ThreadItem(i.ItemId, i.Item.Meeting.Council.Name, i.Item.Meeting.Council.Slug, i.Item.Meeting.Date, i.Item.Number, i.Item.Title, i.State, i.Reason, i.Item.IsClosed)).ToListAsync(ct);
        if (string.IsNullOrWhiteSpace(find)) return new(id, matter.Title, matter.Slug, items, [], []);
        var like = Asked.Like(find.Trim());
        var found = await db.Items.Where(i => !i.IsClosed && EF.Functions.ILike(i.Title, like) && !db.MatterItems.Any(m => m.MatterId == id && m.ItemId == i.Id)).OrderByDescending(i => i.Meeting.Date).Take(20)
            .Select(i => new ThreadItem(i.Id, i.Meeting.Council.Name, i.Meeting.Council.Slug, i.Meeting.Date, i.Number, i.Title, Belonging.Likely, null, false)).ToListAsync(ct);
        var others = await db.Matters.Where(m => m.Id != id && m.MergedIntoId == null && EF.Functions.ILike(m.Title, like)).OrderBy(m => m.Title).Take(10).Select(m => new { m.Id, m.Title }).ToListAsync(ct);
        return new(id, matter.Title, matter.Slug, items, found, [.. others.Select(o => (o.Id, o.Title))]);
    }
}
