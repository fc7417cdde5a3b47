using System.Text;

namespace KkrPortal.Minutes.Source;

/// <summary>Undoes one reading of UTF-8 as Windows-1252 ("KÃ¸benhavn", "â€“"): such texts occur where a tool in the chain guessed wrong.</summary>
internal static class Mojibake
{
    public static string Repair(string text)
    {
        if (!IsBroken(text)) return text;
        var repaired = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            var used = ReadSequence(text, i, bytes);
            if (used > 1 && Rune.DecodeFromUtf8(bytes[..used], out var rune, out var length) == System.Buffers.OperationStatus.Done && length == used)
            {
                repaired.Append(rune.ToString());
                i += used;
            }
            else
            {
                repaired.Append(text[i++]);
            }
        }
        return repaired.ToString();
    }

    /// <summary>Broken æøå outnumber whole ones; a document that merely quotes one "Ã¸" stays as it is.</summary>
    private static bool IsBroken(string text)
    {
        int broken = 0, whole = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'Ã' && i + 1 < text.Length && EightBitTables.Windows1252ByteOf(text[i + 1]) is 0xA6 or 0xB8 or 0xA5 or 0x86 or 0x98 or 0x85) broken++;
            else if (text[i] is 'æ' or 'ø' or 'å' or 'Æ' or 'Ø' or 'Å') whole++;
        }
        return broken > whole;
    }

    private static int ReadSequence(string text, int start, Span<byte> bytes)
    {
        var first = EightBitTables.Windows1252ByteOf(text[start]);
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || start + length > text.Length) return 0;
        for (var i = 0; i < length; i++)
        {
            var b = EightBitTables.Windows1252ByteOf(text[start + i]);
            if (b < 0) return 0;
            bytes[i] = (byte)b;
        }
        return length;
    }
}
