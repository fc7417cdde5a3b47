using System.Globalization;
using System.Text;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// The text layer of a PDF, by poppler in a process of its own with limits on time, memory and output, so that a hostile file can't harm the portal. The text is
/// taken as it looks (<c>-layout</c>): that keeps hyphens, columns and the marks of lists, which poppler's reading order drops. Addresses behind linked words come
/// with it, at the foot of the page that links to them.
/// </summary>
public static class PdfText
{
    private const char PageBreak = '\f';
    /// <summary>A shell's exit status is above this where a signal ended the program.</summary>
    private const int Killed = 128;
    private const int OutOfTime = Killed + 24;
    private static readonly LimitedProcess.Limits Limits = new(TimeSpan.FromSeconds(60), MemoryKiB: 1_500_000, OutputBytes: 30_000_000);

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    public static Task<(string? Text, DocumentReading.Refused? Refusal)> ExtractAsync(byte[] pdf, CancellationToken ct) => ExtractAsync(pdf, Limits, ct);

    internal static async Task<(string? Text, DocumentReading.Refused? Refusal)> ExtractAsync(byte[] pdf, LimitedProcess.Limits limits, CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kkr-{Guid.NewGuid():N}.pdf");
        try
        {
            await using (var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
                await stream.WriteAsync(pdf, ct);
            var read = await LimitedProcess.RunAsync("pdftotext", ["-layout", "-enc", "UTF-8", "-eol", "unix", file, "-"], default, limits, ct);
            var text = read.Output is null ? null : Encoding.UTF8.GetString(read.Output);
            if (Refuse(read, text) is { } refusal) return (null, refusal);
            var links = await LimitedProcess.RunAsync("pdfinfo", ["-enc", "UTF-8", "-url", file], default, limits, ct);
            return (links is { ExitCode: 0, Output: { } listed } ? WithLinks(text!, Encoding.UTF8.GetString(listed)) : text, null);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static DocumentReading.Refused? Refuse(ProcessResult read, string? text) => read.ExitCode switch
    {
        ProcessResult.NotInstalled => new("no-pdftotext", "Portalen mangler programmet, der læser PDF. Bed driften om at installere poppler-utils.", "pdftotext is not installed; apt-get install poppler-utils."),
        _ when read.IsTooSlow || read.ExitCode == OutOfTime => new("pdf-too-slow", "PDF'en tog for lang tid at læse. Gem den igen fra det program, der lavede den.", "The PDF took too long to read; save it again from the program that made it."),
        _ when text is null => new("pdf-too-much-text", "PDF'en rummer mere tekst, end et referat kan. Del den op.", "The PDF holds more text than minutes can; split it."),
        0 when text.AsSpan().Trim(" \n\f").Length == 0 => new("pdf-without-text",
            "Filen er et billede uden tekst. Kør den gennem tekstgenkendelse, og læg den op igen.", "The PDF is a picture without text; run it through text recognition and try again."),
        0 => null,
        _ when read.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => new("pdf-encrypted",
            "PDF'en er låst med en adgangskode. Gem den uden kode, og læg den op igen.", "The PDF is locked with a password; save it without one and try again."),
        _ when read.ExitCode > Killed || read.Errors.Contains("memory", StringComparison.OrdinalIgnoreCase) || read.Errors.Contains("bad_alloc", StringComparison.Ordinal) => new("pdf-too-heavy",
            "PDF'en bruger for meget hukommelse. Gem den igen uden store billeder.", "The PDF needs too much memory; save it again without large pictures."),
        _ => new("pdf-broken", "PDF'en er i stykker og kan ikke læses. Hent den igen, hvor den kom fra.", "The PDF is broken and can't be read; fetch it again from where it came."),
    };

    /// <param name="listed">What pdfinfo prints: a line a link, with page, type and address.</param>
    private static string WithLinks(string text, string listed)
    {
        var links = listed.Split('\n')
            .Select(line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 3 && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) && cells[2].StartsWith("http", StringComparison.OrdinalIgnoreCase) && !cells[2].Any(char.IsWhiteSpace))
            .ToLookup(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => cells[2]);
        if (links.Count == 0) return text;
        var pages = text.Split(PageBreak);
        for (var page = 1; page <= pages.Length; page++)
        {
            // Written out in the text, perhaps over two lines, an address needs no second mention.
            var closed = string.Concat(pages[page - 1].Where(c => !char.IsWhiteSpace(c)));
            var behindWords = links[page].Distinct().Where(url => !closed.Contains(url.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)).ToList();
            if (behindWords.Count > 0) pages[page - 1] = $"{pages[page - 1].TrimEnd('\n')}\n\n{string.Join('\n', behindWords)}\n";
        }
        return string.Join(PageBreak, pages);
    }
}
