namespace KkrPortal.Minutes.Layout;

/// <summary>An address at the foot of a page, outside the flow of the text.</summary>
internal sealed record FootLink(Line Line, string Url);

/// <summary>
/// Finds addresses that stand at the foot of a page. Converters print the target of a linked word there, often twice, in the
/// middle of whatever sentence the page break cuts.
/// </summary>
internal static class FootLinks
{
    public static bool IsFootLink(IReadOnlyList<Line> lines, int i)
    {
        // "[www.havn.example](https://www.havn.example)" is a word that somebody linked in the text.
        if (!IsAddressAlone(lines[i].Plain) || lines[i].Text[0] == '[') return false;
        var isTwice = (i > 0 && lines[i - 1].Plain == lines[i].Plain) || (i + 1 < lines.Count && lines[i + 1].Plain == lines[i].Plain);
        var standsApart = lines[i].GapBefore || (i + 1 < lines.Count && lines[i + 1].StartsPage);
        return isTwice || (standsApart && (i == 0 || !lines[i - 1].Plain.EndsWith(':')));
    }

    private static bool IsAddressAlone(string plain) =>
        (plain.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && plain.AsSpan().IndexOfAny(' ', '\t') < 0;
}
