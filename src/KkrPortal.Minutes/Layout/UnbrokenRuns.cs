using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Document-sharing sites give a page as one unbroken line. Where a case number stands in the middle of a line, the line is cut at
/// the headings around it; every piece keeps the line's number.
/// <code>
/// 3 1. Havne 1.1. Ny mole SAG-2015-00012 abc Baggrund Molen er slidt. Indstilling Det indstilles, at …
/// </code>
/// </summary>
internal static partial class UnbrokenRuns
{
    private const int ShortestRun = 60;
    private const string Separator = "\n";

    public static IEnumerable<SourceLine> Break(SourceLine line)
    {
        if (line.Text.Length < ShortestRun || !InlineCaseNumber().IsMatch(line.Text) || !InlineHeading().IsMatch(line.Text)) return [line];
        var text = CaseNumbers().Replace(line.Text, $"{Separator}$1{Separator}");
        text = PartHeadings().Replace(text, $"{Separator}$1{Separator}");
        text = Items().Replace(text, $"{Separator}$1");
        text = Sections().Replace(text, $"{Separator}$1{Separator}");
        return text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(piece => line with { Text = piece });
    }

    [GeneratedRegex(@"\p{L}[.:)]?[ ]SAG-[0-9]{4}-[0-9]{4,6}\b")]
    private static partial Regex InlineCaseNumber();

    [GeneratedRegex(@"[ ](?:Baggrund|Indstilling|Sagsfremstilling|Beslutning)[ ]\p{Lu}")]
    private static partial Regex InlineHeading();

    [GeneratedRegex(@"[ ]*\b(SAG-[0-9]{4}-[0-9]{4,6}(?:[ ][a-zæøå]{2,5}(?:/[a-zæøå]{2,5}){0,4})?)(?:[ ]+|$)(?=\p{Lu}|[0-9]|$)")]
    private static partial Regex CaseNumbers();

    /// <summary>A heading begins behind a stop or a case number, and a sentence begins behind it.</summary>
    [GeneratedRegex(@"(?<=[.:!?)] |\n)(Baggrund|Indstilling|Sagsfremstilling|Beslutning|Bilag)[ ](?=\p{Lu}|\./\.|[-–][ ])")]
    private static partial Regex PartHeadings();

    [GeneratedRegex(@"(?<=^|[ ])([0-9]{1,2}\.[0-9]{1,2}\.?[ ]\p{Lu}[^\n]{2,200}(?=\nSAG-))")]
    private static partial Regex Items();

    /// <summary><c>3 1. Havne</c> directly before an item: the figure in front is the page's.</summary>
    [GeneratedRegex(@"(?<=^|[ ])([0-9]{1,2}\.[ ]\p{Lu}[^\n.]{2,100})(?=\n[0-9]{1,2}\.[0-9]{1,2})")]
    private static partial Regex Sections();
}
