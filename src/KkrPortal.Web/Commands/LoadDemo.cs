using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Commands;

/// <summary>
/// Fills an empty portal with the sample documents, by the same way as any import, and adds an account for a demo secretary.
/// <c>KKR_DEMO=false</c> leaves it out.
/// </summary>
internal static class LoadDemo
{
    private const string Started = "demo.started";
    private const string Done = "demo.loaded";

    public static async Task<bool> IsDueAsync(IServiceProvider services, IConfiguration configuration, CancellationToken ct)
    {
        if (configuration.GetValue<bool?>("KKR_DEMO") == false) return false;
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(ct);
        var marks = await db.Audit.Where(entry => entry.Action == Started || entry.Action == Done).Select(entry => entry.Action).ToListAsync(ct);
        // A demo that was stopped half way goes on at the next start; a portal that people filled themselves never gets one.
        return !marks.Contains(Done) && (marks.Contains(Started) || !await db.Meetings.AnyAsync(ct));
    }

    public static async Task ExecuteAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(ct);
        await MarkAsync(db, Started, ct);
        Console.WriteLine("Loading the demo: invented documents of all five councils …");
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal).ToList();
        await foreach (var row in new ImportBatch(services, publish: true, dryRun: false).RunAsync(files, ct))
            if ((row.Problem ?? row.Unpublished) is { } problem)
                await Console.Error.WriteLineAsync($"{Path.GetFileName(row.File)}: {problem}");
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AddDemoAccount>().ExecuteAsync(ct);
        await MarkAsync(db, Done, ct);
    }

    private static Task MarkAsync(WorkspaceDbContext db, string action, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry { At = DateTime.UtcNow, By = "kkr serve", Action = action, Subject = "demo" });
        return db.SaveChangesAsync(ct);
    }
}
