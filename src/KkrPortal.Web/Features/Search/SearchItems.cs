using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

public enum SearchSort { Relevance, Date }

/// <param name="Council">Slug.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(string? Query, string? Council = null, DateOnly? From = null, DateOnly? To = null, Outcome? Outcome = null,
    SearchSort Sort = SearchSort.Relevance, int Page = 1, int PageSize = 20)
{
    /// <summary>Further pages are not asked for: nobody reads them, and the hundredth costs as much as all before it.</summary>
    public const int LastPage = 100;
    public bool IsFiltered => Council is not null || From is not null || To is not null || Outcome is not null;
}

/// <param name="Total">Never above <see cref="SearchItems.MostCounted"/> + 1.</param>
/// <param name="AnyWord">No item had all words; these have the most telling of them.</param>
/// <param name="Without">How many there would be with one filter, or all, taken away.</param>
public sealed record SearchResult(QueryPlan Plan, int Total, bool AnyWord, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, WithoutFilters Without);

public sealed record SearchFacets(IReadOnlyList<Facet> Councils, IReadOnlyList<Facet> Years, IReadOnlyList<Facet> Outcomes);

/// <param name="Key">Slug of the council, year, or word of the outcome.</param>
public sealed record Facet(string Key, string Text, int Count);

public sealed record WithoutFilters(int All, int Council, int Period, int Outcome);

public sealed record SearchHit(string CouncilSlug, string CouncilName, DateOnly Date, string Number, IReadOnlyList<TextPiece> Title, Passage Passage,
    Outcome Outcome, IReadOnlyList<Outcome> AlsoOutcomes, bool IsClosed, bool IsAgenda, string? Decision)
{
    public string Url => Urls.Item(CouncilSlug, Date, Number);
    public string PlainTitle => string.Concat(Title.Select(piece => piece.Text));
}

/// <summary>Searches the released items; without words it lists them, newest first.</summary>
public sealed class SearchItems(IDbContextFactory<PublishedDbContext> published, UnderstandQuery understand)
{
    public const int MostCounted = 10_000;

    public async Task<SearchResult> ExecuteAsync(SearchRequest request, CancellationToken ct)
    {
        var plan = await understand.ExecuteAsync(QueryText.Read(request.Query), ct);
        await using var db = await published.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var councils = await db.Councils.OrderBy(c => c.Position).ToDictionaryAsync(c => c.Id, ct);
        var filter = new SearchFilter(request.Council is { } slug ? councils.Values.FirstOrDefault(c => c.Slug == slug)?.Id ?? -1 : null, request.From, request.To, request.Outcome);
        if (plan.FindsNothing) return new(plan, 0, false, [], new([], [], []), new(0, 0, 0, 0));

        // A question is rarely answered in its own words; a list of words is meant word for word.
        var anyWord = plan.Text.IsQuestion && plan.Groups.Count > 1 || plan.Unknown.Count > 0;
        var found = await SearchStatement.RunAsync(db, plan, filter, request, anyWord, ct);
        if (found.Without.All == 0 && !anyWord && plan.Groups.Count > 1)
            found = await SearchStatement.RunAsync(db, plan, filter, request, anyWord = true, ct);

        var ids = found.Ids.ToArray();
        var rows = await db.Items.Where(i => ids.Contains(i.Id)).Select(i => new
        {
            i.Id, i.CouncilId, i.Date, i.Number, i.Title, i.IsClosed, i.Outcome, i.AlsoOutcomes, i.DecisionText, i.ResolvedText, i.SearchRecommendation, i.SearchRest,
            IsAgenda = i.Meeting.Shows == DocumentKind.Agenda,
        }).ToDictionaryAsync(i => i.Id, ct);
        var marker = new Marker(plan);
        var hits = found.Ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(i => new SearchHit(
            councils[i.CouncilId].Slug, councils[i.CouncilId].Name, i.Date, i.Number, marker.Mark(i.Title),
            Passage.Best(marker, MarkdownText.ToPlain(i.DecisionText), MarkdownText.ToPlain(i.ResolvedText), i.SearchRecommendation, i.SearchRest),
            i.Outcome, i.AlsoOutcomes, i.IsClosed, i.IsAgenda, i.DecisionText));
        var facets = new SearchFacets(
            [.. councils.Values.Select(c => new Facet(c.Slug, c.Name, found.Councils.GetValueOrDefault(c.Id))).Where(facet => facet.Count > 0)],
            [.. found.Years.OrderBy(year => year.Key).Select(year => new Facet($"{year.Key}", $"{year.Key}", year.Value))],
            [.. found.Outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => new Facet(outcome.Key, Danish.Word(Enum.Parse<Outcome>(outcome.Key, true)), outcome.Value))]);
        return new(plan, found.Total, anyWord && plan.Groups.Count(group => !group.IsWeak) > (plan.Unknown.Count > 0 ? 0 : 1), [.. hits], facets, found.Without);
    }
}
