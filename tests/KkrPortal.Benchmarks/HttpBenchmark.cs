using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Web;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KkrPortal.Benchmarks;

/// <summary>
/// An item page, cached and not, beside Kestrel's plain text and nginx serving the same bytes, in one run on one machine with wrk as the load
/// (loopback only, ten seconds each after ten to warm up).
/// </summary>
internal static partial class HttpBenchmark
{
    private const int Connections = 32;
    private const int Seconds = 10;
    private static readonly string[] Programs = ["nginx", "wrk"];

    public static async Task<int> RunAsync()
    {
        string[] missing = [.. Programs.Where(program => !IsInstalled(program))];
        if (missing.Length > 0)
        {
            Console.Error.WriteLine($"Not installed: {string.Join(" and ", missing)}. On Debian: apt-get install nginx-light wrk");
            return 69;
        }
        var folder = Directory.CreateTempSubdirectory("kkr-bench").FullName;
        // PostgreSQL and nginx's workers run as other users when this is run as root.
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        await using var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), LocalPostgresMode.Throwaway, CancellationToken.None);
        var connections = await LocalDatabase.CreateAsync(cluster, "kkr", CancellationToken.None);
        await DatabaseSetup.MigrateAsync(connections, CancellationToken.None);
        Environment.SetEnvironmentVariable("KKR_LOG", "Error");
        await using var portal = Portal.Build(["--urls=http://127.0.0.1:0"], PortalDatabase.Of(connections));
        await portal.StartAsync();
        await foreach (var row in new ImportBatch(portal.Services, publish: true, dryRun: false).RunAsync(ImportPaths.Expand([Path.Combine(AppContext.BaseDirectory, "samples")]).Files, CancellationToken.None))
            if (row.Problem is not null) Console.Error.WriteLine(row.Problem);
        var item = Address(portal) + Urls.Item("sjaelland", new DateOnly(2026, 11, 6), "3.1");

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var plain = builder.Build();
        plain.Urls.Add("http://127.0.0.1:0");
        plain.MapGet("/", () => "Hello, World!");
        await plain.StartAsync();

        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(item);
        Directory.CreateDirectory(Path.Combine(folder, "www"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "www", "item.html"), bytes);
        using var nginx = StartNginx(folder);
        await AnswersAsync(http, nginx, $"http://127.0.0.1:{NginxPort}/item.html", bytes);

        var store = portal.Services.GetRequiredService<IOutputCacheStore>();
        var results = new List<(string What, double PerSecond)>
        {
            ("Kestrel, plain text", await LoadAsync(Address(plain) + "/")),
            ($"nginx, the same {bytes.Length} bytes as a file", await LoadAsync($"http://127.0.0.1:{NginxPort}/item.html")),
            ("item page, cached", await LoadAsync(item)),
            // The output cache leaves requests with this header alone, and the portal has no use for it.
            ("item page, rendered each time", await LoadAsync(item, "Authorization: none")),
        };
        // Its workers too: left behind, they hold the output open and the run seems never to end.
        nginx.Kill(entireProcessTree: true);
        var basis = results[0].PerSecond;
        foreach (var (what, perSecond) in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-45} {perSecond,10:0} req/s   {perSecond / basis,6:0.000} of plain text   {perSecond / results[1].PerSecond,6:0.000} of nginx"));
        await store.EvictByTagAsync("released", CancellationToken.None);
        Directory.Delete(Path.Combine(folder, "www"), true);
        return 0;
    }

    private const int NginxPort = 5999;

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Waits until nginx answers with the same bytes: a figure of its error page would be no comparison.</summary>
    private static async Task AnswersAsync(HttpClient http, Process nginx, string url, byte[] bytes)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await http.GetByteArrayAsync(url)).AsSpan().SequenceEqual(bytes)) return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null && tries < 100 && !nginx.HasExited)
            {
                await Task.Delay(50);
                continue;
            }
            throw new InvalidOperationException($"{url} doesn't give the item page's bytes.");
        }
    }

    private static Process StartNginx(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off; worker_processes 2; pid {{folder}}/nginx.pid; error_log {{folder}}/nginx.log;
            events { worker_connections 512; }
            http { access_log off; sendfile on; keepalive_requests 10000000; types { text/html html; }
              server { listen 127.0.0.1:{{NginxPort}}; root {{folder}}/www; } }
            """);
        return Process.Start("nginx", ["-c", Path.Combine(folder, "nginx.conf")]);
    }

    private static string Address(WebApplication app) => ((IApplicationBuilder)app).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<double> LoadAsync(string url, string? header = null)
    {
        string[] arguments = ["-t1", $"-c{Connections}", $"-d{Seconds}s", .. header is null ? (string[])[] : ["-H", header], url];
        // Once to warm up, once to count.
        await WrkAsync(arguments);
        return double.Parse(PerSecond().Match(await WrkAsync(arguments)).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> WrkAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    // Requests/sec:  12345.67
    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex PerSecond();
}
