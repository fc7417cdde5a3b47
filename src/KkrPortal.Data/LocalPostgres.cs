using System.Runtime.Versioning;
using KkrPortal.Data.Local;
using Npgsql;

namespace KkrPortal.Data;

public enum LocalPostgresMode
{
    /// <summary>Survives a power cut.</summary>
    Durable,

    /// <summary>For tests: nothing is synced to disk, and the folder is removed when the owner disposes it or dies.</summary>
    Throwaway,
}

/// <summary>One English sentence: what was found, and what would help.</summary>
public sealed class LocalPostgresException(string message) : Exception(message);

/// <summary>
/// A private PostgreSQL cluster from the installed binaries: unix socket only, superuser <c>app</c>, no password behind a 0700 folder.
/// Several processes may use one folder at the same time: the first starts the cluster, the last one out stops it.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private readonly ClusterFolder folder;
    private readonly string socketDirectory;
    private FileLock? membership;
    private ThrowawayGuard? guard;

    private LocalPostgres(ClusterFolder folder, string socketDirectory, bool startedHere, FileLock membership, ThrowawayGuard? guard)
    {
        this.folder = folder;
        this.socketDirectory = socketDirectory;
        this.membership = membership;
        this.guard = guard;
        StartedHere = startedHere;
    }

    /// <summary>False: a running cluster of this folder was joined.</summary>
    public bool StartedHere { get; }

    /// <param name="directory">A folder for this alone; it is made when missing. As root it is handed to the user that runs PostgreSQL.</param>
    /// <exception cref="LocalPostgresException">There is no PostgreSQL, or it can't work in this folder.</exception>
    public static async Task<LocalPostgres> StartAsync(string directory, LocalPostgresMode mode, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
            throw new LocalPostgresException(
                "A private PostgreSQL needs Linux; set ConnectionStrings__Workspace and ConnectionStrings__Reader to a server instead.");
        var folder = new ClusterFolder(Path.GetFullPath(directory));
        try
        {
            return await StartAsync(folder, mode, ct);
        }
        catch (UnauthorizedAccessException)
        {
            throw new LocalPostgresException(
                $"User {Environment.UserName} may not use {folder.Root}: run as the user who owns it, or set KKR_DATA to another folder.");
        }
        catch (IOException error)
        {
            throw new LocalPostgresException($"The folder {folder.Root} can't hold the database: {error.Message}");
        }
    }

    public string ConnectionString(string database, string user) =>
        new NpgsqlConnectionStringBuilder { Host = socketDirectory, Database = database, Username = user }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref membership, null) is not { } held) return;
        if (guard is not null)
        {
            await guard.StopAsync();
            guard = null;
            held.Dispose();
            return;
        }

        using var gate = await FileLock.EnterAsync(folder.StartLock, CancellationToken.None);
        held.Dispose();
        if (OperatingSystem.IsLinux()) await StopIfUnusedAsync(folder);
    }

    [SupportedOSPlatform("linux")]
    private static async Task<LocalPostgres> StartAsync(ClusterFolder folder, LocalPostgresMode mode, CancellationToken ct)
    {
        folder.Create();
        using var gate = await FileLock.EnterAsync(folder.StartLock, ct);
        var startedHere = false;
        try
        {
            var postmaster = await JoinAsync(folder, ct);
            if (postmaster is null)
            {
                var server = await Server.PrepareAsync(folder, mode, ct);
                postmaster = await server.StartAsync();
                startedHere = true;
                ct.ThrowIfCancellationRequested();
            }

            var guard = startedHere && mode == LocalPostgresMode.Throwaway ? ThrowawayGuard.Start(folder, postmaster) : null;
            return new(folder, postmaster.SocketDirectory, startedHere, FileLock.Share(folder.UsersLock), guard);
        }
        catch when (startedHere)
        {
            await StopIfUnusedAsync(folder);
            throw;
        }
    }

    /// <summary>Waits for a cluster that is starting or stopping; null when none runs.</summary>
    private static async Task<Postmaster?> JoinAsync(ClusterFolder folder, CancellationToken ct)
    {
        for (var waited = 0; Postmaster.Find(folder) is { } found; waited++)
        {
            if (found.IsReady) return found;
            if (waited == 1200)
                throw new LocalPostgresException(
                    $"PostgreSQL (process {found.Pid}) in {folder.Root} has not become ready in two minutes: see {folder.Log}.");
            await Task.Delay(100, ct);
        }

        return null;
    }

    [SupportedOSPlatform("linux")]
    private static async Task StopIfUnusedAsync(ClusterFolder folder)
    {
        using var alone = FileLock.TryOwn(folder.UsersLock);
        if (alone is not null && Postmaster.Find(folder) is { } postmaster) await postmaster.StopAsync(folder);
    }
}
