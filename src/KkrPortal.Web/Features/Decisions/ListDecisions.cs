using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Decisions;

public sealed record DecisionRow(string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title, Outcome Outcome, Outcome[] AlsoOutcomes, string? Decision, string? Resolved);
public sealed record DecisionRegister(
    IReadOnlyList<DecisionRow> Rows, int Total, int Standing, int Meetings, int? FirstYear, int? LastYear, IReadOnlyList<(Outcome Outcome, int Count)> Mix, IReadOnlyList<(int Year, int Count)> Years,
    IReadOnlyList<Choice> Councils, IReadOnlyList<Choice> Municipalities, string? MatterTitle);

/// <summary>The register of decisions, page by page, with what is counted above it.</summary>
public sealed class ListDecisions(IDbContextFactory<PublishedDbContext> databases)
{
    public const int PageSize = 50;

    public async Task<DecisionRegister> ExecuteAsync(DecisionFilter filter, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var all = await filter.NarrowAsync(database, ct);
        var items = filter.WithoutStanding(all);
        var mix = await items.GroupBy(item => item.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var span = await items.GroupBy(_ => 1).Select(group => new { First = group.Min(item => item.Date), Last = group.Max(item => item.Date), Meetings = group.Select(item => item.MeetingId).Distinct().Count() }).FirstOrDefaultAsync(ct);
        var years = await items.GroupBy(item => item.Date.Year).Select(group => new { Year = group.Key, Count = group.Count() }).ToDictionaryAsync(year => year.Year, year => year.Count, ct);
        var total = mix.Sum(outcome => outcome.Count);
        return new(
            await filter.InOrder(items).Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(item => new DecisionRow(item.Meeting.Council.Slug, item.Meeting.Council.Name, item.Date,
                item.Number, item.Title, item.Outcome, item.AlsoOutcomes, item.DecisionText, item.ResolvedText)).ToListAsync(ct),
            total, filter.Standing ? 0 : await all.CountAsync(ct) - total, span?.Meetings ?? 0, span?.First.Year, span?.Last.Year,
            [.. mix.OrderBy(outcome => Array.IndexOf(Order, outcome.Key)).Select(outcome => (outcome.Key, outcome.Count))],
            years.Count == 0 ? [] : [.. Enumerable.Range(years.Keys.Min(), years.Keys.Max() - years.Keys.Min() + 1).Select(year => (year, years.GetValueOrDefault(year)))],
            await database.Councils.OrderBy(council => council.Position).Select(council => new Choice(council.Slug, council.Name, null)).ToListAsync(ct),
            await database.Municipalities.Join(database.Councils, m => m.CouncilId, c => c.Id, (m, c) => new { m.Slug, m.Name, Council = c.Name, c.Position })
                .OrderBy(m => m.Position).ThenBy(m => m.Name).Select(m => new Choice(m.Slug, m.Name, m.Council)).ToListAsync(ct),
            filter.Matter is null ? null : await database.Matters.Where(m => m.Slug == filter.Matter).Select(m => m.Title).FirstOrDefaultAsync(ct));
    }

    // As in the picture: what was adopted first, what came to nothing last.
    private static readonly Outcome[] Order =
        [Outcome.Approved, Outcome.Appointed, Outcome.Noted, Outcome.Discussed, Outcome.Amended, Outcome.Other, Outcome.Postponed, Outcome.Rejected, Outcome.None];
}
