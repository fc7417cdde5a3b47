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
        await things.AddMeetingsAsync(db, text, ct);
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
    }

    private static readonly Dictionary<string, Outcome> OutcomeRoots = new()
    {
        [DanishRoot.Of("udpege")] = Outcome.Appointed,
        [DanishRoot.Of("udsætte")] = Outcome.Postponed,
        [DanishRoot.Of("afvise")] = Outcome.Rejected,
    };

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
        string[] words = [.. text.Words.Where(word => !word.Any(char.IsDigit))];
        if (words.Length is 0 or > 8) return;
        // Names that the query spells out wholly, or that hold all of a short query.
        var persons = await db.Database.SqlQuery<PersonRow>($"""
            select id, slug, name, array(select distinct w from unnest(array[name] || aliases) n, regexp_split_to_table(lower(n), '[^[:alnum:]]+') w where w <> '') as words
            from published.person
            where array(select distinct w from unnest(array[name] || aliases) n, regexp_split_to_table(lower(n), '[^[:alnum:]]+') w) && {words}
            """).ToListAsync(ct);
        var named = persons.Where(person => words.Count(word => person.Words.Contains(word)) >= Math.Min(2, words.Length)).ToList();
        if (named.Count is 0 or > 6) return;
        var most = named.Max(person => words.Count(word => person.Words.Contains(word)));
        foreach (var person in named.Where(person => words.Count(word => person.Words.Contains(word)) == most).OrderBy(person => person.Name, StringComparer.Create(Danish.Culture, false)))
        {
            Shortcuts.Add(new(Urls.Person(person.Slug), person.Name, "Person"));
            if (most < 2) continue;
            foreach (var word in words.Where(word => person.Words.Contains(word)))
                byWord[word] = new() { Label = word, PersonIds = [.. byWord.GetValueOrDefault(word)?.PersonIds ?? [], person.Id], FactWeight = 0.25 };
        }
    }

    private async Task AddMunicipalitiesAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var words = text.Words;
        string[] slugs = [.. Enumerable.Range(0, words.Count).SelectMany(start => Enumerable.Range(1, Math.Min(3, words.Count - start)).Select(count => Slug.Of(string.Join(' ', words.Skip(start).Take(count)))))
            .SelectMany(slug => (string[])[slug, slug.TrimEnd('s')]).Distinct()];
        Shortcuts.AddRange((await db.Municipalities.Where(m => slugs.Contains(m.Slug)).OrderBy(m => m.Name).Select(m => new { m.Slug, m.Name }).ToListAsync(ct))
            .Select(m => new Shortcut(Urls.Municipality(m.Slug), $"{m.Name} Kommune", "Kommune")));
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

    private sealed record PersonRow(long Id, string Slug, string Name, string[] Words);
}
