using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Tells others who have the meeting open that an account is here, and at which item.</summary>
public sealed class AnnouncePresence(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public Task ExecuteAsync(string accountId, long meetingId, long? itemId, CancellationToken ct) => TellAsync(accountId, meetingId, itemId, "here", ct);

    public Task LeaveAsync(string accountId, long meetingId, CancellationToken ct) => TellAsync(accountId, meetingId, null, "left", ct);

    private async Task TellAsync(string accountId, long meetingId, long? itemId, string what, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        if (await db.Users.Where(a => a.Id == accountId).Select(a => a.DisplayName).SingleOrDefaultAsync(ct) is { } name)
            await db.SignalAsync(new(meetingId, itemId, accountId, name, what), ct);
    }
}
