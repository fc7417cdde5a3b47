using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// Finds the person behind a name, or adds one. Certain matches are made: the same name, and no municipality that says otherwise. A name
/// that two persons share is told apart by municipality. Who only may be somebody known becomes a person of their own and a question.
/// </summary>
internal sealed class PersonRegister
{
    private const int MostQuestions = 3;

    private readonly WorkspaceDbContext db;
    private readonly int council;
    private readonly Dictionary<string, List<KnownPerson>> byName = [];
    private readonly HashSet<string> slugs;
    private readonly Dictionary<string, string> municipalities;
    private readonly Dictionary<long, KnownPerson> byId = [];

    private PersonRegister(WorkspaceDbContext db, int council, HashSet<string> slugs, Dictionary<string, string> municipalities) =>
        (this.db, this.council, this.slugs, this.municipalities) = (db, council, slugs, municipalities);

    /// <summary>Who may be whom, of the names that this document brought.</summary>
    public List<PersonPair> Pairs { get; } = [];

    /// <param name="municipalities">Names of the municipalities by code.</param>
    public static async Task<PersonRegister> LoadAsync(WorkspaceDbContext db, int council, IReadOnlyCollection<string> names, Dictionary<string, string> municipalities, CancellationToken ct)
    {
        var folded = names.Select(PersonName.Fold).ToHashSet();
        var exact = await db.PersonNames.Where(n => folded.Contains(n.Folded)).Select(n => n.Folded).ToListAsync(ct);
        // Whoever is known by just that name needs no likeness; of the others, those who share the first letters.
        var keys = names.Where(name => !exact.Contains(PersonName.Fold(name))).SelectMany(PersonName.KeysOf).Distinct().ToArray();
        var rows = await db.PersonNames.Where(n => folded.Contains(n.Folded) || n.Keys.Any(k => keys.Contains(k))).Include(n => n.Person).ToListAsync(ct);
        var shown = await db.ShownAsAsync([.. rows.Select(n => n.PersonId).Distinct()], ct);
        long[] ids = [.. rows.Select(n => n.PersonId).Concat(shown.Values).Distinct()];
        var persons = await db.Persons.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var attended = (await db.Attendees.Where(a => ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.MunicipalityCode, a.Party, a.MeetingId, a.Meeting.CouncilId }).ToListAsync(ct))
            .ToLookup(a => shown.GetValueOrDefault(a.PersonId, a.PersonId));
        var named = (await db.Set<Mention>().Where(m => m.PersonId != null && ids.Contains(m.PersonId.Value)).Select(m => new { PersonId = m.PersonId!.Value, m.Item.Meeting.CouncilId }).Distinct().ToListAsync(ct))
            .ToLookup(m => shown.GetValueOrDefault(m.PersonId, m.PersonId), m => m.CouncilId);
        var wanted = names.Select(Slug.Of).Distinct().ToArray();
        // A namesake's slug ends in -2, -3 …
        var taken = await db.Persons.Where(p => wanted.Contains(Regex.Replace(p.Slug, "-[0-9]+$", ""))).Select(p => p.Slug).ToListAsync(ct);
        var register = new PersonRegister(db, council, [.. taken], municipalities);
        foreach (var name in rows)
        {
            if (!register.byId.TryGetValue(name.PersonId, out var known))
            {
                var top = shown.GetValueOrDefault(name.PersonId, name.PersonId);
                var (facts, councils) = (attended[top].ToList(), named[top]);
                register.byId[name.PersonId] = known = new(name.Person, persons[top], [.. facts.Select(f => f.MunicipalityCode).OfType<string>()], [.. facts.Select(f => f.Party).OfType<string>()],
                    [.. facts.Select(f => f.CouncilId), .. councils], [.. facts.Select(f => f.MeetingId)]);
            }
            var list = register.Named(name.Folded);
            if (!list.Contains(known)) list.Add(known);
        }
        return register;
    }

    /// <summary>Somebody has just this name.</summary>
    public bool Knows(string name) => Named(PersonName.Fold(name)).Count > 0;

    /// <summary>The meeting's own list tells nobody apart any more: it is being written anew.</summary>
    public void Forget(long meetingId)
    {
        foreach (var known in byId.Values) known.Lists.Remove(meetingId);
    }

    /// <summary>The person, new if need be; one who stands on the list that is being read if <paramref name="onList"/>.</summary>
    public Person FindOrAdd(string name, string? municipality, string? party, bool onList)
    {
        var namesakes = Named(PersonName.Fold(name));
        var match = Match(namesakes, municipality);
        if (match is null) return Add(name, municipality, party, onList).Person;
        if (municipality is not null) match.Municipalities.Add(municipality);
        if (onList) match.Lists.Add(KnownPerson.ThisList);
        return match.Person;
    }

    /// <summary>Whoever in the room has the name, else whoever in the register; null where nobody, or more than one, has it.</summary>
    public Person? Find(string name, IEnumerable<Attendee> room)
    {
        var folded = PersonName.Fold(name);
        return room.Where(a => PersonName.Fold(a.NameAsWritten) == folded).Select(a => a.Person).Distinct().ToList() is [var here] ? here
            : Named(folded) is { Count: > 0 } known && known.Select(k => k.Shown).Distinct().Count() == 1 ? known[0].Person : null;
    }

    /// <summary>As <see cref="Find"/>; a name that nobody has but that looks like somebody's becomes a person and a question.</summary>
    public Person? FindOrAsk(string name, IReadOnlyList<Attendee> room)
    {
        if (Find(name, room) is { } found) return found;
        if (Named(PersonName.Fold(name)).Count > 0) return null;
        var candidate = new KnownPerson(new Person { Name = name, Slug = "" }, null!, [], [], [council], []);
        return Alike(candidate).Any(pair => pair.Score >= PersonPair.Likely) ? Add(name, null, null, onList: false).Person : null;
    }

    private KnownPerson Add(string name, string? municipality, string? party, bool onList)
    {
        var person = new Person { Name = name, Slug = FreeSlug(name), Names = { PersonName.Of(name) } };
        db.Persons.Add(person);
        var known = new KnownPerson(person, person, municipality is null ? [] : [municipality], party is null ? [] : [party], [council], onList ? [KnownPerson.ThisList] : []);
        Pairs.AddRange(Alike(known).OrderByDescending(pair => pair.Score).Take(MostQuestions));
        Named(PersonName.Fold(name)).Add(known);
        return known;
    }

    private IEnumerable<PersonPair> Alike(KnownPerson person) => byName.Values.SelectMany(list => list).Distinct().ToList()
        .Select(other => KnownPerson.Compare(person, other, code => municipalities[code])).OfType<PersonPair>()
        .GroupBy(pair => pair.Other).Select(same => same.MaxBy(pair => pair.Score)!);

    private static KnownPerson? Match(List<KnownPerson> namesakes, string? municipality)
    {
        if (municipality is null) return namesakes.Select(k => k.Shown).Distinct().Count() == 1 ? namesakes[0] : null;
        return namesakes.Find(k => k.Municipalities.Contains(municipality)) ?? (namesakes.FindAll(k => k.Municipalities.Count == 0) is [var homeless] ? homeless : null);
    }

    private List<KnownPerson> Named(string folded) => byName.TryGetValue(folded, out var list) ? list : byName[folded] = [];

    private string FreeSlug(string name)
    {
        var slug = Slug.Of(name);
        if (slug.Length == 0) slug = "person";
        for (var n = 2; !slugs.Add(slug); n++) slug = $"{Slug.Of(name)}-{n}";
        return slug;
    }
}
