using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>The councils, people, municipalities, meetings, items and cases that a query names.</summary>
internal sealed class NamedThings
{
    private readonly Dictionary<string, QueryGroup> byWord = [];
    public List<QueryGroup> Facts { get; } = [];
    public List<Shortcut> Shortcuts { get; } = [];

    /// <summary>The facts that a word stands for; without any when it is just a word.</summary>
    public QueryGroup Of(string word) => byWord.GetValueOrDefault(word) ?? new() { Label = word };

    public static async Task<NamedThings> FindAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var things = new NamedThings();
        things.AddOutcomes(text);
        await things.AddCouncilsAsync(db, text, ct);
        await things.AddPersonsAsync(db, text, ct);
        await things.AddMunicipalitiesAsync(db, text, ct);
        await things.AddBodiesAsync(db, text, ct);
        await things.AddMeetingsAsync(db, text, ct);
        await things.AddDaysAsync(db, text, ct);
        await things.AddItemsAsync(db, text, ct);
        foreach (var number in text.CaseNumbers) things.Facts.Add(new() { Label = number, CaseNumber = number, Rarity = 3 });
        foreach (var number in text.ItemNumbers)
            things.Facts.Add(new() { Label = number, ItemNumber = number, Tiers = [new(QueryTier.Quote(number), 0.5, [number])], Rarity = 2 });
        foreach (var word in text.Words.Where(word => word.Length == 4 && word.All(char.IsDigit)))
            if (int.Parse(word, CultureInfo.InvariantCulture) is >= 1970 and < 2100 and var year)
                things.byWord[word] = new() { Label = word, Dates = new(new(year, 1, 1), new(year, 12, 31)), FactWeight = 0.3 };
        return things;
    }

    // "udpegede" asks for those who were, whether or not the minutes use the verb.
    private void AddOutcomes(QueryText text)
    {
        foreach (var word in text.Words)
            if (OutcomeRoots.TryGetValue(DanishRoot.Of(word), out var outcome)) byWord[word] = new() { Label = word, Outcome = outcome, FactWeight = 0.5 };
        if (text.AsksForRejected) Facts.Add(new() { Label = Danish.Word(Outcome.Rejected), Outcome = Outcome.Rejected, Rarity = 2 });
    }

    private static readonly Dictionary<string, Outcome> OutcomeRoots = new (string Words, Outcome Outcome)[]
    {
        ("udpege udpeget udpegede", Outcome.Appointed),
        ("udsætte udsat udsatte", Outcome.Postponed),
        ("afvise afvist afviste forkaste forkastet", Outcome.Rejected),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (Root: DanishRoot.Of(word), row.Outcome)).DistinctBy(pair => pair.Root).ToDictionary(pair => pair.Root, pair => pair.Outcome);

    private async Task AddCouncilsAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var slugs = text.Words.ToDictionary(word => word, word => Slug.Of(word).TrimEnd('s'));
        var councils = await db.Councils.Select(c => new { c.Id, c.Slug, c.Name }).ToListAsync(ct);
        foreach (var council in councils)
            foreach (var (word, _) in slugs.Where(pair => pair.Value == council.Slug.TrimEnd('s')))
            {
                byWord[word] = new() { Label = word, CouncilId = council.Id, FactWeight = 0.5 };
                Shortcuts.Add(new(Urls.Council(council.Slug), council.Name, "Råd"));
            }
    }

    private async Task AddPersonsAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var words = text.Words.Where(word => !word.Any(char.IsDigit)).ToDictionary(word => word, word => $" {Fold.OfName(word)} ");
        if (words.Count is 0 or > 8) return;
        // Names that the query spells out wholly, or that hold all of a short query; letters and blanks alone, so nothing in them means anything to LIKE.
        string[] patterns = [.. words.Values.Select(name => $"%{name}%").Distinct()];
        var persons = await db.Database.SqlQuery<PersonRow>($"""
            select id, slug, name, search_names as "SearchNames" from published.person where search_names like any ({patterns})
            order by (select count(*) from unnest({patterns}) as p where search_names like p) desc, id limit 100
            """).ToListAsync(ct);
        int Named(PersonRow person) => words.Values.Count(name => person.SearchNames.Contains(name, StringComparison.Ordinal));
        var named = persons.Where(person => Named(person) >= Math.Min(2, words.Count)).ToList();
        if (named.Count == 0) return;
        var most = named.Max(Named);
        named = [.. named.Where(person => Named(person) == most).OrderBy(person => person.Name, StringComparer.Create(Danish.Culture, false))];
        if (named.Count > 6) return;
        foreach (var person in named)
        {
            Shortcuts.Add(new(Urls.Person(person.Slug), person.Name, "Person"));
            if (most < 2) continue;
            foreach (var word in words.Where(word => person.SearchNames.Contains(word.Value, StringComparison.Ordinal)).Select(word => word.Key))
                byWord[word] = new() { Label = word, PersonIds = [.. byWord.GetValueOrDefault(word)?.PersonIds ?? [], person.Id], FactWeight = 0.25 };
        }
    }

    // "Movia", "almen praksis": who sits there for the councils.
    private async Task AddBodiesAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var words = text.Words.Where(word => !QueryWords.Weak.Contains(word)).ToList();
        if (words.Count is 0 or > 6 || words.Any(word => word.Length < 2 || byWord.ContainsKey(word))) return;
        string[] patterns = [.. words.Select(word => $"%{DanishStem.Of(word)}%")];
        var bodies = await db.Database.SqlQuery<string>($"""select distinct body as "Value" from published.appointment where body ilike all ({patterns}) limit 50""").ToListAsync(ct);
        var stems = words.Select(DanishStem.Of).ToList();
        if (bodies.Any(body => stems.All(Data.Search.Words.In(body).Select(DanishStem.Of).Contains)))
            Shortcuts.Add(new(Urls.SeatsOf(bodyOrPerson: string.Join(' ', words)), $"Udpegninger til »{string.Join(' ', words)}«", "Organ"));
    }

    private async Task AddMunicipalitiesAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var words = text.Words;
        string[] slugs = [.. Enumerable.Range(0, words.Count).SelectMany(start => Enumerable.Range(1, Math.Min(3, words.Count - start)).Select(count => Slug.Of(string.Join(' ', words.Skip(start).Take(count)))))
            .SelectMany(slug => (string[])[slug, slug.TrimEnd('s')]).Distinct()];
        Shortcuts.AddRange((await db.Municipalities.Where(m => slugs.Contains(m.Slug)).OrderBy(m => m.Name).Select(m => new { m.Slug, m.Name }).ToListAsync(ct))
            .Select(m => new Shortcut(Urls.Municipality(m.Slug), Danish.Municipality(m.Name), "Kommune")));
    }

    // A date is a meeting's, and it may be written in a text.
    private async Task AddMeetingsAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        foreach (var dates in text.Dates)
        {
            var month = QueryTier.Lexeme(dates.From.ToString("MMMM", Danish.Culture));
            var year = dates.From.Year.ToString(CultureInfo.InvariantCulture);
            string[] written = dates.IsDay ? [dates.From.Day.ToString(CultureInfo.InvariantCulture), month, year] : [month, year];
            Facts.Add(new() { Label = dates.ToString(), Dates = dates, Tiers = [QueryTier.Phrase(written, 0.6)], Rarity = 2, FactWeight = 1.2 });
            var (from, to) = (dates.From, dates.To);
            Shortcuts.AddRange((await db.Meetings.Where(m => m.Date >= from && m.Date <= to).OrderBy(m => m.Date).ThenBy(m => m.CouncilId).Take(5)
                .Select(m => new { m.Council.Slug, m.Council.Name, m.Date }).ToListAsync(ct))
                .Select(m => new Shortcut(Urls.Meeting(m.Slug, m.Date), $"{m.Name} {Danish.Long(m.Date)}", "Møde")));
        }
    }

    // "24. november" is a meeting's day in whatever year there was one.
    private async Task AddDaysAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        foreach (var (day, label) in text.Days.Select(day => (day, day.ToString())))
        {
            var meetings = await db.Meetings.Where(m => m.Date.Month == day.Month && m.Date.Day == day.Day).OrderByDescending(m => m.Date)
                .Select(m => new { m.Council.Slug, m.Council.Name, m.Date }).Take(5).ToListAsync(ct);
            string[] written = [day.Day.ToString(CultureInfo.InvariantCulture), QueryTier.Lexeme(label[(label.IndexOf(' ') + 1)..])];
            Facts.Add(new() { Label = label, Days = [.. meetings.Select(m => m.Date).Distinct()], Tiers = [QueryTier.Phrase(written, 0.6)], Rarity = 2, FactWeight = 1.2 });
            Shortcuts.AddRange(meetings.Select(m => new Shortcut(Urls.Meeting(m.Slug, m.Date), $"{m.Name} {Danish.Long(m.Date)}", "Møde")));
        }
    }

    // "hovedstaden 24. november 2023 punkt 3.4" is one item and nothing else.
    private async Task AddItemsAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var councils = byWord.Values.Select(group => group.CouncilId).OfType<int>().ToList();
        foreach (var dates in text.ItemNumbers.Count > 0 ? text.Dates.Where(dates => dates.IsDay) : [])
            Shortcuts.InsertRange(0, (await db.Items.Where(i => i.Date == dates.From && text.ItemNumbers.Contains(i.Number) && (councils.Count == 0 || councils.Contains(i.CouncilId)))
                .OrderBy(i => i.CouncilId).ThenBy(i => i.Position).Take(5).Select(i => new { i.Meeting.Council.Slug, i.Meeting.Council.Name, i.Date, i.Number, i.Title }).ToListAsync(ct))
                .Select(i => new Shortcut(Urls.Item(i.Slug, i.Date, i.Number), $"{i.Name} {Danish.Long(i.Date)}, punkt {i.Number}: {i.Title}", "Punkt")));
    }

    private sealed record PersonRow(long Id, string Slug, string Name, string SearchNames);
}
