using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Work that is looked after now and then for as long as the portal runs. A database that is away for a moment is no reason to give up.</summary>
/// <param name="what">Named in the log, in English: "Saved searches".</param>
internal abstract class Tending(string what, TimeSpan pause, ILogger logger) : BackgroundService
{
    protected abstract Task TendAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await TendAsync(stoppingToken);
                }
                catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException { InnerException: NpgsqlException })
                {
                    logger.LogWarning("{What} can't be read ({Reason}); trying again in a moment", what, e.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
