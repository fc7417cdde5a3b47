using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KkrPortal.Web.Printing;

/// <summary>A document can't be printed now; the message is for the screen.</summary>
public sealed class NotPrintedException(string message) : Exception(message);

/// <summary>Tagged PDF by WeasyPrint, in a process of its own; so many at once as the machine bears, and a queue that has an end.</summary>
public sealed class PrintPdf(IServiceProvider services, ILoggerFactory loggers, IWebHostEnvironment environment) : IDisposable
{
    private const int LongestQueue = 12;
    private static readonly LimitedProcess.Limits Limits = new(TimeSpan.FromSeconds(90), MemoryKiB: 2_500_000, OutputBytes: 60_000_000);
    private static readonly string Program = Resource("print_pdf.py"), Style = Resource("print.css");
    private readonly SemaphoreSlim turns = new(Math.Clamp(Environment.ProcessorCount / 2, 1, 4));
    private int waiting;

    /// <exception cref="NotPrintedException">WeasyPrint is missing or failed, or too many wait.</exception>
    public async Task<byte[]> PrintAsync(PrintedDocument printed, CancellationToken ct)
    {
        if (Python() is not { } python) throw new NotPrintedException("PDF kan ikke laves her, fordi programmet WeasyPrint mangler på serveren. Hent dokumentet som Word i stedet.");
        if (Interlocked.Increment(ref waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            throw new NotPrintedException("Der bliver lavet mange dokumenter lige nu. Prøv igen om et minut.");
        }
        try
        {
            await turns.WaitAsync(ct);
            try
            {
                var html = Encoding.UTF8.GetBytes(await HtmlAsync(printed));
                var run = await LimitedProcess.RunAsync(python, ["-c", Program, Fonts()], html, Limits, ct);
                if (run is { ExitCode: 0, Output.Length: > 0 }) return run.Output;
                // WeasyPrint's words may quote the text, which may be a draft's.
                loggers.CreateLogger<PrintPdf>().LogError("WeasyPrint made no PDF: exit code {ExitCode}, too slow: {IsTooSlow}", run.ExitCode, run.IsTooSlow);
                throw new NotPrintedException(run.ExitCode == ProcessResult.NotInstalled
                    ? "PDF kan ikke laves her, fordi programmet WeasyPrint mangler på serveren. Hent dokumentet som Word i stedet."
                    : "PDF kunne ikke laves. Hent dokumentet som Word i stedet.");
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public async Task<string> HtmlAsync(PrintedDocument printed)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PrintPages.Printed)] = printed, [nameof(PrintPages.Style)] = Style });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PrintPages>(parameters)).ToHtmlString());
    }

    public void Dispose() => turns.Dispose();

    private string Fonts() => Path.GetDirectoryName(environment.WebRootFileProvider.GetFileInfo("fonts/print/source-serif-4-latin-400-normal.woff2").PhysicalPath) ?? "";

    /// <summary>The Python that WeasyPrint was installed for: the command's own first line names it.</summary>
    private static string? Python()
    {
        var command = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "weasyprint")).FirstOrDefault(File.Exists);
        if (command is null) return null;
        using var reader = new StreamReader(command);
        var first = reader.ReadLine() ?? "";
        return first.StartsWith("#!/", StringComparison.Ordinal) && first.Contains("python", StringComparison.Ordinal) && !first.Contains(' ', StringComparison.Ordinal) ? first[2..].Trim() : "python3";
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PrintPdf).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
