using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Sites where people share documents print buttons, paging and offers around the text, and snippets of other documents behind it; a page of a web site that
/// was copied whole has its menu above and whom to ask below. One such line may be anybody's words; where several kinds of them stand in a document, all of
/// them are furniture.
/// </summary>
internal static partial class SharingSite
{
    private const int FewestSigns = 2;
    private const int LongestSign = 120;
    private const int LinesAbove = 300;
    private const int FewestLines = 5;
    private const int MostLinesOfContact = 12;

    public static void Mark(IReadOnlyList<Line> lines, bool[] furniture)
    {
        // A menu stands above the text or below it: "Menu" and "Søg" inside an item are the author's.
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Structure.PartHeading.TryRead(lines[i]) is not null, lines.Count);
        var signs = Enumerable.Range(0, lines.Count).Where(i => IsSign(lines[i]) && (i < first || i >= lines.Count - MostLinesOfContact || !Menu().IsMatch(lines[i].Plain))).ToList();
        // Above "Transkript" and behind "Relaterede dokumenter" stands nothing of the document itself; those may stand above it too.
        var start = signs.Find(i => i < LinesAbove && Begins().IsMatch(lines[i].Plain));
        if ((start <= 0 || Enumerable.Range(0, start).Any(i => IsOfDocument(lines[i]))) && signs.Select(i => PageFurniture.Key(lines[i].Plain)).Distinct().Count() < FewestSigns) return;
        foreach (var i in signs) furniture[i] = true;
        for (var i = 0; i < start; i++) furniture[i] = true;
        var offers = signs.Find(i => i < start && Ends().IsMatch(lines[i].Plain));
        for (var i = offers; offers > 0 && i < start; i++) lines[i].IsOfOthers = true;
        var end = start > 0 ? signs.Find(i => i >= start + FewestLines && Ends().IsMatch(lines[i].Plain)) : signs.FindLast(i => i * 2 > lines.Count && Ends().IsMatch(lines[i].Plain));
        for (var i = end; end > 0 && i < lines.Count; i++) furniture[i] = lines[i].IsOfOthers = true;

        // "Kontakt" at a web page's foot, with nothing but another sign or two behind whom to ask.
        var foot = Enumerable.Range(Math.Max(0, lines.Count - MostLinesOfContact), Math.Min(MostLinesOfContact, lines.Count)).FirstOrDefault(i => Contact().IsMatch(lines[i].Plain));
        if (foot > 0 && signs[^1] > foot) Array.Fill(furniture, true, foot, lines.Count - foot);
    }

    /// <summary>One line alone begins a site's text only where nothing of the document stands above it.</summary>
    private static bool IsOfDocument(Line line) =>
        Structure.NumberedHeading.TryRead(line) is { HasMark: true } || Structure.PartHeading.TryRead(line) is not null || Structure.AttendanceHeading.Is(line) || Structure.FrontLabels.Has(line);

    public static bool IsSign(Line line) => line.Plain.Length <= LongestSign && Sign().IsMatch(line.Words);

    [GeneratedRegex(@"^(?:transkript(?:ion)?|transcript(?:ion)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(?:relaterede|lignende) dokumenter:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:menu$|søg$|forside)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Menu();

    [GeneratedRegex(@"^kontakt(?:person(?:er)?|oplysninger)?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    /// <summary><c>Hent Udskriv Del Indlejr</c> <c>Forrige side 1 / 3 Næste side</c> <c>Størrelse: px</c> <c>© Dokumentrummet 2015 - Om os - Vilkår</c> <c>Forside / Politik / KKR</c></summary>
    [GeneratedRegex("""
        ^(?:
          (?:(?:hent|download|udskriv|print|del|indlejr|embed|gem|rapportér|favorit|zoom|fuld[ ]skærm|log[ ]ind|opret[ ](?:konto|profil)|tilmeld(?:[ ]dig)?|upload|gratis|læs[ ]mere|vis[ ]mere|næste|forrige|næste[ ]side|forrige[ ]side|cookies)[ ,|/•·-]*){1,8}
        | (?:forrige(?:[ ]side)?|«|<)?[ ]?(?:side[ ])?[0-9]{1,4}[ ]?(?:/|af)[ ]?[0-9]{1,4}[ ]?(?:næste(?:[ ]side)?|»|>)
        | transkript(?:ion)? | transcript(?:ion)? | (?:relaterede|lignende)[ ]dokumenter:?
        | størrelse:?.{0,12}px.* | starte?[ ]visningen[ ]fra[ ]side:?.* | (?:antal[ ])?visninger:?[ ]?[0-9.]* | [0-9]{1,3}[ ](?:år|måneder|dage)[ ]siden
        | (?:anmeld|rapportér|del|hent|download|udskriv|indlejr)[ ](?:dette[ ]|denne[ ])?(?:dokument|fil|side)(?:et|en)?.{0,60}
        | denne[ ](?:fil|side)[ ](?:deles|er[ ]delt)[ ].{0,60} | dette[ ]dokument[ ](?:deles|er[ ]delt|er[ ]lagt[ ]op)[ ].{0,60}
        | (?:gå|spring|hop)[ ]til[ ](?:hoved)?indhold(?:et)? | (?:tilbage[ ])?til[ ]toppen | menu | søg
        | forside(?:n)?(?:[ ]?[/>›»][ ]?[^/>›»]{2,60}){1,6} | publiceret:?[ ][0-9]{1,2}[./-].{3,20} | udskriv[ ]siden
        | (?:luk|åbn|fold|vis)[ ]alle[ ]punkter.{0,20} | (?:siden[ ])?(?:er[ ])?(?:senest|sidst)[ ]opdateret:?[ ].{4,30}
        | (?:del[ ](?:på|via|siden)[ ]?\p{L}*[ |,]*){1,5}
        | (?:[0-9]{4}[ ])?©.{0,110} | (?:vilkår|privatliv|om[ ]os|kontakt|feedback|cookies)(?:[ ]?[-|•·][ ]?(?:vilkår|privatliv\p{L}*|om[ ]os|kontakt|feedback|cookies|tilgængelighed\p{L}*|.{3,20})){1,6}
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
