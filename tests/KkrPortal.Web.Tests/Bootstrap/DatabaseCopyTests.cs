using KkrPortal.Data;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Tests.Bootstrap;

/// <summary>The whole database to a file, and back into another one.</summary>
public sealed class DatabaseCopyTests(SamplePortal portal, TestCluster cluster) : IClassFixture<SamplePortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_comes_back_row_for_row_and_a_portal_runs_on_it()
    {
        var folder = Directory.CreateTempSubdirectory("kkr-backup-");
        try
        {
            var file = Path.Combine(folder.FullName, "portal.backup");
            await using (var db = await portal.WorkspaceAsync())
                await db.Database.ExecuteSqlAsync($"insert into workspace.data_protection_key (name, xml) values ('proof', '<key/>')", Ct);
            await DatabaseCopy.SaveAsync(portal.Connections, file, Ct);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Single(folder.GetFiles());

            var other = await cluster.CreateDatabaseAsync();
            Assert.True(await DatabaseCopy.IsEmptyAsync(other, Ct));
            await DatabaseCopy.LoadAsync(other, file, Ct);
            Assert.False(await DatabaseCopy.IsEmptyAsync(other, Ct));
            Assert.Equal(await RowsAsync(portal.Connections), await RowsAsync(other));
            await ReaderRights.ProveAsync(other.Reader, Ct);

            await using var database = PortalDatabase.Of(other);
            await using var app = Portal.Build(["--urls=http://127.0.0.1:0", "--environment=Production"], database);
            await app.StartAsync(Ct);
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            Assert.Contains("Fælles udbygningsplan", await http.GetStringAsync("/moeder/hovedstaden/2025-06-13/3.2", Ct), StringComparison.Ordinal);
            // While it answers, nobody takes its tables away.
            Assert.Equal("The portal is running on this database; stop it, restore, and start it again.", (await Assert.ThrowsAsync<DatabaseCopyException>(() => DatabaseCopy.LoadAsync(other, file, Ct))).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said() =>
        Assert.Contains("name a file in a folder that you may write to", (await Assert.ThrowsAsync<DatabaseCopyException>(() => DatabaseCopy.SaveAsync(portal.Connections, "/there/is/no/such/folder", Ct))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        var other = await cluster.CreateDatabaseAsync();
        var before = await RowsAsync(other);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "Dette er et referat.", Ct);
            Assert.StartsWith("pg_restore refused: ", (await Assert.ThrowsAsync<DatabaseCopyException>(() => DatabaseCopy.LoadAsync(other, file, Ct))).Message, StringComparison.Ordinal);
            Assert.Contains("There is no file", (await Assert.ThrowsAsync<DatabaseCopyException>(() => DatabaseCopy.LoadAsync(other, $"{file}.not", Ct))).Message, StringComparison.Ordinal);
            Assert.Equal(before, await RowsAsync(other));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Every table of both schemas with the number and the hash of its rows.</summary>
    private static async Task<string> RowsAsync(Connections connections)
    {
        await using var connection = new NpgsqlConnection(connections.Owner + ";Pooling=false");
        await connection.OpenAsync(Ct);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('workspace', 'published') order by 1", connection))
        await using (var reader = await list.ExecuteReaderAsync(Ct))
            while (await reader.ReadAsync(Ct))
                tables.Add(reader.GetString(0));
        Assert.NotEmpty(tables);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            await using var count = new NpgsqlCommand($"select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from {table} t", connection);
            rows.Add($"{table}: {await count.ExecuteScalarAsync(Ct)}");
        }
        return string.Join('\n', rows);
    }
}
