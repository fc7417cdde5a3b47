using Npgsql;

namespace KkrPortal.Data;

/// <summary>The portal's database inside a private cluster, with an owner that is no superuser.</summary>
public static class LocalDatabase
{
    public static async Task<Connections> CreateAsync(LocalPostgres cluster, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres", "app") + ";Pooling=false");
        await connection.OpenAsync(ct);
        // Two commands that start at once must not both create it; the lock goes with the connection.
        await ExecuteAsync(connection, "select pg_advisory_lock(4934482)", ct);
        await ExecuteAsync(connection, $"do $$ begin create role {Connections.OwnerRole} login createrole; exception when duplicate_object then null; end $$", ct);
        await using (var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = database } } })
            if (!(bool)(await exists.ExecuteScalarAsync(ct))!)
                await ExecuteAsync(connection, $"create database \"{database}\" owner {Connections.OwnerRole}", ct);
        return Of(cluster, database);
    }

    public static Connections Of(LocalPostgres cluster, string database) =>
        Connections.From(cluster.ConnectionString(database, Connections.OwnerRole), cluster.ConnectionString(database, Connections.ReaderRole));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
