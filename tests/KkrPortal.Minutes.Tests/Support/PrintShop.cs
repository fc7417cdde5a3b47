namespace KkrPortal.Minutes.Tests.Support;

/// <summary>Prints each document once, whatever it is extracted with afterwards.</summary>
public sealed class PrintShop : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-print-").FullName;
    private readonly Dictionary<string, string> printed = [];

    /// <summary>The record as it reads after it was printed by WeasyPrint and extracted.</summary>
    public ParsedMinutes ThroughPdf(ParsedMinutes minutes, bool looseMarks, string extractor)
    {
        var html = PrintedMinutes.Html(minutes, looseMarks);
        if (!printed.TryGetValue(html, out var pdf))
        {
            var page = Path.Combine(folder, $"{printed.Count}.html");
            File.WriteAllText(page, html);
            Printer.Print(page, pdf = Path.ChangeExtension(page, ".pdf"));
            printed.Add(html, pdf);
        }
        var result = MinutesParser.ParseExtraction(Printer.Extract(extractor, pdf, Path.ChangeExtension(pdf, ".txt")), "a.pdf", "application/pdf", "");
        return result is ParseResult.Parsed parsed ? parsed.Minutes : throw new InvalidOperationException($"Refused: {((ParseResult.Refused)result).Refusal.Code}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
