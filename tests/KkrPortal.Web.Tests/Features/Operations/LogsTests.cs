using System.Net;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace KkrPortal.Web.Tests.Features.Operations;

public class LogsTests
{
    private sealed class Lines : ILogEventSink
    {
        public List<(LogEventLevel Level, string Json)> All { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            using var json = new StringWriter();
            new JsonFormatter(renderMessage: true).Format(logEvent, json);
            lock (All) All.Add((logEvent.Level, json.ToString()));
        }
    }

    private static async Task<Lines> RequestAsync(string address, int status)
    {
        var lines = new Lines();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Debug);
        builder.Logging.AddSerilog(Logs.Configuration(new ConfigurationBuilder().Build()).MinimumLevel.Debug().WriteTo.Sink(lines).CreateLogger(), dispose: true);
        await using var app = builder.Build();
        app.UseRequestLog();
        app.MapGet("/konto/link/{token}", () => Results.StatusCode(status));
        app.MapGet("/health/ready", () => Results.StatusCode(status));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);
        return lines;
    }

    [Theory]
    [InlineData(200), InlineData(500)]
    public async Task A_link_that_signs_in_is_not_in_the_log(int status)
    {
        var lines = await RequestAsync("/konto/link/f50750684e55?q=ane", status);
        Assert.Contains(lines.All, line => line.Json.Contains("/konto/link/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Json.Contains("f50750684e55", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Json.Contains("q=ane", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/health/ready", 503, LogEventLevel.Debug)]
    [InlineData("/health/ready", 200, LogEventLevel.Debug)]
    [InlineData("/konto/link/x", 503, LogEventLevel.Error)]
    [InlineData("/konto/link/x", 200, LogEventLevel.Information)]
    public async Task A_probe_that_finds_the_portal_starting_is_no_fault(string address, int status, LogEventLevel level) =>
        Assert.Equal(level, (await RequestAsync(address, status)).All.Single(line => line.Json.Contains("{Method}", StringComparison.Ordinal)).Level);
}
