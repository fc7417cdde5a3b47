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
/// The one statement that finds, filters, counts and ranks. What it costs is bounded: at most so many matches are looked at, they are found over
/// the index of words alone, and few of them are ranked with care.
/// </summary>
internal sealed class SearchStatement : IDisposable
{
    // Matches that are ranked with care: those that have the words in their title, and then the newest. All others follow in that order.
    private const int MostRanked = 500;
    // What an item must reach of the best one's telling words when not all are asked for.
    private const string EnoughOfBest = "0.6";
    // The planner takes a look at a text for a look at a row, but a text's words are kept apart from its row and must be fetched and unpacked: reading
    // all rows took ten times as long as asking the index. And it has to see the words that are asked for: whether one is rare or common decides the way.
    // Where a small table has to be read in full all the same, that counts as so dear that compiling the statement would seem worth its while.
    private const string OverTheIndex = "select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)";

    private readonly StringBuilder sql = new();
    private readonly NpgsqlBatch batch = new();
    private readonly NpgsqlBatchCommand command = new();

    /// <param name="most">Matches that are looked at. Are there more, they are the newest of those that the filter lets through.</param>
    public static async Task<Found> RunAsync(PublishedDbContext db, QueryPlan plan, SearchFilter filter, SearchRequest request, bool anyWord, int most, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (!IsSurelyCommon(plan, request, most))
        {
            using var statement = new SearchStatement();
            statement.Write(plan, filter, request, anyWord, most, isCommon: false);
            var found = await statement.ReadAsync(connection, ct);
            if (found.Without.All <= most) return found;
        }
        // So common that only some of its items are seen, and those would be seen by chance: the filter and the date have to choose them. With a
        // word that common the planner's walk along the date index ends soon; with a rare one it never would.
        using var again = new SearchStatement();
        again.Write(plan, filter, request, anyWord, most, isCommon: true);
        var newest = await again.ReadAsync(connection, ct);
        return newest with { Without = newest.Without with { All = most + 1 } };
    }

    // Of N items, those that one word is not in and those that another is not in are at most so many.
    private static bool IsSurelyCommon(QueryPlan plan, SearchRequest request, int most) =>
        plan.Excluded is null && request.Released is null && plan.Required.Any() && plan.Items - plan.Required.Sum(group => (long)plan.Items - group.Documents) > most;

    private void Write(QueryPlan plan, SearchFilter filter, SearchRequest request, bool anyWord, int most, bool isCommon)
    {
        var council = filter.CouncilId is { } id ? $"council_id = {Parameter(id)}" : "true";
        var period = (filter.From, filter.To) is (null, null) ? "true" : $"date between {Parameter(filter.From ?? DateOnly.MinValue)} and {Parameter(filter.To ?? DateOnly.MaxValue)}";
        var outcome = filter.Outcome is { } word ? $"outcome = {Parameter(Naming.Word(word))}" : "true";
        var without = plan.Excluded is { } excluded ? $" and not i.search_vector @@ {Query(excluded)}" : "";
        if (request.Released is { } span)
            without += $" and i.meeting_id in (select id from published.meeting where modified_at > {Parameter(span.After)} and modified_at <= {Parameter(span.Until)})";
        var filters = isCommon ? $"and {council} and {period} and {outcome} " : "";
        string Drawn(double matches) => $"{without} {filters}{(isCommon ? $"order by {NewestFirst(plan, matches, most)}" : "")} limit {most + 1}";
        var columns = $"i.id, i.council_id, i.date, i.outcome, i.position, {Titled(plan)} as titled";
        var byDate = request.Sort == SearchSort.Date || plan.Groups.All(group => group.Tiers.Count == 0);
        var skip = (Math.Clamp(request.Page, 1, SearchRequest.LastPage) - 1) * request.PageSize;
        sql.Append(CultureInfo.InvariantCulture, $"""
            with matching as materialized (
                {(anyWord && plan.Groups.Count > 0 ? Any(plan, columns, Drawn) : All(plan, columns, Drawn))}
            ), flagged as materialized (
                select id, council_id, date, outcome, position, titled, {(anyWord ? "coverage / max(coverage) over ()" : "1")} as coverage, {council} as in_council, {period} as in_period, {outcome} as in_outcome
                from matching {(anyWord ? $"where coverage >= {EnoughOfBest} * (select max(coverage) from matching)" : "")}
            ), cell as materialized (
                select council_id, extract(year from date)::int as year, outcome, in_council, in_period, in_outcome, count(*) as n from flagged group by 1, 2, 3, 4, 5, 6
            ), chosen as (
                select id, council_id, date, position, titled, coverage from flagged where in_council and in_period and in_outcome
            ), page as (
                {(byDate ? ByDate(plan) : skip >= MostRanked ? ByTitle : ByRank(plan))} limit {Parameter(request.PageSize)} offset {Parameter(skip)}
            )
            select 'hit', id::text, n from page
            union all select 'total', '', coalesce(sum(n), 0)::bigint from cell where in_council and in_period and in_outcome
            union all select 'all', '', coalesce(sum(n), 0)::bigint from cell
            union all select 'no council', '', coalesce(sum(n), 0)::bigint from cell where in_period and in_outcome
            union all select 'no period', '', coalesce(sum(n), 0)::bigint from cell where in_council and in_outcome
            union all select 'no outcome', '', coalesce(sum(n), 0)::bigint from cell where in_council and in_period
            union all select 'council', council_id::text, sum(n)::bigint from cell where in_period and in_outcome group by council_id
            union all select 'year', year::text, sum(n)::bigint from cell where in_council and in_outcome group by year
            union all select 'outcome', outcome, sum(n)::bigint from cell where in_council and in_period group by outcome
            """);
    }

    // Walking along the dates looks at the text of every item until enough of them match; sorting looks at the row of every match, which costs
    // some two fifths of that: a walk pays for what many items have. An expression keeps the planner from the walk, which it would take for anything that has a limit.
    private static string NewestFirst(QueryPlan plan, double matches, int most) =>
        matches * matches > 2.5 * most * plan.Items ? "i.date desc, i.id desc" : "i.date + 0 desc, i.id desc";

    private string All(QueryPlan plan, string columns, Func<double, string> drawn)
    {
        // As if the words did not hang together; a fact's matches aren't counted.
        var matches = plan.Required.Where(group => !group.HasFact).Aggregate((double)plan.Items, (left, group) => left * group.Documents / Math.Max(1, plan.Items));

        var chosenBy = plan.Required.Select(Match).ToList();
        return $"select {columns}, 1 as coverage from published.item i where ({(chosenBy.Count == 0 ? "true" : string.Join(" and ", chosenBy))}){drawn(matches)}";
    }

    // One look into the index for each thing that was asked for, so that a rare one is found in full beside a common one.
    private string Any(QueryPlan plan, string columns, Func<double, string> drawn)
    {
        var required = plan.Required.ToHashSet();
        var ways = plan.Groups.Select(group => $"(select {columns}, {Figure(group.Rarity)} as worth, {(required.Contains(group) ? "true" : "false")} as chooses from published.item i where {Match(group)}{drawn(group.HasFact ? plan.Items : group.Documents)})");
        return $"""
            select id, council_id, date, outcome, position, titled, sum(worth) as coverage from (
                {string.Join("\n                union all ", ways)}
            ) found group by 1, 2, 3, 4, 5, 6 having bool_or(chooses)
            """;
    }

    // How much of what was asked for the title says. It is read for every match, so it asks for the words themselves and not for all that they widen to.
    private string Titled(QueryPlan plan)
    {
        var says = plan.Groups.Where(group => group.Tiers.Count > 0 && !group.IsWeak).Select(group => $"case when i.search_title @@ {Query(Itself(group))} then {Figure(group.Rarity)} else 0 end").ToList();
        if (plan.WholePhrase is { } phrase && says.Count > 1) says.Add($"case when i.search_title @@ {Query(phrase)} then 2 else 0 end");
        return says.Count == 0 ? "0" : string.Join(" + ", says);
    }

    /// <summary>As typed or in another form.</summary>
    private static string Itself(QueryGroup group) => $"({group.Tiers[0].TsQuery}{(group.Tiers.Count > 1 && group.Tiers[1].Weight > 0.8 ? $" | {group.Tiers[1].TsQuery}" : "")})";

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
        select id, row_number() over (order by date {(plan.Text.Dates.Count > 0 ? "asc" : "desc")}, council_id, position) as n from chosen order by 2
        """;

    private const string TitleFirst = "(1 + titled) * coverage desc, date desc, id desc";
    private const string ByTitle = $"select id, row_number() over (order by {TitleFirst}) as n from chosen order by 2";

    private string ByRank(QueryPlan plan)
    {
        var all = Query(string.Join(" | ", plan.Groups.Where(group => group.Tiers.Count > 0).Select(group => $"({group.TsQuery})")));
        var score = string.Join(" + ", plan.Groups.Select(Score));
        // All words near each other.
        var together = plan.Groups.Where(group => group.Tiers.Count > 0 && !group.IsWeak).Select(Itself).ToList();
        if (together.Count > 1) score += $" + 4 * ts_rank_cd({Weights}, v, {Query(string.Join(" & ", together))}, 32)";
        if (plan.WholePhrase is { } phrase) score += $" + case when search_title @@ {Query(phrase)} then 2 else 0 end";
        return $"""
            select id, row_number() over (order by score desc, date desc, council_id, position) as n from (
                select id, date, council_id, position,
                    ({score}) * coverage
                    * case when title ~* {Parameter(StandingItems)} and not search_title @@ {all} then 0.4 else 1 end
                    + (extract(year from date) - 2000) * 0.002 as score
                from (
                    select c.*, i.title, i.number, i.case_number, i.outcome, i.also_outcomes, i.search_title, i.search_vector || ''::tsvector as v
                    from (select * from chosen order by {TitleFirst} limit {MostRanked}) c join published.item i on i.id = c.id
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

    public void Dispose() => batch.Dispose();

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
        command.CommandText = sql.ToString();
        // Two statements that are sent together are one transaction, and the setting ends with it.
        batch.Connection = connection;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(OverTheIndex));
        batch.BatchCommands.Add(command);
        var rows = new List<(string Kind, string Key, long N)>();
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct)) rows.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        }
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
