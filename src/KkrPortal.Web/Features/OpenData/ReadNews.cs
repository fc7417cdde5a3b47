using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>The latest of a council, of all, or about a person.</summary>
public sealed class ReadNews(IDbContextFactory<PublishedDbContext> databases)
{
    private const int Newest = 60;

    public async Task<Feed?> ExecuteAsync(string? council, string? person, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        if (person is not null) return await PersonAsync(database, person, ct);
        var name = council is null ? "alle kommunekontaktråd" : await database.Councils.Where(c => c.Slug == council).Select(c => c.Name).FirstOrDefaultAsync(ct);
        if (name is null) return null;
        var meetings = database.Meetings.Where(meeting => council == null || meeting.Council.Slug == council);
        var heads = await meetings.Where(meeting => meeting.Shows == DocumentKind.Agenda || meeting.WithdrawnAt != null).OrderByDescending(meeting => meeting.ModifiedAt).Take(Newest / 3)
            .Select(meeting => new FeedEntry(meeting.Council.Slug, meeting.Council.Name, meeting.Date, null,
                meeting.WithdrawnAt != null ? "Dokumenterne fra mødet er trukket tilbage" : "Dagsorden til mødet", null, meeting.WithdrawnAt != null ? meeting.WithdrawalReason : null, null, meeting.ModifiedAt)).ToListAsync(ct);
        var items = await Entries(database.Items.Where(item => council == null || item.Meeting.Council.Slug == council)).ToListAsync(ct);
        return new($"KKR Portal: nyt fra {name}", council is null ? Urls.Decisions : Urls.Council(council), [.. heads.Concat(items).OrderByDescending(entry => entry.ModifiedAt).ThenByDescending(entry => entry.Date)]);
    }

    /// <summary>The items of a matter.</summary>
    public async Task<Feed?> MatterAsync(string slug, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        return await database.Matters.Where(m => m.Slug == slug).Select(m => m.Title).FirstOrDefaultAsync(ct) is not { } title ? null
            : new($"KKR Portal: {title}", Urls.Matter(slug), await Entries(database.Items.Where(item => database.MatterItems.Any(m => m.ItemId == item.Id && m.Matter.Slug == slug))).ToListAsync(ct));
    }

    private static async Task<Feed?> PersonAsync(PublishedDbContext database, string slug, CancellationToken ct) =>
        await database.Persons.Where(p => p.Slug == slug).Select(p => p.Name).FirstOrDefaultAsync(ct) is not { } name ? null
            : new($"KKR Portal: {name}", Urls.Person(slug), await Entries(database.Items.Where(item => item.Mentions.Any(m => m.Person!.Slug == slug) || item.Appointments.Any(a => a.Person.Slug == slug || a.ReplacesPerson!.Slug == slug))).ToListAsync(ct));

    private static IQueryable<FeedEntry> Entries(IQueryable<PublishedItem> items) => items
        .Where(item => !item.IsClosed && item.Meeting.WithdrawnAt == null && (item.DecisionText != null || item.Outcome != Outcome.None))
        .OrderByDescending(item => item.Meeting.ModifiedAt).ThenByDescending(item => item.Date).ThenBy(item => item.Position).Take(Newest)
        .Select(item => new FeedEntry(item.Meeting.Council.Slug, item.Meeting.Council.Name, item.Date, item.Number, item.Title, item.Outcome, item.DecisionText, item.ResolvedText, item.Meeting.ModifiedAt));
}
