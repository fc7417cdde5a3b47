using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

public sealed record Secretariat(string Slug, string Council);

/// <summary>Whom a reader can write to: each council has its own secretariat.</summary>
public sealed class ListSecretariats(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<IReadOnlyList<Secretariat>> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Councils.OrderBy(c => c.Position).Select(c => new Secretariat(c.Slug, c.Name)).ToListAsync(ct);
    }
}
