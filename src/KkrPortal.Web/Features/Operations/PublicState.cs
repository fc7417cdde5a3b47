namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// Public pages have no circuit and need no state for one. The framework ends every page with that state as a comment, encrypted anew at each
/// rendering: one page would never be the same bytes twice, and no reader's copy could be confirmed.
/// </summary>
internal static class PublicState
{
    private static readonly byte[] Opening = [.. "<!--Blazor-Server-Component-State:"u8], OtherOpening = [.. "<!--Blazor-WebAssembly-Component-State:"u8], End = [.. "-->"u8];

    /// <summary>The page without it.</summary>
    public static MemoryStream Without(MemoryStream page)
    {
        var kept = new MemoryStream((int)page.Length);
        ReadOnlySpan<byte> rest = page.GetBuffer().AsSpan(0, (int)page.Length);
        while (First(rest) is >= 0 and var start && rest[start..].IndexOf(End) is >= 0 and var length)
        {
            kept.Write(rest[..start]);
            rest = rest[(start + length + End.Length)..];
        }
        kept.Write(rest);
        return kept;
    }

    private static int First(ReadOnlySpan<byte> text) => text.IndexOf(Opening) is >= 0 and var server ? server : text.IndexOf(OtherOpening);
}
