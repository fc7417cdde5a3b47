using System.Diagnostics;
using System.Globalization;
using KkrPortal.Minutes;
using KkrPortal.Web.Features.Import;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Parsing on one core beside the extraction that comes before it in an import: <c>pdftotext</c> alone, and everything that the portal does to have the PDF's text
/// (the process with its limits, the addresses behind linked words). A text file is printed by WeasyPrint first. The first call compiles what it runs and is
/// told apart. Medians of rounds that take turns, because others use the machine too.
/// </summary>
internal static class ParseBenchmark
{
    private const int WarmUp = 1500, Rounds = 41, ParsesPerRound = 20;

    public static async Task<int> RunAsync(string[] files)
    {
        var documents = new List<(string File, string Pdf, byte[] Bytes, string Text)>();
        foreach (var file in files)
        {
            var pdf = PdfText.IsPdf(await File.ReadAllBytesAsync(file)) ? file : Print(file);
            var bytes = await File.ReadAllBytesAsync(pdf);
            if ((await PdfText.ExtractAsync(bytes, default)).Text is not { } text)
            {
                Console.Error.WriteLine($"{file} is no PDF with text, nor text that can be printed.");
                return 1;
            }
            documents.Add((file, pdf, bytes, text));
        }
        if (documents.Count == 0) return 64;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first call in the process: {Time(() => Parse(documents[0].Text, documents[0].File)).TotalMilliseconds:0} ms"));
        for (var i = 0; i < WarmUp; i++) Parse(documents[i % documents.Count].Text, documents[i % documents.Count].File);
        foreach (var (file, pdf, bytes, text) in documents) await MeasureAsync(file, pdf, bytes, text);
        return 0;
    }

    private static async Task MeasureAsync(string file, string pdf, byte[] bytes, string text)
    {
        var (parsing, program, extraction) = (new TimeSpan[Rounds], new TimeSpan[Rounds], new TimeSpan[Rounds]);
        for (var i = 0; i < Rounds; i++)
        {
            parsing[i] = Time(() =>
            {
                for (var k = 0; k < ParsesPerRound; k++) Parse(text, file);
            }) / ParsesPerRound;
            program[i] = Time(() =>
            {
                using var process = Process.Start("pdftotext", ["-layout", pdf, "/dev/null"]);
                process.WaitForExit();
            });
            var start = Stopwatch.GetTimestamp();
            await PdfText.ExtractAsync(bytes, default);
            extraction[i] = Stopwatch.GetElapsedTime(start);
        }
        var (parse, pdftotext, extract) = (Median(parsing), Median(program), Median(extraction));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file),-40} parse {parse.TotalMilliseconds,6:0.0} ms {text.Length / parse.TotalSeconds / 1e6,5:0.0} MB/s {1 / parse.TotalSeconds,5:0} documents/s   pdftotext {pdftotext.TotalMilliseconds,6:0.0} ms, ratio {parse / pdftotext:0.00}   extraction {extract.TotalMilliseconds,6:0.0} ms, ratio {parse / extract:0.00}"));
    }

    private static void Parse(string text, string file) => MinutesParser.ParseExtraction(text, file, "application/pdf", "");

    private static string Print(string text)
    {
        var pdf = Path.ChangeExtension(Path.GetTempFileName(), ".pdf");
        var html = Path.ChangeExtension(pdf, ".html");
        File.WriteAllText(html, $"<meta charset=utf-8><pre>{System.Net.WebUtility.HtmlEncode(File.ReadAllText(text))}</pre>");
        using var print = Process.Start("weasyprint", [html, pdf]);
        print.WaitForExit();
        return pdf;
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(TimeSpan[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
