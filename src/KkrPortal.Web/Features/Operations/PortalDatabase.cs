using KkrPortal.Data;

namespace KkrPortal.Web.Features.Operations;

/// <summary>A setting that can't be used; the message says which, what was found and what would help.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>The database of this process: the one that the connection strings name, or a private cluster in the data directory.</summary>
public sealed class PortalDatabase : IAsyncDisposable
{
    private readonly LocalPostgres? cluster;

    private PortalDatabase(Connections connections, LocalPostgres? cluster) => (Connections, this.cluster) = (connections, cluster);

    public Connections Connections { get; }

    /// <summary>A database that is migrated already and belongs to somebody else.</summary>
    public static PortalDatabase Of(Connections connections) => new(connections, null);

    /// <summary>The database as it is: nothing is made or changed in it.</summary>
    public static async Task<PortalDatabase> ConnectAsync(IConfiguration configuration, CancellationToken ct)
    {
        var workspace = configuration.GetConnectionString("Workspace");
        var reader = configuration.GetConnectionString("Reader");
        if (string.IsNullOrEmpty(workspace) != string.IsNullOrEmpty(reader))
            throw new SettingsException("Only one of ConnectionStrings__Workspace and ConnectionStrings__Reader is set; set both, or neither for a private PostgreSQL.");
        return string.IsNullOrEmpty(workspace) ? await LocalAsync(configuration, ct) : new(Connections.From(workspace, reader!), null);
    }

    /// <summary>Opens the database, migrates it and proves the reader's rights.</summary>
    public static async Task<PortalDatabase> OpenAsync(IConfiguration configuration, CancellationToken ct)
    {
        var database = await ConnectAsync(configuration, ct);
        try
        {
            await DatabaseSetup.MigrateAsync(database.Connections, ct);
            await ReaderRights.ProveAsync(database.Connections.Reader, ct);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task<PortalDatabase> LocalAsync(IConfiguration configuration, CancellationToken ct)
    {
        var cluster = await LocalPostgres.StartAsync(Path.Combine(DataDirectory.Of(configuration), "postgres"), LocalPostgresMode.Durable, ct);
        return new(await LocalDatabase.CreateAsync(cluster, "kkr", ct), cluster);
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is null) return;
        Npgsql.NpgsqlConnection.ClearAllPools();
        await cluster.DisposeAsync();
    }
}
