using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Councils;

public sealed record ListedCouncil(string Slug, string Name);

/// <summary>The councils in the order in which the portal shows them.</summary>
public sealed class ListCouncils(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<List<ListedCouncil>> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Councils.OrderBy(c => c.Position).Select(c => new ListedCouncil(c.Slug, c.Name)).ToListAsync(ct);
    }
}
