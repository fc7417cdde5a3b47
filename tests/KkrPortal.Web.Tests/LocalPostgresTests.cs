using System.Diagnostics;
using KkrPortal.Data;
using Npgsql;

namespace KkrPortal.Web.Tests;

/// <summary>Real clusters in temporary folders. Their parent is closed to other users, as a home folder often is.</summary>
public sealed class LocalPostgresTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("kkr-local-").FullName;

    private string Folder => Path.Combine(parent, "pg");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public async Task A_new_cluster_answers_on_its_socket_and_nowhere_else()
    {
        await using var postgres = await StartAsync(Folder);

        Assert.True(postgres.StartedHere);
        Assert.Equal("app", await AskAsync(postgres, "select current_user"));
        Assert.Equal("UTF8", await AskAsync(postgres, "show server_encoding"));
        Assert.Equal("", await AskAsync(postgres, "show listen_addresses"));
        Assert.Equal("on", await AskAsync(postgres, "show fsync"));
    }

    [Fact]
    public async Task Data_outlive_the_process()
    {
        await using (var first = await StartAsync(Folder))
            await AskAsync(first, "create table kept as select 42 as answer; select 1");
        await using var second = await StartAsync(Folder);

        Assert.True(second.StartedHere);
        Assert.Equal(42, await AskAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task Two_that_start_at_once_share_one_cluster_and_the_last_one_out_stops_it()
    {
        var both = await Task.WhenAll(StartAsync(Folder), StartAsync(Folder));
        var (starter, joiner) = both[0].StartedHere ? (both[0], both[1]) : (both[1], both[0]);

        Assert.False(joiner.StartedHere);
        await starter.DisposeAsync();
        Assert.Equal(1, await AskAsync(joiner, "select 1"));
        await joiner.DisposeAsync();
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task A_server_that_was_killed_is_no_obstacle()
    {
        await using var killed = await StartAsync(Folder);
        await AskAsync(killed, "create table kept as select 42 as answer; select 1");
        Kill(int.Parse(File.ReadLines(PidFile).First(), null));
        await using var restarted = await StartAsync(Folder);

        Assert.True(restarted.StartedHere);
        Assert.Equal(42, await AskAsync(restarted, "select answer from kept"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_now_belongs_to_another_process_is_no_obstacle()
    {
        await (await StartAsync(Folder)).DisposeAsync();
        File.WriteAllText(PidFile, $"{Environment.ProcessId}\n{Folder}/cluster\n1\n5432\n{Folder}/socket\n\n1 1\nready\n");
        await using var postgres = await StartAsync(Folder);

        Assert.True(postgres.StartedHere);
    }

    [Fact]
    public async Task An_interrupted_initdb_is_no_obstacle()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "cluster.new", "base"));
        await using var postgres = await StartAsync(Folder);

        Assert.True(postgres.StartedHere);
    }

    [Theory]
    [InlineData("a name that is far too long for a socket, whose path may have one hundred and seven bytes at most, so that it has to stand elsewhere")]
    [InlineData("""Kåre's $HOME, "x"; y""")]
    public async Task Any_folder_name_will_do(string name)
    {
        await using var postgres = await StartAsync(Path.Combine(parent, name));

        Assert.Equal(1, await AskAsync(postgres, "select 1"));
    }

    [Fact]
    public async Task Root_runs_it_as_somebody_else_in_open_and_in_closed_folders()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root must not run PostgreSQL itself");
        await (await StartAsync(Folder)).DisposeAsync();
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(parent, (UnixFileMode)0b111_101_101);
        await using var opened = await StartAsync(Folder);
        await using var open = await StartAsync(Path.Combine(parent, "open"));

        Assert.Equal(1, await AskAsync(opened, "select 1"));
        Assert.Equal(1, await AskAsync(open, "select 1"));
    }

    [Fact]
    public async Task A_throwaway_cluster_skips_every_sync_and_leaves_nothing_behind()
    {
        await using (var postgres = await LocalPostgres.StartAsync(Folder, LocalPostgresMode.Throwaway, Ct))
            Assert.Equal("off", await AskAsync(postgres, "show fsync"));

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_refused_in_one_sentence()
    {
        await (await StartAsync(Folder)).DisposeAsync();
        File.WriteAllText(Path.Combine(Folder, "cluster", "PG_VERSION"), "9\n");
        var refusal = await Assert.ThrowsAsync<LocalPostgresException>(() => StartAsync(Folder));

        Assert.StartsWith($"The database in {Folder} was made by PostgreSQL 9, but ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(": apt-get install postgresql-9, or move the database with pg_upgrade.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_in_one_sentence()
    {
        File.WriteAllText(Path.Combine(parent, "file"), "");
        var refusal = await Assert.ThrowsAsync<LocalPostgresException>(() => StartAsync(Path.Combine(parent, "file", "pg")));

        Assert.StartsWith($"The folder {parent}/file/pg can't hold the database: ", refusal.Message, StringComparison.Ordinal);
    }

    private string PidFile => Path.Combine(Folder, "cluster", "postmaster.pid");

    private static Task<LocalPostgres> StartAsync(string folder) => LocalPostgres.StartAsync(folder, LocalPostgresMode.Durable, Ct);

    private static void Kill(int pid)
    {
        Process.GetProcessById(pid).Kill();
        Assert.True(SpinWait.SpinUntil(() => !File.Exists($"/proc/{pid}/cwd/PG_VERSION"), TimeSpan.FromSeconds(10)));
    }

    private static async Task<object?> AskAsync(LocalPostgres postgres, string question)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString("postgres", "app") + ";Pooling=false");
        await using var command = source.CreateCommand(question);
        return await command.ExecuteScalarAsync(Ct);
    }
}
