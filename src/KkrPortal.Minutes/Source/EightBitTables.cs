namespace KkrPortal.Minutes.Source;

/// <summary>
/// The upper halves of the two eight-bit encodings that old Danish documents come in. Own tables, because the code pages of
/// the framework must be registered for the whole process, which a library should not do.
/// </summary>
internal static class EightBitTables
{
    /// <summary>Bytes 80 to FF (mappings/VENDORS/APPLE/ROMAN.TXT).</summary>
    public const string MacRoman =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
        "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
        "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>Bytes 80 to 9F (WHATWG Encoding, windows-1252); A0 to FF are those of Unicode.</summary>
    public const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F" +
        "\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(byte[] bytes, string upperHalf) => string.Create(bytes.Length, (bytes, upperHalf), static (text, source) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var b = source.bytes[i];
            text[i] = b >= 0x80 && b - 0x80 < source.upperHalf.Length ? source.upperHalf[b - 0x80] : (char)b;
        }
    });

    /// <summary>The byte of a character in Windows-1252, or -1.</summary>
    public static int Windows1252ByteOf(char c) => c switch
    {
        < (char)0x80 or (>= (char)0xA0 and <= (char)0xFF) => c,
        _ => Windows1252.IndexOf(c) is var at and >= 0 ? at + 0x80 : -1,
    };
}
