using System.Diagnostics;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>Prints records to PDF and extracts their text again, with the programs that people use for it.</summary>
internal static class Printer
{
    public static readonly IReadOnlyDictionary<string, string[]> Extractors = new Dictionary<string, string[]>
    {
        ["pdftotext -layout"] = ["pdftotext", "-q", "-layout", "-enc", "UTF-8", "{pdf}", "{text}"],
        ["pdftotext"] = ["pdftotext", "-q", "-enc", "UTF-8", "{pdf}", "{text}"],
        ["pdftotext -raw"] = ["pdftotext", "-q", "-raw", "-enc", "UTF-8", "{pdf}", "{text}"],
        ["mutool"] = ["mutool", "draw", "-q", "-F", "txt", "-o", "{text}", "{pdf}"],
    };

    /// <summary>The record as it reads after it was printed by WeasyPrint and extracted.</summary>
    public static ParsedMinutes ThroughPdf(ParsedMinutes minutes, bool looseMarks, string extractor)
    {
        var folder = Directory.CreateTempSubdirectory("kkr-print-");
        try
        {
            var (html, pdf, text) = (Path.Combine(folder.FullName, "a.html"), Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "a.txt"));
            File.WriteAllText(html, PrintedMinutes.Html(minutes, looseMarks));
            Run(["weasyprint", "-q", html, pdf]);
            Run([.. Extractors[extractor].Select(word => word.Replace("{pdf}", pdf, StringComparison.Ordinal).Replace("{text}", text, StringComparison.Ordinal))]);
            var result = MinutesParser.ParseExtraction(File.ReadAllText(text), "a.pdf", "application/pdf", "");
            return result is ParseResult.Parsed parsed ? parsed.Minutes : throw new InvalidOperationException($"Refused: {((ParseResult.Refused)result).Refusal.Code}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Where everything is checked the programs must be there; elsewhere a test says what it lacks.</summary>
    public static void Need(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        foreach (var program in programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p)))))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is not installed.");
            Assert.Fail($"{program} must be installed.");
        }
    }

    private static void Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[0]}: {errors}");
    }
}
