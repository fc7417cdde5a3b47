using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Browser.Tests;

/// <summary>
/// <c>kkr serve</c> as a process of its own with a durable PostgreSQL of its own, so that both can be killed and started again. The demo's
/// meetings are in it.
/// </summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"kkr-loss-{Guid.NewGuid():N}");
    private readonly HttpClient http = new();
    private Process? process;
    private PortalDatabase database = null!;
    private Microsoft.AspNetCore.Builder.WebApplication inside = null!;

    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");

    /// <summary>The portal's services over the same database, to look at what is held and to make accounts; it answers no requests.</summary>
    public IServiceProvider Services => inside.Services;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        database = await PortalDatabase.OpenAsync(new ConfigurationBuilder().AddInMemoryCollection([new("KKR_DATA", folder)]).Build(), CancellationToken.None);
        inside = Portal.Build(["--urls=http://127.0.0.1:0"], database);
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kkr.dll"), "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["KKR_DATA"], start.Environment["ASPNETCORE_URLS"], start.Environment["ASPNETCORE_ENVIRONMENT"]) = (folder, Address, "Production");
        process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => { lock (said) said.Add(line.Data ?? ""); };
        process.ErrorDataReceived += (_, line) => { lock (said) said.Add(line.Data ?? ""); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(300))
        {
            Assert.False(process.HasExited, "The portal ended: " + string.Join('\n', said.TakeLast(20)));
            Assert.True(waited.Elapsed < Patience, "The portal did not become ready: " + string.Join('\n', said.TakeLast(20)));
            try
            {
                using var answer = await http.GetAsync(Address + "/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>SIGKILL: nothing is written any more, no connection is closed politely.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Every session of the database is thrown out, and nobody gets in until <see cref="StartDatabaseAsync"/>.</summary>
    public async Task StopDatabaseAsync()
    {
        var pid = File.ReadLines(Path.Combine(folder, "postgres", "cluster", "postmaster.pid")).First();
        using var kill = Process.Start("kill", ["-INT", pid]);
        await kill.WaitForExitAsync();
        for (var waited = Stopwatch.StartNew(); Directory.Exists($"/proc/{pid}"); await Task.Delay(100)) Assert.True(waited.Elapsed < Patience, "PostgreSQL was told to stop and goes on.");
    }

    public async Task StartDatabaseAsync()
    {
        var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), LocalPostgresMode.Durable, CancellationToken.None);
        Assert.True(cluster.StartedHere);
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    public async Task<WorkspaceDbContext> WorkspaceAsync() => await Services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync();

    public async Task<Account> AccountAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account { UserName = Guid.NewGuid().ToString("N"), Email = $"{Guid.NewGuid():N}@proeve.example", EmailConfirmed = true, DisplayName = name };
        account.Roles.Add(new AccountRole { AccountId = account.Id, Role = RoleKind.Administrator });
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) process.Kill();
        process?.Dispose();
        http.Dispose();
        if (inside is not null) await inside.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        if (File.Exists(Path.Combine(folder, "postgres", "cluster", "postmaster.pid"))) await StopDatabaseAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
