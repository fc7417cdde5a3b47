using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Enquiries;

internal static class EnquiryServices
{
    public static void AddEnquiries(this IServiceCollection services) => services.AddHostedService<TendEnquiries>();
}

/// <summary>Looks now and then whether a reader has written, and whether a letter has been kept long enough.</summary>
internal sealed class TendEnquiries(TellSecretariat tell, ILogger<TendEnquiries> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await tell.ExecuteAsync(stoppingToken);
                }
                catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException { InnerException: NpgsqlException })
                {
                    logger.LogWarning("Letters from readers can't be read ({Reason}); trying again in a moment", e.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
