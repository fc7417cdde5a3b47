using System.Diagnostics;
using System.Globalization;
using KkrPortal.Benchmarks;
using KkrPortal.Data;

namespace KkrPortal.Web.Tests.Commands;

/// <summary>A batch whose output goes to a log says each file as it finishes, and where it got to when it is stopped.</summary>
public sealed class StoppedImportTests(TestCluster cluster) : IDisposable
{
    private const int Files = 60;
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-stopped").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT"), InlineData("TERM")]
    public async Task A_stopped_batch_says_how_far_it_came_and_what_takes_up_the_rest(string signal)
    {
        GeneratedDocuments.Write(folder, Files);
        using var import = Start(await cluster.CreateDatabaseAsync());
        var lines = new List<string>();
        while (await import.StandardError.ReadLineAsync(Ct) is { } line)
        {
            lines.Add(line);
            if (lines.Count == 2) Process.Start("kill", [$"-{signal}", import.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        }
        await import.WaitForExitAsync(Ct);

        var finished = lines.FindAll(line => line.Contains($"/{Files} ", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, finished.Count).Select(n => $"{n}/{Files}"), finished.Select(line => line.Split(' ')[0]));
        Assert.All(finished, line => Assert.EndsWith(": created", line, StringComparison.Ordinal));
        Assert.InRange(finished.Count, 2, Files - 1);
        Assert.Equal($"Stopped: {finished.Count} of {Files} files were read. They are kept; the same command again takes up the rest.", lines[^1]);
        Assert.Equal(130, import.ExitCode);
    }

    private Process Start(Connections connections) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [Path.Combine(AppContext.BaseDirectory, "kkr.dll"), "import", folder])
    {
        RedirectStandardError = true,
        Environment = { ["ConnectionStrings__Workspace"] = connections.Owner, ["ConnectionStrings__Reader"] = connections.Reader, ["KKR_LOG"] = "Error" },
    })!;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
