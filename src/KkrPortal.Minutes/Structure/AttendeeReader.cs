using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Structure;

/// <summary>One person as a list of participants says it, before anything is normalised.</summary>
internal sealed record AttendeeText
{
    public string Name { get; init; } = "";
    public string? Party { get; init; }
    public string? Municipality { get; init; }
    public string? Title { get; init; }
    public string? SubstituteFor { get; init; }
    public string? ActingFor { get; init; }
    /// <summary>Who came in this person's place: "supp. Ane Bo deltog".</summary>
    public string? Substitute { get; init; }
    public bool IsMinuteTaker { get; init; }
    public bool IsAbsent { get; init; }
}

/// <summary>
/// Reads persons from a line (or a whole run) of a list. The text is cut at commas, tabs and brackets, and each piece is told
/// apart by what it is: name, party, municipality, title, remark. A name behind a complete person begins the next one.
/// <code>
/// Ane Bo Dahl (A), Tårnby Kommune (suppleant for Ib Lund)
/// Kommunaldirektør Ib Lund, Randers
/// Ane Bo (V), Greve, Ib Lund (A), Køge
/// Ib Lund (V), Køge – supp. Ane Bo deltog
/// </code>
/// </summary>
internal static partial class AttendeeReader
{
    private const int LongestTitle = 160;

    public static bool LooksLikeMember(string plain) => plain.Length <= 200 && MemberShape().Match(plain) is { Success: true } shape && PartyName.TryRead(shape.Groups["party"].Value) is not null && !IsAgendaTitle(shape.Groups["name"].Value);

    /// <summary>"Færger til øerne (O)" and "Eventuelt (B)": an agenda marks what is for orientation and what is to be decided, with the parties' letters.</summary>
    private static bool IsAgendaTitle(string name)
    {
        var words = name.Split(',', 2)[0].TrimEnd();
        return Danish.StandingSections.Contains(words) || (char.IsLower(words[words.LastIndexOf(' ') + 1]) && words.Length == name.TrimEnd().Length);
    }

    /// <summary>"(A) Ane Bo, Køge": where the party stands before the name, no bracket belongs to the person above.</summary>
    public static bool BeginsWithParty(string text) =>
        text[0] == '(' && PartyFirst().Match(text) is { Success: true } match && PartyName.TryRead(match.Groups["party"].Value) is not null && PersonName.Is(PersonName.SplitTitle(match.Groups["name"].Value).Name) && Municipalities.TryFind(match.Groups["name"].Value) is null;

    /// <param name="isRun">Commas part persons too: the names behind "Afbud:".</param>
    public static IReadOnlyList<AttendeeText> Read(string text, bool isRun)
    {
        if (text.Length > 0 && BeginsWithParty(text)) return [.. NextParty().Split(text).SelectMany(one => Behind(PartyFirst().Match(one), one, isRun))];
        if (NextPlace().Split(text) is { Length: > 1 } places) return [.. places.SelectMany(place => Read(place, isRun))];
        if (BehindSubstitute().Split(text) is { Length: > 1 } runs) return [.. runs.SelectMany(run => Read(run, isRun))];
        if (text.Contains("; ", StringComparison.Ordinal) && BySemicolons(text, isRun) is { } parted) return parted;
        if (ForAll().Match(text) is { Success: true } of && !ForAll().IsMatch(of.Groups["people"].Value))
        {
            var (first, behind) = (of.Groups["first"].Value, of.Groups["people"].Value);
            if (Municipalities.TryFind(first) is not null) return [.. Read(behind, isRun: true).Select(p => p.Municipality is null && (p.Title is null || p.Party is not null) ? p with { Municipality = first } : p)];
            if (PartyName.TryRead(first) is not null && Read(behind, isRun: true) is { Count: > 0 } members) return [.. members.Select(p => p with { Party = p.Party ?? first })];
        }
        if (Replaced().Match(text) is { Success: true } came)
        {
            var named = Read(came.Groups["who"].Value, isRun);
            if (named is [.., { Substitute: null } last]) return [.. named.SkipLast(1), last with { Substitute = came.Groups["substitute"].Value.Trim() }];
        }
        var people = new List<AttendeeText>();
        AttendeeText? open = null;
        foreach (var piece in AttendeePieces.Cut(text.TrimEnd('.', ' ')))
        {
            var taken = open is null ? null : TryAdd(open, piece, isRun);
            if (taken is not null)
            {
                open = taken;
                continue;
            }
            if (TryBegin(piece) is not { } next) continue;
            Close();
            open = next;
        }
        Close();
        return people;

        void Close()
        {
            if (open is { Name.Length: > 0 }) people.Add(open);
        }
    }

    private static IEnumerable<AttendeeText> Behind(Match party, string text, bool isRun)
    {
        if (!party.Success) return [];
        var written = party.Groups["party"];
        return Read(text[(written.Index + written.Length + 1)..].TrimStart(), isRun).Select((person, i) => i == 0 ? person with { Party = person.Party ?? written.Value } : person);
    }

    /// <summary>"professor Ane Bo, Syddansk Universitet; Ib Lund, KL": null where one of the pieces names nobody.</summary>
    private static IReadOnlyList<AttendeeText>? BySemicolons(string text, bool isRun)
    {
        var people = text.Split("; ").Select(part => Read(part, isRun)).ToList();
        return people.Exists(p => p.Count == 0) ? null : [.. people.SelectMany(p => p)];
    }

    /// <summary>A piece that names a person, with a title or a municipality before the name perhaps: "Greve Kommune: Ane Bo".</summary>
    private static AttendeeText? TryBegin(AttendeePiece piece)
    {
        if (piece.IsBracket) return null;
        if (Remark(new AttendeeText(), piece.Text) is { } lead && lead != new AttendeeText()) return null;
        var (title, name) = PersonName.SplitTitle(WithoutAnd(piece.Text.Trim(' ', '-', '–', '•', '*')));
        var (rest, municipality) = MunicipalityAtEnd(name);
        if (municipality is not null && PersonName.Is(rest)) return new AttendeeText { Name = rest, Title = title, Municipality = municipality };
        if (PersonName.Is(name)) return new AttendeeText { Name = name, Title = title };
        if (From().Match(name) is { Success: true } from && PersonName.Is(from.Groups["name"].Value)) return Of(new AttendeeText { Name = from.Groups["name"].Value, Title = title }, from.Groups["from"].Value);
        if (Municipalities.TryFind(name) is not null && title is null) return new AttendeeText { Municipality = name };
        return IsKnownTitle(piece.Text) && piece.Text.Length <= 60 ? new AttendeeText { Title = piece.Text.Trim() } : null;
    }

    private static AttendeeText Of(AttendeeText person, string from) =>
        Municipalities.TryFind(from) is not null ? person with { Municipality = from } : person with { Title = person.Title is null ? from : $"{person.Title}, {from}" };

    private static AttendeeText? TryAdd(AttendeeText open, AttendeePiece piece, bool isRun)
    {
        var text = WithoutAnd(piece.Text.Trim());
        if (!text.Any(char.IsLetterOrDigit)) return open;
        // A cross or a word in the column "Til stede" of a table.
        if (!piece.IsBracket && open.Party is not null && text is "X" or "x" or "Deltog" or "Til stede" or "Mødt") return open;
        if (!piece.IsBracket && (open.Party ?? open.Municipality) is not null && text is "Ja" or "ja" or "Nej" or "nej") return open with { IsAbsent = text is "Nej" or "nej" };
        // What a system for meetings says of an invitation.
        if (!piece.IsBracket && (open.Party ?? open.Municipality ?? open.Title) is not null && text is "Accepteret" or "Afvist" or "Tentativ" or "Ikke svaret") return open with { IsAbsent = text is "Afvist" };
        if (piece.BeginsPerson || (IsJoined(piece.Text) && From().Match(text) is { Success: true } from && PersonName.Is(from.Groups["name"].Value))) return null;
        if (Remark(open, text) is { } remarked) return remarked;
        if (open.Substitute is not null && text is "deltog" or "mødte" or "deltog i stedet" or "mødte i stedet") return open;
        // "i stedet mødte Lis Bo (V)": the letter is hers.
        if (open.Substitute is { } came && piece.IsBracket) return open with { Substitute = $"{came} ({text})" };
        if (open.Name.Length > 0 && open.Party is null && (piece.IsBracket || text.Length <= 3 || Danish.Parties.ContainsKey(text)) && PartyName.TryRead(text) is not null) return open with { Party = text };
        if (Municipalities.TryFind(text) is not null)
        {
            if (open.Municipality is null) return open with { Municipality = text };
            // "…, suppleant for Ib Lund, Assens": where the other one comes from.
            if (open.SubstituteFor is not null) return open;
            // "…, Køge – i stedet mødte Lis Bo (V), Greve": she is from there.
            if (open.Substitute is { } other) return open with { Substitute = $"{other}, {text}" };
        }
        if (open.Name.Length == 0) return NameFor(open, text);
        // "suppleant for Ib Lund (V)": the letter is his.
        if (piece.IsBracket && (open.SubstituteFor ?? open.ActingFor) is not null && PartyName.TryRead(text) is not null) return open;
        if (piece.IsBracket && open.Party is null && LocalList().IsMatch(text)) return open with { Party = text };
        if (piece.IsBracket) return open.Title is null ? open with { Title = text } : open;
        if (open.Title is not null && PersonName.SplitTitle(text) is ({ } own, var named) && PersonName.IsTitle(own.Split(' ')[^1]) && PersonName.Is(named)) return null;
        if (open.Municipality is null && MunicipalityAtStart(text) is var (municipality, rest) && PersonName.Is(rest)) return null;
        if ((open.Municipality is not null || (isRun && open.Party is not null)) && PersonName.SplitTitle(text) is ({ }, var next) && PersonName.Is(next)) return null;
        if (IsKnownTitle(text) && open.Title is null) return open with { Title = text };
        if (open.Municipality is null && KommuneName().IsMatch(text)) return open with { Municipality = text };
        if (MunicipalityAtEnd(text) is (var before, not null) && PersonName.Is(PersonName.SplitTitle(before).Name)) return null;
        if (PersonName.Is(PersonName.SplitTitle(text).Name) && (isRun || open.Municipality is not null || open.Party is not null || (open.IsMinuteTaker && open.Title is not null))) return null;
        return open.Title is null || open.Title.Length + text.Length > LongestTitle ? open with { Title = open.Title ?? text } : open with { Title = $"{open.Title}, {text}" };
    }

    /// <summary>A municipality or a title came first: "Greve Kommune, Ane Bo (A)", "Borgmester, Ane Bo".</summary>
    private static AttendeeText? NameFor(AttendeeText open, string text)
    {
        var (title, name) = PersonName.SplitTitle(text);
        return PersonName.Is(name) ? open with { Name = name, Title = title ?? open.Title } : null;
    }

    /// <summary>What brackets and dashes tell of a person: substitute, acting, minute taker, absent.</summary>
    private static AttendeeText? Remark(AttendeeText person, string text)
    {
        if (text.Length > 160) return null;
        if (ActingFor().Match(text) is { Success: true } acting) return person with { ActingFor = acting.Groups["name"].Value.Trim(), Title = person.Title };
        if (SubstituteFor().Match(text) is { Success: true } substitute) return person with { SubstituteFor = substitute.Groups["name"].Value.Trim() };
        if (SubstituteCame().Match(text) is { Success: true } came) return person with { Substitute = came.Groups["name"].Value.Trim() };
        if (MinuteTaker().IsMatch(text)) return person with { IsMinuteTaker = true };
        return Absent().IsMatch(text) ? person with { IsAbsent = true } : null;
    }

    /// <summary>"…, Thisted Kommune, og Else Bo (A)": the last of a run.</summary>
    private static bool IsJoined(string text) => And().IsMatch(text.Trim());

    private static string WithoutAnd(string text) => And().Match(text) is { Success: true } and ? text[and.Length..] : text;

    private static bool IsKnownTitle(string text) => text.Split(' ').Take(4).Any(PersonName.IsTitle);

    private static (string Before, string? Municipality) MunicipalityAtEnd(string text)
    {
        if (!text.EndsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase)) return (text, null);
        var words = text.Split(' ');
        for (var take = Math.Min(words.Length - 2, Municipalities.LongestNameInWords + 1); take >= 2; take--)
        {
            var municipality = string.Join(' ', words[^take..]);
            if (Municipalities.TryFind(municipality) is not null) return (string.Join(' ', words[..^take]), municipality);
        }
        return (text, null);
    }

    private static (string Municipality, string After) MunicipalityAtStart(string text) =>
        RunOn().Match(text) is { Success: true } match && Municipalities.TryFind(match.Groups["municipality"].Value) is not null ? (match.Groups["municipality"].Value, match.Groups["rest"].Value) : ("", "");

    /// <summary><c>Ane Bo (A), Tårnby Kommune</c>: no page header looks like this; "Status for uddannelsen (FGU)" names no party.</summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}[^()]{3,60})\((?<party>[\p{Lu}][\p{L}]{0,2})\)")]
    private static partial Regex MemberShape();

    /// <summary><c>(A) Ane Bo, Køge</c></summary>
    [GeneratedRegex(@"^\((?<party>\p{L}{1,3})\)[ \t](?<name>\p{L}[^,;:()\t]{3,60})")]
    private static partial Regex PartyFirst();

    /// <summary><c>(A) Ane Bo, Køge[tab](V) Ib Lund, Greve</c></summary>
    [GeneratedRegex(@"[ \t,;](?=\(\p{L}{1,3}\)[ \t]\p{L}{2,})")]
    private static partial Regex NextParty();

    [GeneratedRegex(@"^(?:og|samt) (?=\p{Lu}|\p{L}{5,})")]
    private static partial Regex And();

    /// <summary><c>Ib Lund (V), Køge. Stedfortræder: Ane Bo (V)</c></summary>
    [GeneratedRegex(@"^(?<who>\p{Lu}[^•:]{3,120}?)[.,;]?[ \t][(–-]? ?(?:[Ss]tedfortræder|[Ss]uppleant)(?:en)?(?: mødt| mødte| deltog)?: (?<substitute>\p{Lu}[^,;:()]{2,60}(?:\([^()]{1,40}\))?)\)?$")]
    private static partial Regex Replaced();

    /// <summary><c>Køge: Ib Lund (V). Greve: Ane Bo (A)</c></summary>
    [GeneratedRegex(@"(?<=:[ \t][^:]{4,300})[.;] (?=(?!Stedfortræder|Suppleant)\p{Lu}[\p{L}-]{2,24}(?: [\p{L}-]{2,20}){0,2}:[ \t])")]
    private static partial Regex NextPlace();

    /// <summary><c>Ib Lund, Køge Kommune supp. Ane Bo deltog Bo Lind, Greve Kommune</c>: the next person of an unbroken run.</summary>
    [GeneratedRegex(@"(?<=\b(?:[Ss]upp?l?\.|[Ss]uppleant|[Ss]tedfortræder):?[ ]\p{Lu}[^,;:()]{2,60}[ ](?:deltog|mødte))[ ](?=\p{Lu})")]
    private static partial Regex BehindSubstitute();

    /// <summary>What holds for all behind it, place or party: <c>Aalborg Kommune: Ane Bo (A), Ib Lund (V)</c> <c>A: Ane Bo (Køge), Ib Lund (Greve)</c></summary>
    [GeneratedRegex(@"^(?<first>\p{Lu}[\p{L} -]{0,40}):[ \t](?<people>.{4,})$")]
    private static partial Regex ForAll();

    /// <summary><c>Ane Bo fra Havneselskabet</c></summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}[^,;:()]{3,60}?) (?:fra|for) (?<from>\p{Lu}[^,;:()]{1,80})$")]
    private static partial Regex From();

    [GeneratedRegex(@"^\p{Lu}[\p{L} -]{1,40} [kK]ommune$")]
    private static partial Regex KommuneName();

    [GeneratedRegex(@"^(?<municipality>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?: (?:[kK]ommune|[rR]egionskommune))?) (?<rest>\p{Lu}.{3,60})$")]
    private static partial Regex RunOn();

    /// <summary><c>suppleant for Ib Lund</c> <c>stedfortræder for …</c> <c>supp. for …</c> <c>i stedet for …</c> <c>for Ib Lund</c></summary>
    [GeneratedRegex(@"^[-–]?[ ]?(?:(?:(?:deltog|deltager|møder?|mødte)[ ])?som[ ]|(?:deltog|deltager|møder?|mødte)[ ](?=i[ ]stedet|for[ ]))?(?:(?:personlig[ ])?(?:suppleant|stedfortræder|stedfort\.|afløser|supp?l?\.?)[ ]for|i[ ]stedet[ ]for|på[ ]vegne[ ]af|for)[ ]:?(?:\p{L}{0,20}(?:borgmester|rådmand|medlem)[ ])?(?<name>(?-i:\p{Lu}).{2,60})$", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteFor();

    /// <summary><c>supp. Ane Bo deltog</c> <c>suppleant: Ane Bo</c> <c>i stedet deltog Ane Bo</c> <c>Ane Bo deltog som suppleant</c> <c>suppleant Ane Bo mødte i stedet</c></summary>
    [GeneratedRegex(@"^[-–]?[ ]?(?:(?:(?:suppleant(?:en)?|stedfortræder(?:en)?|supp?l?\.?)(?:[ ]mødte?(?=:))?[:]?[ ](?:deltog[ ])?|i[ ]stedet:?[ ](?:(?:deltog|deltager|mødte)[ ])?)(?<name>(?-i:\p{Lu}).{2,60}?)(?:[ ](?:deltog|deltager|mødte|møder)(?:[ ]i[ ]stedet)?)?|(?<name>(?-i:\p{Lu}).{2,60}?)[ ](?:deltog|deltager|mødte|møder)[ ](?:i[ ]stedet|som[ ](?:suppleant|stedfortræder)))\.?$", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteCame();

    /// <summary><c>fungerende borgmester for Ib Lund</c> <c>fg. formand for …</c></summary>
    [GeneratedRegex(@"^(?:fungerende|konstitueret|fg\.?|kst\.?)[ ].{2,40}?[ ]for[ ](?<name>(?-i:\p{Lu}).{2,60})$", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActingFor();

    [GeneratedRegex(@"^(?:referent|ref\.|sekretær og referent|referat)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinuteTaker();

    /// <summary><c>Borgerlisten Ærø</c> <c>Lokallisten</c> <c>Tønder Listen</c> <c>uden for parti</c></summary>
    [GeneratedRegex(@"^(?:\p{L}*liste(?:n|r)?\b.{0,40}|.{2,30} ?listen|løsgænger|ude?n ?for parti(?:erne)?|UFP|UP|upartisk|partiløs)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalList();

    [GeneratedRegex(@"^[-–]?[ ]?(?:afbud|meldt afbud|fraværende|ikke til stede)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absent();
}
