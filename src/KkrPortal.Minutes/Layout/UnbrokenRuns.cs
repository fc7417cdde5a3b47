using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Document-sharing sites give a page as one unbroken line. Where a case number, or an item's number, title and first heading, stand in the middle of a
/// line, the line is cut at the headings around it; every piece keeps the line's number.
/// <code>
/// 3 1. Havne 1.1. Ny mole SAG-2015-00012 abc Baggrund Molen er slidt. Indstilling Det indstilles, at …
/// </code>
/// </summary>
internal static partial class UnbrokenRuns
{
    private const int ShortestRun = 60;
    private const string Separator = "\n";

    /// <returns>Null for a line that stays whole.</returns>
    public static IEnumerable<SourceLine>? Break(SourceLine line)
    {
        if (line.Text.Length >= ShortestRun && FrontPage().Match(line.Text) is { Success: true }) return Pieces(line, FrontPage().Replace(line.Text, $"$1{Separator}$2{Separator}"));
        if (LastPage().IsMatch(line.Text)) return Pieces(line, StandingTitles().Replace(PartHeadings().Replace(line.Text, $"$1{Separator}"), $"{Separator}$1"));
        if (line.Text.Length < ShortestRun || !InlineHeading().IsMatch(line.Text) || !(InlineCaseNumber().IsMatch(line.Text) || InlineItem().IsMatch(line.Text))) return null;
        var text = CaseNumbers().Replace(line.Text, $"{Separator}$1{Separator}");
        text = InlineItem().Replace(text, $"{Separator}$1{Separator}$2{Separator}");
        text = PartHeadings().Replace(text, $"{Separator}$1{Separator}");
        text = Items().Replace(text, $"{Separator}$1");
        text = Sections().Replace(text, $"{Separator}$1{Separator}");
        text = StandingTitles().Replace(text, $"{Separator}$1{Separator}");
        return Pieces(line, text);
    }

    private static IEnumerable<SourceLine> Pieces(SourceLine line, string text) =>
        text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(piece => line with { Text = piece });

    [GeneratedRegex(@"\p{L}[.:)]?[ ]SAG-[0-9]{4}-[0-9]{4,6}\b")]
    private static partial Regex InlineCaseNumber();

    /// <summary><c>2. Letbane til Billund Baggrund Banedirektoratet har …</c>: number, title, the heading of its first part, a sentence.</summary>
    [GeneratedRegex(@"(?<=^|[.:!?] |\n)([0-9]{1,2}(?:\.[0-9]{1,2})?\.[ ]\p{Lu}[^.\n]{2,150}?)[ ](Baggrund|Indstilling|Sagsfremstilling|Beslutning)[ ](?=\p{Lu}|[-–•])")]
    private static partial Regex InlineItem();

    /// <summary><c>KKR SKØNLAND Dagsorden 19. september 2014 kl. 10.00 Rådhuset 1. Godkendelse …</c></summary>
    [GeneratedRegex(@"^(KKR \p{Lu}{4,24}) ((?:Referat|Dagsorden|REFERAT|DAGSORDEN) .{0,120}?)(?=[ ]1\.[ ]\p{Lu})")]
    private static partial Regex FrontPage();

    /// <summary><c>Bilag Notat om linjeføring 3. Eventuelt</c></summary>
    [GeneratedRegex(@"^(?:Baggrund|Indstilling|Sagsfremstilling|Beslutning|Bilag)[ ]\p{Lu}.{2,2000}[ ][0-9]{1,2}\.[ ](?:Eventuelt|Punkter til næste møde)$")]
    private static partial Regex LastPage();

    /// <summary><c>… om linjeføring 3. Eventuelt</c></summary>
    [GeneratedRegex(@"(?<=^|[ ])([0-9]{1,2}\.[ ](?:Eventuelt|Punkter til næste møde|Siden sidst|Udpegninger))(?=$|[ \n])")]
    private static partial Regex StandingTitles();

    [GeneratedRegex(@"[ ](?:Baggrund|Indstilling|Sagsfremstilling|Beslutning)[ ]\p{Lu}")]
    private static partial Regex InlineHeading();

    [GeneratedRegex(@"[ ]*\b(SAG-[0-9]{4}-[0-9]{4,6}(?:[ ][a-zæøå]{2,5}(?:/[a-zæøå]{2,5}){0,4})?)(?:[ ]+|$)(?=\p{Lu}|[0-9]|$)")]
    private static partial Regex CaseNumbers();

    /// <summary>A heading begins behind a stop or a case number, and a sentence begins behind it.</summary>
    [GeneratedRegex(@"(?<=[.:!?)] |\n|^)(Baggrund|Indstilling|Sagsfremstilling|Beslutning|Bilag)[ ](?=\p{Lu}|\./\.|[-–][ ])")]
    private static partial Regex PartHeadings();

    [GeneratedRegex(@"(?<=^|[ ])([0-9]{1,2}\.[0-9]{1,2}\.?[ ]\p{Lu}[^\n]{2,200}(?=\nSAG-))")]
    private static partial Regex Items();

    /// <summary><c>3 1. Havne</c> directly before an item: the figure in front is the page's.</summary>
    [GeneratedRegex(@"(?<=^|[ ])([0-9]{1,2}\.[ ]\p{Lu}[^\n.]{2,100})(?=\n[0-9]{1,2}\.[0-9]{1,2})")]
    private static partial Regex Sections();
}
