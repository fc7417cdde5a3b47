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
        // From the top of the page down; pdfminer's own order moves columns and cells about.
        ["pdfminer"] = ["pdf2txt", "-F", "disabled", "-o", "{text}", "{pdf}"],
        ["mutool"] = ["mutool", "draw", "-q", "-F", "txt", "-o", "{text}", "{pdf}"],
    };

    public static void Print(string html, string pdf) => Run(["weasyprint", "-q", html, pdf]);

    public static string Extract(string extractor, string pdf, string text)
    {
        Run([.. Extractors[extractor].Select(word => word.Replace("{pdf}", pdf, StringComparison.Ordinal).Replace("{text}", text, StringComparison.Ordinal))]);
        return File.ReadAllText(text);
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
