using System.CommandLine;
using KkrPortal.Data;
using KkrPortal.Web.Features.Operations;
using Npgsql;

namespace KkrPortal.Web.Commands;

/// <summary>The <c>kkr</c> command: the list of what it can do, and the one place where a failure becomes a sentence and an exit status.</summary>
public static class KkrCommand
{
    public const int Refused = 2;
    public const int WrongUsage = 64;
    public const int Unavailable = 69;
    public const int Stopped = 130;

    /// <summary>A batch that is told to stop finishes its document first, however busy the machine is.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("KKR Portal: agendas and minutes of the Danish kommunekontaktråd as records.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            ParseCommand.Create(),
            BackupCommand.CreateBackup(),
            BackupCommand.CreateRestore(),
            UserCommand.Create(),
        };
        try
        {
            var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
            var status = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
            return parsed.Errors.Count > 0 ? WrongUsage : status;
        }
        catch (Exception e) when (e is LocalPostgresException or ReaderRightsException or SettingsException or DatabaseCopyException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Unavailable;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"The database did not answer: {e.Message.TrimEnd('.')}. Check ConnectionStrings__Workspace and ConnectionStrings__Reader, or leave both out for a private PostgreSQL.");
            return Unavailable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return Stopped;
        }
    }
}
