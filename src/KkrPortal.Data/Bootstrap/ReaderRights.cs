using Npgsql;

namespace KkrPortal.Data;

/// <summary>Proves at start that the public side's connection can read <c>published</c> and nothing of <c>workspace</c>.</summary>
public static class ReaderRights
{
    /// <exception cref="ReaderRightsException">The role has a right that it must not have, or lacks one that it needs.</exception>
    public static async Task ProveAsync(string reader, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(reader);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("""
            select
              (select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user),
              has_schema_privilege('workspace', 'usage'),
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'workspace' and c.relkind in ('r', 'v', 'm', 'p')
                        and has_table_privilege(c.oid, 'select, insert, update, delete, truncate')),
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'published' and c.relkind = 'r' and has_table_privilege(c.oid, 'insert, update, delete, truncate')),
              has_table_privilege('published.item', 'select')
            """, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var doubt = row.GetBoolean(0) ? "is a superuser or may create roles or databases"
            : row.GetBoolean(1) || row.GetBoolean(2) ? "has rights on the schema workspace"
            : row.GetBoolean(3) ? "may write in the schema published"
            : !row.GetBoolean(4) ? "can't read the schema published"
            : null;
        if (doubt is not null)
            throw new ReaderRightsException($"The reader's database role {doubt}; give ConnectionStrings__Reader a role of its own ({Connections.ReaderRole}) that has SELECT on published alone.");
    }
}

public sealed class ReaderRightsException(string message) : Exception(message);
