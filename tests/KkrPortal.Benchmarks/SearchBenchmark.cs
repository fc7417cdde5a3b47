using System.Diagnostics;
using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Operations;
using KkrPortal.Web.Features.Release;
using KkrPortal.Web.Features.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Searches over generated items whose words are distributed as in a language (Zipf), as ratios to <c>select 1</c> over the same role, and what a
/// release costs at each size. Ends with the plan of the slowest search. Usage: <c>search 1000 100000 1000000</c>.
/// </summary>
internal static class SearchBenchmark
{
    private const int ItemsPerMeeting = 12, WordsPerItem = 120, Runs = 15;

    public static async Task<int> RunAsync(string[] sizes)
    {
        var folder = Directory.CreateTempSubdirectory("kkr-bench").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        await using var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), LocalPostgresMode.Throwaway, CancellationToken.None);
        var connections = await LocalDatabase.CreateAsync(cluster, "kkr", CancellationToken.None);
        await DatabaseSetup.MigrateAsync(connections, CancellationToken.None);
        await using (var super = new NpgsqlConnection(cluster.ConnectionString("postgres", "app") + ";Pooling=false"))
        {
            await super.OpenAsync();
            foreach (var setting in (string[])["session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = '100ms'", "auto_explain.log_analyze = on", "auto_explain.log_timing = off"])
                await ExecuteAsync(super, $"alter database kkr set {setting}");
        }
        NpgsqlConnection.ClearAllPools();
        Environment.SetEnvironmentVariable("KKR_LOG", "Error");
        await using var portal = Portal.Build(["--urls=http://127.0.0.1:0"], PortalDatabase.Of(connections));
        var samples = ImportPaths.Expand([Path.Combine(AppContext.BaseDirectory, "samples")]).Files;
        var words = Words();
        var (items, release) = (0, 0);
        foreach (var size in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            var filling = Stopwatch.StartNew();
            await FillAsync(connections.Owner, words, items, size);
            items = size;
            var filled = filling.Elapsed;
            await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync())
            {
                db.Database.SetCommandTimeout(3600);
                await TermIndex.RebuildAsync(db, ExplainedAbbreviations.In, CancellationToken.None);
            }
            await using (var owner = await OpenAsync(connections.Owner)) await ExecuteAsync(owner, "analyze");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size} items: {filled.TotalSeconds:0} s to write, {(filling.Elapsed - filled).TotalSeconds:0} s to count their words"));
            await SearchAsync(portal, connections.Reader, words);
            var released = Stopwatch.StartNew();
            await foreach (var row in new ImportBatch(portal.Services, publish: true, dryRun: false).RunAsync([samples[release++]], CancellationToken.None))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"import and release of a meeting",-44} {released.Elapsed.TotalMilliseconds,9:0.0} ms{(row.Problem is { } problem ? " " + problem : "")}"));
        }
        Console.WriteLine($"\nThe slowest search's plan:\n{SlowestPlan(await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "server.log")))}");
        return 0;
    }

    /// <summary>The plan that auto_explain wrote for the statement of a search that took longest, without the statement itself.</summary>
    private static string SlowestPlan(string[] log)
    {
        var (slowest, plan) = (0.0, "none took a tenth of a second");
        for (var i = 0; i < log.Length; i++)
        {
            if (log[i].Split("duration: ") is not [_, var rest] || !rest.EndsWith("plan:", StringComparison.Ordinal) || !double.TryParse(rest.Split(' ')[0], CultureInfo.InvariantCulture, out var took) || took <= slowest) continue;
            var lines = log.Skip(i + 1).TakeWhile(line => line.StartsWith('\t')).ToList();
            if (!lines.Exists(line => line.Contains("with matching as materialized", StringComparison.Ordinal))) continue;
            (slowest, plan) = (took, $"{rest}\n{string.Join('\n', lines.SkipWhile(line => !line.Contains("(cost=", StringComparison.Ordinal)))}");
        }
        return plan;
    }

    private static async Task SearchAsync(WebApplication portal, string reader, string[] words)
    {
        var search = portal.Services.GetRequiredService<SearchItems>();
        var suggest = portal.Services.GetRequiredService<SuggestSearches>();
        await using var connection = await OpenAsync(reader);
        await using var one = new NpgsqlCommand("select 1", connection);
        var basis = await MedianAsync(() => one.ExecuteScalarAsync(), 200);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"select 1",-44} {basis,9:0.000} ms"));
        // Ranks in the distribution: 0 is in most items, 15.000 in a handful.
        (string What, SearchRequest Asked)[] searches =
        [
            ("rare word", new(words[15_000])),
            ("common word", new(words[0])),
            ("common word, one council", new(words[0], Council: "sjaelland")),
            ("two words", new($"{words[40]} {words[300]}")),
            ("two words, neither rare nor common", new($"{words[6]} {words[12]}")),
            ("two words, both common", new($"{words[1]} {words[2]}")),
            ("phrase", new($"\"{words[5]} {words[30]}\"")),
            ("rare phrase", new($"\"{words[900]} {words[2_000]}\"")),
            ("rare phrase by date", new($"\"{words[900]} {words[2_000]}\"", Sort: SearchSort.Date)),
            ("common word by date", new(words[0], Sort: SearchSort.Date)),
            ("a day", new("1. juni 1999")),
            ("misspelt", new(words[500].Remove(2, 1))),
            ("question", new($"hvad blev der besluttet om {words[60]} og {words[700]}?")),
            ("no words, a council's newest", new(null, Council: "nordjylland")),
        ];
        foreach (var (what, asked) in searches)
        {
            var total = (await search.ExecuteAsync(asked, CancellationToken.None)).Total;
            var time = await MedianAsync(() => search.ExecuteAsync(asked, CancellationToken.None), Runs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-44} {time,9:0.0} ms {time / basis,8:0} x select 1   {total} hits"));
        }
        var typing = await MedianAsync(() => suggest.ExecuteAsync(words[500][..3], CancellationToken.None), Runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"suggestions for three letters",-44} {typing,9:0.0} ms {typing / basis,8:0} x select 1"));
    }

    private static async Task<double> MedianAsync(Func<Task> work, int runs)
    {
        await work();
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(runs / 2);
    }

    /// <summary>Danish-like: simple words and compounds of two, the simple ones first.</summary>
    private static string[] Words()
    {
        string[] simple = [.. "bus klima sundhed bolig vej skole plads tilbud rute havn by kyst energi ældre børn trafik vand natur kultur sprog job lån pulje ramme aftale plan projekt støtte region borger læge hospital patient marked erhverv turisme fond bro cykel tog lufthavn affald varme strøm vind sol jord skov sø fisk landbrug museum teater bibliotek idræt bane hal svømme klub forening frivillig indsats metode forsøg rapport tal regnskab budget takst pris løn rente gæld skat afgift høring svar brev møde dagsorden punkt referat formand udvalg råd bestyrelse medlem suppleant valg periode frist dato mål resultat effekt kvalitet tilsyn kontrol sikkerhed beredskab brand politi retning vision strategi indkøb udbud kontrakt leverandør data system digital robot kamera signal antenne fiber kabel rør kloak regn storm flod bæk mose eng mark gård hest ko gris høne æg mælk ost brød korn frø blomst træ busk hæk mur tag dør rude gulv loft kælder trappe rum sal værelse køkken bad seng stol bord lampe".Split(' ')];
        var random = new Random(7);
        return [.. simple.Concat(from first in simple from last in simple where first != last orderby random.Next() select first + last).Distinct()];
    }

    private static async Task FillAsync(string owner, string[] words, int from, int to)
    {
        var random = new Random(from + 1);
        await using var connection = await OpenAsync(owner);
        int firstMeeting = from / ItemsPerMeeting, lastMeeting = (to - 1) / ItemsPerMeeting;
        await ExecuteAsync(connection, $"""
            insert into published.meeting (id, council_id, date, kind, shows, version, is_approved, modified_at)
            select 1000000 + m, 1 + m % 5, date '1960-01-01' + (m / 5), 'ordinary', 'minutes', 1, false, now() from generate_series({firstMeeting}, {lastMeeting}) m on conflict do nothing;
            insert into published.section (id, meeting_id, position, number, title)
            select 1000000 + m, 1000000 + m, 0, '3', 'Sager' from generate_series({firstMeeting}, {lastMeeting}) m on conflict do nothing;
            """);
        // Building an index once takes a fraction of keeping it up to date row by row.
        var indexes = await IndexesAsync(connection);
        await ExecuteAsync(connection, "set maintenance_work_mem = '1GB'; " + string.Join(';', indexes.Keys.Select(name => $"drop index published.{name}")));
        await CopyAsync(connection, words, random, from, to);
        await ExecuteAsync(connection, string.Join(';', indexes.Values));
    }

    /// <summary>The item table's indexes that no constraint owns, with the statement that makes each.</summary>
    private static async Task<Dictionary<string, string>> IndexesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("""
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
            where i.indrelid = 'published.item'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var indexes = new Dictionary<string, string>();
        while (await reader.ReadAsync()) indexes.Add(reader.GetString(0).Split('.')[^1], reader.GetString(1));
        return indexes;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string[] words, Random random, int from, int to)
    {
        string[] outcomes = ["approved", "approved", "approved", "noted", "discussed", "amended", "postponed", "rejected", "appointed"];
        await using var writer = await connection.BeginBinaryImportAsync("""
            copy published.item (id, meeting_id, section_id, position, number, title, is_closed, caseworkers, outcome, also_outcomes, council_id, date, decision_text, search_decision, search_recommendation, search_rest)
            from stdin (format binary)
            """);
        for (var item = from; item < to; item++)
        {
            var meeting = item / ItemsPerMeeting;
            var decision = Text(15);
            await writer.StartRowAsync();
            await writer.WriteAsync(1_000_000L + item, NpgsqlDbType.Bigint);
            await writer.WriteAsync(1_000_000L + meeting, NpgsqlDbType.Bigint);
            await writer.WriteAsync(1_000_000L + meeting, NpgsqlDbType.Bigint);
            await writer.WriteAsync(item % ItemsPerMeeting, NpgsqlDbType.Integer);
            await writer.WriteAsync($"3.{item % ItemsPerMeeting + 1}", NpgsqlDbType.Text);
            await writer.WriteAsync(Text(6), NpgsqlDbType.Text);
            await writer.WriteAsync(false, NpgsqlDbType.Boolean);
            await writer.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await writer.WriteAsync(outcomes[random.Next(outcomes.Length)], NpgsqlDbType.Text);
            await writer.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await writer.WriteAsync(1 + meeting % 5, NpgsqlDbType.Integer);
            await writer.WriteAsync(new DateOnly(1960, 1, 1).AddDays(meeting / 5), NpgsqlDbType.Date);
            await writer.WriteAsync(decision, NpgsqlDbType.Text);
            await writer.WriteAsync(decision, NpgsqlDbType.Text);
            await writer.WriteAsync(Text(25), NpgsqlDbType.Text);
            await writer.WriteAsync(Text(WordsPerItem - 46), NpgsqlDbType.Text);
        }
        await writer.CompleteAsync();

        // The logarithm of a rank is as likely as any other: Zipf's law.
        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1]));
    }

    private static async Task<NpgsqlConnection> OpenAsync(string text)
    {
        var connection = new NpgsqlConnection(text + ";Command Timeout=3600");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
