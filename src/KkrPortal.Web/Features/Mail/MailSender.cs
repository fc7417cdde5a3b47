using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Mail;

internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailSettings.Of(configuration));
        services.AddHostedService<MailSender>();
    }
}

/// <summary>Looks every few seconds whether mail is due.</summary>
internal sealed class MailSender(SendMail sendMail, MailSettings settings, ILogger<MailSender> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsSet)
        {
            logger.LogInformation("No mail server is set (KKR_SMTP_HOST); mail waits in the queue");
            return;
        }
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
            {
                try
                {
                    await sendMail.ExecuteAsync(stoppingToken);
                }
                catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException { InnerException: NpgsqlException })
                {
                    logger.LogWarning("The mail queue can't be read ({Reason}); trying again in a moment", e.GetType().Name);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
