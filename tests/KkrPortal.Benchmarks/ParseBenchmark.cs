using System.Diagnostics;
using System.Globalization;
using KkrPortal.Minutes;

namespace KkrPortal.Benchmarks;

/// <summary>
/// Parsing on one core beside the extraction that comes before it: pdftotext on the same text, printed to a PDF by WeasyPrint. The first call
/// compiles what it runs and is told apart; the rest is measured once the code is as fast as it gets. Medians, because others use the machine too.
/// </summary>
internal static class ParseBenchmark
{
    private const int WarmUp = 300, Rounds = 200, Extractions = 15;

    public static int Run(string[] files)
    {
        foreach (var (n, file) in files.Index())
        {
            var bytes = File.ReadAllBytes(file);
            var first = Median(1, () => MinutesParser.Parse(bytes, file));
            if (n == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first call in the process: {first.TotalMilliseconds:0} ms"));
            Median(WarmUp, () => MinutesParser.Parse(bytes, file));
            var parse = Median(Rounds, () => MinutesParser.Parse(bytes, file));
            var pdf = Path.ChangeExtension(Path.GetTempFileName(), ".pdf");
            var html = Path.ChangeExtension(pdf, ".html");
            File.WriteAllText(html, $"<meta charset=utf-8><pre>{System.Net.WebUtility.HtmlEncode(File.ReadAllText(file))}</pre>");
            using (var print = Process.Start("weasyprint", [html, pdf])) print.WaitForExit();
            var extract = Median(Extractions, () =>
            {
                using var process = Process.Start("pdftotext", ["-layout", pdf, "/dev/null"]);
                process.WaitForExit();
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file),-40} parse {parse.TotalMilliseconds,7:0.0} ms  {bytes.Length / parse.TotalSeconds / 1e6,6:0.0} MB/s {1 / parse.TotalSeconds,6:0} documents/s   pdftotext {extract.TotalMilliseconds,7:0.0} ms   parse / pdftotext {parse / extract,6:0.00}"));
        }
        return 0;
    }

    private static TimeSpan Median(int rounds, Action work)
    {
        var times = new TimeSpan[rounds];
        foreach (ref var time in times.AsSpan())
        {
            var start = Stopwatch.GetTimestamp();
            work();
            time = Stopwatch.GetElapsedTime(start);
        }
        Array.Sort(times);
        return times[rounds / 2];
    }
}
