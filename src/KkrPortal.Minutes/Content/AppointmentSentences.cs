using System.Buffers;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads sentences that appoint, and the lists of names that such a sentence opens.</summary>
internal static partial class AppointmentSentences
{
    private const int LongestBody = 160;

    /// <summary>Without one of these no sentence appoints ("lges" and "lger" of "vælges" and "vælger").</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(["udpeg", "valgt", "lge", "pege", "indstillede", "indstiller ", "indtr", "suppleant", "stedfortr", "erstatter", "afløser", "konstituere", "indstillet"], StringComparison.OrdinalIgnoreCase);

    /// <param name="isAdopted">The text is a recommendation that the decision adopts: "udpeges" is as good as "udpegede".</param>
    /// <param name="isOfSeat">The item's title names the seat to be filled.</param>
    /// <param name="bodyOfPoint">What a point of the recommendation says is filled: "Ad a) Ane Bo blev udpeget".</param>
    public static IEnumerable<ParsedAppointment> In(IEnumerable<Block> blocks, bool isAdopted, bool isOfSeat = false, Func<string, string?>? bodyOfPoint = null)
    {
        string? listed = null, last = null;
        var seated = new Dictionary<string, string>();
        var all = blocks.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var block = all[i];
            if (bodyOfPoint is not null && PointOf(block) is { } point && bodyOfPoint(point) is { } filled) last = filled;
            if (listed is not null && (block.Kind == BlockKind.ListItem || IsMemberAlone(block)))
            {
                var (member, substitutes) = BracketedSubstitutes.SetAside(block.Plain.TrimEnd('.'));
                foreach (var person in AttendeeReader.Read(member.TrimEnd(), isRun: false).Take(1)) yield return Appointed(person, new Act("", listed, null, member), block.Lines);
                foreach (var person in substitutes.SelectMany(s => s.People)) yield return Appointed(person, new Act("", listed, null, "suppleant"), block.Lines);
                continue;
            }
            if (!block.Plain.AsSpan().ContainsAny(Stems))
            {
                listed = null;
                // "a) Havnerådet" over "Ane Bo udpeget."
                if (block.Kind == BlockKind.ListItem && block.Plain.Length <= LongestBody && NamesBody(block.Plain)) last = block.Plain;
                continue;
            }
            listed = OpensList().Match(block.Plain.Length > 400 ? block.Plain[^400..] : block.Plain) is { Success: true } opens ? BodyOfList(opens, all, i) : null;
            foreach (var sentence in block.Sentences)
            {
                if (OthersAct().IsMatch(sentence.Text)) continue;
                var (text, substitutes) = BracketedSubstitutes.SetAside(WithoutLastDay(sentence.Text));
                var acts = ActsOf(text, isAdopted).Concat(Succession(text, isOfSeat)).ToList();
                // "Ane Bo er suppleant for Ib Lund": of the seat that Ib Lund got above.
                if (seated.Count > 0 && SubstituteOfSeated().Match(text) is { Success: true } of && SeatOfFirst(of.Groups["of"].ValueSpan, seated) is { } body)
                {
                    acts = [(new Act(of.Groups["who"].Value, body, null, "suppleant"), of.Index, of.Length)];
                }
                foreach (var (found, index, length) in acts)
                {
                    if (found.NeedsSeat && sentence.Start == 0) continue;
                    var act = BodyOf(found.Body) is null && last is not null ? found with { Body = last } : found;
                    last = act.Body;
                    var lines = new LineSpan(block.LineAt(sentence.Start + index), block.LineAt(sentence.Start + index + length - 1));
                    foreach (var person in AttendeeReader.Read(act.Who.Replace(" og ", ", ", StringComparison.Ordinal).Replace(" samt ", ", ", StringComparison.Ordinal), isRun: true))
                    {
                        seated.TryAdd(person.Name, act.Body);
                        yield return Appointed(person, act, lines);
                    }
                }
                // Whose seat it is stands before the bracket, or behind it: "Ane Bo (suppleant: Ib Lund) blev udpeget".
                foreach (var bracket in acts.Count == 0 ? [] : substitutes)
                {
                    var seat = acts.FindLast(a => a.Index <= bracket.Start) is { Act: { } act } ? act : acts[0].Act;
                    var lines = new LineSpan(block.LineAt(sentence.Start + bracket.Start), block.LineAt(sentence.Start + bracket.Start + bracket.Length - 1));
                    foreach (var person in bracket.People) yield return Appointed(person, new Act("", seat.Body, null, "suppleant"), lines);
                }
            }
        }
    }

    /// <summary>What other bodies appoint is told, not done here: <c>Bestyrelsen valgte Ane Bo som formand</c> <c>Region Fyn har udpeget Ane Bo</c>; party groups and the chairs appoint for the council.</summary>
    [GeneratedRegex(@"^(?:Bestyrelsen|Repræsentantskabet|Regionsrådet|Regionen|Region \p{Lu}\p{Ll}+|Folketinget|\p{L}*(?:[Mm]inisteren|[Mm]inisteriet)|RAR(?: \p{Lu}\p{L}+)?|KL|Danske Regioner|\p{Lu}[\p{L}-]+s (?:bestyrelse|repræsentantskab|formandskab))(?<!KKR.{0,40}) (?:har |havde )?(?:(?:enstemmigt|herefter|også|netop) )?(?:konstituere(?:de|t) sig|(?:gen)?(?:udpegede|udpeget|valgte|valgt)|godkendte (?:gen)?udpegning)", RegexOptions.CultureInvariant)]
    private static partial Regex OthersAct();

    /// <summary>Until when says neither who nor what for: "…, frem til 31. december 2023".</summary>
    private static string WithoutLastDay(string sentence) =>
        sentence.Contains("til ", StringComparison.Ordinal) && sentence.AsSpan().ContainsAnyInRange('0', '9') ? LastDay().Replace(sentence, day => new string(' ', day.Length)) : sentence;

    [GeneratedRegex(@",? (?:frem til|indtil|til og med)(?: den)? [0-9]{1,2}\. \p{Ll}{3,9}(?: [0-9]{4})?(?=[.,]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastDay();

    private static string? PointOf(Block block) =>
        block.Mark.Length > 0 ? block.Mark.TrimEnd('.', ')', ':') : Point().Match(block.Plain) is { Success: true } point ? point.Groups["point"].Value.ToLowerInvariant() : null;

    /// <summary><c>Ad a) Ane Bo blev udpeget.</c> <c>Punkt 2: Ib Lund</c></summary>
    [GeneratedRegex(@"^(?:Ad|At|Punkt|Pkt\.) (?<point>[0-9]{1,2}|[A-Ja-j])(?:[.):]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    /// <summary>The bodies that the points of a recommendation ask to fill, each under its mark and its place.</summary>
    public static Dictionary<string, string> BodiesOfPoints(IEnumerable<Block> recommendation)
    {
        var bodies = new Dictionary<string, string>();
        foreach (var (i, block) in recommendation.Where(b => b.Kind == BlockKind.ListItem && b.Level == 0).Index())
        {
            if (SeatInPoint().Match(block.Plain) is not { Success: true } seat || BodyOf(seat.Groups["body"].Value) is not { } body) continue;
            bodies.TryAdd(block.Mark.TrimEnd('.', ')', ':').ToLowerInvariant(), body);
            bodies.TryAdd((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), body);
        }
        return bodies;
    }

    /// <summary><c>udpeger et medlem til Havnerådet</c></summary>
    [GeneratedRegex(@"\b(?:udpege|vælge|indstille)[rs]?\b[^.;:]{0,80}? (?:til|i|af (?!(?:\p{L}+ )?(?:medlem|repræsentant|suppleant))) ?(?<body>[^.;:]{3,160}?)(?:,? (?:og|samt))?[.,;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatInPoint();

    /// <summary>"Ane Bo (A), Køge Kommune": an item of a list whose mark the extraction lost.</summary>
    private static bool IsMemberAlone(Block block) => block.Kind == BlockKind.Paragraph && AttendeeReader.LooksLikeMember(block.Plain) && !SubHeadings.HasVerb(block.Plain);

    /// <summary>The sentence that opens a list of names says to what, or the one behind the list does: "udpeger: … til Naturrådet".</summary>
    private static string BodyOfList(Match opens, List<Block> blocks, int at)
    {
        if (opens.Groups["body"].Success) return opens.Groups["body"].Value;
        var behind = blocks.Skip(at + 1).FirstOrDefault(b => b.Kind != BlockKind.ListItem);
        return behind is null ? "" : ClosesList().Match(behind.Plain).Groups["body"].Value;
    }

    /// <param name="Body">The seat, as written: "formand", "nyt medlem af udvalget".</param>
    /// <param name="Replaced">Whose seat it was, as far as the sentence says so.</param>
    /// <param name="Text">What tells whether the seat is a substitute's.</param>
    private sealed record Act(string Who, string Body, string? Replaced, string Text)
    {
        /// <summary>"Suppleant: Ane Bo" behind the sentence that filled the seat; by itself it is a line of a list.</summary>
        public bool NeedsSeat { get; init; }
    }

    /// <summary>"genudpegede Ane Bo og udpegede Ib Lund til rådet": each verb has its own persons, and the last one says to what.</summary>
    private static IEnumerable<(Act Act, int Index, int Length)> ActsOf(string sentence, bool isAdopted)
    {
        var found = new List<(Act Act, int Index, int Length)>();
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
            if (found.Count > before) found.AddRange(beside.ConvertAll(b => (new Act(b.Groups["who"].Value, found[^1].Act.Body, null, "suppleant"), start + b.Index, b.Length)));
        }
    }

    private static IEnumerable<(Act Act, Match Match)> Acts(string sentence, bool isAdopted)
    {
        var active = Active().Matches(sentence);
        foreach (Match match in active.Count > 0 ? active : WithoutBody().Matches(sentence).Concat(Listed().Matches(sentence)))
        {
            foreach (var act in Each(match.Groups["who"].Value, match)) yield return (act, match);
        }
        foreach (Match match in SeatFirst().Matches(sentence))
        {
            yield return (new Act(match.Groups["who"].Value, match.Groups["body"].Value, null, match.Groups["body"].Value), match);
        }
        if (!isAdopted && SubstituteAlone().Match(sentence) is { Success: true } alone) yield return (new Act(alone.Groups["who"].Value, "suppleant", null, "suppleant") { NeedsSeat = true }, alone);
        if (!isAdopted && BecomesSubstitute().Match(sentence) is { Success: true } becomes) yield return (new Act(becomes.Groups["who"].Value, "", NameIn(becomes.Groups["replaced"].Value), "suppleant"), becomes);
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

    /// <summary>The body in which whoever the text begins with got a seat above; each beginning is looked up, as there may be as many seats as sentences.</summary>
    private static string? SeatOfFirst(ReadOnlySpan<char> text, Dictionary<string, string> seated)
    {
        var bodies = seated.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = text.Length; end > 0; end--)
        {
            if (bodies.TryGetValue(text[..end], out var body)) return body;
        }
        return null;
    }

    /// <summary>"Ane Bo erstatter Ib Lund i Havnerådet": a seat where the title names one, or where party or place shows that persons are meant.</summary>
    private static IEnumerable<(Act Act, int Index, int Length)> Succession(string sentence, bool isOfSeat)
    {
        if (!sentence.Contains("erstatter ", StringComparison.Ordinal) && !sentence.Contains("afløser ", StringComparison.Ordinal)) yield break;
        if (Succeeds().Match(sentence) is not { Success: true } match || NameIn(match.Groups["replaced"].Value) is not { } replaced || !PersonName.Is(replaced)) yield break;
        if (AttendeeReader.Read(match.Groups["who"].Value, isRun: false) is not [var person] || !PersonName.Is(person.Name)) yield break;
        var body = match.Groups["body"].Value;
        if (isOfSeat || (body.Length > 0 && (person.Party ?? person.Municipality) is not null)) yield return (new Act(match.Groups["who"].Value, body, replaced, body), match.Index, match.Length);
    }

    /// <summary>One verb may fill several seats: "valgte Ane Bo (A) som formand og Ib Lund (V) som næstformand".</summary>
    private static IEnumerable<Act> Each(string who, Match match)
    {
        var (body, substitute) = (match.Groups["body"].Value, match.Groups["substitute"].Value);
        var replaced = match.Groups["replaced"] is { Success: true } named ? named.Value : Replaced().Match(body).Groups["replaced"].Value;
        // "Ane Bo i stedet for Ib Lund og Ea Mo i stedet for Bo Ek": each takes a place of his own.
        while (replaced.Length > 0 && NextReplaced().Match(replaced) is { Success: true } two)
        {
            yield return new Act(who, body, NameIn(two.Groups["replaced"].Value), $"{body} {substitute}");
            (who, replaced) = (two.Groups["who"].Value, two.Groups["next"].Value);
        }
        for (var next = Another().Match(body); next.Success; next = Another().Match(body))
        {
            yield return new Act(who, body[..next.Index], null, $"{body[..next.Index]} {substitute}");
            (who, body, substitute, replaced) = (next.Groups["who"].Value, next.Groups["body"].Value, "", "");
        }
        yield return new Act(who, body, NameIn(replaced), $"{body} {substitute}");
    }

    private static string? NameIn(string text) => AttendeeReader.Read(text, isRun: false) is [var person, ..] ? person.Name : null;

    /// <summary>The subject of a passive: what stands before it since the clause began.</summary>
    private static string Clause(string before)
    {
        var start = ClauseStart().Matches(before).LastOrDefault();
        var clause = start is null ? before : before[(start.Index + start.Length)..];
        return clause.Length > 300 ? clause[^300..] : clause;
    }

    /// <summary>The text is nothing but a body's name.</summary>
    public static bool NamesBody(string text) => BodyAlone().IsMatch(text);

    /// <summary><c>Udpegning af medlem til bestyrelsen for Havnen</c> <c>Valg af repræsentant til Vækstforum</c></summary>
    public static string? BodyInTitle(string title) => SeatInTitle().Match(title) is { Success: true } match ? BodyOf(match.Groups["body"].Value) : null;

    private static ParsedAppointment Appointed(AttendeeText person, Act act, LineSpan lines)
    {
        var isSubstitute = SubstituteRole().IsMatch(OtherInBracket().Replace(act.Text, ""));
        // Whose substitute somebody is keeps his seat.
        return Appointments.Of(person, BodyOf(act.Body), isSubstitute, lines) with { Replaces = (isSubstitute ? null : person.SubstituteFor) ?? act.Replaced };
    }

    /// <summary>"nyt medlem af udvalget" and "KKR-repræsentant i udvalget": the body alone, without the time; the chair of the council itself is "formand".</summary>
    public static string? BodyOf(string text)
    {
        var seat = Term().Match(" " + text) is { Success: true, Index: 0 } ? "" : Term().Match(text) is { Success: true } term ? text[..term.Index] : text;
        seat = seat.Trim().TrimEnd('.', ',', ':');
        // "Havnerådet (suppleanter i parentes)" and "stedfortræder for Ib Lund": how the list is to be read, and whose substitute it is.
        if (SubstitutesNoted().Match(seat) is { Success: true } noted) seat = seat[..noted.Index];
        // "valgt med 12 stemmer mod 9 til Ib Lund (V)"
        if (AttendeeReader.LooksLikeMember(seat) && PersonName.Is(seat[..seat.IndexOf('(')].Trim())) return null;
        if (SubstituteOf().Match(seat) is { Success: true } of && (of.Groups["all"].Success || PersonName.Is(of.Groups["name"].Value.Trim()))) return null;
        if (Chair().Match(seat) is { Success: true } chair) return chair.Groups["chair"].Value;
        var body = Role().Replace(seat, "").Trim();
        return body.Length == 0 ? null : body;
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

    [GeneratedRegex(@"^(?:(?:ny(?:t|e)? |udskiftning af )?(?:medlem(?:mer)?|repræsentant(?:er)?|observatør(?:er)?|suppleant(?:er)?|stedfortræder(?:e)?)(?= (?:af|i|til) )|(?:gen|efter)?udpegning(?:er)?|(?:gen|ny|supplerings)?valg|indstilling)\b[^.:;]{0,60}? (?:til|i|af(?! (?:ny|\p{L}*medlem|rep|supp|sted|observ|\p{L}*formand))) (?<body>[^.:;]{3,160})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatInTitle();

    /// <summary><c>Som formand valgtes Ane Bo (A), Køge Kommune</c> <c>Som suppleanter udpegedes Ane Bo (A) og Ib Lund (V)</c></summary>
    [GeneratedRegex(@"\b(?:[Ss]om (?<body>\p{Ll}[^.;:]{3,100}?)|Til (?<body>\p{L}[^.;:]{3,100}?)) (?:valgtes|genvalgtes|udpegedes|genudpegedes|(?:gen)?(?:vælges|udpeges)|indtræder|blev (?:valgt|genvalgt|udpeget|genudpeget)|valgte KKR(?: \p{Lu}\p{Ll}+)?|udpegede KKR(?: \p{Lu}\p{Ll}+)?)(?: følgende)?:? (?<who>(?:\p{Ll}*(?:borgmester|rådmand|formand|medlem|direktør|chef|leder) )?\p{Lu}[^.;:]{3,300}?)(?=,? (?:og|samt) (?:som|til) |,? (?:mens|medens|idet|da|fordi) |[.;:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SeatFirst();

    /// <summary><c>til Naturrådet for perioden 2014-2017</c>, behind a list of names</summary>
    [GeneratedRegex(@"^(?:til|som|i) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex ClosesList();

    /// <summary><c>at Ane Bo (Ø) udpeges som repræsentant i udvalget</c> <c>Ane Bo (Ø) udpeges i stedet for Ib Lund (V)</c></summary>
    [GeneratedRegex(@" (?:udpeges|vælges|genudpeges|genvælges)(?: (?:til|som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})| i stedet for (?<replaced>\p{Lu}[^.,;:]{3,80}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Proposed();

    /// <summary><c>Ane Bo (A), Greve, erstatter Ib Lund (V) i bestyrelsen</c> <c>… at Ane Bo afløser Ib Lund, der er fratrådt</c></summary>
    [GeneratedRegex(@"(?:^|\bat )(?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,100}?),? (?:erstatter|afløser) (?<replaced>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,80}?)(?:,? (?:der|idet|da|fordi|som (?:har|er|havde|ønske[rd]))\b|,? (?:i|som) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})|\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Succeeds();

    /// <summary><c>Ane Bo (A), Greve, er suppleant for Ib Lund</c> <c>Personlig stedfortræder for Ib Lund er Ane Bo</c></summary>
    [GeneratedRegex(@"^(?:(?<who>\p{Lu}[^.;:]{3,120}?),? (?:er|bliver|blev) (?:personlig )?(?:suppleant|stedfortræder) for (?<of>\p{Lu}[^.;:]{3,80})|(?:[Pp]ersonlig )?(?:[Ss]uppleant|[Ss]tedfortræder) for (?<of>\p{Lu}[^.;:]{3,80}?) (?:er|bliver|blev) (?<who>\p{Lu}[^.;:]{3,120}))", RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteOfSeated();

    /// <summary><c>at Ane Bo (Ø) indtræder i stedet for Ib Lund</c></summary>
    [GeneratedRegex(@"(?<!\b[Ss]om [^.,]{3,60}|, (?:som|der)),? indtræder (?=(?:i|som)\b)(?:(?:som|i(?! stedet\b)) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Enters();

    [GeneratedRegex(@"^(?:[Aa][dt] )?(?:[a-j]|[0-9]{1,2})[.):] |(?:^|[ ,])(?:at|samt at|og at|mens) |^")]
    private static partial Regex ClauseStart();

    /// <summary><c>KKR udpegede følgende til bestyrelsen:</c></summary>
    [GeneratedRegex(@"\b(?:udpegede|udpeget|udpeges|udpeger|valgte|valgt)\b(?:[^.:]{0,40}? (?:til|i|af) (?<body>(?:[^.:]|\.(?= (?-i:\p{Ll}))){3,160}))?[^.:]{0,40}:$|\b(?:udpeger|vælger|udpegede|valgte)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensList();

    [GeneratedRegex(@"^(?:ny(?:t|e)? |ordinær(?:t|e)? |KKR-|KKR's |kommunal(?:e)? |politisk(?:e)? |personlig(?:e)? )*(?:medlem|formand|næstformand|repræsentant|observatør|suppleant|stedfortræder)(?:mer|er|en|et)?\b(?: (?:af|i|til|for))? ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    /// <summary><c>… og Ib Lund (V), Køge Kommune, som næstformand</c></summary>
    [GeneratedRegex(@"(?:,| og|, og| samt) (?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,120}?),? (?:til|som) (?<body>.{3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?<replaced>[^.;:]{3,100}?),? (?:og|samt) (?<who>\p{Lu}[\p{L}'’-]+ \p{Lu}[^.;:]{1,100}?),? (?:i stedet for|som afløser for) (?<next>\p{Lu}.{3,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex NextReplaced();

    /// <summary><c>udvalget i stedet for Ib Lund</c></summary>
    [GeneratedRegex(@"\b(?:i stedet for|som afløser for|som erstatning for) (?<replaced>\p{Lu}.{3,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();

    /// <summary>Since when, until when and for whom a seat is filled: <c>udvalget pr. 1. juli</c> <c>bestyrelsen med udgangen af maj</c></summary>
    [GeneratedRegex(@",? (?:uden modkandidat(?:er)?|med akklamation|ved fredsvalg|enstemmigt|så længe|fra (?=[0-9])|pr\.?(?= |$)|per (?=[0-9])|med (?:udgangen|virkning|øjeblikkelig)|ved udgangen|fra og med|(?:fra |til )?den (?=[0-9])|frem til|indtil|i stedet$|i (?:stedet for|(?:den )?(?:indeværende|resten|kommende)? ?valgperiode)|for (?:resten|(?:årene )?(?=[0-9]{4})|(?:valg|funktions)?perioden|(?:den )?(?:indeværende|kommende|resterende))|resten af|i perioden|som (?:afløser|erstatning)|efter (?=\p{Lu})|på grund af|da |idet )", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    /// <summary><c>formand</c> <c>1. næstformand for KKR Sjælland</c></summary>
    [GeneratedRegex(@"^(?<chair>(?:1\. |2\. |anden |første )?(?:formand|næstformand|forperson|næstforperson))(?: (?:for|i|af) (?:KKR(?: \p{L}+)?|kommunekontaktrådet(?: \p{L}+)?|rådet))?(?:,|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chair();

    [GeneratedRegex(@" \([^()]{0,60}\b(?:suppleant|stedfortræder)[^()]{0,60}\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstitutesNoted();

    /// <summary><c>bestyrelsen (suppleant Ib Lund)</c>: another's seat, not this one.</summary>
    [GeneratedRegex(@" \([^()]{0,40}(?:suppleant|stedfortræder)(?! for )[^()]{0,20} \p{Lu}\p{L}+ \p{Lu}[^()]{0,60}\)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherInBracket();

    /// <summary><c>personlig stedfortræder for Ib Lund (V), Køge</c> <c>suppleant for begge</c></summary>
    [GeneratedRegex(@"^(?:personlig(?:e)? )?(?:suppleant|stedfortræder)(?:er|e)? for (?:(?<all>begge|dem|disse|alle|ham|hende|sig)\b|(?<name>\p{Lu}[^(,]{2,60}))", RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteOf();

    /// <summary><c>Bestyrelsen for Havnefonden</c> <c>Kystrådet</c> <c>Sundhedsråd Nord</c> <c>Midttrafiks repræsentantskab</c>; not <c>Orientering om Kystrådet</c>.</summary>
    [GeneratedRegex(@"^(?:(?:\p{Lu}[\p{L}-]*,? |og (?=\p{Lu})){0,4}[\p{L}-]*(?i:bestyrelse|råd|udvalg|nævn|repræsentantskab|forum|styregruppe|følgegruppe|kommission)(?:n|en|et|s)?(?: (?:for|i|på|under|til) .{2,100}| \p{Lu}.{1,60})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyAlone();

    [GeneratedRegex(@"\b(?:suppleant|stedfortræder)(?:er)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteRole();
}
