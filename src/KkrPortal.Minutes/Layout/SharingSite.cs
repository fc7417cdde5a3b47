using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Sites where people share documents print buttons, paging and offers around the text, and snippets of other documents behind it. One such line may be
/// anybody's words; where several kinds of them stand in a document, it comes from such a site and all of them are furniture.
/// </summary>
internal static partial class SharingSite
{
    private const int FewestSigns = 2;
    private const int LongestSign = 120;
    private const int LinesAbove = 300;
    private const int FewestLines = 5;

    public static void Mark(IReadOnlyList<Line> lines, bool[] furniture)
    {
        var signs = Enumerable.Range(0, lines.Count).Where(i => IsSign(lines[i])).ToList();
        // Above "Transkript" and behind "Relaterede dokumenter" stands nothing of the document itself; those may stand above it too.
        var start = signs.Find(i => i < LinesAbove && Begins().IsMatch(lines[i].Plain));
        if (start <= 0 && signs.Select(i => PageFurniture.Key(lines[i].Plain)).Distinct().Count() < FewestSigns) return;
        foreach (var i in signs) furniture[i] = true;
        for (var i = 0; i < start; i++) furniture[i] = true;
        var end = start > 0 ? signs.Find(i => i >= start + FewestLines && Ends().IsMatch(lines[i].Plain)) : signs.FindLast(i => i * 2 > lines.Count && Ends().IsMatch(lines[i].Plain));
        if (end > 0) Array.Fill(furniture, true, end, lines.Count - end);
    }

    private static bool IsSign(Line line) => line.Plain.Length <= LongestSign && Sign().IsMatch(line.Words);

    [GeneratedRegex(@"^(?:transkript(?:ion)?|transcript(?:ion)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(?:relaterede|lignende) dokumenter:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    /// <summary><c>Hent Udskriv Del Indlejr</c> <c>Forrige side 1 / 3 Næste side</c> <c>Størrelse: px</c> <c>© Dokumentrummet 2015 - Om os - Vilkår</c></summary>
    [GeneratedRegex("""
        ^(?:
          (?:(?:hent|download|udskriv|print|del|indlejr|embed|gem|rapportér|favorit|zoom|fuld[ ]skærm|log[ ]ind|opret[ ](?:konto|profil)|tilmeld(?:[ ]dig)?|upload|gratis|læs[ ]mere|vis[ ]mere|næste|forrige|næste[ ]side|forrige[ ]side|cookies)[ ,|/•·-]*){1,8}
        | (?:forrige(?:[ ]side)?|«|<)?[ ]?(?:side[ ])?[0-9]{1,4}[ ]?(?:/|af)[ ]?[0-9]{1,4}[ ]?(?:næste(?:[ ]side)?|»|>)
        | transkript(?:ion)? | transcript(?:ion)? | (?:relaterede|lignende)[ ]dokumenter:?
        | størrelse:?.{0,12}px.* | starte?[ ]visningen[ ]fra[ ]side:?.* | (?:antal[ ])?visninger:?[ ]?[0-9.]* | [0-9]{1,3}[ ](?:år|måneder|dage)[ ]siden
        | (?:anmeld|rapportér|del|hent|download|udskriv|indlejr)[ ](?:dette[ ]|denne[ ])?(?:dokument|fil|side)(?:et|en)?.{0,60}
        | denne[ ](?:fil|side)[ ](?:deles|er[ ]delt)[ ].{0,60} | dette[ ]dokument[ ](?:deles|er[ ]delt|er[ ]lagt[ ]op)[ ].{0,60}
        | (?:[0-9]{4}[ ])?©.{0,110} | (?:vilkår|privatliv|om[ ]os|kontakt|feedback)(?:[ ]?[-|•·][ ]?(?:vilkår|privatliv\p{L}*|om[ ]os|kontakt|feedback|cookies|.{3,20})){1,6}
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
