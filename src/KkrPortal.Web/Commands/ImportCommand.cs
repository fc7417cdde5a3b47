using System.CommandLine;
using KkrPortal.Web.Features.Operations;
using Spectre.Console;

namespace KkrPortal.Web.Commands;

/// <summary><c>kkr import PATH…</c>: files, folders and globs into the database, one transaction a document.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders or globs of PDFs and extracted texts." };
        var publish = new Option<bool>("--publish") { Description = "Release each document as soon as it is imported." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        var approve = new Option<bool>("--approve") { Description = "Take a changed file in as it is, instead of letting its difference wait for approval." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as one JSON object." };
        var command = new Command("import", "Import agendas and minutes.") { paths, publish, dryRun, approve, json };
        command.SetAction((parsed, ct) => ImportAsync(parsed.GetValue(paths)!, parsed.GetValue(publish) && !parsed.GetValue(dryRun), parsed.GetValue(dryRun), parsed.GetValue(approve), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> ImportAsync(string[] paths, bool publish, bool dryRun, bool approve, bool json, CancellationToken ct)
    {
        var found = ImportPaths.Expand(paths);
        var files = found.Files;
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var database = await PortalDatabase.OpenAsync(configuration, ct);
        await using var services = CommandServices.Create(database);
        var batch = new ImportBatch(services, publish, dryRun, approve);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var rows = new List<ImportBatch.Row>(found.Missing);
        try
        {
            if (screen.Profile.Out.IsTerminal)
                await screen.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
                {
                    var bar = progress.AddTask("Importing", maxValue: Math.Max(files.Count, 1));
                    await TakeAsync(_ => bar.Increment(1));
                });
            else
                await TakeAsync(row => Console.Error.WriteLine(ImportReport.Line(row, Done(), files.Count)));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(ImportReport.Stopped(Done(), files.Count, dryRun));
            return KkrCommand.Stopped;
        }
        if (json) ImportReport.WriteJson(Console.OpenStandardOutput(), rows, found.LeftAside);
        else ImportReport.WriteTable(rows, found.LeftAside, dryRun);
        return rows.Exists(row => (row.Problem ?? row.Unpublished) is not null) ? KkrCommand.Refused : 0;

        async Task TakeAsync(Action<ImportBatch.Row> show)
        {
            await foreach (var row in batch.RunAsync(files, ct))
            {
                rows.Add(row);
                show(row);
            }
        }

        int Done() => rows.Count - found.Missing.Count;
    }
}
