using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.People;

public sealed record Attendance(string CouncilSlug, string CouncilName, DateOnly Date, AttendeeStatus Status, string? Party, string? Municipality, string? MunicipalitySlug, string? Title,
    string? SubstituteFor, string? SubstituteForSlug, string? ActingFor, bool IsMinuteTaker);
/// <summary>Who sat in whose place at a meeting.</summary>
public sealed record StoodIn(string CouncilSlug, DateOnly Date, string Name, string? Slug);
public sealed record NamedIn(long ItemId, string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title, Outcome Outcome, Outcome[] AlsoOutcomes,
    string? Decision, string? Resolved, string NameAsWritten, DocumentKind Shows)
{
    public Passage? Passage { get; set; }
}
public sealed record PersonAppointment(string CouncilSlug, string CouncilName, DateOnly Date, string Number, string? Body, AppointmentAction Action, bool IsSubstitute, string? Seat, DateOnly? From, DateOnly? To,
    string Holder, string HolderSlug, string? Replaces, string? ReplacesSlug, bool IsReplaced);
public sealed record Spelling(string Name, int Count);
public sealed record PersonView(string Slug, string Name, bool NoIndex, string? Party, string? Municipality, string? MunicipalitySlug,
    IReadOnlyList<Attendance> Meetings, IReadOnlyList<NamedIn> Items, int ItemTotal, IReadOnlyList<PersonAppointment> Appointments, IReadOnlyList<StoodIn> Substitutes, IReadOnlyList<Spelling> Spellings);

/// <summary>All that the released record knows about a person, newest first.</summary>
public sealed class FindPerson(IDbContextFactory<PublishedDbContext> databases)
{
    public const int ItemsShown = 60;

    public async Task<PersonView?> ExecuteAsync(string slug, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var person = await database.Persons.Where(p => p.Slug == slug)
            .Select(p => new { p.Id, p.Slug, p.Name, p.NoIndex, Party = database.Parties.Where(party => party.Letter == p.Party).Select(party => party.Name + " (" + party.Letter + ")").FirstOrDefault() ?? p.Party, Municipality = p.Municipality!.Name, MunicipalitySlug = p.Municipality.Slug })
            .FirstOrDefaultAsync(ct);
        if (person is null) return null;
        var id = person.Id;
        var held = database.Attendees.Where(a => a.Meeting.WithdrawnAt == null);
        var named = database.Items.Where(i => i.Meeting.WithdrawnAt == null && i.Mentions.Any(m => m.PersonId == id));
        var items = await Named(named, id).Take(ItemsShown).ToListAsync(ct);
        await AddPassagesAsync(database, items, ct);
        return new(person.Slug, person.Name, person.NoIndex, person.Party, person.Municipality, person.MunicipalitySlug,
            await held.Where(a => a.PersonId == id).OrderByDescending(a => a.Meeting.Date).Select(a => new Attendance(a.Meeting.Council.Slug, a.Meeting.Council.Name, a.Meeting.Date, a.Status,
                a.Party ?? a.PartyAsWritten, a.Municipality!.Name ?? a.MunicipalityAsWritten, a.Municipality.Slug, a.Title, a.SubstituteFor, a.SubstituteForPerson!.Slug, a.ActingFor, a.IsMinuteTaker)).ToListAsync(ct),
            items, items.Count < ItemsShown ? items.Count : await named.CountAsync(ct),
            await database.Appointments.Where(a => (a.PersonId == id || a.ReplacesId == id) && a.Item.Meeting.WithdrawnAt == null).OrderByDescending(a => a.Item.Date).ThenBy(a => a.Position)
                .Select(a => new PersonAppointment(a.Item.Meeting.Council.Slug, a.Item.Meeting.Council.Name, a.Item.Date, a.Item.Number, a.Body, a.Action, a.IsSubstitute, a.Seat, a.From, a.To,
                    a.Person.Name, a.Person.Slug, a.Replaces, a.ReplacesPerson!.Slug, a.PersonId != id)).ToListAsync(ct),
            await held.Where(a => a.SubstituteForId == id).OrderByDescending(a => a.Meeting.Date)
                .Select(a => new StoodIn(a.Meeting.Council.Slug, a.Meeting.Date, a.Person.Name, a.Person.Slug)).ToListAsync(ct),
            await SpellingsAsync(database, id, ct));
    }

    private static IQueryable<NamedIn> Named(IQueryable<PublishedItem> items, long id) => items
        .OrderByDescending(i => i.Date).ThenBy(i => i.CouncilId).ThenBy(i => i.Section.Position).ThenBy(i => i.Position)
        .Select(i => new NamedIn(i.Id, i.Meeting.Council.Slug, i.Meeting.Council.Name, i.Date, i.Number, i.Title, i.Outcome, i.AlsoOutcomes, i.DecisionText, i.ResolvedText,
            i.Mentions.Where(m => m.PersonId == id).Select(m => m.NameAsWritten).First(), i.Meeting.Shows));

    /// <summary>The words in which the person is named: of the decision, or else of the first part that has them.</summary>
    private static async Task AddPassagesAsync(PublishedDbContext database, List<NamedIn> items, CancellationToken ct)
    {
        foreach (var item in items) item.Passage = Passage.Of(item.Decision, Passage.Word(item.NameAsWritten));
        var missing = items.Where(item => item.Passage is null).ToDictionary(item => item.ItemId);
        var parts = await database.Items.Where(i => missing.Keys.Contains(i.Id)).SelectMany(i => i.Parts).OrderBy(p => p.Position).Select(p => new { p.ItemId, p.Markdown }).ToListAsync(ct);
        foreach (var part in parts)
            missing[part.ItemId].Passage ??= Passage.Of(part.Markdown, Passage.Word(missing[part.ItemId].NameAsWritten));
    }

    private static async Task<IReadOnlyList<Spelling>> SpellingsAsync(PublishedDbContext database, long id, CancellationToken ct)
    {
        var names = await database.Attendees.Where(a => a.PersonId == id && a.Meeting.WithdrawnAt == null).Select(a => a.NameAsWritten)
            .Concat(database.Mentions.Where(m => m.PersonId == id && m.Item.Meeting.WithdrawnAt == null).Select(m => m.NameAsWritten))
            .Concat(database.Appointments.Where(a => a.PersonId == id && a.Item.Meeting.WithdrawnAt == null).Select(a => a.NameAsWritten))
            .GroupBy(name => name).Select(group => new Spelling(group.Key, group.Count())).ToListAsync(ct);
        return [.. names.OrderByDescending(spelling => spelling.Count).ThenBy(spelling => spelling.Name, StringComparer.Create(Danish.Culture, false))];
    }
}
