using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Announced;

/// <summary>What the councils' meetings announced for later ones, newest first.</summary>
public sealed class ListAnnounced(IDbContextFactory<PublishedDbContext> published, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="council">The slug of one; null for all.</param>
    public async Task<List<AnnouncedMeeting>> ExecuteAsync(string? council, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await ReadAnnounced.ExecuteAsync(db, Danish.Today(clock), council, null, ct);
    }
}
