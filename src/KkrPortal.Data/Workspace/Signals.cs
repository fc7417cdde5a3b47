using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>Something happened in a meeting that others who have it open want to see.</summary>
/// <param name="What">"saved", "moved", "here", "left" …</param>
/// <param name="Where">Words for a person: "Indstilling".</param>
public sealed record Signal(long MeetingId, long? ItemId, string AccountId, string Name, string What, string? Where = null);

public static class Signals
{
    public const string Channel = "kkr_work";

    /// <summary>Told to every node of the portal; inside a transaction, when it is committed.</summary>
    public static Task SignalAsync(this WorkspaceDbContext db, Signal signal, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {JsonSerializer.Serialize(signal)})", ct);
}
