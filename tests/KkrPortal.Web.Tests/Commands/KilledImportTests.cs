using System.Diagnostics;
using System.Globalization;
using KkrPortal.Benchmarks;
using KkrPortal.Data;
using Npgsql;

namespace KkrPortal.Web.Tests.Commands;

/// <summary>
/// <c>kill -9</c> while a batch runs: nothing half stays, and the same command again ends where an undisturbed run ends. KKR_KILLS and
/// KKR_KILL_FILES make it a long run.
/// </summary>
public sealed class KilledImportTests(TestCluster cluster, PortalFixture portal) : IClassFixture<PortalFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-killed").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static int Kills { get; } = Number("KKR_KILLS", 2);
    private static int Files { get; } = Number("KKR_KILL_FILES", 12);

    [Fact]
    public async Task A_batch_that_was_killed_and_started_again_ends_as_an_undisturbed_one()
    {
        await portal.LoadAsync(GeneratedDocuments.Write(folder, Files));
        var disturbed = await cluster.CreateDatabaseAsync();
        var (random, killed) = (new Random(4711), 0);
        while (killed < Kills)
        {
            var before = await HeldAsync(disturbed);
            if (before == Files) break;
            using var import = Start(disturbed);
            while (!import.HasExited && await HeldAsync(disturbed) == before) await Task.Delay(20, Ct);
            await Task.Delay(random.Next(0, 600), Ct);
            if (import.HasExited) break;
            import.Kill();
            await import.WaitForExitAsync(Ct);
            killed++;
            Assert.Equal(0, await HalfAsync(disturbed));
        }
        using var last = Start(disturbed);
        await last.WaitForExitAsync(Ct);
        Assert.Equal(0, last.ExitCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} kills over {Files} files");
        Assert.True(killed > 0);
        Assert.Equal(await DatabaseDigest.OfAsync(portal.Connections.Owner, Ct), await DatabaseDigest.OfAsync(disturbed.Owner, Ct));
    }

    private Process Start(Connections connections)
    {
        var import = new Process
        {
            StartInfo = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [Path.Combine(AppContext.BaseDirectory, "kkr.dll"), "import", folder, "--publish", "--json"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ConnectionStrings__Workspace"] = connections.Owner, ["ConnectionStrings__Reader"] = connections.Reader, ["KKR_LOG"] = "Error" },
            },
        };
        import.OutputDataReceived += (_, _) => { };
        import.ErrorDataReceived += (_, _) => { };
        import.Start();
        import.BeginOutputReadLine();
        import.BeginErrorReadLine();
        return import;
    }

    private static Task<long> HeldAsync(Connections connections) => CountAsync(connections, "select count(*) from workspace.source_document");

    /// <summary>Meetings without a source or without items, items without a text, releases without a public version.</summary>
    private static Task<long> HalfAsync(Connections connections) => CountAsync(connections, """
        select (select count(*) from workspace.meeting m where not exists (select from workspace.source_document s where s.meeting_id = m.id) or not exists (select from workspace.agenda_item i where i.meeting_id = m.id))
             + (select count(*) from workspace.agenda_item i where not exists (select from workspace.item_text t where t.item_id = i.id))
             + (select count(*) from workspace.release r where not exists (select from published.version v where v.meeting_id = r.meeting_id and v.number = r.number))
             + (select count(*) from published.version v where not exists (select from published.item i where i.meeting_id = v.meeting_id))
        """);

    private static async Task<long> CountAsync(Connections connections, string sql)
    {
        await using var connection = new NpgsqlConnection(connections.Owner);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
