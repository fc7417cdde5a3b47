using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

/// <param name="Path">On the public side.</param>
/// <param name="Words">What a person calls it: "punkt 3.2 i KKR Hovedstaden, 13. juni 2025".</param>
/// <param name="Council">Slug of the one council that it belongs to, or null.</param>
public sealed record ConcernedPage(string Path, string Words, string? Council);

/// <summary>The public page that a reader writes about, in words, and whose secretariat that concerns.</summary>
public sealed class FindConcernedPage(IDbContextFactory<PublishedDbContext> published)
{
    private static readonly ConcernedPage WholePortal = new(Urls.Front, "portalen i almindelighed", null);

    private static readonly Dictionary<string, string> Lists = new()
    {
        [Urls.Meetings] = "oversigten over møder",
        [Urls.Decisions] = "oversigten over beslutninger",
        [Urls.Matters] = "oversigten over emner",
        [Urls.Seats] = "oversigten over udpegninger",
        [Urls.Persons] = "oversigten over personer",
        [Urls.Municipalities] = "oversigten over kommuner",
        [Urls.Deadlines] = "oversigten over frister",
        [Urls.SinceLast] = "siden »Siden sidst«",
        [Urls.Announced] = "siden »Varslet«",
        [Urls.Search] = "søgningen",
        [Urls.OpenData] = "siden om åbne data",
        [Urls.Accessibility] = "tilgængelighedserklæringen",
        [Urls.About] = "siden om portalen",
    };

    /// <param name="address">As a link brought it; the whole portal where it leads to no page of ours.</param>
    public async Task<ConcernedPage> ExecuteAsync(string? address, CancellationToken ct)
    {
        if (Urls.Local(address) is not { Length: <= Enquiry.LongestPage } local || local.Any(char.IsControl)) return WholePortal;
        var path = local.Split('?', '#')[0];
        if (Lists.TryGetValue(path, out var list)) return new(path, list, null);
        await using var db = await published.CreateDbContextAsync(ct);
        return path.Trim('/').Split('/') switch
        {
            ["raad", var slug] => await db.Councils.Where(c => c.Slug == slug).Select(c => new ConcernedPage(path, c.Name, slug)).SingleOrDefaultAsync(ct),
            ["moeder", var slug, var day, .. var rest] when DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) => await MeetingAsync(db, path, slug, date, rest.FirstOrDefault(), ct),
            ["personer", var slug] => await PersonAsync(db, path, slug, ct),
            ["kommuner", var slug] => await db.Municipalities.Where(m => m.Slug == slug)
                .Select(m => new ConcernedPage(path, m.Name, db.Councils.Where(c => c.Id == m.CouncilId).Select(c => c.Slug).FirstOrDefault())).SingleOrDefaultAsync(ct),
            ["emner", var slug] => await MatterAsync(db, path, slug, ct),
            ["siden-sidst", var slug, ..] => await db.Councils.Where(c => c.Slug == slug).Select(c => new ConcernedPage(path, "»Siden sidst« i " + c.Name, slug)).SingleOrDefaultAsync(ct),
            _ => null,
        } ?? WholePortal;
    }

    private static async Task<ConcernedPage?> MeetingAsync(PublishedDbContext db, string path, string slug, DateOnly date, string? number, CancellationToken ct)
    {
        var meeting = await db.Meetings.Where(m => m.Council.Slug == slug && m.Date == date).Select(m => new { m.Council.Name, HasItem = m.Items.Any(i => i.Number == number) }).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        var place = $"{meeting.Name}, {Danish.Long(date)}";
        return meeting.HasItem ? new(path, $"punkt {number} i {place}", slug) : new(path, $"mødet i {place}", slug);
    }

    private static async Task<ConcernedPage?> PersonAsync(PublishedDbContext db, string path, string slug, CancellationToken ct)
    {
        var person = await db.Persons.Where(p => p.Slug == slug).Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(ct);
        if (person is null) return null;
        var councils = await db.Attendees.Where(a => a.PersonId == person.Id).Select(a => a.Meeting.Council.Slug).Distinct().Take(2).ToListAsync(ct);
        return new(path, $"siden om {person.Name}", councils is [var only] ? only : null);
    }

    private static async Task<ConcernedPage?> MatterAsync(PublishedDbContext db, string path, string slug, CancellationToken ct)
    {
        var matter = await db.Matters.Where(m => m.Slug == slug)
            .Select(m => new { m.Title, Councils = m.Items.Select(i => i.Item.Meeting.Council.Slug).Distinct().Take(2).ToList() }).SingleOrDefaultAsync(ct);
        return matter is null ? null : new(path, $"emnet »{matter.Title}«", matter.Councils is [var only] ? only : null);
    }
}
