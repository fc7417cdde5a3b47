using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <param name="Kind">council, meeting, case, person, municipality, body or term.</param>
/// <param name="Text">What to show; for a term also what to search for.</param>
/// <param name="Url">Where it leads: the thing's own page, or the search for it.</param>
public sealed record Suggestion(string Kind, string Text, string Url);

/// <summary>What a reader who is still typing may be after. Reads what was released alone, keeps nothing of what was typed.</summary>
public sealed class SuggestSearches(IDbContextFactory<PublishedDbContext> published)
{
    public const int Longest = 100;
    private const int Most = 8, MostOfAKind = 3;

    public async Task<IReadOnlyList<Suggestion>> ExecuteAsync(string? typed, CancellationToken ct)
    {
        typed = (typed ?? "").Normalize().TrimStart();
        if (typed.Length is < 2 or > Longest) return [];
        var text = QueryText.Read(typed);
        // The last word isn't finished; unlike a search this one keeps the small words, for they may become long ones.
        string[] words = [.. Data.Search.Words.In(typed)];
        if (words.Length is 0 or > 8 || words[^1].Length < 2 && text.Dates.Count + text.Days.Count == 0) return [];
        await using var db = await published.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        List<Suggestion> found =
        [
            .. await MeetingsAsync(db, text, ct), .. await CasesAsync(db, typed, ct), .. await CouncilsAsync(db, words, ct),
            .. await PersonsAsync(db, words, ct), .. await MunicipalitiesAsync(db, words, ct), .. await BodiesAsync(db, words, ct),
        ];
        found.AddRange(await TermsAsync(db, typed, Math.Max(2, Most - found.Count), ct));
        return [.. found.Take(Most)];
    }

    private static async Task<IEnumerable<Suggestion>> MeetingsAsync(PublishedDbContext db, QueryText text, CancellationToken ct)
    {
        var (range, day) = (text.Dates is [var dates, ..] ? dates : null, text.Days is [var first, ..] ? first : null);
        if (range is null && day is null) return [];
        var meetings = range is not null
            ? db.Meetings.Where(m => m.Date >= range.From && m.Date <= range.To)
            : db.Meetings.Where(m => m.Date.Month == day!.Month && m.Date.Day == day.Day);
        return (await meetings.OrderByDescending(m => m.Date).ThenBy(m => m.CouncilId).Take(MostOfAKind).Select(m => new { m.Council.Slug, m.Council.Name, m.Date }).ToListAsync(ct))
            .Select(m => new Suggestion("meeting", $"{m.Name} {Danish.Long(m.Date)}", Urls.Meeting(m.Slug, m.Date)));
    }

    // "SAG-2020-0", "sag 2020"
    private static async Task<IEnumerable<Suggestion>> CasesAsync(PublishedDbContext db, string typed, CancellationToken ct)
    {
        var begun = typed.ToUpperInvariant().Replace(' ', '-');
        if (begun.Length is < 8 or > 14 || !begun.StartsWith("SAG-", StringComparison.Ordinal) || begun[4..].Any(c => c != '-' && !char.IsAsciiDigit(c))) return [];
        var end = begun + "99999";
        return (await db.Database.SqlQuery<string>($"""
            select distinct case_number as "Value" from published.item where case_number >= {begun} and case_number <= {end} order by 1 limit {MostOfAKind}
            """).ToListAsync(ct)).Select(number => new Suggestion("case", number, Urls.SearchFor(number)));
    }

    private static async Task<IEnumerable<Suggestion>> CouncilsAsync(PublishedDbContext db, string[] words, CancellationToken ct)
    {
        var last = Slug.Of(words[^1]);
        if (last.Length < 3 || words.Length > 2 || words.Length == 2 && words[0] != "kkr") return [];
        return (await db.Councils.Where(c => c.Slug.StartsWith(last)).OrderBy(c => c.Position).Take(2).Select(c => new { c.Slug, c.Name }).ToListAsync(ct))
            .Select(c => new Suggestion("council", c.Name, Urls.Council(c.Slug)));
    }

    // Each word as it sounds, the last one unfinished; letters and blanks alone, so nothing in them means anything to LIKE.
    private static async Task<IEnumerable<Suggestion>> PersonsAsync(PublishedDbContext db, string[] words, CancellationToken ct)
    {
        if (words.Length > 5 || words.Any(word => word.Any(char.IsDigit))) return [];
        string[] patterns = [.. words[..^1].Select(word => $"% {Fold.OfName(word)} %"), $"% {Fold.OfName(words[^1])}%"];
        return (await db.Database.SqlQuery<NamedPage>($"""
            select slug, name from published.person where search_names like all ({patterns}) and not no_index order by name limit {MostOfAKind}
            """).ToListAsync(ct)).Select(person => new Suggestion("person", person.Name, Urls.Person(person.Slug)));
    }

    private static async Task<IEnumerable<Suggestion>> MunicipalitiesAsync(PublishedDbContext db, string[] words, CancellationToken ct)
    {
        var begun = Slug.Of(string.Join(' ', words.Where(word => word is not "kommune")));
        if (begun.Length < 2) return [];
        return (await db.Municipalities.Where(m => m.Slug.StartsWith(begun)).OrderBy(m => m.Name).Take(MostOfAKind).Select(m => new { m.Slug, m.Name }).ToListAsync(ct))
            .Select(m => new Suggestion("municipality", Danish.Municipality(m.Name), Urls.Municipality(m.Slug)));
    }

    private static async Task<IEnumerable<Suggestion>> BodiesAsync(PublishedDbContext db, string[] words, CancellationToken ct)
    {
        if (words[^1].Length < 3 || words.Length > 5) return [];
        string[] patterns = [.. words.Select(word => $"%{word}%")];
        return (await db.Database.SqlQuery<string>($"""
            select body as "Value" from published.appointment where body ilike all ({patterns}) and length(body) <= 60 group by body order by count(*) desc, body limit 2
            """).ToListAsync(ct)).Select(body => new Suggestion("body", body, Urls.SeatsOf(bodyOrPerson: body)));
    }

    // One form of each word, the commonest first; what was typed before the last word comes back with it.
    private static async Task<IEnumerable<Suggestion>> TermsAsync(PublishedDbContext db, string typed, int most, CancellationToken ct)
    {
        if (Data.Search.Words.Places(typed).Last() is var last && last.End != typed.Length) return [];
        var begun = Fold.Of(typed[last.Start..].ToLowerInvariant());
        if (begun.Length < 2 || !begun.All(char.IsLetterOrDigit)) return [];
        var words = await db.SearchTerms.Where(t => t.Folded.StartsWith(begun)).OrderByDescending(t => t.Documents).ThenBy(t => t.Word).Take(40).Select(t => new { t.Word, t.Root }).ToListAsync(ct);
        return words.DistinctBy(term => term.Root).Take(most).Select(term => typed[..last.Start] + term.Word).Select(query => new Suggestion("term", query, Urls.SearchFor(query)));
    }

    private sealed record NamedPage(string Slug, string Name);
}
