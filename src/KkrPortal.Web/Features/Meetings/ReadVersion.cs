using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

public sealed record VersionPageView(string CouncilName, int Number, ReleaseKind Release, string? Note, string Hash, DateTime ReleasedAt, bool IsShown, int ShownNumber, ReleasedDocument Document);

/// <summary>
/// A released version as it was, but for what was closed since. Null where there is none of that number, and where the meeting was withdrawn
/// after it.
/// </summary>
public sealed class ReadVersion(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<VersionPageView?> ExecuteAsync(string council, DateOnly date, int number, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var row = await ReadableVersions.Of(db).Where(v => v.Meeting.Council.Slug == council && v.Meeting.Date == date && v.Number == number)
            .Select(v => new { v.MeetingId, v.Meeting.Council.Name, v.Number, v.Release, v.Note, v.Hash, v.ReleasedAt, Shown = v.Meeting.Version, v.Document }).FirstOrDefaultAsync(ct);
        return row is null
            ? null
            : new(row.Name, row.Number, row.Release, row.Note, row.Hash, row.ReleasedAt, row.Number == row.Shown, row.Shown, await ReadableVersions.OpenAsync(db, row.MeetingId, row.Document, ct));
    }
}
