using System.Globalization;
using System.Text.RegularExpressions;
using KkrPortal.Data.Local;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Data;

/// <summary>A backup can't be made or put back; one English sentence: what was found, and what would help.</summary>
public sealed class DatabaseCopyException(string message) : Exception(message);

/// <summary>
/// The whole database as one file (PostgreSQL's custom format): records, released versions, uploaded files, accounts and the keys that protect
/// their cookies. Owners and rights are left out; they are made anew where it is put back.
/// </summary>
public static partial class DatabaseCopy
{
    private static readonly string[] WithoutOwners = ["--no-owner", "--no-privileges", "--no-comments"];

    /// <summary>Also while the portal runs: the file holds what was saved at one moment.</summary>
    public static async Task SaveAsync(Connections connections, string file, CancellationToken ct)
    {
        var path = Path.GetFullPath(file);
        var unfinished = $"{path}.part";
        try
        {
            // It holds personal data: nobody but its maker reads it.
            await using (File.Open(unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite })) { }
            await RunAsync("pg_dump", ["--format=custom", .. WithoutOwners, $"--file={unfinished}"], connections, ct);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseCopyException($"{path} can't be written ({e.Message.TrimEnd('.')}); name a file in a folder that you may write to.");
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Puts a copy in the place of what is there, in one transaction: after a failure the database is as it was. Tables of an older version are
    /// brought up to this one.
    /// </summary>
    /// <exception cref="DatabaseCopyException">The file isn't one of these, is of a newer version, or the database is in use.</exception>
    public static async Task LoadAsync(Connections connections, string file, CancellationToken ct)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path)) throw new DatabaseCopyException($"There is no file {path}; check the name.");
        await RefuseWhatIsNewerAsync(connections, path, ct);
        await RefuseWhileInUseAsync(connections, ct);
        var script = Path.GetTempFileName();
        try
        {
            // As a script, so that the removal of what was there and the copy stand or fall together.
            await RunAsync("pg_restore", [.. WithoutOwners, $"--file={script}", path], connections, ct);
            await RunAsync("psql",
                ["--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1", "--single-transaction", "--command=drop schema if exists workspace, published cascade", "--command=drop collation if exists danish_icu", $"--file={script}"], connections, ct);
        }
        finally
        {
            File.Delete(script);
        }
        NpgsqlConnection.ClearAllPools();
        await DatabaseSetup.MigrateAsync(connections, ct);
    }

    /// <summary>Whether nobody's records would be lost: a database with no meeting and no account is as good as empty.</summary>
    public static async Task<bool> IsEmptyAsync(Connections connections, CancellationToken ct) =>
        !await AskAsync(connections, "select to_regclass('workspace.meeting') is not null and to_regclass('workspace.account') is not null", ct)
        || !await AskAsync(connections, "select exists (select from workspace.meeting) or exists (select from workspace.account)", ct);

    private static async Task RefuseWhileInUseAsync(Connections connections, CancellationToken ct)
    {
        NpgsqlConnection.ClearAllPools();
        if (await AskAsync(connections, "select exists (select from pg_stat_activity where datname = current_database() and application_name in ('kkr workspace', 'kkr reader') and pid <> pg_backend_pid())", ct))
            throw new DatabaseCopyException("The portal is running on this database; stop it, restore, and start it again.");
    }

    private static async Task RefuseWhatIsNewerAsync(Connections connections, string path, CancellationToken ct)
    {
        var rows = await RunAsync("pg_restore", ["--data-only", "--schema=workspace", "--table=migration", "--file=-", path], connections, ct);
        await using var context = new WorkspaceDbContext(DatabaseSetup.Options(connections.Owner));
        var known = context.Database.GetMigrations().ToHashSet();
        var held = MigrationRow().Matches(rows).Select(row => row.Groups["id"].Value).ToList();
        if (held.Count == 0) throw new DatabaseCopyException($"{path} is no backup of the portal: it holds no list of migrations.");
        if (held.Find(id => !known.Contains(id)) is { } newer)
            throw new DatabaseCopyException($"{path} was made by a newer version of the portal (it has the migration {newer}); install that version, then restore.");
    }

    private static async Task<bool> AskAsync(Connections connections, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false, ApplicationName = "kkr backup" }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<string> RunAsync(string tool, string[] arguments, Connections connections, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(connections.Owner);
        // In the environment: arguments can be read by everybody on the machine.
        Dictionary<string, string?> environment = new()
        {
            ["PGHOST"] = to.Host,
            ["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = to.Username,
            ["PGPASSWORD"] = to.Password,
            ["PGDATABASE"] = to.Database,
            ["PGSSLMODE"] = to.SslMode.ToString() switch { "VerifyCA" => "verify-ca", "VerifyFull" => "verify-full", var mode => mode.ToLowerInvariant() },
            ["PGSSLROOTCERT"] = to.RootCertificate,
        };
        var (exitCode, output) = await Command.RunAsync("/", [Find(tool), .. arguments], environment, ct);
        return exitCode switch
        {
            0 => output,
            Command.NotFound => throw new DatabaseCopyException($"{tool} was not found: apt-get install postgresql-client, or set PG_BIN to the folder that it stands in."),
            _ => throw new DatabaseCopyException($"{tool} refused: {output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? output.Split('\n')[0]}"),
        };
    }

    /// <summary>The newest that is installed reads and writes every older server.</summary>
    private static string Find(string tool)
    {
        var chosen = Environment.GetEnvironmentVariable("PG_BIN");
        if (!string.IsNullOrEmpty(chosen)) return Path.Combine(chosen, tool);
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return debian.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin", tool)).FirstOrDefault(File.Exists) ?? tool;
    }

    /// <summary>A row of <c>workspace.migration</c>: <c>20261121233628_Initial⇥10.0.14</c></summary>
    [GeneratedRegex(@"^(?<id>[0-9]{14}_\w+)\t", RegexOptions.Multiline)]
    private static partial Regex MigrationRow();
}
