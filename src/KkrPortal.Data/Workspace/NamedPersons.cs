using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

public static class NamedPersons
{
    /// <summary>The person behind a name that somebody typed; one whom the records don't know, or a name that several share, becomes a new person, and the list of persons asks who is who.</summary>
    public static async Task<Person> PersonNamedAsync(this WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var folded = PersonName.Fold(name);
        var known = await db.PersonNames.Where(n => n.Folded == folded && n.Person.MergedIntoId == null).Select(n => n.Person).Distinct().Take(2).ToListAsync(ct);
        if (known is [var one]) return one;
        var slug = Slug.Of(name) is { Length: > 0 } plain ? plain : "person";
        var taken = await db.Persons.Where(p => p.Slug == slug || p.Slug.StartsWith(slug + "-")).Select(p => p.Slug).ToListAsync(ct);
        var free = slug;
        for (var n = 2; taken.Contains(free); n++) free = $"{slug}-{n}";
        var person = new Person { Name = name, Slug = free, Names = { PersonName.Of(name) } };
        db.Persons.Add(person);
        return person;
    }
}
