using System.Text.Json;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Npgsql;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Passes what happens in the workspace, on whichever node, on to the pages that are open on this one.</summary>
public sealed class WorkspaceSignals
{
    public event Action<Signal>? Received;

    /// <summary>The database could not be heard for a while, and is heard again.</summary>
    public event Action? Missed;

    internal void Receive(Signal signal) => Received?.Invoke(signal);

    internal void ListenAgain() => Missed?.Invoke();
}

internal sealed class ListenForSignals(Connections connections, WorkspaceSignals signals, ILogger<ListenForSignals> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hasFailed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Staff) { KeepAlive = 30, Pooling = false }.ConnectionString);
                await connection.OpenAsync(stoppingToken);
                connection.Notification += (_, notice) =>
                {
                    if (JsonSerializer.Deserialize<Signal>(notice.Payload) is { } signal) signals.Receive(signal);
                };
                await using (var listen = new NpgsqlCommand($"listen {Signals.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                if (hasFailed) signals.ListenAgain();
                while (true) await connection.WaitAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException && !stoppingToken.IsCancellationRequested)
            {
                hasFailed = true;
                logger.LogWarning("The database is not listening ({Reason}); trying again in two seconds", e.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
