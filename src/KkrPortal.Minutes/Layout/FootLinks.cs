namespace KkrPortal.Minutes.Layout;

/// <param name="Before">Index of the line of text that follows the link in the flow.</param>
internal sealed record FootLink(Line Line, string Url, int Before);

/// <summary>
/// Finds addresses that stand at the foot of a page. Converters print the target of a linked word there, often twice, in the
/// middle of whatever sentence the page break cuts.
/// </summary>
internal static class FootLinks
{
    public static bool IsFootLink(IReadOnlyList<Line> lines, int i)
    {
        if (!IsAddressAlone(lines[i].Plain)) return false;
        var isTwice = (i > 0 && lines[i - 1].Plain == lines[i].Plain) || (i + 1 < lines.Count && lines[i + 1].Plain == lines[i].Plain);
        var endsPage = i + 1 < lines.Count && lines[i + 1].StartsPage;
        return isTwice || (endsPage && (i == 0 || !lines[i - 1].Plain.EndsWith(':')));
    }

    private static bool IsAddressAlone(string plain) =>
        (plain.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && plain.AsSpan().IndexOfAny(' ', '\t') < 0;
}
