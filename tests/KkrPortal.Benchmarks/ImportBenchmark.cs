using System.Diagnostics;
using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Import and release of generated documents into an empty database, and how the time of a document grows with what is there already:
/// the slowest tenth is shown beside the first.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task<int> RunAsync(string[] sizes)
    {
        var folder = Directory.CreateTempSubdirectory("kkr-import").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        await using var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), LocalPostgresMode.Throwaway, CancellationToken.None);
        foreach (var size in sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
        {
            var connections = await LocalDatabase.CreateAsync(cluster, $"kkr_{size}", CancellationToken.None);
            await DatabaseSetup.MigrateAsync(connections, CancellationToken.None);
            await using var services = CommandServices.Create(PortalDatabase.Of(connections));
            var files = GeneratedDocuments.Write(Path.Combine(folder, $"files-{size}"), size);
            var (start, cpu, marks) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime, new List<double>());
            await foreach (var row in new ImportBatch(services, publish: true, dryRun: false).RunAsync(files, CancellationToken.None))
            {
                if (row.Problem is not null) Console.Error.WriteLine($"{row.File}: {row.Problem}");
                marks.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            var tenth = Math.Max(1, size / 10);
            var spans = Enumerable.Range(0, size / tenth).Select(n => tenth / (marks[((n + 1) * tenth) - 1] - (n == 0 ? 0 : marks[(n * tenth) - 1]))).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,5} documents  {marks[^1],7:0.0} s  {size / marks[^1],6:0.0} documents/s  own processor {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds,6:0.0} s   by tenths: {string.Join(' ', spans.Select(s => s.ToString("0.0", CultureInfo.InvariantCulture)))}"));
        }
        return 0;
    }
}
