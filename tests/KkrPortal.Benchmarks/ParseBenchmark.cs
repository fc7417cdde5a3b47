using System.Diagnostics;
using System.Globalization;
using KkrPortal.Minutes;

namespace KkrPortal.Benchmarks;

/// <summary>Parsing on one core beside the extraction that comes before it: pdftotext on the same text, printed to a PDF by WeasyPrint.</summary>
internal static class ParseBenchmark
{
    private const int Rounds = 50;

    public static int Run(string[] files)
    {
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            for (var n = 0; n < 5; n++) MinutesParser.Parse(bytes, file);
            var parse = Time(Rounds, () => MinutesParser.Parse(bytes, file));
            var pdf = Path.ChangeExtension(Path.GetTempFileName(), ".pdf");
            var html = Path.ChangeExtension(pdf, ".html");
            File.WriteAllText(html, $"<meta charset=utf-8><pre>{System.Net.WebUtility.HtmlEncode(File.ReadAllText(file))}</pre>");
            using (var print = Process.Start("weasyprint", [html, pdf])) print.WaitForExit();
            var extract = Time(5, () =>
            {
                using var process = Process.Start("pdftotext", ["-layout", pdf, "/dev/null"]);
                process.WaitForExit();
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file),-40} parse {parse.TotalMilliseconds,7:0.0} ms  {bytes.Length / parse.TotalSeconds / 1e6,6:0.0} MB/s {1 / parse.TotalSeconds,6:0} documents/s   pdftotext {extract.TotalMilliseconds,7:0.0} ms   parse / pdftotext {parse / extract,6:0.00}"));
        }
        return 0;
    }

    private static TimeSpan Time(int rounds, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < rounds; n++) work();
        return Stopwatch.GetElapsedTime(start) / rounds;
    }
}
