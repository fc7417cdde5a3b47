using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Decisions;

public enum DecisionSort { Newest, Oldest, Title, Outcome }

/// <summary>What the register is narrowed to: the same for the page, the file and their addresses.</summary>
public sealed record DecisionFilter(string? Council, Outcome? Outcome, DateOnly? From, DateOnly? To, int? Year, string? Municipality, string? Person, string? Body, string? Matter, string? Word,
    bool Standing, DecisionSort Sort, int Page)
{
    public static DecisionFilter Of(IQueryCollection query) => new(
        Asked.Text(query, "raad"), Asked.Outcome(query, "udfald"), Asked.Date(query, "fra"), Asked.Date(query, "til"), Asked.Year(query), Asked.Text(query, "kommune"),
        Asked.Text(query, "person"), Asked.Text(query, "organ"), Asked.Text(query, "emne"), Asked.Text(query, "ord"), Asked.Text(query, "faste") is not null,
        Words.FirstOrDefault(word => word.Value == Asked.Text(query, "sorter")).Key, Asked.Page(query));

    public bool IsNarrowed => this with { Standing = false, Sort = DecisionSort.Newest, Page = 1 } != new DecisionFilter(null, null, null, null, null, null, null, null, null, null, false, DecisionSort.Newest, 1);

    public string Address(string path = Urls.Decisions) =>
        Urls.DecisionsOf(Council, Outcome, From, To, Year, Municipality, Person, Body, Matter, Word, Standing, Sort == DecisionSort.Newest ? null : Words[Sort], Page, path);

    private static Dictionary<DecisionSort, string> Words { get; } = new()
    {
        [DecisionSort.Newest] = "nyeste",
        [DecisionSort.Oldest] = "aeldste",
        [DecisionSort.Title] = "titel",
        [DecisionSort.Outcome] = "udfald",
    };

    /// <summary>The decided items that fit, the standing ones (faste punkter) too.</summary>
    public async Task<IQueryable<PublishedItem>> NarrowAsync(PublishedDbContext database, CancellationToken ct)
    {
        var items = database.Items.Where(item => !item.IsClosed && item.Meeting.WithdrawnAt == null && (item.DecisionText != null || item.Outcome != Data.Outcome.None));
        if (Council is { } council) items = items.Where(item => item.Meeting.Council.Slug == council);
        if (Outcome is { } outcome)
        {
            // EF can't look into a list whose elements are converted, so the database is asked in its own words.
            var also = database.Items.FromSql($"select * from published.item where {Naming.Word(outcome)} = any(also_outcomes)");
            items = items.Where(item => item.Outcome == outcome || also.Any(other => other.Id == item.Id));
        }
        if (From is { } from) items = items.Where(item => item.Date >= from);
        if (To is { } to) items = items.Where(item => item.Date <= to);
        if (Year is { } year) items = items.Where(item => item.Date >= new DateOnly(year, 1, 1) && item.Date <= new DateOnly(year, 12, 31));
        if (Municipality is { } name)
            items = await database.Municipalities.FirstOrDefaultAsync(m => m.Slug == Slug.Of(name), ct) is { } municipality ? items.Naming(municipality) : items.Where(_ => false);
        if (Person is { } person)
        {
            var like = Asked.Like(person);
            items = items.Where(item => item.Mentions.Any(m => m.Person!.Slug == person || EF.Functions.ILike(m.Person.Name, like) || EF.Functions.ILike(m.NameAsWritten, like))
                || item.Appointments.Any(a => a.Person.Slug == person || EF.Functions.ILike(a.Person.Name, like) || a.ReplacesPerson!.Slug == person || EF.Functions.ILike(a.Replaces ?? "", like)));
        }
        if (Body is { } body)
        {
            var like = Asked.Like(body);
            items = items.Where(item => EF.Functions.ILike(item.Title, like) || item.Appointments.Any(a => EF.Functions.ILike(a.Body ?? "", like)));
        }
        if (Matter is { } matter)
        {
            var like = Asked.Like(matter);
            items = items.Where(item => database.MatterItems.Any(m => m.ItemId == item.Id && (m.Matter.Slug == matter || EF.Functions.ILike(m.Matter.Title, like))));
        }
        foreach (var word in Word?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var like = Asked.Like(word);
            items = items.Where(item => EF.Functions.ILike(item.Title, like));
        }
        return items;
    }

    public IQueryable<PublishedItem> WithoutStanding(IQueryable<PublishedItem> items) =>
        Standing ? items : items.Where(item => !Regex.IsMatch(item.Title, StandingItems.Pattern, RegexOptions.IgnoreCase));

    public IQueryable<PublishedItem> InOrder(IQueryable<PublishedItem> items) => Sort switch
    {
        DecisionSort.Oldest => items.OrderBy(item => item.Date).ThenBy(item => item.CouncilId).ThenBy(item => item.Position),
        DecisionSort.Title => items.OrderBy(item => EF.Functions.Collate(item.Title, "danish_icu")).ThenByDescending(item => item.Date).ThenBy(item => item.Id),
        DecisionSort.Outcome => items.OrderBy(item => item.Outcome).ThenByDescending(item => item.Date).ThenBy(item => item.CouncilId).ThenBy(item => item.Position),
        _ => items.OrderByDescending(item => item.Date).ThenBy(item => item.CouncilId).ThenBy(item => item.Position),
    };
}
