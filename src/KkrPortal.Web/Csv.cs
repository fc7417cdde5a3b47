using System.Text;

namespace KkrPortal.Web;

/// <summary>
/// Tables for a Danish spreadsheet: UTF-8 with a byte-order mark, semicolons, quotes as in RFC 4180. No cell can start a formula: what
/// begins as one gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public static string Row(params IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell));

    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny("\";\r\n\t") >= 0 || text[0] == ' ' || text[^1] == ' ' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
