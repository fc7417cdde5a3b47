using System.Diagnostics;
using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Operations;
using Npgsql;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Import and release of generated documents into an empty database, as durable as an operator's, and how the time of a document grows with
/// what is there already: documents a second by tenths. A first batch into a database of its own pays for the code's compilation and is told apart.
/// </summary>
internal static class ImportBenchmark
{
    private const int WarmUp = 40;

    public static async Task<int> RunAsync(string[] sizes)
    {
        var folder = Directory.CreateTempSubdirectory("kkr-import").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            await using var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), LocalPostgresMode.Durable, CancellationToken.None);
            await RunAsync(cluster, folder, "warm_up", WarmUp);
            foreach (var size in sizes) await RunAsync(cluster, folder, $"kkr_{size}", int.Parse(size, CultureInfo.InvariantCulture));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(LocalPostgres cluster, string folder, string database, int size)
    {
        var connections = await LocalDatabase.CreateAsync(cluster, database, CancellationToken.None);
        await DatabaseSetup.MigrateAsync(connections, CancellationToken.None);
        await using var services = CommandServices.Create(PortalDatabase.Of(connections));
        var files = GeneratedDocuments.Write(Path.Combine(folder, $"files-{database}"), size);
        var (start, own, server, marks) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, await ServerTimeAsync(connections.Owner), new List<double>());
        await foreach (var row in new ImportBatch(services, publish: true, dryRun: false).RunAsync(files, CancellationToken.None))
        {
            if (row.Problem is not null) Console.Error.WriteLine($"{row.File}: {row.Problem}");
            marks.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        var served = await ServerTimeAsync(connections.Owner) - server;
        var tenth = Math.Max(1, size / 10);
        var spans = Enumerable.Range(0, size / tenth).Select(n => tenth / (marks[((n + 1) * tenth) - 1] - (n == 0 ? 0 : marks[(n * tenth) - 1]))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{database,-10} {size,5} documents  {marks[^1],7:0.0} s  {size / marks[^1],6:0.0} documents/s  processor a document: own {(Environment.CpuUsage.TotalTime - own).TotalMilliseconds / size,6:0} ms, PostgreSQL's {served.TotalMilliseconds / size,6:0} ms   by tenths: {string.Join(' ', spans.Select(s => s.ToString("0.0", CultureInfo.InvariantCulture)))}"));
    }

    /// <summary>Of the processes that serve the database: the batch's connections are pooled, so they live.</summary>
    private static async Task<TimeSpan> ServerTimeAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var sessions = source.CreateCommand("select array_agg(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        return await sessions.ExecuteScalarAsync() is int[] pids ? new(pids.Sum(pid => Process.GetProcessById(pid).TotalProcessorTime.Ticks)) : TimeSpan.Zero;
    }
}
