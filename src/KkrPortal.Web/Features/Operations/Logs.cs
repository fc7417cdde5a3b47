using System.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Logs: readable in development and where somebody watches a terminal, JSON lines elsewhere. No personal data: no query strings, no addresses of people, no names.</summary>
internal static class Logs
{
    public static void UseSerilog(this ILoggingBuilder logging, IHostEnvironment environment, IConfiguration configuration)
    {
        var log = Configuration(configuration);
        _ = environment.IsDevelopment() || !Console.IsOutputRedirected
            ? log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            : log.WriteTo.Console(new JsonFormatter(renderMessage: true));
        logging.ClearProviders();
        logging.AddSerilog(log.CreateLogger(), dispose: true);
    }

    /// <summary>What is logged, and what of it.</summary>
    public static LoggerConfiguration Configuration(IConfiguration configuration) =>
        new LoggerConfiguration()
            .MinimumLevel.Is(Enum.TryParse<LogEventLevel>(configuration["KKR_LOG"], true, out var level) ? level : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            // A search is a command's parameter: SQL is only logged where a developer asks for it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Error)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutAddress>();

    /// <summary>One line a request: method, route (never the query), status, milliseconds.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Request");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
                // A probe asks every few seconds, and reads the answer itself: "not yet" is no fault.
                var level = context.Request.Path.StartsWithSegments("/health") ? LogLevel.Debug : context.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
                logger.Log(level, "{Method} {Route} {Status} {Milliseconds:0.0} ms", context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }

    /// <summary>The framework adds the address to every line about a request; a link to sign in or to a calendar is its token, and a person's page is named after them.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
