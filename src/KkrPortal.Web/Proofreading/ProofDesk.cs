using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Proofreading;

/// <summary>
/// Proofreads meetings beside the pages that wait for it, as a huge one takes seconds. One reading of a meeting at a time: whoever asks while
/// it is read shares the next reading, which sees what was written meanwhile.
/// </summary>
public sealed class ProofDesk(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    private readonly Dictionary<long, (Task Running, Task? Next)> readings = [];

    /// <returns>When the meeting, as it stands now, has been read. Everybody who has it open is told where there is news.</returns>
    public Task ReadAsync(Signal news)
    {
        lock (readings)
        {
            if (!readings.TryGetValue(news.MeetingId, out var reading)) return (readings[news.MeetingId] = (Task.Run(() => RunAsync(news)), null)).Running;
            var next = reading.Next ?? Task.Run(() => AfterAsync(reading.Running, news));
            readings[news.MeetingId] = reading with { Next = next };
            return next;
        }
    }

    private async Task AfterAsync(Task running, Signal news)
    {
        // Whoever asked for that one hears of its failure.
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await RunAsync(news);
    }

    private async Task RunAsync(Signal news)
    {
        try
        {
            await using var db = await workspace.CreateDbContextAsync();
            if (await Proofread.RunAsync(db, news.MeetingId, clock, CancellationToken.None)) await db.SignalAsync(news, CancellationToken.None);
        }
        finally
        {
            lock (readings)
            {
                if (readings[news.MeetingId].Next is { } next) readings[news.MeetingId] = (next, null);
                else readings.Remove(news.MeetingId);
            }
        }
    }
}
