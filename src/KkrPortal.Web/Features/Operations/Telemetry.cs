using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// Metrics and traces for whoever runs a collector: only where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. The framework and the database
/// driver measure themselves; nothing here costs anything without a listener.
/// </summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime", "Npgsql"];

    private MeterProvider? metrics;
    private TracerProvider? traces;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration[Endpoint])) services.AddHostedService<Telemetry>();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var portal = ResourceBuilder.CreateDefault().AddService("kkr-portal", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(portal).AddMeter(Meters).AddOtlpExporter().Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(portal).AddSource("Microsoft.AspNetCore", "Npgsql").AddProcessor(new WithoutPersonalData()).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }
}

/// <summary>Takes out of a trace what may name a person or what somebody searched for; the route, the status and the times stay.</summary>
internal sealed class WithoutPersonalData : BaseProcessor<Activity>
{
    private static readonly string[] Personal =
    [
        "url.path", "url.query", "url.full", "http.url", "http.target", "client.address", "client.port", "network.peer.address", "network.peer.port", "net.peer.ip", "user_agent.original", "http.user_agent", "enduser.id",
        "db.statement", "db.query.text",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Personal) data.SetTag(tag, null);
    }
}
