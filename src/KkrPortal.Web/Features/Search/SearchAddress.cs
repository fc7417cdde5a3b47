using KkrPortal.Data;

namespace KkrPortal.Web.Features.Search;

/// <summary>The page's state as it stands in its address.</summary>
public sealed record SearchAddress(string? Query, string? Council, int? Year, DateOnly? From, DateOnly? To, Outcome? Outcome, bool NewestFirst, int Page)
{
    public const int PageSize = 10;
    private const string Newest = "dato";

    /// <summary>What can't be read is left out rather than refused: a mistyped filter must not cost a reader the search.</summary>
    public static SearchAddress Of(IQueryCollection query) => new(
        // One letter more than is searched for, so that the page can say so; the rest would only make its links long.
        query["q"].ToString().Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, QueryText.Longest + 1)] : null, Asked.Text(query, "raad"), Asked.Year(query), Asked.Date(query, "fra"), Asked.Date(query, "til"),
        Asked.Outcome(query, "udfald"), query["sorter"] == Newest, Math.Min(Asked.Page(query), SearchRequest.LastPage));

    public bool IsFiltered => Council is not null || HasPeriod || Outcome is not null;
    public bool HasPeriod => Year is not null || From is not null || To is not null;
    public bool IsEmpty => string.IsNullOrWhiteSpace(Query) && !IsFiltered;

    public string Href => Urls.SearchFor(Query, Council, Year, Outcome, NewestFirst ? Newest : null, Page, From, To);
    /// <summary>The search itself, whatever order and page it is looked at in: what is followed.</summary>
    public string Followable => (this with { Page = 1, NewestFirst = false }).Href;
    public string HrefOf(int page) => (this with { Page = page }).Href;
    public SearchAddress Narrow => this with { Page = 1 };

    public SearchRequest Request => new(Query, Council, Year is { } y ? new DateOnly(y, 1, 1) : From, Year is { } z ? new DateOnly(z, 12, 31) : To, Outcome,
        NewestFirst ? SearchSort.Date : SearchSort.Relevance, Page, PageSize);

    /// <summary>"i 2020", "fra 1. marts 2020", "til 1. marts 2021", "fra … til …".</summary>
    public string? Period => (Year, From, To) switch
    {
        ({ } year, _, _) => $"i {year}",
        (_, { } from, { } to) => $"fra {Danish.Long(from)} til {Danish.Long(to)}",
        (_, { } from, null) => $"fra {Danish.Long(from)}",
        (_, null, { } to) => $"til {Danish.Long(to)}",
        _ => null,
    };

    /// <summary>"letbane i KKR Syddanmark i 2020": the search as a title says it.</summary>
    public string InWords(string? councilName) => string.Join(' ', new[]
    {
        Query is { } query ? $"»{query}«" : "alle punkter",
        Council is null ? null : $"i {councilName ?? Council}",
        Period,
        Outcome is { } outcome ? $"med udfaldet »{Danish.Word(outcome)}«" : null,
    }.Where(part => part is not null));
}
