using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <param name="IsFormula">The sentence adopts the recommendation without saying it: "godkendte indstillingen", "Godkendt."</param>
/// <param name="IsCertain">The council itself is the subject, or the sentence is the formula.</param>
/// <param name="IsDebate">Only reported debate.</param>
/// <param name="IsResolve">"besluttede": what was decided follows, and need not be what was recommended.</param>
internal sealed record DecisionAct(Outcome Outcome, bool IsFormula, bool IsCertain, bool IsDebate, bool IsResolve);

/// <summary>
/// Finds the council's acts in a sentence of a decision. They are finite past forms behind the council as subject ("KKR X
/// godkendte"), passives of a short sentence ("Referatet blev godkendt") or a bare participle ("Godkendt."). "Movia har godkendt"
/// and "rådet havde drøftet" are other people's acts.
/// </summary>
internal static partial class DecisionActs
{
    private const int LongestPassive = 260;

    public static IEnumerable<DecisionAct> Find(string sentence)
    {
        if (Minority().IsMatch(sentence)) yield break;
        var subject = Subject().Match(sentence);
        if (subject.Success)
        {
            foreach (var act in Acts(sentence[(subject.Index + subject.Length)..], sentence, isCertain: true)) yield return act;
        }
        else if (Bare().IsMatch(sentence) || (sentence.Length <= LongestPassive && Passive().IsMatch(sentence)))
        {
            foreach (var act in Acts(sentence, sentence, isCertain: Bare().IsMatch(sentence))) yield return act;
        }
        if (Debate().IsMatch(sentence)) yield return new DecisionAct(Outcome.Discussed, false, false, true, false);
    }

    private static IEnumerable<DecisionAct> Acts(string clause, string sentence, bool isCertain)
    {
        var isFormula = Formula().IsMatch(sentence);
        var rejected = Rejected().IsMatch(clause);
        if (rejected) yield return Act(Outcome.Rejected);
        if (Postponed().IsMatch(clause)) yield return Act(Outcome.Postponed);
        if (!rejected && Amended().IsMatch(clause)) yield return Act(Outcome.Amended);
        if (Appointed().IsMatch(clause)) yield return Act(Outcome.Appointed);
        if (!rejected && Approved().Match(clause) is { Success: true } approved) yield return Act(Outcome.Approved) with { IsResolve = approved.Groups["resolve"].Success };
        if (Noted().IsMatch(clause)) yield return Act(Outcome.Noted);
        if (Discussed().IsMatch(clause)) yield return Act(Outcome.Discussed);

        DecisionAct Act(Outcome outcome) => new(outcome, isFormula, isCertain, false, false);
    }

    /// <summary><c>KKR Midtjylland godkendte</c> <c>Et flertal i KKR vedtog</c> <c>Rådet tog</c>; not <c>KKR-formanden</c>, <c>KKR's drøftelse</c>.</summary>
    [GeneratedRegex(@"\b(?:KKR(?! ?[-–/])(?!['’]?s\b)(?: \p{Lu}\p{L}{3,20}(?<!s)(?=\s))?|Kommunekontaktrådet|Rådet|[Ff]lertallet|[Ee]t (?:stort |bredt )?flertal|[Ee]t enigt KKR|[Mm]edlemmerne)(?=[ ,][^.]{0,120}?\b(?:\p{L}+(?:te|ede)|tog|vedtog|blev|var|ønsker|gav|afslog|valgte|kunne|tiltræder|godkender|anbefaler|besluttede|drøfter|tager)\b)", RegexOptions.None)]
    private static partial Regex Subject();

    /// <summary><c>Godkendt.</c> <c>Tiltrådt.</c> <c>Taget til efterretning.</c> <c>Indstillingen tiltrådt.</c> <c>Som indstillet.</c></summary>
    [GeneratedRegex(@"^(?:(?:Indstillingen|Dagsordenen|Dagsorden|Referatet|Sagen|Punktet|Orienteringen|Forslaget|Enstemmigt|Enighed om at|Afbud)[ ,:]+)?(?:(?:blev |er |var )?(?:enstemmigt )?)(?:godkendt|tiltrådt|vedtaget|drøftet|udsat|afvist|forkastet|fulgt|bifaldet|udpeget|valgt|taget til (?:efterretning|orientering)|(?:godkendes|tiltrædes|vedtages|udsættes|drøftes|tages til (?:efterretning|orientering))|som indstillet|udgår|udgik)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary><c>Referatet blev godkendt</c> <c>Der blev udpeget</c> <c>Ved afstemningen blev indstillingen forkastet</c></summary>
    [GeneratedRegex(@"\bblev\b[^.]{0,160}?\b(?:godkendt|tiltrådt|vedtaget|drøftet|udsat|afvist|forkastet|fulgt|bifaldet|udpeget|valgt|genvalgt|nedstemt|taget til (?:efterretning|orientering))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bindstilling(?:en|erne)\b|^(?:enstemmigt )?(?:godkendt|tiltrådt|vedtaget|taget til (?:efterretning|orientering)|som indstillet)\b[^.]{0,12}\.?$|\bsom indstillet\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\b(?:godkendte|godkendt|godkender|godkendes|tiltrådte|tiltrådt|tiltræder|tiltrædes|vedtog|vedtaget|vedtages|bifaldt|bifaldet|fulgte indstilling\p{L}*|fulgt|som indstillet|tilsluttede sig|gav tilsagn|gav mandat|bemyndigede|(?<resolve>besluttede|beslutter))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\b(?:tog|taget|tages|tager)\b[^.]{0,400}?\btil (?:efterretning|orientering)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    [GeneratedRegex(@"\b(?:drøftede|drøftet|drøftes|havde en (?:\p{L}+ )?drøftelse|drøfter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discussed();

    [GeneratedRegex(@"\b(?:udpegede|udpeget|udpegedes|udpeger|valgte|valgt|genvalgt|genudpegede|nyvalgt)\b(?! at\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appointed();

    [GeneratedRegex(@"\b(?:udsatte|udsat|udsættes|udsætter|udsætte|udskød|udskudt|udskydes|udskyde)\b(?! for\b)|\b(?:behandles|genoptages|tages op|optages) (?:igen )?på (?:et |det )?(?:næste|kommende|senere)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\b(?:afviste|afvist|forkastede|forkastet|forkastes|afslog|afslået|nedstemt|nedstemte|udgår|udgik)\b|\b(?:ikke|hverken) (?:godkend|tiltr|vedtag|støtte|interesse|ønske om|imødekomme|udpege|at udpege)\p{L}*|\b(?:godkendte|tiltrådte|vedtog|støttede|ønskede|kunne|besluttede|fulgte) ikke\b|\bblev ikke (?:godkendt|tiltrådt|vedtaget|fulgt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    /// <summary>Remarks change nothing; changes, additions and corrections do.</summary>
    [GeneratedRegex(@"\bmed (?:den |de |det |følgende |en |enkelte |mindre |to |tre |fire |nedenstående |nogle )*(?:\p{L}+ )?(?:ændring|tilføjelse|rettelse|præcisering|justering|tilretning)\p{L}*\b|\bønskede\b[^.]{0,60}?\b(?:tilføjelse|ændring|rettelse|præcisering|justering)\p{L}*\b|\bi (?:en )?(?:ændret|revideret|justeret) (?:form|udgave|version)\b|\bændringsforslag\p{L}* (?:blev )?(?:vedtaget|godkendt|tiltrådt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amended();

    /// <summary>What single members or a minority did is no act of the council.</summary>
    [GeneratedRegex(@"^(?:Et mindretal|Mindretallet|\p{Lu}[\p{L}. ]{2,60} (?:stemte imod|tog forbehold|undlod at stemme))\b")]
    private static partial Regex Minority();

    [GeneratedRegex(@"\b(?:under|i) (?:sin |den (?:efterfølgende )?|KKR['’]?s )?drøftelse(?:n|rne|r)?\b|\bKKR(?: \p{L}+s|['’]?s) drøftelser?\b|\bi debatten\b|\bunder debatten\b|\bDer var (?:bred |generel |stor )?opbakning\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Debate();
}
