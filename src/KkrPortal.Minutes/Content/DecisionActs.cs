using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <param name="IsFormula">The sentence adopts the recommendation without saying it: "godkendte indstillingen", "Godkendt."</param>
/// <param name="IsCertain">The council itself is the subject, or the sentence is the formula.</param>
/// <param name="IsDebate">Only reported debate.</param>
/// <param name="IsMild">Backing, advice or a further meeting, which weigh less than a formula: "bakkede op om", "anbefalede", "genoptages den".</param>
/// <param name="IsResolve">"besluttede": what was decided follows, and need not be what was recommended.</param>
internal sealed record DecisionAct(Outcome Outcome, bool IsFormula, bool IsCertain, bool IsDebate, bool IsResolve, bool IsMild = false);

/// <summary>
/// Finds the council's acts in a sentence of a decision. They are finite past forms behind the council as subject ("KKR X
/// godkendte"), passives of a short sentence ("Referatet blev godkendt") or a bare participle ("Godkendt."). "Movia har godkendt"
/// and "rådet havde drøftet" are other people's acts.
/// </summary>
internal static partial class DecisionActs
{
    private const int LongestPassive = 260;

    /// <summary>What is chosen where nobody is: <c>valgte model 2</c></summary>
    private const string Choice = @"(?:model|scenari(?:e|um)|alternativ|løsning|variant|mulighed)\b";

    /// <summary><c>Sagen afventer et svar</c> <c>Drøftelsen fortsættes på mødet i juni</c></summary>
    private const string Waits = @"^(?:Udpegning|Punkt|Sag|Beslutning|Behandling|Drøftelse)(?:e?n|e?t)?\b[^.]{0,60}? (?:afventer|fortsætter|fortsættes)\b";

    /// <summary><c>Ane Bo Dahl</c> at the sentence's beginning.</summary>
    private const string NameFirst = @"^(?-i:\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,4})";

    /// <summary>Behind a name: <c>bliver ny suppleant</c></summary>
    private const string Seat = @"bliver(?= (?:nyt? )?(?:medlem|suppleant|stedfortræder|(?:næst)?formand|repræsentant)\b)";

    public static IEnumerable<DecisionAct> Find(string sentence)
    {
        sentence = Point().Replace(sentence, "", 1);
        if (Minority().IsMatch(sentence)) yield break;
        var subject = Subject().Match(sentence);
        if (subject.Success)
        {
            // "Som indstillet, idet KKR bad om en status" and "Punktet blev drøftet, og KKR besluttede …": the act stands before the council.
            var lead = sentence[..subject.Index];
            if (Bare().IsMatch(lead))
            {
                foreach (var act in Acts(lead, lead, isCertain: true)) yield return act;
            }
            else if (Passive().IsMatch(lead) && Discussed().IsMatch(lead)) yield return new DecisionAct(Outcome.Discussed, false, false, false, false);
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
        var put = Postponed().Match(clause);
        var postponed = put.Success && !ApprovedThat().IsMatch(clause[..put.Index]) && !Proviso().IsMatch(clause[..put.Index]);
        var appointed = Appointed().IsMatch(clause);
        var (noted, discussed) = (Noted().IsMatch(clause), Discussed().IsMatch(clause));
        if (rejected) yield return Act(Outcome.Rejected);
        if (postponed) yield return Act(Outcome.Postponed) with { IsMild = put.Value.StartsWith("genoptages", StringComparison.OrdinalIgnoreCase) || OtherItem().IsMatch(clause[..put.Index]) };
        if (!rejected && Amended().IsMatch(clause) && !CorrectsMinutes().IsMatch(sentence)) yield return Act(Outcome.Amended);
        if (appointed) yield return Act(Outcome.Appointed);
        if (!rejected && Approved().Match(clause) is { Success: true } approved)
        {
            // "besluttede at udsætte sagen" is the postponement alone, "tog oversigten til efterretning og opfordrede …" the noting.
            var isResolve = approved.Groups["resolve"].Success;
            var isOutweighed = postponed || appointed;
            if (postponed && ProposalToPostpone().IsMatch(clause)) isResolve = true;
            if (isResolve ? !isOutweighed : !approved.Groups["mild"].Success || !(isOutweighed || noted || discussed)) yield return Act(Outcome.Approved) with { IsResolve = isResolve, IsMild = approved.Groups["mild"].Success };
        }
        if (noted) yield return Act(Outcome.Noted);
        if (discussed) yield return Act(Outcome.Discussed);

        DecisionAct Act(Outcome outcome) => new(outcome, isFormula, isCertain, false, false);
    }

    /// <summary><c>KKR Midtjylland godkendte</c> <c>Et flertal i KKR vedtog</c> <c>Rådet tog</c>; not <c>KKR-formanden</c>, <c>KKR's drøftelse</c>.</summary>
    [GeneratedRegex(@"\b(?:KKR(?! ?[-–/])(?!['’]?s\b)(?: \p{Lu}\p{L}{3,20}(?<!s)(?=\s))?|Kommunekontaktrådet|Rådet|[Ff]lertallet|[Ee]t (?:stort |bredt )?flertal|[Ee]t enigt KKR|[Mm]edlemmerne)(?=[ ,][^.]{0,120}?\b(?:\p{L}+(?:te|ede)|tog|vedtog|blev|var|ønsker|gav|afgav|bifaldt|sagde|pålagde|kan|noterer|traf|havde en|holdt en|afslog|valgte|kunne|trak|bad|fandt|lod|tiltræder|godkender|anbefaler|bakker|opfordrer|støtter|tilslutter|besluttede|drøfter|tager)\b)", RegexOptions.None)]
    private static partial Regex Subject();

    /// <summary><c>Godkendt.</c> <c>Tiltrådt.</c> <c>Taget til efterretning.</c> <c>Indstillingen tiltrådt.</c> <c>Udpegningen udsættes</c> <c>Som indstillet.</c></summary>
    [GeneratedRegex(@"^(?:(?:Indstilling|Dagsorden|Referat|Referat og dagsorden|Orientering|Enstemmigt|Enighed om at|Afbud|(?:Begge|Alle|Samtlige) \p{L}+|(?-i:\p{Lu}\p{Ll}+(?:en|et|erne|ne)))[ ,:]+)?(?:(?:blev |er |var |blev ikke |ikke )?(?:enstemmigt )?)(?:godkendt|tiltrådt|vedtaget|accepteret|drøftet|udsat|udskudt|afvist|forkastet|fulgt|bifaldet|udpeget|valgt|hjemvist|noteret|givet|trukket|sendt tilbage|bortfaldet|taget ad notam|(?:taget )?til (?:efterretning|orientering)|(?:anbefales|bortfalder|genoptages|behandles(?= på (?:et |det )?(?:næste|kommende|senere|ekstraordinært|nyt))|hjemvises|tilbagesendes|udskydes|nedsættes|(?:godkendes|tiltrædes|vedtages)(?! (?:skriftligt|senere|først|efterfølgende|politisk|medio|primo|ultimo|i (?:løbet|uge)|på (?:et |det )?(?:næste|kommende|senere)|af (?!KKR)))|udsættes|drøftes|tages til (?:efterretning|orientering))|som indstillet|udgår|udgik)\b|^afslag\b(?! (?:fra|til) )|^(?:tema)?drøftelse(?:n)? (?:blev |er )?gennemført\b|" + Waits + @"|^(?:Der (?:var|er|kom) )?ingen (?:bemærkninger|kommentarer|indsigelser) til (?:referat|dagsorden)\p{L}*\b[^.]{0,40}\bgodkendt\b|^(?:Punktet|Sagen|Punkterne) blev [^.]{0,60}ikke behandlet\b|^[^.]{3,120} som indstillet\.?$|^Der (?:var|er) ikke (?:et )?flertal for\b|^\p{L}+(?: \p{L}+)? holdes (?:vakant|ubesat|åben)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary><c>Referatet blev godkendt</c> <c>Der blev udpeget</c> <c>Ved afstemningen blev indstillingen forkastet</c> <c>Indstillingen er dermed vedtaget</c> <c>Som formand valgtes Ane Bo</c> <c>Ane Bo (A) genudpeges til bestyrelsen</c></summary>
    [GeneratedRegex(@"\b(?:blev|(?:er|var) (?:dermed|hermed|herefter|således|derfor))\b[^.]{0,160}?\b(?:godkendt|tiltrådt|vedtaget|drøftet|udsat|udskudt|afvist|forkastet|fulgt|bifaldet|udpeget|genudpeget|valgt|genvalgt|konstitueret|nedstemt|hjemvist|trukket|sendt tilbage|bortfaldet|faldet|besluttet|accepteret|(?<=\bindstilling(?:en|erne) (?:blev|er) (?:enstemmigt )?)anbefalet|taget (?:til (?:efterretning|orientering)|ad notam|af dagsordenen))\b|\b(?:valgtes|genvalgtes|udpegedes|genudpegedes|godkendtes|tiltrådtes|vedtoges|drøftedes|udsattes|forkastedes|bortfaldt)\b|(?<!, (?:som|der) )\bindtræder (?:i|som|efter(?= (?-i:\p{Lu})))\b|^(?:som|til) [^.;:]{3,100}? (?:(?:gen)?(?:udpeges|vælges)|indtræder) (?-i:\p{Lu})|\bfølgende (?:er|blev)\b[^.:]{0,40}?\b(?:gen)?(?:udpeget|valgt)\b|(?-i:\b\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+|\(\p{Lu}{1,2}\))(?:, [\p{L} ]{3,40}Kommune,?)?) (?:gen)?(?:udpeges|vælges)(?: (?:til|som|i|for)\b|\.?$)|\benighed om,? at (?:pege på|udpege|vælge|godkende|tiltræde|vedtage|støtte|bakke op|tilslutte sig)\b|^(?-i:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,4})(?: \(\p{L}{1,3}\)(?:, [\p{L} -]{3,40},?)?|, [\p{L} -]{3,40},)? (?:enstemmigt )?(?:gen)?(?:udpeget|valgt)(?= (?:til|som|i|for)\b|\.?$)|" + NameFirst + @"(?: \(\p{L}{1,3}\)(?:, [\p{L} -]{3,30},?)?|, [\p{L} -]{3,30},|(?= \p{L}+ [^.;:]{5,80} som (?:nyt? )?(?:medlem|repræsentant|suppleant|formand)\b)) (?:afløser|erstatter) (?-i:\p{Lu}\p{L}+ \p{Lu})|" + NameFirst + @"(?: \(\p{L}{1,3}\))?(?:, [\p{L} -]{3,30},)? " + Seat, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bindstilling(?:en|erne)\b|^indstilling (?:godkendt|tiltrådt|vedtaget|fulgt)\b|^(?:enstemmigt )?(?:godkendt|tiltrådt|vedtaget|bifaldet|fulgt|noteret|drøftet|(?:taget )?til (?:efterretning|orientering)|(?:anbefales|godkendes|tiltrædes|vedtages|tages til (?:efterretning|orientering))|som indstillet)\b|\bsom indstillet\b|^KKR(?: \p{L}+)? (?:godkendte|tiltrådte|vedtog|godkender|tiltræder)(?: det| dette| enstemmigt)?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\b(?:godkendte|godkendt|godkender|tiltrådte|tiltrådt|tiltræder|vedtog|vedtaget|(?:godkendes|tiltrædes|vedtages)(?! (?:skriftligt|senere|først|efterfølgende|politisk|medio|primo|ultimo|i (?:løbet|uge)|på (?:et |det )?(?:næste|kommende|senere)|af (?!KKR)))|bifaldt|bifaldet|accepterede|accepteret|godkendtes|tiltrådtes|vedtoges|fulgte indstilling\p{L}*|fulgt|som indstillet|tilsluttede sig|tilslutter sig|gav tilsagn|gav (?:sin |fuld )?tilslutning|gav (?:sin |fuld |bred |enstemmig )?opbakning(?= til\b)|(?<=^ (?:\p{L}+ )?)(?:gav grønt lys|sagde ja(?= til\b))|(?<=^ )(?:kan|kunne) (?:\p{L}+ )?(?:godkende|tiltræde|støtte|bakke op|tilslutte sig)|(?:enige|enighed) om,? at (?:godkende|tiltræde|vedtage|støtte|bakke op|tilslutte sig)|gav mandat|gav (?:\p{L}+ ){1,3}mandat|bemyndigede|nedsatte|nedsættes|afgav|fastlagde|fastsatte|(?<resolve>besluttede|beslutter|besluttet|(?<=^ )traf beslutning(?= om\b))|(?<=^(?:\p{L}+ )?)anbefales|(?<resolve>(?:valgte|pegede på)(?= " + Choice + @"))|(?<mild>(?<=\bindstilling(?:en|erne) (?:blev|er) (?:enstemmigt )?)anbefalet|sendte(?= [^.,]{3,100}? i (?:\p{L}+ )?høring\b)|bakke(?:de|r) (?:\p{L}+ )?op|støtter(?! ikke)|sluttede op|støttede(?! ikke)|anbefalede|anbefaler(?=,? (?:at|forslag|indstilling))|(?<=^ (?:\p{L}+ )?)(?:anmodede|pålagde)|opfordre(?:de|r)|prioriterede|indstillede(?! (?:i stedet )?(?-i:\p{Lu}\p{Ll}+ \p{Lu}))))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\b(?:tog|taget|tages|tager|besluttede at tage)\b[^.]{0,400}?\btil (?:efterretning|orientering)\b|^til (?:efterretning|orientering)\b|\b(?:tog|taget|tages|tager)\b[^.]{0,200}?\bad notam\b|^ blev orienteret\b|\bnotere(?:de|r) sig\b|(?<=^ (?:\p{L}+ )?)kvitterede for\b|^noteret\b|^orientering(?:en)?(?: blev| er)? givet\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    [GeneratedRegex(@"\b(?:drøftede|drøftedes|drøftet|drøftes|(?:første|anden)behandle(?:de|des|t)|(?:havde|holdt) en (?:\p{L}+ ){0,2}drøftelse|drøfter)\b|^(?:tema)?drøftelse(?:n)? (?:blev |er )?gennemført\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discussed();

    [GeneratedRegex(@"(?<!\bat (?!KKR\b)[^,.]{1,60} (?:har|havde) (?:\p{L}+ )?)(?<!\bikke (?:endnu )?)\b(?:udpegede|udpeget|udpegedes|udpeger|valgte(?! " + Choice + @")|konstituerede sig med|godkendte (?:(?:gen)?udpegning(?:en)?|valget) af(?= (?-i:(?:\p{Ll}+ )?\p{Lu}[\p{L}'’-]+ \p{Lu}))|valgtes|valgt|(?<!, (?:som|der) )indtræder (?:i|som)|genvalgt|genvalgte|genudpegede|genudpeget|nyvalgt|(?<!\b(?:at|da|fordi|hvis|idet|når) der )(?:gen)?(?:udpeges|vælges)|enighed om at (?:pege på|udpege|vælge)|besluttede at (?:gen)?(?:udpege|vælge)|(?:indstillede|pegede på)(?: i stedet)? (?-i:\p{Lu}\p{L}+ \p{Lu}[\p{L}.]*)|(?<=^(?-i:\p{Lu}[\p{L}.]+ \p{Lu})[\p{L}. (),-]{1,60})(?:(?:afløser|erstatter)(?= (?-i:\p{Lu}\p{L}+ \p{Lu}))|" + Seat + @"))\b(?! (?:at|ikke)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appointed();

    [GeneratedRegex(@"\b(?:udsatte|udsattes|udsat|udsættes|udsætter|udsætte|udskød|udskudt|udskydes|udskyde|hjemviste|hjemvist|hjemvises|udgår|udgik)\b(?! for\b)|\b(?:behandles|genoptages|tages op|optages) (?:igen )?på (?:et |det )?(?:næste|kommende|senere|ekstraordinært|nyt)\b|\bgenoptages (?:den|d\.|på)\b|\b(?:sendte|sendt|sende|sendes)\b[^.,]{0,60}? tilbage\b|\btrak (?:punkt|sag|forslag|indstilling)\p{L}*|\b(?:punkt|sag|forslag|indstilling)\p{L}* (?:er |blev )?trukket\b|\b(?:trukket tilbage|(?:trukket|taget) af dagsorden)|^trukket\b|\b(?:punkt|sag)(?:et|en)?\b[^.]{0,60}? (?:bortfaldt|bortfalder|bortfaldet)\b|^bortfald(?:er|et)\b|\bblev [^.]{0,60}ikke behandlet\b|" + Waits + @"|\bholdes (?:vakant|ubesat|åben) (?:til|indtil|frem til)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\b(?:afviste|afvist|afvise|forkastede|forkastedes|forkastet|forkastes|forkaste|afslog|afslået|nedstemt|nedstemte)\b|\b(?:ikke|hverken) (?:at )?(?:godkend|tiltr|vedtag|støtte|interesse|ønske om|imødekomme|udpege(?!t)|følge|tilslutte|bakke)\p{L}*|\bhverken at udpege\b|\b(?:godkendte|tiltrådte|vedtog|støttede|ønskede|besluttede|fulgte|tilsluttede sig|bakkede) ikke\b|(?<=^ (?:\p{L}+ )?)sagde nej til\b|\b(?:ønsker|valgte) ikke at (?:indgå|deltage|medvirke|støtte|tilslutte|være med)\b|^afslag\b|\bkunne ikke\b(?! (?:nå|opnå|blive enig))|\bblev ikke (?:godkendt|tiltrådt|vedtaget|fulgt)\b|\bikke (?:et )?flertal for\b|\bfandt ikke (?:grundlag|anledning|behov)\b|(?<!\b(?:idet|mens|men|hvor) (?-i:(?!KKR|Rådet|Flertallet|Medlemmerne)\p{Lu})[^,.;]{1,60} )\bstemte (?:i?mod|nej)\b|\b(?<!ændrings)(?:forslag|indstilling)(?:et|en)?\b(?! til ændring)[^.]{0,60}? (?:bortfaldt|bortfalder|bortfaldet|faldet|faldt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    /// <summary>Remarks change nothing; changes, additions, corrections and a point that falls do.</summary>
    [GeneratedRegex(@"\bmed (?:den |de |det |følgende |en |enkelte |mindre |to |tre |fire |nedenstående |nogle )*(?:\p{L}+ )?(?:ændring|tilføjelse|rettelse|præcisering|justering|tilretning)\p{L}*\b|\bønskede\b[^.]{0,60}?\b(?:tilføjelse|ændring|rettelse|præcisering|justering)\p{L}*\b|\bi (?:en )?(?:ændret|revideret|justeret) (?:form|udgave|version)\b|\bændringsforslag\p{L}* (?:blev )?(?:vedtaget|godkendt|tiltrådt)\b|\bdog (?:således|sådan|så|med den ændring),? at\b|\bidet [^.]{1,80}? dog (?:[^.]{1,60} )?(?:\p{L}+(?:es|ede|edes))\b|\b(?:godkend|tiltrå|vedta|tiltræ)\p{L}*\b[^.]{0,80}\bdog (?:\p{L}+ ){0,2}(?:tilføjes|ændres|slettes|forhøjes|nedsættes|erstattes)\b|\bidet [^.]{1,80}? (?:ændres|flyttes|slettes|erstattes)\b|\bændrede (?:indstilling|forslag|udkast|plan)\p{L}*|\b(?:[0-9]{1,2}\.|første|andet|tredje|fjerde|femte|sidste) (?:at|pind|dot|punkt) (?:bortfald(?:t|er)|udgår|udgik|slettes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amended();

    /// <summary>Minutes are approved with a correction, not amended: <c>Referatet godkendes med den rettelse, at …</c></summary>
    [GeneratedRegex(@"\breferat(?:et)?\b[^.,]{0,80}\bmed\b[^.,]{0,40}\b(?:rettelse|præcisering|tilføjelse|ændring|bemærkning)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CorrectsMinutes();

    /// <summary><c>Ad 1. Godkendt.</c> <c>2) Taget til efterretning.</c></summary>
    [GeneratedRegex(@"^(?:(?:(?:ad|at|punkt|pkt\.)[ ]?)?[0-9]{1,2}|(?:(?:ad|at|punkt|pkt\.)[ ])?[a-j](?=[.):]))[.):]?[ ]+(?=(?-i:\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    /// <summary>"Forslaget om at udsætte sagen blev vedtaget"</summary>
    [GeneratedRegex(@"\bforslag(?:et)? om at (?:udsætte|udskyde|sende|hjemvise)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProposalToPostpone();

    /// <summary>"Godkendt. Punkt 4.2 udsættes.": the agenda is approved, another item is put off. "Pkt. 2" may be a point of the recommendation.</summary>
    [GeneratedRegex(@"\b(?:punkt|pkt\.|dagsordenspunkt) [0-9]{1,2}\.[0-9]{1,2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherItem();

    /// <summary>"godkendte, at fristen udsættes" postpones nothing of the council's own.</summary>
    [GeneratedRegex(@"\b(?:godkendte|tiltrådte|vedtog)\b[^.]{0,200}\bat\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovedThat();

    /// <summary>"godkendt, dog således at pkt. 3 udgår" changes what was proposed.</summary>
    [GeneratedRegex(@"\b(?:godkend|tiltrå|tiltræ|vedt)\p{L}*\b[^.]{0,200}\bdog\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proviso();

    /// <summary>What single members or a minority did is no act of the council.</summary>
    [GeneratedRegex(@"^(?:Et mindretal\b|Mindretal|(?:Imod|For|Hverken for eller imod) (?:stemte|var)\b|(?!KKR\b|Rådet\b|Kommunekontaktrådet|Flertallet|Et (?:stort |bredt )?flertal|Medlemmerne)\p{Lu}[\p{L}.' -]{1,60}(?: \(\p{Lu}\p{L}{0,2}\))?(?:, [\p{L} -]{3,40},)? (?:stemte (?:i?mod|for)|tog forbehold|undlod|kunne ikke|ønskede ikke|støttede ikke|begærede)\b|(?:Imod|For|Undlod(?: at stemme)?): ?[0-9(\p{Lu}])")]
    private static partial Regex Minority();

    [GeneratedRegex(@"\b(?:under|i) (?:sin |den (?:efterfølgende )?|KKR['’]?s )?drøftelse(?:n|rne|r)?\b|\bKKR(?: \p{L}+s|['’]?s) drøftelser?\b|\bi debatten\b|\bunder debatten\b|\bDer var (?:bred |generel |stor )?opbakning\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Debate();
}
