using System.Buffers;

namespace KkrPortal.Minutes.Source;

/// <summary>Recognises files that are no text, by their first bytes or by what their bytes are made of.</summary>
internal static class NotText
{
    /// <summary>Control characters that no text has: all but NUL, the ends of lines and pages, and tabulators.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(1, 0x9F).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))]);

    private const int MostLinesBehindPage = 5;

    public static Refusal? TryRecognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return Refusals.Empty;
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return Refusals.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return Refusals.Zip;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return Refusals.OldWord;
        var start = bytes[..Math.Min(4096, bytes.Length)];
        return start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("{\\rtf"u8) ? Refusals.Rtf : null;
    }

    /// <summary>
    /// The same for decoded text: web pages, and bytes that only look like text. Stray control characters occur in real
    /// extractions, so a few per thousand are let through.
    /// </summary>
    public static Refusal? TryRecognise(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return text.Contains('\f') ? Refusals.NoText : Refusals.Empty;
        var start = text.AsSpan(0, Math.Min(4096, text.Length)).TrimStart("\uFEFF \t\r\n\0");
        if (start.StartsWith("%PDF-", StringComparison.Ordinal)) return Refusals.Pdf;
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal)) return Refusals.Rtf;
        if (IsWebPage(start) && !GoesOnBehindPage(text)) return Refusals.Html;
        return LooksBinary(text) ? Refusals.Binary : null;
    }

    private static bool IsWebPage(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.IndexOf("<html", StringComparison.OrdinalIgnoreCase) > 0)
        || (start.StartsWith("<", StringComparison.Ordinal) && start.IndexOf("<body", StringComparison.OrdinalIgnoreCase) > 0);

    /// <summary>A web page ends with its end tag. In Markdown a converter may have set that around every table.</summary>
    private static bool GoesOnBehindPage(string text) =>
        text.IndexOf("</html>", StringComparison.OrdinalIgnoreCase) is var end and >= 0 && text.AsSpan(end) is var behind && behind.Count('\n') > MostLinesBehindPage && behind.IndexOf("<p>", StringComparison.OrdinalIgnoreCase) < 0 && behind.IndexOf("<div", StringComparison.OrdinalIgnoreCase) < 0;

    private static bool LooksBinary(ReadOnlySpan<char> text)
    {
        var seen = text.Length - text.Count('\0'); // padding: some extractors leave NULs between words
        var strange = text.Count('\uFFFD');
        for (var rest = text; rest.IndexOfAny(Controls) is >= 0 and var next; rest = rest[(next + 1)..]) strange++;
        return seen == 0 || strange * 50 > seen || (seen > 200 && !HasLetter(text));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }
}
