using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Front;

/// <param name="Url">A search, or the page of what the words name.</param>
public sealed record SearchExample(string Text, string Url);

/// <summary>
/// What somebody who doesn't know what to type may try: of each kind that the search knows one, taken from what was decided last. None is ever
/// made up, so none finds nothing, and what isn't public can't be among them.
/// </summary>
public sealed class ReadExamples(IDbContextFactory<PublishedDbContext> published)
{
    /// <summary>Titles to look for a telling word in.</summary>
    private const int Latest = 60;
    /// <summary>A name longer than this is read, not tried.</summary>
    private const int Longest = 40;
    private const int ShortestWord = 7;

    public async Task<IReadOnlyList<SearchExample>> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var decided = db.Items.Where(i => !i.IsClosed && i.DecisionText != null && i.Meeting.WithdrawnAt == null).OrderByDescending(i => i.Date).ThenBy(i => i.Id);
        List<SearchExample> found = [];
        if (await TellingWordAsync(db, decided, ct) is { } word) found.Add(new(word, Urls.SearchFor(word)));
        if (await db.Matters.Where(m => m.Title.Length <= Longest).OrderByDescending(m => m.IsConfirmed).ThenByDescending(m => m.Items.Max(i => i.Item.Date)).ThenBy(m => m.Id)
            .Select(m => new { m.Title, m.Slug }).FirstOrDefaultAsync(ct) is { } matter)
            found.Add(new(matter.Title, Urls.Matter(matter.Slug)));
        if (await db.Appointments.Where(a => !a.Person.NoIndex && a.Item.Meeting.WithdrawnAt == null).OrderByDescending(a => a.Item.Date).ThenBy(a => a.Id)
            .Select(a => new { a.Person.Name, a.Person.Slug, Home = a.Person.Municipality!.Name, HomeSlug = a.Person.Municipality.Slug }).FirstOrDefaultAsync(ct) is { } person)
        {
            if (person.Home is not null) found.Add(new(person.Home, Urls.Municipality(person.HomeSlug)));
            found.Add(new(person.Name, Urls.Person(person.Slug)));
        }
        if (await decided.Where(i => i.CaseNumber != null).Select(i => i.CaseNumber).FirstOrDefaultAsync(ct) is { } number) found.Add(new(number, Urls.SearchFor(number)));
        return found;
    }

    // The word of the latest titles that most items hold: a compound says what a matter is about (botilbudspladser), a short word seldom does.
    private static async Task<string?> TellingWordAsync(PublishedDbContext db, IQueryable<PublishedItem> decided, CancellationToken ct)
    {
        var titles = await decided.Where(i => !Regex.IsMatch(i.Title, StandingItems.Pattern, RegexOptions.IgnoreCase)).Select(i => i.Title).Take(Latest).ToListAsync(ct);
        string[] words = [.. titles.SelectMany(Words.In).Where(word => word.Length >= ShortestWord && word.All(char.IsLetter)).Distinct()];
        return await db.SearchTerms.Where(t => words.Contains(t.Word)).OrderByDescending(t => t.Parts.Length > 1).ThenByDescending(t => t.Documents).ThenBy(t => t.Word).Select(t => t.Word).FirstOrDefaultAsync(ct);
    }
}
