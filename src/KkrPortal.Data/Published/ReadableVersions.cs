using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>What may still be read of the versions that were released: one rule for every channel that shows an older one.</summary>
public static class ReadableVersions
{
    /// <summary>What was withdrawn isn't shown again under another address, also when something new was released after it.</summary>
    public static IQueryable<PublishedVersion> Of(PublishedDbContext db) => db.Versions.Where(v => v.Meeting.WithdrawnAt == null && v.Release != ReleaseKind.Withdrawal
        && !db.Versions.Any(later => later.MeetingId == v.MeetingId && later.Number > v.Number && later.Release == ReleaseKind.Withdrawal));

    /// <summary>A version's document, in which an item that a later release closed is closed too.</summary>
    public static async Task<ReleasedDocument> OpenAsync(PublishedDbContext db, long meetingId, string json, CancellationToken ct)
    {
        var closed = await db.Items.Where(i => i.MeetingId == meetingId && i.IsClosed).ToDictionaryAsync(i => i.Id, i => i.Title, ct);
        var document = ReleasedDocument.FromJson(json);
        return document with
        {
            Sections = [.. document.Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item => closed.TryGetValue(item.Id, out var title)
                    ? new ReleasedItem { Id = item.Id, Number = item.Number, Title = title, IsClosed = true }
                    : item)],
            })],
        };
    }
}
