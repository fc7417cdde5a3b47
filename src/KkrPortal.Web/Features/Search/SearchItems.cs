using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

public enum SearchSort { Relevance, Date }

/// <param name="Council">Slug.</param>
/// <param name="Page">From 1.</param>
/// <param name="Released">Only what was released or corrected in this span.</param>
public sealed record SearchRequest(string? Query, string? Council = null, DateOnly? From = null, DateOnly? To = null, Outcome? Outcome = null,
    SearchSort Sort = SearchSort.Relevance, int Page = 1, int PageSize = 20, ReleaseSpan? Released = null)
{
    /// <summary>Further pages are not asked for: nobody reads them, and the hundredth costs as much as all before it.</summary>
    public const int LastPage = 100;
    public bool IsFiltered => Council is not null || From is not null || To is not null || Outcome is not null;
}

public sealed record ReleaseSpan(DateTime After, DateTime Until);

/// <param name="Total">Never above <see cref="SearchItems.MostCounted"/> + 1.</param>
/// <param name="AnyWord">No item had all words; these have the most telling of them.</param>
/// <param name="Without">How many there would be with one filter, or all, taken away.</param>
/// <param name="CouncilName">Of the council that was asked for.</param>
public sealed record SearchResult(QueryPlan Plan, int Total, bool AnyWord, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, WithoutFilters Without, string? CouncilName = null);

public sealed record SearchFacets(IReadOnlyList<Facet> Councils, IReadOnlyList<Facet> Years, IReadOnlyList<Facet> Outcomes);

/// <param name="Key">Slug of the council, year, or word of the outcome.</param>
public sealed record Facet(string Key, string Text, int Count);

public sealed record WithoutFilters(int All, int Council, int Period, int Outcome);

public sealed record SearchHit(string CouncilSlug, string CouncilName, DateOnly Date, string Number, IReadOnlyList<TextPiece> Title, HitPassage Passage,
    Outcome Outcome, IReadOnlyList<Outcome> AlsoOutcomes, bool IsClosed, bool IsAgenda, string? Decision, string? Resolved, DateTime ModifiedAt)
{
    public string Url => Urls.Item(CouncilSlug, Date, Number);
    public string PlainTitle => string.Concat(Title.Select(piece => piece.Text));
}

/// <summary>Searches the released items; without words it lists them, newest first.</summary>
public sealed class SearchItems(IDbContextFactory<PublishedDbContext> published, UnderstandQuery understand)
{
    public const int MostCounted = 10_000;
    /// <summary>With three words or more and fewer hits than this, those that have most of the words follow.</summary>
    private const int FewHits = 3;

    public async Task<SearchResult> ExecuteAsync(SearchRequest request, CancellationToken ct)
    {
        var plan = await understand.ExecuteAsync(QueryText.Read(request.Query), ct);
        await using var db = await published.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var councils = await db.Councils.OrderBy(c => c.Position).ToDictionaryAsync(c => c.Id, ct);
        var filter = new SearchFilter(request.Council is { } slug ? councils.Values.FirstOrDefault(c => c.Slug == slug)?.Id ?? -1 : null, request.From, request.To, request.Outcome);
        if (plan.FindsNothing) return new(plan, 0, false, [], new([], [], []), new(0, 0, 0, 0));

        // A question is rarely answered in its own words; a list of words is meant word for word.
        var anyWord = plan.Text.IsQuestion && plan.Groups.Count > 1 || plan.Unknown.Count > 0 || plan.Text.AnyWord;
        var found = await SearchStatement.RunAsync(db, plan, filter, request, anyWord, ct);
        var required = plan.Required.Count();
        // Where everything that was asked for is a fact (a council, a day, a number), the few that fit are the answer.
        if (!anyWord && required > 1 && (found.Without.All == 0 || found.Without.All < FewHits && required >= 3 && !plan.Required.All(group => group.HasFact)))
            found = await SearchStatement.RunAsync(db, plan, filter, request, anyWord = true, ct);

        var ids = found.Ids.ToArray();
        var rows = await db.Items.Where(i => ids.Contains(i.Id)).Select(i => new
        {
            i.Id,
            i.CouncilId,
            i.Date,
            i.Number,
            i.Title,
            i.IsClosed,
            i.Outcome,
            i.AlsoOutcomes,
            i.DecisionText,
            i.ResolvedText,
            IsAgenda = i.Meeting.Shows == DocumentKind.Agenda,
            i.Meeting.ModifiedAt,
            Parts = i.Parts.OrderBy(part => part.Position).Select(part => new { part.Kind, part.Markdown }).ToList(),
            Attachments = i.Attachments.OrderBy(attachment => attachment.Position).Select(attachment => new { attachment.Title, attachment.File!.Text }).ToList(),
        }).AsSplitQuery().ToDictionaryAsync(i => i.Id, ct);
        var marker = new Marker(plan);
        var hits = found.Ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(i => new SearchHit(
            councils[i.CouncilId].Slug, councils[i.CouncilId].Name, i.Date, i.Number, marker.Mark(i.Title),
            HitPassage.Best(marker, Texts(i.DecisionText, i.ResolvedText, i.Parts.Select(part => (part.Kind, part.Markdown)), i.Attachments.SelectMany(a => new[] { a.Title, a.Text }).OfType<string>())),
            i.Outcome, i.AlsoOutcomes, i.IsClosed, i.IsAgenda, i.DecisionText, i.ResolvedText, i.ModifiedAt));
        var facets = new SearchFacets(
            [.. councils.Values.Select(c => new Facet(c.Slug, c.Name, found.Councils.GetValueOrDefault(c.Id))).Where(facet => facet.Count > 0).OrderByDescending(facet => facet.Count)],
            [.. found.Years.OrderBy(year => year.Key).Select(year => new Facet($"{year.Key}", $"{year.Key}", year.Value))],
            [.. found.Outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => new Facet(outcome.Key, Danish.Word(Enum.Parse<Outcome>(outcome.Key, true)), outcome.Value))]);
        return new(plan, found.Total, anyWord && required > (plan.Unknown.Count > 0 ? 0 : 1), [.. hits], facets, found.Without, filter.CouncilId is { } id1 && councils.TryGetValue(id1, out var chosen) ? chosen.Name : null);
    }

    private static List<(PassageOf, string)> Texts(string? decision, string? resolved, IEnumerable<(PartKind Kind, string Markdown)> parts, IEnumerable<string> attachments) =>
    [
        .. from text in (IEnumerable<(PassageOf Of, string? Markdown)>)
            [
                (PassageOf.AdoptedRecommendation, resolved),
                (PassageOf.Decision, decision),
                .. parts.Where(part => part.Kind != PartKind.Decision && (part.Kind != PartKind.Recommendation || resolved is null))
                    .OrderByDescending(part => part.Kind == PartKind.Recommendation)
                    .Select(part => (part.Kind == PartKind.Recommendation ? PassageOf.Recommendation : PassageOf.Text, (string?)part.Markdown)),
                .. attachments.Select(title => (PassageOf.Attachment, (string?)title)),
            ]
            let plain = Excerpt.Of(text.Markdown, int.MaxValue)
            where plain.Length > 0
            select (text.Of, plain),
    ];
}
