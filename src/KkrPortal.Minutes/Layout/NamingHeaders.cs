using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Finds the header of pages whose edges an extraction or a converter has lost, though it never cuts a sentence: the same line again and again, with text between,
/// that holds nothing but the council's name, the kind of document or the word for meeting, a day and a page.
/// <code>
/// KKR Sjælland – møde 17. september 2021
/// Referat · KKR Sjælland · Side 3
/// </code>
/// </summary>
internal static partial class NamingHeaders
{
    private const int FewestPages = 3;
    private const int Longest = 100;

    public static void Mark(IReadOnlyList<Line> lines, bool[] furniture)
    {
        // Headings of several councils' names stand over what concerns each of them.
        var mayBeBare = lines.Where(line => line.HeadingLevel > 0 && line.Plain.Length <= Longest).Select(line => CouncilName.TryRead(line.Words)).Where(name => name is not null).Distinct().Count() < 2;
        var headers = Enumerable.Range(0, lines.Count).Where(i => !furniture[i] && IsHeader(lines[i], mayBeBare)).GroupBy(i => PageFurniture.Key(lines[i].Plain));
        foreach (var same in headers.Select(group => group.ToList()).Where(group => PageFurniture.Pages(lines, group) >= FewestPages))
        {
            foreach (var i in same) furniture[i] = true;
        }
    }

    private static bool IsHeader(Line line, bool mayBeBare)
    {
        if (line.Plain.Length > Longest || CouncilName.TryRead(line.Words) is not { } name || !PageFurniture.MayBeFurniture(line)) return false;
        var rest = line.Words.Replace(name[Danish.CouncilAbbreviation.Length..].Trim(), "", StringComparison.OrdinalIgnoreCase);
        if (DanishDate.FindFirst(rest) is { } date) rest = rest.Remove(date.Start, date.Length);
        // The bare name may also head a list or fill a cell, unless a converter took it for a heading.
        var saysMore = rest.Length < line.Words.Length - name.Length || Kind().IsMatch(rest);
        return (saysMore || (mayBeBare && line.HeadingLevel > 0)) && !Other().IsMatch(rest);
    }

    [GeneratedRegex(@"[0-9]|\b(?:møde|referat|dagsorden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    /// <summary>A word that a header has no need of.</summary>
    [GeneratedRegex(@"\b(?!(?:KKR|KL|kommunekontaktråd(?:et)?|(?:tillægs)?dagsorden|referat|møde(?:t)?|ordinært|side|af|fra|for|i|til|den|d|kl)\b)(?!(?:man|tirs|ons|tors|fre)dag\b)\p{L}+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
