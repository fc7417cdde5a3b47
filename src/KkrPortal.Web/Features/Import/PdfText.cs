using System.Diagnostics;
using System.Globalization;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// The text layer of a PDF, by poppler's pdftotext in a process of its own with limits on time, memory and output, so that a hostile file
/// can't harm the portal.
/// </summary>
public static class PdfText
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MaxOutputBytes = 30_000_000;
    private const long MaxMemoryKiB = 1_500_000;

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    public static async Task<(string? Text, DocumentReading.Refused? Refusal)> ExtractAsync(byte[] pdf, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kkr-{Guid.NewGuid():N}.pdf");
        try
        {
            await using (var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
                await stream.WriteAsync(pdf, ct);
            return await RunAsync(file, ct);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(string? Text, DocumentReading.Refused? Refusal)> RunAsync(string file, CancellationToken ct)
    {
        // The shell only sets the limits; the file's name is an argument, never part of the script.
        var script = $"ulimit -v {MaxMemoryKiB.ToString(CultureInfo.InvariantCulture)} -t {((int)Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture)}; exec pdftotext -q -enc UTF-8 -eol unix \"$1\" -";
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/bash", ["-c", script, "pdftotext", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            },
        };
        process.Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await ReadAsync(process.StandardOutput, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, text) switch
            {
                (127, _) => (null, new("no-pdftotext", "Portalen mangler programmet, der læser PDF. Bed driften om at installere poppler-utils.", "pdftotext is not installed; apt-get install poppler-utils.")),
                (0, null) => (null, new("pdf-too-much-text", "PDF'en rummer mere tekst, end et referat kan. Del den op.", "The PDF holds more text than minutes can; split it.")),
                (0, { } found) when found.AsSpan().Trim(" \n\f").Length == 0 => (null, new("pdf-without-text",
                    "Filen er et billede uden tekst. Kør den gennem tekstgenkendelse, og læg den op igen.", "The PDF is a picture without text; run it through text recognition and try again.")),
                (0, { } found) => (found, null),
                _ when (await errors).Contains("password", StringComparison.OrdinalIgnoreCase) => (null, new("pdf-encrypted",
                    "PDF'en er låst med en adgangskode. Gem den uden kode, og læg den op igen.", "The PDF is locked with a password; save it without one and try again.")),
                _ => (null, new("pdf-broken", "PDF'en er i stykker og kan ikke læses. Hent den igen, hvor den kom fra.", "The PDF is broken and can't be read; fetch it again from where it came.")),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, new("pdf-too-slow", "PDF'en tog for lang tid at læse. Gem den igen fra det program, der lavede den.", "The PDF took too long to read; save it again from the program that made it."));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string?> ReadAsync(StreamReader reader, CancellationToken ct)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[65536];
        while (await reader.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (text.Length + read > MaxOutputBytes) return null;
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }
}
