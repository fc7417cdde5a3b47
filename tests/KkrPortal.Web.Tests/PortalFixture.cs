using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(KkrPortal.Web.Tests.TestCluster))]

namespace KkrPortal.Web.Tests;

/// <summary>One throw-away PostgreSQL for the whole run, with a migrated template from which each class gets a database of its own.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Template = "kkr_template";
    private readonly SemaphoreSlim turn = new(1);
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"kkr-test-{Guid.NewGuid():N}");
    private LocalPostgres cluster = null!;
    private int databases;

    public async ValueTask InitializeAsync()
    {
        cluster = await LocalPostgres.StartAsync(directory, LocalPostgresMode.Throwaway, CancellationToken.None);
        await DatabaseSetup.MigrateAsync(await LocalDatabase.CreateAsync(cluster, Template, CancellationToken.None), CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    public async Task<Connections> CreateDatabaseAsync()
    {
        var name = $"kkr_{Interlocked.Increment(ref databases)}";
        // PostgreSQL copies a template for one at a time.
        await turn.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres", "app") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"create database {name} template {Template} owner {Connections.OwnerRole}", connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            turn.Release();
        }
        return LocalDatabase.Of(cluster, name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await cluster.DisposeAsync();
    }
}

/// <summary>
/// The whole portal on a port of its own with a database of its own, for one class of tests. <see cref="LoadAsync"/> imports and releases
/// documents by the same way as <c>kkr import --publish</c>.
/// </summary>
public class PortalFixture(TestCluster cluster) : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private Microsoft.AspNetCore.Builder.WebApplication app = null!;

    /// <summary>Settings as on the command line, where a class needs other than the usual.</summary>
    protected virtual string[] Settings => [];

    public IServiceProvider Services => app.Services;
    public Connections Connections => database.Connections;
    public string Address { get; private set; } = "";
    public HttpClient Http { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        database = PortalDatabase.Of(await cluster.CreateDatabaseAsync());
        app = Portal.Build(["--urls=http://127.0.0.1:0", "--environment=Production", .. Settings], database);
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };
    }

    /// <summary>Files or folders, imported and released; fails on the first that is refused.</summary>
    public async Task LoadAsync(params IEnumerable<string> paths)
    {
        var found = ImportPaths.Expand(paths);
        Assert.Empty(found.Missing);
        await foreach (var row in new ImportBatch(Services, publish: true, dryRun: false).RunAsync(found.Files, CancellationToken.None))
            Assert.True((row.Problem ?? row.Unpublished) is null, $"{row.File}: {row.Problem ?? row.Unpublished}");
    }

    public async Task<WorkspaceDbContext> WorkspaceAsync() => await Services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync();

    public async Task<PublishedDbContext> PublishedAsync() => await Services.GetRequiredService<IDbContextFactory<PublishedDbContext>>().CreateDbContextAsync();

    /// <summary>The page at an address, which must answer 200.</summary>
    public async Task<IDocument> PageAsync(string path)
    {
        using var response = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"GET {path} answered {(int)response.StatusCode}: {html[..Math.Min(html.Length, 2000)]}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (app is not null) await app.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A portal with the sample documents in it.</summary>
public sealed class SamplePortal(TestCluster cluster) : PortalFixture(cluster)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync(Path.Combine(AppContext.BaseDirectory, "samples"));
    }
}

/// <summary>A portal with the five real documents, where they are at hand.</summary>
public sealed class RealPortal(TestCluster cluster) : PortalFixture(cluster)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Shared.Exists) await LoadAsync(Shared.Seeds);
    }
}
