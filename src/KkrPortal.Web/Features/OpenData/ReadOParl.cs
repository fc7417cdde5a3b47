using System.Globalization;
using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

internal sealed record OParlQuery(string? Council, DateTime? ModifiedSince, DateTime? ModifiedUntil, DateTime? CreatedSince, DateTime? CreatedUntil, int Page, int Limit);
internal sealed record OParlPage(int Total, IReadOnlyList<Dictionary<string, object?>> Data);
internal sealed record OParlMembership(string Council, string Person, DateOnly First, DateOnly Last, bool IsMember, DateTime Created, DateTime Modified);

/// <summary>Finds the records behind OParl's lists and objects.</summary>
internal sealed class ReadOParl(IDbContextFactory<PublishedDbContext> databases)
{
    /// <summary>A page of a list; null when there is no such Body.</summary>
    public async Task<OParlPage?> ListAsync(string kind, OParlQuery query, OParlObjects write, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var terms = await database.Set<Term>().OrderBy(t => t.From).ToListAsync(ct);
        if (query.Council is null) return Page(query, [.. (await database.Councils.OrderBy(c => c.Position).ToListAsync(ct)).Select(c => write.Body(c, terms))]);
        if (await database.Councils.FirstOrDefaultAsync(c => c.Slug == query.Council, ct) is not { } council) return null;
        var meetings = Changed(database.Meetings.Where(m => m.CouncilId == council.Id), query);
        var held = meetings.Where(m => m.WithdrawnAt == null);
        return kind switch
        {
            "organizations" => Page(query, [write.Organization(council)]),
            "legislative-terms" => Page(query, [.. terms.Select(term => write.Term(council.Slug, term))]),
            "meetings" => new(await meetings.CountAsync(ct), [.. (await Whole(Cut(meetings.OrderBy(m => m.Date), query)).ToListAsync(ct)).Select(m => write.Meeting(m))]),
            "agenda-items" => await ItemsAsync(database.Items.Where(i => held.Any(m => m.Id == i.MeetingId)), query, (m, i) => [write.AgendaItem(m, i)], ct),
            "papers" => await ItemsAsync(database.Items.Where(i => !i.IsClosed && held.Any(m => m.Id == i.MeetingId)), query, (m, i) => [write.Paper(m, i)], ct),
            "consultations" => await ItemsAsync(database.Items.Where(i => !i.IsClosed && held.Any(m => m.Id == i.MeetingId)), query, (m, i) => [write.Consultation(m, i)], ct),
            "locations" => new(await held.CountAsync(m => m.Location != null, ct), [.. (await Cut(held.Where(m => m.Location != null).OrderBy(m => m.Date), query).Include(m => m.Council).Include(m => m.Versions).AsSplitQuery().ToListAsync(ct)).Select(m => write.Location(m))]),
            "files" => Page(query, await FilesAsync(held, write, ct)),
            "memberships" => Page(query, [.. (await MembershipsAsync(database, held, null, ct)).Select(m => write.Membership(m))]),
            _ => await PersonsAsync(database, held, query, write, ct),
        };
    }

    public async Task<Dictionary<string, object?>?> OneAsync(string kind, string[] key, OParlObjects write, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        if (kind == "persons") return key is [var slug] ? await PersonAsync(database, slug, write, ct) : null;
        if (await database.Councils.FirstOrDefaultAsync(c => c.Slug == key[0], ct) is not { } council) return null;
        var terms = await database.Set<Term>().OrderBy(t => t.From).ToListAsync(ct);
        switch (kind, key)
        {
            case ("bodies", [_]): return write.Body(council, terms);
            case ("organizations", [_]): return write.Organization(council);
            case ("legislative-terms", [_, var id]): return terms.Find(t => t.Id.ToString(CultureInfo.InvariantCulture) == id) is { } term ? write.Term(council.Slug, term) : null;
            case ("memberships", [_, var person]):
                return (await MembershipsAsync(database, database.Meetings.Where(m => m.CouncilId == council.Id && m.WithdrawnAt == null), person, ct)) is [var membership] ? write.Membership(membership) : null;
        }
        if (key.Length < 2 || !DateOnly.TryParseExact(key[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        if (await Whole(database.Meetings.Where(m => m.CouncilId == council.Id && m.Date == date)).FirstOrDefaultAsync(ct) is not { } meeting) return null;
        var item = key.Length > 2 ? meeting.Items.Find(i => i.Number == key[2]) : null;
        return (kind, key) switch
        {
            ("meetings", [_, _]) => write.Meeting(meeting),
            ("locations", [_, _]) => meeting is { Location: not null, WithdrawnAt: null } ? write.Location(meeting) : null,
            // The item itself is gone with a withdrawn document; its address still says that something was here.
            ("agenda-items" or "papers", [_, _, var number]) when meeting.WithdrawnAt is not null => write.AgendaItem(meeting, new() { Number = number, Title = "" }),
            ("agenda-items", [_, _, _]) => item is null ? null : write.AgendaItem(meeting, item),
            ("papers", [_, _, _]) => item is { IsClosed: false } ? write.Paper(meeting, item) : null,
            ("consultations", [_, _, _]) => item is { IsClosed: false } ? write.Consultation(meeting, item) : null,
            ("files", [_, _, var version]) => meeting.WithdrawnAt is null && OParlObjects.Shown(meeting).FirstOrDefault(v => $"v{v.Number}" == version) is { } found ? write.File(meeting, found) : null,
            ("files", [_, _, _, var at]) => item?.Attachments.Find(a => a.Position.ToString(CultureInfo.InvariantCulture) == at) is { } attachment ? write.File(meeting, item, attachment) : null,
            _ => null,
        };
    }

    // Without modified_since a list holds what is; with it also the marks of what was, so that a copy elsewhere can follow.
    private static IQueryable<PublishedMeeting> Changed(IQueryable<PublishedMeeting> meetings, OParlQuery query) => meetings
        .Where(m => query.ModifiedSince == null ? m.WithdrawnAt == null : m.ModifiedAt >= query.ModifiedSince)
        .Where(m => query.ModifiedUntil == null || m.ModifiedAt <= query.ModifiedUntil)
        .Where(m => query.CreatedSince == null || m.Versions.Min(v => v.ReleasedAt) >= query.CreatedSince)
        .Where(m => query.CreatedUntil == null || m.Versions.Min(v => v.ReleasedAt) <= query.CreatedUntil);

    private static IQueryable<PublishedMeeting> Whole(IQueryable<PublishedMeeting> meetings) => meetings.AsSplitQuery()
        .Include(m => m.Council).Include(m => m.Versions).Include(m => m.Attendees).ThenInclude(a => a.Person).Include(m => m.Attendees).ThenInclude(a => a.SubstituteForPerson)
        .Include(m => m.Items).ThenInclude(i => i.Parts).Include(m => m.Items).ThenInclude(i => i.Attachments).Include(m => m.Items).ThenInclude(i => i.Deadlines)
        .Include(m => m.Items).ThenInclude(i => i.Appointments).ThenInclude(a => a.Person).Include(m => m.Items).ThenInclude(i => i.Appointments).ThenInclude(a => a.ReplacesPerson);

    private static async Task<OParlPage> ItemsAsync(IQueryable<PublishedItem> items, OParlQuery query, Func<PublishedMeeting, PublishedItem, IEnumerable<Dictionary<string, object?>>> write, CancellationToken ct)
    {
        var rows = await Cut(items.OrderBy(i => i.Date).ThenBy(i => i.Position), query).AsSplitQuery().Include(i => i.Meeting).ThenInclude(m => m.Council).Include(i => i.Meeting).ThenInclude(m => m.Versions)
            .Include(i => i.Parts).Include(i => i.Attachments).Include(i => i.Deadlines).Include(i => i.Appointments).ThenInclude(a => a.Person).Include(i => i.Appointments).ThenInclude(a => a.ReplacesPerson).ToListAsync(ct);
        return new(await items.CountAsync(ct), [.. rows.SelectMany(i => write(i.Meeting, i))]);
    }

    private static async Task<IReadOnlyList<Dictionary<string, object?>>> FilesAsync(IQueryable<PublishedMeeting> held, OParlObjects write, CancellationToken ct)
    {
        var meetings = await held.OrderBy(m => m.Date).AsSplitQuery().Include(m => m.Council).Include(m => m.Versions).Include(m => m.Items.Where(i => i.Attachments.Count > 0)).ThenInclude(i => i.Attachments).ToListAsync(ct);
        return [.. meetings.SelectMany(m => OParlObjects.Shown(m).Select(v => write.File(m, v)).Concat(m.Items.OrderBy(i => i.Position).SelectMany(i => i.Attachments.OrderBy(a => a.Position).Select(a => write.File(m, i, a)))))];
    }

    private static async Task<OParlPage> PersonsAsync(PublishedDbContext database, IQueryable<PublishedMeeting> held, OParlQuery query, OParlObjects write, CancellationToken ct)
    {
        var persons = database.Persons.Where(p => database.Attendees.Any(a => a.PersonId == p.Id && held.Any(m => m.Id == a.MeetingId)));
        var rows = await Cut(persons.OrderBy(p => p.Id), query).ToListAsync(ct);
        var memberships = (await MembershipsAsync(database, database.Meetings.Where(m => m.WithdrawnAt == null), null, ct)).ToLookup(m => m.Person);
        return new(await persons.CountAsync(ct), [.. rows.Select(p => write.Person(p, [.. memberships[p.Slug]]))]);
    }

    private static async Task<Dictionary<string, object?>?> PersonAsync(PublishedDbContext database, string slug, OParlObjects write, CancellationToken ct) =>
        await database.Persons.FirstOrDefaultAsync(p => p.Slug == slug, ct) is { } person
            ? write.Person(person, await MembershipsAsync(database, database.Meetings.Where(m => m.WithdrawnAt == null), slug, ct)) : null;

    private static async Task<List<OParlMembership>> MembershipsAsync(PublishedDbContext database, IQueryable<PublishedMeeting> held, string? person, CancellationToken ct) =>
        await database.Attendees.Where(a => (person == null || a.Person.Slug == person) && held.Any(m => m.Id == a.MeetingId))
            .GroupBy(a => new { Council = a.Meeting.Council.Slug, Person = a.Person.Slug }).OrderBy(g => g.Max(a => a.Meeting.Date)).ThenBy(g => g.Key.Person)
            .Select(g => new OParlMembership(g.Key.Council, g.Key.Person, g.Min(a => a.Meeting.Date), g.Max(a => a.Meeting.Date), g.Any(a => a.SubstituteFor == null && a.MunicipalityCode != null), g.Min(a => a.Meeting.ModifiedAt), g.Max(a => a.Meeting.ModifiedAt))).ToListAsync(ct);

    private static IQueryable<T> Cut<T>(IQueryable<T> rows, OParlQuery query) => rows.Skip((query.Page - 1) * query.Limit).Take(query.Limit);

    private static OParlPage Page(OParlQuery query, IReadOnlyList<Dictionary<string, object?>> all) => new(all.Count, [.. all.Skip((query.Page - 1) * query.Limit).Take(query.Limit)]);
}
