using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Persons;

/// <summary>A place that names the person, in the words of the source.</summary>
/// <param name="Line">Its number in the source; null where the meeting was written here.</param>
public sealed record Quote(string Council, string CouncilSlug, DateOnly Date, int? Line, string Words);

public sealed record Duty(string Body, AppointmentAction Action, bool IsSubstitute, string? Replaces, string Council, string CouncilSlug, DateOnly Date, string Number, long ItemId);

/// <summary>What was council by council, from the first to the last meeting on whose list the person stands.</summary>
public sealed record Stretch(string Council, string? Party, string? Municipality, DateOnly First, DateOnly Last, int Meetings);

/// <summary>What the workspace knows of a person, of all names that are shown as this one.</summary>
public sealed record PersonSide(long Id, string Slug, string Name, IReadOnlyList<string> Names, IReadOnlyList<Stretch> Stretches, IReadOnlyList<Duty> Duties, int Items, Quote? Quote)
{
    public int Meetings => Stretches.Sum(s => s.Meetings);
    public string? Municipality => Stretches.OrderByDescending(s => s.Last).Select(s => s.Municipality).FirstOrDefault(m => m is not null);
    public string? Party => Stretches.OrderByDescending(s => s.Last).Select(s => s.Party).FirstOrDefault(p => p is not null);

    internal static async Task<PersonSide?> ReadAsync(WorkspaceDbContext db, long id, CancellationToken ct)
    {
        if (await db.Persons.Where(p => p.Id == id).Select(p => new { p.Slug, p.Name }).SingleOrDefaultAsync(ct) is not { } person) return null;
        var family = await db.FamilyAsync(id, ct);
        var names = await db.PersonNames.Where(n => family.Contains(n.PersonId)).OrderBy(n => n.Id).Select(n => n.Name).Distinct().ToListAsync(ct);
        var attended = await db.Attendees.Where(a => family.Contains(a.PersonId)).OrderBy(a => a.Meeting.Date)
            .Select(a => new { Council = a.Meeting.Council.Name, a.Meeting.Date, a.Party, Municipality = db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).FirstOrDefault() ?? a.MunicipalityAsWritten }).ToListAsync(ct);
        var duties = await db.Set<Appointment>().Where(a => family.Contains(a.PersonId)).OrderByDescending(a => a.Item.Meeting.Date).ThenBy(a => a.Position)
            .Select(a => new Duty(a.BodyAsWritten ?? "Organ ikke læst", a.Action, a.IsSubstitute, a.Replaces, a.Item.Meeting.Council.Name, a.Item.Meeting.Council.Slug, a.Item.Meeting.Date, a.Item.Number, a.ItemId)).ToListAsync(ct);
        return new(id, person.Slug, person.Name, [.. names.Where(n => n != person.Name)],
            [.. attended.GroupBy(a => (a.Council, a.Party, a.Municipality)).Select(g => new Stretch(g.Key.Council, g.Key.Party, g.Key.Municipality, g.First().Date, g.Last().Date, g.Count())).OrderByDescending(s => s.Last)],
            duties, await db.Set<Mention>().CountAsync(m => m.PersonId != null && family.Contains(m.PersonId.Value), ct), await QuoteAsync(db, family, names, ct));
    }

    private static async Task<Quote?> QuoteAsync(WorkspaceDbContext db, long[] family, List<string> names, CancellationToken ct)
    {
        var listed = await db.Attendees.Where(a => family.Contains(a.PersonId)).OrderByDescending(a => a.Meeting.Date).Select(a => new { a.MeetingId, From = a.FirstLine, To = a.LastLine }).FirstOrDefaultAsync(ct);
        var place = listed ?? await db.Set<Mention>().Where(m => m.PersonId != null && family.Contains(m.PersonId.Value)).OrderByDescending(m => m.Item.Meeting.Date).Select(m => new { m.Item.MeetingId, From = m.Item.FirstLine, To = m.Item.LastLine }).FirstOrDefaultAsync(ct);
        if (place is not { From: { } from, To: { } to }) return null;
        var source = await db.SourceDocuments.Where(s => s.MeetingId == place.MeetingId && s.IsCurrent).OrderByDescending(s => s.Kind == DocumentKind.Minutes)
            .Select(s => new { Council = s.Meeting.Council.Name, s.Meeting.Council.Slug, s.Meeting.Date, s.Lines }).FirstOrDefaultAsync(ct);
        if (source is null) return null;
        for (var n = from; n <= to && n <= source.Lines.Length; n++)
            if (listed is not null || names.Exists(name => source.Lines[n - 1].Contains(name, StringComparison.OrdinalIgnoreCase)))
                return new(source.Council, source.Slug, source.Date, n, source.Lines[n - 1].Trim());
        return null;
    }
}
