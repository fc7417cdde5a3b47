using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>The person behind a name that somebody typed.</summary>
internal static class NamedPerson
{
    /// <param name="near">Those whom the meeting knows: one of them is meant rather than a namesake elsewhere.</param>
    /// <remarks>A name that several persons share and nothing tells apart is not guessed at: it becomes a person of its own, and the list of persons asks who is who.</remarks>
    public static async Task<Person> FindOrAddAsync(WorkspaceDbContext db, string name, string? municipality, IReadOnlyCollection<long> near, CancellationToken ct)
    {
        var folded = PersonName.Fold(name);
        var namesakes = await db.PersonNames.Where(n => n.Folded == folded && n.Person.MergedIntoId == null).Select(n => n.Person).Distinct()
            .Select(p => new { Person = p, IsAtHome = db.Attendees.Any(a => a.PersonId == p.Id && a.MunicipalityAsWritten == municipality) }).ToListAsync(ct);
        var meant = namesakes.Where(n => near.Contains(n.Person.Id)).ToList() is { Count: > 0 } here ? here : namesakes;
        if (meant.Count > 1 && municipality is not null) meant = meant.FindAll(n => n.IsAtHome);
        return meant is [var one] ? one.Person : await AddAsync(db, name, ct);
    }

    /// <summary>One blank between words, composed letters.</summary>
    public static string Clean(string name) => string.Join(' ', name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Person> AddAsync(WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var slug = Slug.Of(name) is { Length: > 0 } plain ? plain : "person";
        var taken = await db.Persons.Where(p => p.Slug == slug || p.Slug.StartsWith(slug + "-")).Select(p => p.Slug).ToListAsync(ct);
        var free = slug;
        for (var n = 2; taken.Contains(free); n++) free = $"{slug}-{n}";
        var person = new Person { Name = name, Slug = free };
        person.Names.Add(new PersonName { Name = name, Folded = PersonName.Fold(name) });
        db.Persons.Add(person);
        return person;
    }
}
