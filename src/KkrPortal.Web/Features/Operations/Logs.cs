using System.Diagnostics;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Logs: readable in development and where somebody watches a terminal, JSON lines elsewhere. No personal data: no query strings, no addresses of people, no names.</summary>
internal static class Logs
{
    public static void UseSerilog(this ILoggingBuilder logging, IHostEnvironment environment, IConfiguration configuration)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(Enum.TryParse<LogEventLevel>(configuration["KKR_LOG"], true, out var level) ? level : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            // A search is a command's parameter: SQL is only logged where a developer asks for it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Error)
            .Enrich.FromLogContext();
        log = environment.IsDevelopment() || !Console.IsOutputRedirected
            ? log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            : log.WriteTo.Console(new JsonFormatter(renderMessage: true));
        logging.ClearProviders();
        logging.AddSerilog(log.CreateLogger(), dispose: true);
    }

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
                var level = context.Response.StatusCode >= 500 ? LogLevel.Error : context.Response.HasStarted && route.StartsWith("health", StringComparison.Ordinal) ? LogLevel.Debug : LogLevel.Information;
                logger.Log(level, "{Method} {Route} {Status} {Milliseconds:0.0} ms", context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }
}
