using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KkrPortal.Data.Local;

/// <summary>A cluster that exists and does not run yet.</summary>
[SupportedOSPlatform("linux")]
internal sealed partial class Server
{
    private const int LargestLog = 10_000_000;
    private const string SocketFile = ".s.PGSQL.5432";
    private const int LongestSocketPath = 107;

    private const string Settings = """

        # Set by the portal when it made this cluster; change what you like, it isn't written again.
        max_connections = 200
        shared_buffers = 256MB
        work_mem = 16MB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        # Terse, because the detail of an error quotes the row.
        log_error_verbosity = terse

        """;

    private const string ThrowawaySettings = """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        max_wal_size = 2GB
        autovacuum = off

        """;

    private readonly ClusterFolder folder;
    private readonly Binaries binaries;
    private readonly Account account;

    private Server(ClusterFolder folder, Binaries binaries, Account account)
    {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    public static async Task<Server> PrepareAsync(ClusterFolder folder, LocalPostgresMode mode, CancellationToken ct)
    {
        var binaries = await Binaries.FindAsync(folder, ct);
        var account = await Account.ChooseAsync(folder, binaries, ct);
        await account.OwnAsync(folder.Root);
        var server = new Server(folder, binaries, account);
        if (!Directory.Exists(folder.Data)) await server.InitialiseAsync(mode, ct);
        else if (account.Owner is { } owner && owner != await Account.OwnerOfAsync(folder.Data, ct)) await account.OwnAsync(folder.Data, recursive: true);
        return server;
    }

    public async Task<Postmaster> StartAsync()
    {
        var socket = await SocketDirectoryAsync();
        foreach (var left in Directory.GetFiles(socket, SocketFile + "*")) File.Delete(left);
        RemoveForeignPidFile();
        await RotateLogAsync();

        string[] start =
        [
            binaries.PgCtl, "start", "--silent", "--wait", "--timeout=120", "--pgdata=" + Path.GetFileName(folder.Data), "--log=" + Path.GetFileName(folder.Log),
            $"--options=-c listen_addresses= -c port=5432 -c unix_socket_directories={socket} -c unix_socket_permissions=0700 -c cluster_name=kkr",
        ];
        for (var attempt = 1; ; attempt++)
        {
            // Relative paths, because pg_ctl pastes them into a shell command.
            var (exit, output) = await account.RunAsync(folder.Root, start, CancellationToken.None);
            if (exit == 0 && Postmaster.Find(folder) is { } postmaster) return postmaster;

            var reason = LastFatalLine() ?? output;
            if (attempt == 20 || !reason.Contains("pre-existing shared memory block", StringComparison.Ordinal))
                throw new LocalPostgresException($"PostgreSQL did not start in {folder.Root}: {reason} ({folder.Log} tells more).");
            await Task.Delay(250); // sessions of a killed server are still finding out that it is gone
        }
    }

    private async Task InitialiseAsync(LocalPostgresMode mode, CancellationToken ct)
    {
        if (Directory.Exists(folder.Unfinished)) Directory.Delete(folder.Unfinished, recursive: true);
        ClusterFolder.CreatePrivate(folder.Unfinished);
        await account.OwnAsync(folder.Unfinished);
        var safety = mode == LocalPostgresMode.Durable ? "--data-checksums" : "--no-sync";
        var (exit, output) = await account.RunAsync(
            folder.Root,
            [binaries.Initdb, "--pgdata=" + folder.Unfinished, "--username=app", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", safety],
            ct);
        if (exit != 0)
            throw new LocalPostgresException($"PostgreSQL's initdb failed in {folder.Root}: {ErrorLine(output.Split('\n')) ?? output}");

        var settings = mode == LocalPostgresMode.Durable ? Settings : Settings + ThrowawaySettings;
        await File.AppendAllTextAsync(Path.Combine(folder.Unfinished, "postgresql.conf"), settings, ct);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    /// <summary>Inside the folder where its path is short and plain enough for a socket, else in /tmp under a name made from it.</summary>
    private async Task<string> SocketDirectoryAsync()
    {
        var plain = PlainPath().IsMatch(folder.Socket) && Encoding.UTF8.GetByteCount(Path.Combine(folder.Socket, SocketFile)) <= LongestSocketPath;
        var path = plain ? folder.Socket : "/tmp/kkr-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.Root)))[..16];
        if (!Directory.Exists(path))
        {
            ClusterFolder.CreatePrivate(path);
            await account.OwnAsync(path);
        }
        else if (plain)
        {
            await account.OwnAsync(path);
        }

        // Everybody may write in /tmp: whoever made this first must be us.
        if (new DirectoryInfo(path).LinkTarget is not null
            || await Account.OwnerOfAsync(path, CancellationToken.None) != await Account.OwnerOfAsync(folder.Data, CancellationToken.None))
            throw new LocalPostgresException($"The socket folder {path} belongs to somebody else: remove it, or set KKR_DATA to a folder with a shorter path.");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    // PostgreSQL sees through a left-behind pid file by itself, unless its number now belongs to another process of the same user.
    private void RemoveForeignPidFile()
    {
        if (!File.Exists(folder.PidFile)) return;
        var pid = File.ReadLines(folder.PidFile).FirstOrDefault();
        if (Directory.Exists($"/proc/{pid}")) File.Delete(folder.PidFile);
    }

    private async Task RotateLogAsync()
    {
        if (File.Exists(folder.Log) && new FileInfo(folder.Log).Length > LargestLog) File.Move(folder.Log, folder.Log + ".old", overwrite: true);
        if (!File.Exists(folder.Log)) await File.WriteAllTextAsync(folder.Log, "");
        File.SetUnixFileMode(folder.Log, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await account.OwnAsync(folder.Log);
    }

    private string? LastFatalLine() => ErrorLine(File.ReadLines(folder.Log).TakeLast(20));

    /// <example>2026-11-21 22:28:37.395 GMT [8538] FATAL:  configuration file "postgresql.conf" contains errors</example>
    /// <example>initdb: error: could not create directory</example>
    private static string? ErrorLine(IEnumerable<string> lines) =>
        lines.Select(line => ErrorPattern().Match(line)).LastOrDefault(match => match.Success)?.Groups["what"].Value;

    [GeneratedRegex("(FATAL|error): +(?<what>.+)")]
    private static partial Regex ErrorPattern();

    [GeneratedRegex("^[A-Za-z0-9/._-]+$")]
    private static partial Regex PlainPath();
}
