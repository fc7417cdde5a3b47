using System.Globalization;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.People;

/// <summary>What the register is narrowed to; also the address of the page.</summary>
public sealed record PersonFilter(string? Query, string? Council, string? Municipality, string? Party, string? Letter, int Page)
{
    public static PersonFilter From(IQueryCollection query) => new(
        Asked.Text(query, "q"), Asked.Text(query, "raad"), Asked.Text(query, "kommune"), Asked.Text(query, "parti"), Asked.Text(query, "bogstav"), Asked.Page(query));

    public bool IsNarrowed => (Query ?? Council ?? Municipality ?? Party ?? Letter) is not null;

    public string Address(string? letter, int page = 1) => Urls.PersonsOf(Query, Council, Municipality, Party, letter, page);
}

public sealed record PersonRow(string Slug, string Name, string? Party, string? Municipality, string? MunicipalitySlug, int Meetings, DateOnly? Last);
public sealed record PersonRegister(
    IReadOnlyList<PersonRow> Persons, int Total, IReadOnlyList<(string Letter, int Count)> Letters,
    IReadOnlyList<Choice> Councils, IReadOnlyList<Choice> Municipalities, IReadOnlyList<Choice> Parties);

/// <summary>The register of everybody whom released records name, in Danish order.</summary>
public sealed class ListPersons(IDbContextFactory<PublishedDbContext> databases)
{
    public const int PageSize = 100;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ";

    public async Task<PersonRegister> ExecuteAsync(PersonFilter filter, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var narrowed = Narrow(database, filter);
        // The database sorts as Danes do, "Aa" with "Å"; so it also says which letter a name stands under.
        var initials = await narrowed.Select(person => person.Name.Substring(0, 2)).ToListAsync(ct);
        var letters = initials.CountBy(Letter).ToDictionary();
        var shown = filter.Letter is { } letter ? Under(narrowed, letter) : narrowed;
        var persons = await shown.OrderBy(person => person.Name).Skip((filter.Page - 1) * PageSize).Take(PageSize)
            .Select(person => new PersonRow(person.Slug, person.Name, person.Party, person.Municipality!.Name, person.Municipality.Slug,
                database.Attendees.Count(attendee => attendee.PersonId == person.Id && attendee.Meeting.WithdrawnAt == null),
                database.Attendees.Where(attendee => attendee.PersonId == person.Id && attendee.Meeting.WithdrawnAt == null).Max(attendee => (DateOnly?)attendee.Meeting.Date)))
            .ToListAsync(ct);
        return new(persons, filter.Letter is null ? initials.Count : await shown.CountAsync(ct), [.. Alphabet.Select(c => (c.ToString(), letters.GetValueOrDefault(c)))],
            await database.Councils.OrderBy(council => council.Position).Select(council => new Choice(council.Slug, council.Name, null)).ToListAsync(ct),
            await database.Municipalities.Join(database.Councils, m => m.CouncilId, c => c.Id, (m, c) => new { m.Slug, m.Name, Council = c.Name, c.Position })
                .OrderBy(m => m.Position).ThenBy(m => m.Name).Select(m => new Choice(m.Slug, m.Name, m.Council)).ToListAsync(ct),
            await database.Parties.Where(party => database.Persons.Any(person => person.Party == party.Letter))
                .OrderBy(party => party.Letter).Select(party => new Choice(party.Letter, party.Name, null)).ToListAsync(ct));
    }

    private static IQueryable<PublishedPerson> Narrow(PublishedDbContext database, PersonFilter filter)
    {
        var persons = database.Persons.AsQueryable();
        if (filter.Council is { } council)
            persons = persons.Where(person => database.Attendees.Any(attendee => attendee.PersonId == person.Id && attendee.Meeting.Council.Slug == council));
        if (filter.Municipality is { } municipality) persons = persons.Where(person => person.Municipality!.Slug == municipality);
        if (filter.Party is { } party) persons = persons.Where(person => person.Party == party);
        foreach (var word in filter.Query?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var like = Asked.Like(word);
            persons = persons.Where(person => EF.Functions.ILike(EF.Functions.Unaccent(person.Name), EF.Functions.Unaccent(like))
                || person.Aliases.Any(alias => EF.Functions.ILike(EF.Functions.Unaccent(alias), EF.Functions.Unaccent(like))));
        }
        return persons;
    }

    private static IQueryable<PublishedPerson> Under(IQueryable<PublishedPerson> persons, string letter)
    {
        var at = letter.Length == 1 ? Alphabet.IndexOf(char.ToUpper(letter[0], Danish.Culture)) : -1;
        if (at < 0) return persons;
        var (from, to) = (Alphabet[at].ToString(), at + 1 < Alphabet.Length ? Alphabet[at + 1].ToString() : null);
#pragma warning disable CA1309 // The comparison is the column's own, in Danish order.
        persons = persons.Where(person => string.Compare(person.Name, from) >= 0);
        return to is null ? persons : persons.Where(person => string.Compare(person.Name, to) < 0);
#pragma warning restore CA1309
    }

    private static char Letter(string initials) =>
        initials is ['A' or 'a', 'a' or 'A', ..] ? 'Å' : Alphabet.FirstOrDefault(c => Danish.Culture.CompareInfo.Compare(c.ToString(), initials[..1], CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) == 0, '#');
}
