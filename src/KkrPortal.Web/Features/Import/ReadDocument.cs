using System.Security.Cryptography;
using KkrPortal.Minutes;

namespace KkrPortal.Web.Features.Import;

public abstract record DocumentReading
{
    public sealed record Read(ParsedMinutes Minutes, SourceText Source, byte[] Bytes) : DocumentReading;

    /// <summary>One sentence in each language: what was found, and what would help.</summary>
    public sealed record Refused(string Code, string Danish, string English) : DocumentReading;
}

/// <summary>From a file to its records: text as it is, PDF by way of <see cref="PdfText"/>.</summary>
public static class ReadDocument
{
    /// <summary>Far above any real document; what is larger is refused before it is read.</summary>
    public const int MaxBytes = 50_000_000;

    public static async Task<DocumentReading> FromAsync(string path, CancellationToken ct)
    {
        try
        {
            if (path == "-")
            {
                await using var input = Console.OpenStandardInput();
                using var buffer = new MemoryStream();
                await input.CopyToAsync(buffer, ct);
                return await FromAsync(buffer.ToArray(), "stdin", ct);
            }
            if (Directory.Exists(path))
                return new DocumentReading.Refused("is-folder", "Det er en mappe. Vælg filerne i den.", "This is a folder; name the files in it, or use kkr import.");
            if (new FileInfo(path).Length > MaxBytes) return TooLarge;
            return await FromAsync(await File.ReadAllBytesAsync(path, ct), Path.GetFileName(path), ct);
        }
        catch (FileNotFoundException)
        {
            return new DocumentReading.Refused("no-file", "Filen findes ikke. Se efter, om navnet er rigtigt.", "There is no such file; check the name.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DocumentReading.Refused("unreadable", "Filen kunne ikke læses. Se efter, om du har adgang til den.", $"The file can't be read ({e.Message.TrimEnd('.')}); check that you have access to it.");
        }
    }

    public static async Task<DocumentReading> FromAsync(byte[] bytes, string name, CancellationToken ct)
    {
        if (bytes.Length > MaxBytes) return TooLarge;
        ParseResult result;
        if (PdfText.IsPdf(bytes))
        {
            var (text, refusal) = await PdfText.ExtractAsync(bytes, ct);
            if (refusal is not null) return refusal;
            result = MinutesParser.ParseExtraction(text!, name, "application/pdf", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        else
        {
            result = MinutesParser.Parse(bytes, name);
        }
        return result switch
        {
            ParseResult.Parsed parsed => new DocumentReading.Read(parsed.Minutes, parsed.Source, bytes),
            ParseResult.Refused refused => new DocumentReading.Refused(refused.Refusal.Code, refused.Refusal.Danish, refused.Refusal.English),
            _ => throw new InvalidOperationException("The parser gave an answer of an unknown kind."),
        };
    }

    private static DocumentReading.Refused TooLarge { get; } = new("too-large",
        $"Filen er større end {MaxBytes / 1_000_000} MB. Så store er dagsordener og referater ikke; del den op, hvis den er rigtig.",
        $"The file is larger than {MaxBytes / 1_000_000} MB; no agenda or minutes are, so split it if it is right.");
}
