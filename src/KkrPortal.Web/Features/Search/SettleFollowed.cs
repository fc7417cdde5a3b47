using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>A saved search as its owner sees it.</summary>
public sealed record FollowedSearch(string Href, DigestFrequency Frequency, bool IsConfirmed);

/// <summary>Shows a saved search to whoever holds its link.</summary>
public sealed class ShowFollowed(IDbContextFactory<VisitorDbContext> visitors, FollowLinks links)
{
    public async Task<FollowedSearch?> ExecuteAsync(string token, CancellationToken ct)
    {
        if (links.IdOf(token) is not { } id) return null;
        await using var db = await visitors.CreateDbContextAsync(ct);
        return await db.SavedSearches.Where(s => s.Id == id).Select(s => new FollowedSearch(Urls.Search + s.Query, s.Frequency, s.ConfirmedAt != null)).SingleOrDefaultAsync(ct);
    }
}

/// <summary>Begins a saved search, or ends it and forgets the address, for whoever holds its link.</summary>
public sealed class SettleFollowed(IDbContextFactory<VisitorDbContext> visitors, FollowLinks links, TimeProvider clock)
{
    public async Task ExecuteAsync(string token, bool stop, CancellationToken ct)
    {
        if (links.IdOf(token) is not { } id) return;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await visitors.CreateDbContextAsync(ct);
        if (stop) await db.SavedSearches.Where(s => s.Id == id).ExecuteDeleteAsync(ct);
        // Again changes nothing: what has been sent stays sent.
        else await db.SavedSearches.Where(s => s.Id == id && s.ConfirmedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, now).SetProperty(x => x.SentUntil, now), ct);
    }
}
