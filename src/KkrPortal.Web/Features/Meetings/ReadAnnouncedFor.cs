using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

/// <summary>What earlier meetings announced for this one, against what came up.</summary>
public sealed class ReadAnnouncedFor(IDbContextFactory<PublishedDbContext> published, TimeProvider clock)
{
    public async Task<List<AnnouncedMeeting>> ExecuteAsync(string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await ReadAnnounced.ExecuteAsync(db, Danish.Today(clock), council, date, ct);
    }
}
