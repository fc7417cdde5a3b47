using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Where a person or a matter is found that was merged into another.</summary>
public sealed class FindMovedAddress(IDbContextFactory<PublishedDbContext> published)
{
    /// <param name="kind">One of <see cref="PublishedRedirect"/>'s.</param>
    public async Task<string?> ExecuteAsync(string kind, string slug, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await MovedAddress.FindAsync(db, kind, slug, ct);
    }
}
