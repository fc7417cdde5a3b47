using KkrPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Tests.Commands;

public sealed class UnpublishedImportTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_whose_release_fails_is_said_to_be_here_and_the_same_import_publishes_it()
    {
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "nordjylland*.txt").Order(StringComparer.Ordinal).First();
        await using var db = await portal.WorkspaceAsync();
        await using var owner = NpgsqlDataSource.Create(portal.Connections.Owner);
        await RunAsync("""
            create function published.refuse() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
            create trigger refuse before insert on published.version for each row execute function published.refuse();
            """);

        var failed = await ImportAsync(file);
        Assert.Null(failed.Problem);
        Assert.Contains("the disk is full", failed.Unpublished, StringComparison.Ordinal);
        Assert.Equal(1, await db.Meetings.CountAsync(Ct));
        Assert.Equal(0, await db.PublishedItems.CountAsync(Ct));

        await RunAsync("drop trigger refuse on published.version");
        var again = await ImportAsync(file);
        Assert.Null(again.Unpublished);
        Assert.Equal(1, again.Version);

        async Task RunAsync(string sql)
        {
            await using var command = owner.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(Ct);
        }
    }

    private async Task<ImportBatch.Row> ImportAsync(string file) => await new ImportBatch(portal.Services, publish: true, dryRun: false).RunAsync([file], Ct).SingleAsync(Ct);
}
