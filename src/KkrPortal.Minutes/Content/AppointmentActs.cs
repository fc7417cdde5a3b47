using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>The acts that one sentence tells: each verb with whom, to what, and instead of whom.</summary>
internal static partial class AppointmentActs
{
    /// <summary>"genudpegede Ane Bo og udpegede Ib Lund til rådet": each verb has its own persons, and the last one says to what.</summary>
    public static IEnumerable<(AppointmentAct Act, int Index, int Length)> ActsOf(string sentence, bool isAdopted)
    {
        var found = new List<(AppointmentAct Act, int Index, int Length)>();
        var start = 0;
        foreach (Match next in AnotherVerb().Matches(sentence))
        {
            // "Ane Bo og Ib Lund blev udpeget": one act of two persons.
            if (next.Groups["subject"].Success && !VerbOfAct().IsMatch(sentence[start..next.Index])) continue;
            Add(sentence[start..next.Index]);
            start = next.Index;
        }
        Add(sentence[start..]);
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (found[i].Act.Body.Length == 0) found[i] = found[i] with { Act = found[i].Act with { Body = found[i + 1].Act.Body } };
        }
        return found;

        void Add(string clause)
        {
            List<Match> beside = clause.Contains(" med ", StringComparison.Ordinal) ? WithSubstitute().Matches(clause).ToList() : [];
            if (beside.Count > 0) clause = WithSubstitute().Replace(clause, substitute => new string(' ', substitute.Length));
            var before = found.Count;
            found.AddRange(Acts(clause, isAdopted).Select(a => (a.Act, start + a.Match.Index, a.Match.Length)));
            // Another's substitute has the same seat; by itself the clause appoints nobody.
            if (found.Count > before) found.AddRange(beside.ConvertAll(b => (new AppointmentAct(b.Groups["who"].Value, found[^1].Act.Body, null, "suppleant"), start + b.Index, b.Length)));
        }
    }

    private static IEnumerable<(AppointmentAct Act, Match Match)> Acts(string sentence, bool isAdopted)
    {
        var active = Active().Matches(sentence);
        foreach (Match match in active.Count > 0 ? active : WithoutBody().Matches(sentence).Concat(Listed().Matches(sentence)))
        {
            foreach (var act in Each(match.Groups["who"].Value, match)) yield return (act, match);
        }
        foreach (Match match in SeatFirst().Matches(sentence))
        {
            yield return (new AppointmentAct(match.Groups["who"].Value, match.Groups["body"].Value, null, match.Groups["body"].Value), match);
        }
        if (!isAdopted && SubstituteAlone().Match(sentence) is { Success: true } alone) yield return (new AppointmentAct(alone.Groups["who"].Value, "suppleant", null, "suppleant") { NeedsSeat = true }, alone);
        if (!isAdopted && BecomesSubstitute().Match(sentence) is { Success: true } becomes) yield return (new AppointmentAct(becomes.Groups["who"].Value, "", NameIn(becomes.Groups["replaced"].Value), "suppleant"), becomes);
        // A recommendation's "er udpeget" tells of the past; a decision may be written in either tense.
        foreach (Match match in isAdopted ? Proposed().Matches(sentence).Concat(Enters().Matches(sentence)) : Passive().Matches(sentence).Concat(Proposed().Matches(sentence)))
        {
            foreach (var act in Each(Clause(sentence[..match.Index]), match)) yield return (act, match);
        }
        if (!isAdopted && Participle().Match(sentence) is { Success: true } bare && PersonName.Is(PersonName.SplitTitle(bare.Groups["name"].Value).Name))
        {
            foreach (var act in Each(bare.Groups["who"].Value, bare)) yield return (act, bare);
        }
    }

    /// <summary>"Ane Bo erstatter Ib Lund i Havnerådet": a seat where the title names one, or where party or place shows that persons are meant.</summary>
    public static IEnumerable<(AppointmentAct Act, int Index, int Length)> Succession(string sentence, bool isOfSeat)
    {
        if (!sentence.Contains("erstatter ", StringComparison.Ordinal) && !sentence.Contains("afløser ", StringComparison.Ordinal)) yield break;
        if (Succeeds().Match(sentence) is not { Success: true } match || NameIn(match.Groups["replaced"].Value) is not { } replaced || !PersonName.Is(replaced)) yield break;
        if (AttendeeReader.Read(match.Groups["who"].Value, isRun: false) is not [var person] || !PersonName.Is(person.Name)) yield break;
        var body = match.Groups["body"].Value;
        if (isOfSeat || (body.Length > 0 && (person.Party ?? person.Municipality) is not null)) yield return (new AppointmentAct(match.Groups["who"].Value, body, replaced, body), match.Index, match.Length);
    }

    /// <summary>One verb may fill several seats: "valgte Ane Bo (A) som formand og Ib Lund (V) som næstformand".</summary>
    private static IEnumerable<AppointmentAct> Each(string who, Match match)
    {
        var (body, substitute) = (match.Groups["body"].Value, match.Groups["substitute"].Value);
        var replaced = match.Groups["replaced"] is { Success: true } named ? named.Value : Replaced().Match(body).Groups["replaced"].Value;
        // "Ane Bo i stedet for Ib Lund og Ea Mo i stedet for Bo Ek": each takes a place of his own.
        while (replaced.Length > 0 && NextReplaced().Match(replaced) is { Success: true } two)
        {
            yield return new AppointmentAct(who, body, NameIn(two.Groups["replaced"].Value), $"{body} {substitute}");
            (who, replaced) = (two.Groups["who"].Value, two.Groups["next"].Value);
        }
        for (var next = Another().Match(body); next.Success; next = Another().Match(body))
        {
            yield return new AppointmentAct(who, body[..next.Index], null, $"{body[..next.Index]} {substitute}");
            (who, body, substitute, replaced) = (next.Groups["who"].Value, next.Groups["body"].Value, "", "");
        }
        yield return new AppointmentAct(who, body, NameIn(replaced), $"{body} {substitute}");
    }

    private static string? NameIn(string text) => AttendeeReader.Read(text, isRun: false) is [var person, ..] ? person.Name : null;

    /// <summary>The subject of a passive: what stands before it since the clause began.</summary>
    private static string Clause(string before)
    {
        var start = ClauseStart().Matches(before).LastOrDefault();
        var clause = start is null ? before : before[(start.Index + start.Length)..];
        return clause.Length > 300 ? clause[^300..] : clause;
    }

    /// <summary><c>KKR udpegede Ane Bo, Køge Kommune (Ø), til udvalget</c> <c>udpegede Ane Bo (Ø) i stedet for Ib Lund (V), Køge Kommune, til udvalget</c></summary>
    [GeneratedRegex(@"\b(?:udpegede|valgte|konstituerede sig med|genudpegede|genvalgte|(?:gen)?udpeger|(?:gen)?vælger|godkendte (?:(?:gen)?udpegning(?:en)?|valget) af(?= (?:\p{Ll}+ )?\p{Lu}[\p{L}'’-]+ \p{Lu})|blev (?:udpeget|valgt)(?! (?:til|som|i)\b)|peger på|pegede på|(?:enighed om|besluttede|vedtog|valgte|godkendte|tilsluttede sig),? at (?:pege på|(?:gen)?udpege|(?:gen)?vælge)|(?:indstillede|(?<=^|^[-–•] |\bKKR(?: \p{Lu}\p{L}+)? )indstiller)(?= (?:i stedet )?(?!KKR)\p{Lu}\p{L}+ \p{Lu})) (?:(?:enstemmigt|herefter|også|endvidere|desuden|samtidig|i stedet|uden afstemning) )?(?<who>(?!(?:følgende|nedenstående)\b)[^.;:]{3,300}?)(?:,? (?:i stedet for|som afløser for|som erstatning for) (?<replaced>(?:\p{Ll}*(?:borgmester|rådmand|formand|medlem|direktør|chef|leder) )?\p{Lu}[^.;:]{3,100}?)|,? som (?:personlig )?(?<substitute>suppleant|stedfortræder) for \p{Lu}[^.;:]{3,100}?)?,? (?:til|som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= [\p{Ll}0-9])){3,300})", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary><c>KKR udpegede Ane Bo (Ø), Køge, i stedet for Ib Lund (V)</c>: the item's title says to what.</summary>
    [GeneratedRegex(@"\b(?:udpegede|valgte|genudpegede|genvalgte|(?:gen)?udpeger|(?:gen)?vælger|pegede på|peger på|(?:indstillede|(?<=^|^[-–•] |\bKKR(?: \p{Lu}\p{L}+)? )indstiller)(?= (?:i stedet )?(?!KKR)\p{Lu}\p{L}+ \p{Lu})|(?:enighed om|besluttede|vedtog|godkendte|tilsluttede sig),? at (?:pege på|(?:gen)?udpege|(?:gen)?vælge)|[Vv]algt blev|[Uu]dpeget blev|[Ii]ndstillet blev|[Ee]fter indstilling fra [^.;:]{1,60}? (?:(?:gen)?(?:udpegedes|valgtes)|blev (?:gen)?(?:udpeget|valgt))) (?:(?:enstemmigt|herefter|også|endvidere|desuden|samtidig|i stedet|uden afstemning) )?(?<who>\p{Lu}[^.;:]{3,200}?)(?:,? (?:i stedet for|som afløser for|som erstatning for|efter) (?<replaced>(?:\p{Ll}*(?:borgmester|rådmand|formand|medlem|direktør|chef|leder) )?\p{Lu}[^.;:]{3,100}?))?(?: i stedet(?! for\b))?(?:, (?:der|da|idet|fordi) [^.;:]{3,200})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutBody();

    /// <summary><c>Følgende blev udpeget: Ane Bo (Ø), Køge, og Ib Lund (V), Greve</c></summary>
    [GeneratedRegex(@"\b(?:udpeget|udpegede|udpeger|udpeges|valgt|valgte|vælges|genvalgt|genudpeget)(?: (?:følgende|nedenstående)(?: \p{Ll}{4,20})?)?(?: (?:til|som|i) (?<body>[^.:;]{3,120}))?: (?<who>\p{Lu}[^.;:]{3,400})", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    /// <summary><c>Ane Bo (A) og Ib Lund (V) blev udpeget til bestyrelsen</c></summary>
    [GeneratedRegex(@"(?<!\b[Ss]om [^.,]{3,60}|, (?:som|der)),? (?:(?:blev|er) (?:(?:enstemmigt|dermed|hermed|herefter|således|uden afstemning) ){0,2}(?:(?:foreslået|indstillet) (?:til|som) (?<body>[^.;:,]{3,80}?) og (?:enstemmigt )?(?:valgt|udpeget)|udpeget|valgt|genvalgt|genudpeget|konstitueret(?= (?:som|i)\b))|(?:gen)?(?:udpegedes|valgtes)(?: enstemmigt| uden afstemning)?|indtræder(?= (?:i|som|efter)\b)|indtrådte(?= (?:i|som)\b))(?: (?:til|som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    /// <summary><c>…, og udpegede Ane Bo</c></summary>
    [GeneratedRegex(@",? (?:og|samt|mens) (?=(?:gen)?(?:udpegede|valgte) (?:\p{Ll}+ )?\p{Lu}|(?<subject>\p{Lu}[^.;:]{3,90}? (?:blev (?:gen)?(?:udpeget|valgt)|(?:gen)?(?:udpeges|vælges)|indtræder)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherVerb();

    [GeneratedRegex(@"\b(?:gen)?(?:udpeg|valgt|vælg)|\bindtræder\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerbOfAct();

    /// <summary><c>udpegede Ane Bo, Køge, med Ib Lund (V), Greve, som stedfortræder</c> <c>udpeges med stedfortræder Ib Lund (V)</c></summary>
    [GeneratedRegex(@",? med (?:(?<who>\p{Lu}[\p{L}'’.-]+ \p{Lu}[^.;:]{1,100}?),? som (?:personlig |sin )?(?:suppleant|stedfortræder)|(?:personlig )?(?:suppleant|stedfortræder) (?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L} '’-]{1,40}(?:\(\p{Lu}{1,2}\))?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithSubstitute();

    /// <summary><c>Suppleant: Ane Bo (A), Køge.</c> <c>Personlig stedfortræder er Ane Bo</c></summary>
    [GeneratedRegex(@"^(?:[Pp]ersonlig(?:e)? )?(?:[Ss]uppleant|[Ss]tedfortræder)(?:er|e)?(?:en)?(?:: | (?:er|blev|bliver) )(?<who>\p{Lu}[^.;:]{3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteAlone();

    /// <summary><c>Ane Bo blev suppleant i stedet for Ib Lund.</c> <c>Ane Bo (A), Køge, bliver ny stedfortræder.</c></summary>
    [GeneratedRegex(@"^(?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,100}?),? (?:blev|bliver) (?:ny |personlig )?(?:suppleant|stedfortræder)(?: i stedet for (?<replaced>\p{Lu}[^.;:]{3,80}))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex BecomesSubstitute();

    /// <summary><c>Ane Bo udpeget.</c> <c>Ane Bo (A), Køge Kommune, genvalgt som formand</c></summary>
    [GeneratedRegex(@"^(?<who>(?<name>[\p{L}][\p{L}.' -]{3,60}?)(?: \([^()]{1,40}\))?(?:, [\p{L} -]{3,40}(?= [Kk]ommune|,)(?: [Kk]ommune)?,?)?) (?:enstemmigt )?(?:gen)?(?:udpeget|valgt)(?: (?:til|som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?(?: i stedet for (?<replaced>\p{Lu}[^.,;:]{3,80}))?(?: for (?:resten|(?:den )?(?:indeværende|kommende|resterende)|perioden|valgperioden)[^.;:]{0,60})?(?:, (?:som|der) [^.;:]{3,100})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary><c>Som formand valgtes Ane Bo (A), Køge Kommune</c> <c>Som suppleanter udpegedes Ane Bo (A) og Ib Lund (V)</c></summary>
    [GeneratedRegex(@"\b(?:[Ss]om (?<body>\p{Ll}[^.;:]{3,100}?)|Til (?<body>\p{L}[^.;:]{3,100}?)) (?:valgtes|genvalgtes|udpegedes|genudpegedes|(?:gen)?(?:vælges|udpeges)|indtræder|blev (?:valgt|genvalgt|udpeget|genudpeget)|valgte KKR(?: \p{Lu}\p{Ll}+)?|udpegede KKR(?: \p{Lu}\p{Ll}+)?)(?: følgende)?:? (?<who>(?:\p{Ll}*(?:borgmester|rådmand|formand|medlem|direktør|chef|leder) )?\p{Lu}[^.;:]{3,300}?)(?=,? (?:og|samt) (?:som|til) |,? (?:mens|medens|idet|da|fordi) |[.;:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SeatFirst();

    /// <summary><c>at Ane Bo (Ø) udpeges som repræsentant i udvalget</c> <c>Ane Bo (Ø) udpeges i stedet for Ib Lund (V)</c></summary>
    [GeneratedRegex(@" (?:udpeges|vælges|genudpeges|genvælges)(?: (?:til|som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})| i stedet for (?<replaced>\p{Lu}[^.,;:]{3,80}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Proposed();

    /// <summary><c>Ane Bo (A), Greve, erstatter Ib Lund (V) i bestyrelsen</c> <c>… at Ane Bo afløser Ib Lund, der er fratrådt</c></summary>
    [GeneratedRegex(@"(?:^|\bat )(?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,100}?),? (?:erstatter|afløser) (?<replaced>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,80}?)(?:,? (?:der|idet|da|fordi|som (?:har|er|havde|ønske[rd]))\b|,? (?:i|som) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})|\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Succeeds();

    /// <summary><c>at Ane Bo (Ø) indtræder i stedet for Ib Lund</c></summary>
    [GeneratedRegex(@"(?<!\b[Ss]om [^.,]{3,60}|, (?:som|der)),? indtræder (?=(?:i|som)\b)(?:(?:som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Enters();

    [GeneratedRegex(@"^(?:[Aa][dt] )?(?:[a-j]|[0-9]{1,2})[.):] |(?:^|[ ,])(?:at|samt at|og at|mens) |^")]
    private static partial Regex ClauseStart();

    /// <summary><c>… og Ib Lund (V), Køge Kommune, som næstformand</c></summary>
    [GeneratedRegex(@"(?:,| og|, og| samt) (?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,120}?),? (?:til|som) (?<body>.{3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?<replaced>[^.;:]{3,100}?),? (?:og|samt) (?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,100}?),? (?:i stedet for|som afløser for) (?<next>\p{Lu}.{3,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex NextReplaced();

    /// <summary><c>udvalget i stedet for Ib Lund</c></summary>
    [GeneratedRegex(@"\b(?:i stedet for|som afløser for|som erstatning for) (?<replaced>\p{Lu}.{3,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();
}
