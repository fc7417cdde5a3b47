using System.Text;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// The text layer of a PDF, by poppler's pdftotext in a process of its own with limits on time, memory and output, so that a hostile file
/// can't harm the portal.
/// </summary>
public static class PdfText
{
    private static readonly LimitedProcess.Limits Limits = new(TimeSpan.FromSeconds(60), MemoryKiB: 1_500_000, OutputBytes: 30_000_000);

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
        var run = await LimitedProcess.RunAsync("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", file, "-"], default, Limits, ct);
        var text = run.Output is null ? null : Encoding.UTF8.GetString(run.Output);
        return (run.ExitCode, text) switch
        {
            (ProcessResult.NotInstalled, _) => (null, new("no-pdftotext", "Portalen mangler programmet, der læser PDF. Bed driften om at installere poppler-utils.", "pdftotext is not installed; apt-get install poppler-utils.")),
            _ when run.IsTooSlow => (null, new("pdf-too-slow", "PDF'en tog for lang tid at læse. Gem den igen fra det program, der lavede den.", "The PDF took too long to read; save it again from the program that made it.")),
            (0, null) => (null, new("pdf-too-much-text", "PDF'en rummer mere tekst, end et referat kan. Del den op.", "The PDF holds more text than minutes can; split it.")),
            (0, { } found) when found.AsSpan().Trim(" \n\f").Length == 0 => (null, new("pdf-without-text",
                "Filen er et billede uden tekst. Kør den gennem tekstgenkendelse, og læg den op igen.", "The PDF is a picture without text; run it through text recognition and try again.")),
            (0, { } found) => (found, null),
            _ when run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => (null, new("pdf-encrypted",
                "PDF'en er låst med en adgangskode. Gem den uden kode, og læg den op igen.", "The PDF is locked with a password; save it without one and try again.")),
            _ => (null, new("pdf-broken", "PDF'en er i stykker og kan ikke læses. Hent den igen, hvor den kom fra.", "The PDF is broken and can't be read; fetch it again from where it came.")),
        };
    }
}
