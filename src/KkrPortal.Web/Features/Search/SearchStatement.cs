using System.Globalization;
using System.Text;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Search;

internal sealed record SearchFilter(int? CouncilId, DateOnly? From, DateOnly? To, Outcome? Outcome);

internal sealed record Found(int Total, IReadOnlyList<long> Ids, Dictionary<int, int> Councils, Dictionary<int, int> Years, Dictionary<string, int> Outcomes, WithoutFilters Without);

/// <summary>
/// The one statement that finds, filters, counts and ranks. The candidates are materialised first: left to itself the planner walks the date
/// index for a rare phrase sorted by date.
/// </summary>
internal sealed class SearchStatement : IDisposable
{
    // Candidates that are ranked with care; the rest has been put behind them by a plain rank.
    private const int MostRanked = 2_000;
    // What an item must reach of the best one's telling words when not all are asked for.
    private const string EnoughOfBest = "0.6";

    private readonly StringBuilder sql = new();
    private readonly NpgsqlCommand command = new();

    /// <param name="most">Matches that are looked at. Are there more, they are the newest of those that the filter lets through.</param>
    public static async Task<Found> RunAsync(PublishedDbContext db, QueryPlan plan, SearchFilter filter, SearchRequest request, bool anyWord, int most, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        using var statement = new SearchStatement();
        statement.Write(plan, filter, request, anyWord, most, isCommon: false);
        var found = await statement.ReadAsync(connection, ct);
        if (found.Without.All <= most) return found;
        // So common that only some of its items were seen, and those by chance: the filter and the date have to choose them. With a word that
        // common the planner's walk along the date index ends soon; with a rare one it never would.
        using var again = new SearchStatement();
        again.Write(plan, filter, request, anyWord, most, isCommon: true);
        var newest = await again.ReadAsync(connection, ct);
        return newest with { Without = newest.Without with { All = found.Without.All } };
    }

    private void Write(QueryPlan plan, SearchFilter filter, SearchRequest request, bool anyWord, int most, bool isCommon)
    {
        var matches = plan.Groups.ToDictionary(group => group, Match);
        var chosenBy = plan.Required.Select(group => matches[group]).ToList();
        var where = chosenBy.Count == 0 ? "true" : string.Join(anyWord ? " or " : " and ", chosenBy);
        var without = plan.Excluded is { } excluded ? $" and not i.search_vector @@ {Query(excluded)}" : "";
        if (request.Released is { } span)
            without += $" and i.meeting_id in (select id from published.meeting where modified_at > {Parameter(span.After)} and modified_at <= {Parameter(span.Until)})";
        var coverage = anyWord ? string.Join(" + ", plan.Groups.Select(group => $"case when {matches[group]} then {Figure(group.Rarity)} else 0 end")) : "1";
        var council = filter.CouncilId is { } id ? $"council_id = {Parameter(id)}" : "true";
        var period = (filter.From, filter.To) is (null, null) ? "true" : $"date between {Parameter(filter.From ?? DateOnly.MinValue)} and {Parameter(filter.To ?? DateOnly.MaxValue)}";
        var outcome = filter.Outcome is { } word ? $"outcome = {Parameter(Naming.Word(word))}" : "true";
        var drawn = isCommon ? $"and {council} and {period} and {outcome} order by i.date desc, i.id desc" : "";
        var byDate = request.Sort == SearchSort.Date || plan.Groups.All(group => group.Tiers.Count == 0);
        var size = Parameter(request.PageSize);
        var skip = Parameter((Math.Clamp(request.Page, 1, SearchRequest.LastPage) - 1) * request.PageSize);
        sql.Append(CultureInfo.InvariantCulture, $"""
            with matching as materialized (
                select i.id, i.council_id, i.date, i.outcome, {coverage} as coverage
                from published.item i where ({where}){without} {drawn} limit {most + 1}
            ), candidate as materialized (
                select id, council_id, date, outcome, coverage / max(coverage) over () as coverage from matching
            ), flagged as materialized (
                select id, council_id, date, outcome, coverage, {council} as in_council, {period} as in_period, {outcome} as in_outcome from candidate where coverage >= {EnoughOfBest}
            ), chosen as materialized (
                select id, council_id, date, coverage from flagged where in_council and in_period and in_outcome
            ), page as (
                {(byDate ? ByDate(plan) : ByRank(plan))} limit {size} offset {skip}
            )
            select 'hit', id::text, n from page
            union all select 'total', '', count(*) from chosen
            union all select 'all', '', count(*) from flagged
            union all select 'no council', '', count(*) from flagged where in_period and in_outcome
            union all select 'no period', '', count(*) from flagged where in_council and in_outcome
            union all select 'no outcome', '', count(*) from flagged where in_council and in_period
            union all select 'council', council_id::text, count(*) from flagged where in_period and in_outcome group by council_id
            union all select 'year', extract(year from date)::text, count(*) from flagged where in_council and in_outcome group by 2
            union all select 'outcome', outcome, count(*) from flagged where in_council and in_period group by outcome
            """);
    }

    private string Match(QueryGroup group)
    {
        var ways = new List<string>();
        if (group.Tiers.Count > 0) ways.Add($"i.search_vector @@ {Query(group.TsQuery)}");
        if (group.HasFact) ways.Add(Fact(group));
        return ways.Count == 1 ? ways[0] : $"({string.Join(" or ", ways)})";
    }

    private string Fact(QueryGroup group)
    {
        if (group.CouncilId is { } council) return $"i.council_id = {Parameter(council)}";
        if (group.Dates is { } dates) return $"i.date between {Parameter(dates.From)} and {Parameter(dates.To)}";
        if (group.Days.Count > 0) return $"i.date = any ({Parameter(group.Days.ToArray())})";
        if (group.CaseNumber is { } number) return $"i.case_number = {Parameter(number)}";
        if (group.ItemNumber is { } item) return $"i.number = {Parameter(item)}";
        if (group.Outcome is { } outcome) return $"(i.outcome = {Parameter(Naming.Word(outcome))} or {Parameter(Naming.Word(outcome))} = any (i.also_outcomes))";
        var persons = Parameter(group.PersonIds.ToArray());
        return $"i.id in (select item_id from published.mention where person_id = any ({persons}) union select item_id from published.appointment where person_id = any ({persons}) or replaces_id = any ({persons}))";
    }

    private static string ByDate(QueryPlan plan) => $"""
        select c.id, row_number() over (order by c.date {(plan.Text.Dates.Count > 0 ? "asc" : "desc")}, c.council_id, i.position) as n
        from chosen c join published.item i on i.id = c.id order by 2
        """;

    private string ByRank(QueryPlan plan)
    {
        var all = Query(string.Join(" | ", plan.Groups.Where(group => group.Tiers.Count > 0).Select(group => $"({group.TsQuery})")));
        var score = string.Join(" + ", plan.Groups.Select(Score));
        // All words near each other, as typed or in another form.
        var together = plan.Groups.Where(group => group.Tiers.Count > 0 && !group.IsWeak).Select(group => $"({group.Tiers[0].TsQuery}{(group.Tiers.Count > 1 && group.Tiers[1].Weight > 0.8 ? $" | {group.Tiers[1].TsQuery}" : "")})").ToList();
        if (together.Count > 1) score += $" + 4 * ts_rank_cd({Weights}, v, {Query(string.Join(" & ", together))}, 32)";
        if (plan.WholePhrase is { } phrase) score += $" + case when ts_filter(v, '{{a}}') @@ {Query(phrase)} then 2 else 0 end";
        return $"""
            select id, row_number() over (order by score desc, date desc, council_id, position) as n from (
                select id, date, council_id, position,
                    ({score}) * coverage
                    * case when title ~* {Parameter(StandingItems)} and not ts_filter(v, '{"{a}"}') @@ {all} then 0.4 else 1 end
                    + (extract(year from date) - 2000) * 0.002 as score
                from (
                    select c.*, i.position, i.title, i.number, i.case_number, i.outcome, i.also_outcomes, i.search_vector || ''::tsvector as v
                    from chosen c join published.item i on i.id = c.id
                    order by ts_rank({Weights}, i.search_vector, {all}) desc, c.date desc limit {MostRanked}
                    offset 0
                ) i
            ) scored order by 2
            """;
    }

    private const string Weights = "'{0.15, 0.3, 0.45, 1}'";

    /// <summary>Every meeting has them, and their title says nothing.</summary>
    private const string StandingItems = "^(godkendelse af (dagsorden|referat)|siden sidst|eventuelt|punkter til (næste|kommende) møde|meddelelser|orientering$)";

    // The best way in which the item has it, times how much that says. A query of n alternatives is ranked as their mean: n takes that back.
    private string Score(QueryGroup group)
    {
        var ways = group.Tiers.Select(tier => $"{Figure(tier.Weight * Math.Max(1, tier.TsQuery.Contains('&') || tier.TsQuery.Contains("<->") ? 1 : tier.Lexemes.Count))} * ts_rank({Weights}, v, {Query(tier.TsQuery)})").ToList();
        if (group.HasFact) ways.Add($"case when {Fact(group)} then {Figure(group.FactWeight)} else 0 end");
        return $"{Figure(group.Rarity)} * {(ways.Count == 1 ? ways[0] : $"greatest({string.Join(", ", ways)})")}";
    }

    public void Dispose() => command.Dispose();

    private static string Figure(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private string Query(string tsQuery) => $"{Parameter(tsQuery)}::tsquery";

    private string Parameter(object value)
    {
        for (var n = 0; n < command.Parameters.Count; n++)
            if (Equals(command.Parameters[n].Value, value)) return $"${n + 1}";
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return $"${command.Parameters.Count}";
    }

    private async Task<Found> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        command.Connection = connection;
        command.CommandText = sql.ToString();
        var rows = new List<(string Kind, string Key, long N)>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct)) rows.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        return new(
            Count("total"), [.. rows.Where(row => row.Kind == "hit").OrderBy(row => row.N).Select(row => long.Parse(row.Key, CultureInfo.InvariantCulture))],
            Facet("council").ToDictionary(row => int.Parse(row.Key, CultureInfo.InvariantCulture), row => row.N),
            Facet("year").ToDictionary(row => int.Parse(row.Key, CultureInfo.InvariantCulture), row => row.N),
            Facet("outcome").ToDictionary(row => row.Key, row => row.N),
            new(Count("all"), Count("no council"), Count("no period"), Count("no outcome")));

        int Count(string kind) => (int)rows.Single(row => row.Kind == kind).N;
        IEnumerable<(string Key, int N)> Facet(string kind) => rows.Where(row => row.Kind == kind).Select(row => (row.Key, (int)row.N));
    }
}
