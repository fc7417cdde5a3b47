using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// Finds the person behind a name, or adds one. Certain matches are made: the same name, and no municipality that says otherwise. A name
/// that two persons share is told apart by municipality; what can't be told apart is left open and asked.
/// </summary>
internal sealed class PersonRegister
{
    private sealed record Known(Person Person, HashSet<string> Municipalities);

    private readonly WorkspaceDbContext db;
    private readonly Dictionary<string, List<Known>> byName = [];
    private readonly HashSet<string> slugs;

    private PersonRegister(WorkspaceDbContext db, HashSet<string> slugs) => (this.db, this.slugs) = (db, slugs);

    public static string Fold(string name) => PersonName.Fold(name);

    public static async Task<PersonRegister> LoadAsync(WorkspaceDbContext db, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var folded = names.Select(Fold).ToHashSet();
        var rows = await db.PersonNames.Where(n => folded.Contains(n.Folded) && n.Person.MergedIntoId == null).Include(n => n.Person).ThenInclude(p => p.Names).ToListAsync(ct);
        long[] ids = [.. rows.Select(n => n.PersonId).Distinct()];
        var homes = (await db.Attendees.Where(a => ids.Contains(a.PersonId) && a.MunicipalityCode != null).Select(a => new { a.PersonId, a.MunicipalityCode }).Distinct().ToListAsync(ct))
            .ToLookup(a => a.PersonId, a => a.MunicipalityCode!);
        var wanted = names.Select(Slug.Of).Distinct().ToArray();
        // A namesake's slug ends in -2, -3 …
        var taken = await db.Persons.Where(p => wanted.Contains(Regex.Replace(p.Slug, "-[0-9]+$", ""))).Select(p => p.Slug).ToListAsync(ct);
        var register = new PersonRegister(db, [.. taken]);
        foreach (var person in rows.GroupBy(n => n.PersonId))
        {
            var known = new Known(person.First().Person, [.. homes[person.Key]]);
            foreach (var name in person.Select(n => n.Folded).Distinct()) register.Named(name).Add(known);
        }
        return register;
    }

    /// <summary>The person, new if need be; <c>IsDoubtful</c> where somebody else of that name lives in another municipality.</summary>
    public (Person Person, bool IsDoubtful) FindOrAdd(string name, string? municipality)
    {
        var namesakes = Named(Fold(name));
        var match = Match(namesakes, municipality);
        if (match is not null)
        {
            if (municipality is not null) match.Municipalities.Add(municipality);
            return (match.Person, false);
        }
        var person = new Person { Name = name, Slug = FreeSlug(name) };
        person.Names.Add(new PersonName { Name = name, Folded = Fold(name) });
        db.Persons.Add(person);
        var isDoubtful = namesakes.Count > 0;
        namesakes.Add(new(person, municipality is null ? [] : [municipality]));
        return (person, isDoubtful);
    }

    /// <summary>Whoever in the room has the name, else whoever in the register; null where nobody, or more than one, has it.</summary>
    public Person? Find(string name, IEnumerable<Attendee> room)
    {
        var folded = Fold(name);
        return room.Where(a => Fold(a.NameAsWritten) == folded).Select(a => a.Person).Distinct().ToList() is [var here] ? here : Named(folded) is [var only] ? only.Person : null;
    }

    private static Known? Match(List<Known> namesakes, string? municipality)
    {
        if (municipality is null) return namesakes is [var only] ? only : null;
        return namesakes.Find(k => k.Municipalities.Contains(municipality)) ?? (namesakes.FindAll(k => k.Municipalities.Count == 0) is [var homeless] ? homeless : null);
    }

    private List<Known> Named(string folded) => byName.TryGetValue(folded, out var list) ? list : byName[folded] = [];

    private string FreeSlug(string name)
    {
        var slug = Slug.Of(name);
        if (slug.Length == 0) slug = "person";
        for (var n = 2; !slugs.Add(slug); n++) slug = $"{Slug.Of(name)}-{n}";
        return slug;
    }
}
