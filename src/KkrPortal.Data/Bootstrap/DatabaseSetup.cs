using System.Reflection;
using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace KkrPortal.Data;

/// <summary>Brings a database to what this version of the portal needs: roles, tables, rights. May be run again at any time.</summary>
public static class DatabaseSetup
{
    // One number that every node of the portal agrees on, so that two that start together don't migrate at once.
    private const long MigrationLock = 0x4b4b52;

    public static async Task MigrateAsync(Connections connections, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({MigrationLock})", ct);
        try
        {
            await CreateRolesAsync(connection, connections.Reader, ct);
            if (!await IsMigratedAsync(connection, ct))
            {
                await using var context = new WorkspaceDbContext(Options(connections.Owner));
                await context.Database.MigrateAsync(ct);
            }
            await GrantAsync(connection, ct);
            if (!await TermIndex.IsCurrentAsync(connection, ct))
            {
                await using var context = new WorkspaceDbContext(Options(connections.Owner));
                await TermIndex.RenewAsync(context, ct);
            }
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public static DbContextOptions<WorkspaceDbContext> Options(string connection) =>
        new DbContextOptionsBuilder<WorkspaceDbContext>().UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migration", WorkspaceModel.Schema)).Options;

    // Asked in one statement, because EF builds the whole model twice to find out: seconds at every start.
    private static async Task<bool> IsMigratedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var latest = typeof(WorkspaceDbContext).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Max(StringComparer.Ordinal);
        await using var exists = new NpgsqlCommand("select to_regclass('workspace.migration') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(ct))!) return false;
        await using var has = new NpgsqlCommand("select exists (select from workspace.migration where \"MigrationId\" = $1)", connection) { Parameters = { new() { Value = latest } } };
        return (bool)(await has.ExecuteScalarAsync(ct))!;
    }

    private static async Task CreateRolesAsync(NpgsqlConnection connection, string reader, CancellationToken ct)
    {
        foreach (var role in (string[])[Connections.StaffRole, Connections.ReaderRole, Connections.VisitorRole])
            await ExecuteAsync(connection, $"do $$ begin create role {role} nologin; exception when duplicate_object or unique_violation then null; end $$", ct);
        await ExecuteAsync(connection, $"grant {Connections.StaffRole}, {Connections.VisitorRole} to current_user", ct);
        var login = new NpgsqlConnectionStringBuilder(reader);
        // The reader's own connection string is the one place where its password is written.
        if (login.Username == Connections.ReaderRole)
            await ExecuteAsync(connection, $"alter role {Connections.ReaderRole} login" + (login.Password is { Length: > 0 } password ? $" password '{password.Replace("'", "''", StringComparison.Ordinal)}'" : ""), ct);
    }

    private static Task GrantAsync(NpgsqlConnection connection, CancellationToken ct) => ExecuteAsync(connection, $"""
        revoke all on schema workspace from public, {Connections.ReaderRole};
        grant usage on schema published to {Connections.ReaderRole}, {Connections.StaffRole};
        grant select on all tables in schema published to {Connections.ReaderRole};
        grant usage on schema workspace to {Connections.StaffRole};
        grant select, insert, update, delete on all tables in schema workspace, published to {Connections.StaffRole};
        grant usage, select on all sequences in schema workspace, published to {Connections.StaffRole};
        grant usage on schema workspace to {Connections.VisitorRole};
        grant select, insert, update, delete on workspace.saved_search, workspace.failed_search to {Connections.VisitorRole};
        grant insert, select (created_at) on workspace.enquiry to {Connections.VisitorRole};
        grant usage, select on sequence workspace.saved_search_id_seq, workspace.enquiry_id_seq to {Connections.VisitorRole};
        revoke update, delete on workspace.audit_entry, workspace.release, published.version from {Connections.StaffRole};
        revoke insert, update, delete on workspace.migration from {Connections.StaffRole};
        """, ct);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
