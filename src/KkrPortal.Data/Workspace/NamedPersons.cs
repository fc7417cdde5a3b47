using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>The person behind a name that somebody typed.</summary>
public static class NamedPersons
{
    /// <param name="near">Those whom the meeting knows: one of them is meant rather than a namesake elsewhere.</param>
    /// <remarks>A name that several persons share and nothing tells apart is not guessed at: it becomes a person of its own, and the list of persons asks who is who.</remarks>
    public static async Task<Person> PersonNamedAsync(this WorkspaceDbContext db, string name, string? municipality, IReadOnlyCollection<long> near, CancellationToken ct)
    {
        var folded = PersonName.Fold(name);
        var named = await db.PersonNames.Where(n => n.Folded == folded).Select(n => n.PersonId).Distinct().ToListAsync(ct);
        var shown = await db.ShownAsAsync(named, ct);
        var namesakes = named.Select(id => shown.GetValueOrDefault(id, id)).Distinct().ToList();
        var meant = namesakes.FindAll(near.Contains) is { Count: > 0 } here ? here : namesakes;
        if (meant.Count > 1 && municipality is not null) meant = await db.Attendees.Where(a => meant.Contains(a.PersonId) && a.MunicipalityAsWritten == municipality).Select(a => a.PersonId).Distinct().ToListAsync(ct);
        return meant is [var one] ? await db.Persons.SingleAsync(p => p.Id == one, ct) : await AddAsync(db, name, ct);
    }

    /// <summary>One blank between words, composed letters.</summary>
    public static string Clean(string name) => string.Join(' ', name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Person> AddAsync(WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var slug = Slug.Of(name) is { Length: > 0 } plain ? plain : "person";
        var taken = await db.Persons.Where(p => p.Slug == slug || p.Slug.StartsWith(slug + "-")).Select(p => p.Slug).ToListAsync(ct);
        var free = slug;
        for (var n = 2; taken.Contains(free); n++) free = $"{slug}-{n}";
        var person = new Person { Name = name, Slug = free, Names = { PersonName.Of(name) } };
        db.Persons.Add(person);
        return person;
    }
}
