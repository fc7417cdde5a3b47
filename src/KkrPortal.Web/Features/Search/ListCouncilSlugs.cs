using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>The councils that a search can be limited to.</summary>
public sealed class ListCouncilSlugs(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Councils.OrderBy(c => c.Position).Select(c => c.Slug).ToListAsync(ct);
    }

    /// <summary>"KKR Syddanmark"; null for a slug that no council has.</summary>
    public async Task<string?> NameAsync(string slug, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Councils.Where(c => c.Slug == slug).Select(c => c.Name).SingleOrDefaultAsync(ct);
    }
}
