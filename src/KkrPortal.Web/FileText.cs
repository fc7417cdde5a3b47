using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KkrPortal.Web;

/// <summary>The words of a file, for search; null where there are none that can be read. It never fails on a file.</summary>
internal static class FileText
{
    private const int MostCharacters = 500_000;
    private static readonly LimitedProcess.Limits Limits = new(TimeSpan.FromSeconds(60), MemoryKiB: 1_500_000, OutputBytes: 4 * MostCharacters);

    public static async Task<string?> OfAsync(string fileName, byte[] bytes, CancellationToken ct)
    {
        var text = Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".pdf" => await OfPdfAsync(bytes, ct),
            ".docx" => OfWord(bytes),
            ".txt" or ".csv" or ".md" => OfText(bytes),
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(text)) return null;
        // PostgreSQL's text holds no NUL, and a page break is nothing to search for.
        text = text.Replace("\0", "", StringComparison.Ordinal).Replace('\f', '\n').Trim();
        return text.Length <= MostCharacters ? text : text[..MostCharacters];
    }

    /// <summary>Word's paragraphs, one a line with an empty line behind it; points of a list have a dash, cells a tab between them.</summary>
    public static string? OfWord(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            // A small file may unpack to a huge one.
            using var file = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = 5_000_000 });
            var text = new StringBuilder();
            foreach (var block in file.MainDocumentPart?.Document?.Body?.Elements() ?? []) Append(text, block);
            return text.ToString();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or InvalidOperationException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder text, OpenXmlElement block)
    {
        if (text.Length > 2 * MostCharacters) return;
        switch (block)
        {
            case Paragraph paragraph:
                if (paragraph.ParagraphProperties?.NumberingProperties is not null) text.Append("- ");
                Words(text, paragraph);
                text.Append("\n\n");
                break;
            case Table table:
                foreach (var row in table.Descendants<TableRow>())
                {
                    foreach (var (n, cell) in row.Elements<TableCell>().Index())
                    {
                        if (n > 0) text.Append('\t');
                        foreach (var paragraph in cell.Descendants<Paragraph>()) Words(text, paragraph);
                    }
                    text.Append('\n');
                }
                text.Append('\n');
                break;
            default:
                foreach (var inner in block.Elements().Where(e => e is Paragraph or Table or SdtContentBlock)) Append(text, inner);
                break;
        }
    }

    private static void Words(StringBuilder text, Paragraph paragraph)
    {
        foreach (var element in paragraph.Descendants())
            _ = element switch
            {
                Text words when words.Parent is Run => text.Append(words.Text),
                TabChar when element.Parent is Run => text.Append('\t'),
                Break => text.Append('\n'),
                _ => text,
            };
    }

    private static async Task<string?> OfPdfAsync(byte[] pdf, CancellationToken ct)
    {
        // The name "-" lets pdftotext read its standard input, so that the file never stands on a disk.
        var run = await LimitedProcess.RunAsync("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], pdf, Limits, ct);
        return run is { ExitCode: 0, Output: { } output } ? Encoding.UTF8.GetString(output) : null;
    }

    private static string? OfText(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0)) return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
