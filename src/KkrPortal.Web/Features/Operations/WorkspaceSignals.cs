using System.Text.Json;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Npgsql;

namespace KkrPortal.Web.Features.Operations;

/// <summary>Passes what happens in the workspace, on whichever node, on to the pages that are open on this one.</summary>
public sealed class WorkspaceSignals
{
    public event Action<Signal>? Received;

    internal void Receive(Signal signal) => Received?.Invoke(signal);
}

internal sealed class ListenForSignals(Connections connections, WorkspaceSignals signals, ILogger<ListenForSignals> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Staff) { KeepAlive = 30, Pooling = false }.ConnectionString);
                await connection.OpenAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"listen {Signals.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                connection.Notification += (_, notice) =>
                {
                    if (JsonSerializer.Deserialize<Signal>(notice.Payload) is { } signal) signals.Receive(signal);
                };
                while (true) await connection.WaitAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException && !stoppingToken.IsCancellationRequested)
            {
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
