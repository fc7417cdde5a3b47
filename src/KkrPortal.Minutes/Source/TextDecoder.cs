using System.Text;

namespace KkrPortal.Minutes.Source;

/// <summary>Finds out which encoding bytes are in and decodes them. Asked in this order: byte order mark, NUL pattern, UTF-8, Windows-1252 or MacRoman.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Text without byte order mark, and the IANA name of its encoding.</returns>
    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF])) return (Mojibake.Repair(Encoding.UTF8.GetString(bytes.AsSpan(3))), "utf-8");
        if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), "utf-16le");
        if (bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), "utf-16be");
        if (Utf16ByNulPattern(bytes) is { } utf16) return (utf16.GetString(bytes), utf16.CodePage == 1200 ? "utf-16le" : "utf-16be");
        try
        {
            return (Mojibake.Repair(StrictUtf8.GetString(bytes)), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return MostlyUtf8(bytes) ? (Mojibake.Repair(Encoding.UTF8.GetString(bytes)), "utf-8") : DecodeEightBit(bytes);
        }
    }

    /// <summary>UTF-16 without a mark: in Western text nearly every second byte is NUL, the odd ones (little endian) or the even ones.</summary>
    private static Encoding? Utf16ByNulPattern(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(4096, bytes.Length) & ~1);
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var pairs = sample.Length / 2;
        if (pairs < 2) return null;
        if (odd > pairs * 0.7 && even < pairs * 0.1) return Encoding.Unicode;
        return even > pairs * 0.7 && odd < pairs * 0.1 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>A long UTF-8 text that was cut in the middle of a character, or has a stray byte, is still UTF-8.</summary>
    private static bool MostlyUtf8(byte[] bytes)
    {
        int good = 0, bad = 0;
        for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (used > 1) good++;
            rest = rest[used..];
        }
        return good > 20 * bad;
    }

    /// <summary>
    /// æøåÆØÅ are E6 F8 E5 C6 D8 C5 in Windows-1252 and BE BF 8C AE AF 81 in MacRoman; the reading with more Danish
    /// letters wins, and Windows-1252 where neither has any.
    /// </summary>
    private static (string, string) DecodeEightBit(byte[] bytes)
    {
        int windows = 0, mac = 0;
        foreach (var b in bytes)
        {
            if (b is 0xE6 or 0xF8 or 0xE5 or 0xC6 or 0xD8 or 0xC5) windows++;
            if (b is 0xBE or 0xBF or 0x8C or 0xAE or 0xAF or 0x81) mac++;
        }
        return mac > windows
            ? (EightBitTables.Decode(bytes, EightBitTables.MacRoman), "macintosh")
            : (EightBitTables.Decode(bytes, EightBitTables.Windows1252), "windows-1252");
    }
}
