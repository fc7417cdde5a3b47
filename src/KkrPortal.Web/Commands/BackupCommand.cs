using System.CommandLine;
using KkrPortal.Data;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Commands;

/// <summary><c>kkr backup FILE</c> and <c>kkr restore FILE</c>: the whole database to a file, and back.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        var file = new Argument<string>("FILE") { Description = "Where the backup is written; it holds personal data and accounts." };
        var command = new Command("backup", "Save the whole database to a file.") { file };
        command.SetAction((parsed, ct) => BackupAsync(parsed.GetValue(file)!, ct));
        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<string>("FILE") { Description = "A file that kkr backup made." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of what is there; that is saved in the data folder first." };
        var command = new Command("restore", "Put a backup back.") { file, replace };
        command.SetAction((parsed, ct) => RestoreAsync(parsed.GetValue(file)!, parsed.GetValue(replace), ct));
        return command;
    }

    private static async Task<int> BackupAsync(string file, CancellationToken ct)
    {
        await using var database = await PortalDatabase.ConnectAsync(Configuration, ct);
        await DatabaseCopy.SaveAsync(database.Connections, file, ct);
        Console.WriteLine($"Saved to {Path.GetFullPath(file)} ({new FileInfo(file).Length / 1_000_000.0:0.0} MB).");
        return 0;
    }

    private static async Task<int> RestoreAsync(string file, bool replace, CancellationToken ct)
    {
        await using var database = await PortalDatabase.ConnectAsync(Configuration, ct);
        if (!await DatabaseCopy.IsEmptyAsync(database.Connections, ct))
        {
            if (!replace)
            {
                await Console.Error.WriteLineAsync("The database holds meetings or accounts already; --replace puts the backup in their place, and saves them first.");
                return KkrCommand.Refused;
            }
            var before = Path.Combine(DataDirectory.Of(Configuration), $"before-restore-{DateTime.UtcNow:yyyyMMdd-HHmmss}.backup");
            await DatabaseCopy.SaveAsync(database.Connections, before, ct);
            Console.WriteLine($"What was there is saved to {before}.");
        }
        await DatabaseCopy.LoadAsync(database.Connections, file, ct);
        await ReaderRights.ProveAsync(database.Connections.Reader, ct);
        Console.WriteLine($"Restored from {Path.GetFullPath(file)}.");
        return 0;
    }

    private static IConfiguration Configuration { get; } = new ConfigurationBuilder().AddEnvironmentVariables().Build();
}
