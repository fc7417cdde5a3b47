using System.ComponentModel;
using System.Diagnostics;

namespace KkrPortal.Data.Local;

internal static class Command
{
    public const int NotFound = 127;

    public static Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, IEnumerable<string> command, CancellationToken ct) => RunAsync(workingDirectory, command, new Dictionary<string, string?>(), ct);

    /// <summary>Runs to the end, without the caller's terminal and without PG… variables, and in English.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, IEnumerable<string> command, IReadOnlyDictionary<string, string?> environment, CancellationToken ct)
    {
        var start = Describe(workingDirectory, command);
        foreach (var (name, value) in environment)
            if (value is not null) start.Environment[name] = value;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await process.WaitForExitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return (process.ExitCode, (await output + await errors).Trim());
        }
        catch (Win32Exception)
        {
            return (NotFound, $"{start.FileName}: not found");
        }
    }

    public static ProcessStartInfo Describe(string workingDirectory, IEnumerable<string> command)
    {
        string[] words = [.. command];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = workingDirectory, RedirectStandardInput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
