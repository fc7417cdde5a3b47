using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Finds who leaves a seat or declines it, and whose seat is taken over.</summary>
internal static partial class Departures
{
    private const int LongestLead = 160;

    public static IEnumerable<ParsedAppointment> In(Block block) => In(block, isToldAlone: false);

    /// <summary>Those whose leaving is what a sentence tells, or what the council took note of; not what somebody asked, or told of another matter.</summary>
    public static IEnumerable<ParsedAppointment> Told(Block block) => In(block, isToldAlone: true);

    private static IEnumerable<ParsedAppointment> In(Block block, bool isToldAlone)
    {
        foreach (var sentence in block.Sentences)
        {
            if (Leaves().Match(sentence.Text) is not { Success: true } match) continue;
            if (isToldAlone && !(match.Index <= LongestLead && match.Groups["body"].Success && Statement().IsMatch(sentence.Text[..match.Index]))) continue;
            if (Office().IsMatch(match.Groups["body"].Value)) continue;
            var lead = sentence.Text[Math.Max(0, match.Index - LongestLead)..match.Index];
            var name = Names().Matches(lead).LastOrDefault(n => PersonName.Is(PersonName.SplitTitle(n.Value).Name));
            if (name is null) continue;
            var person = AttendeeReader.Read(lead[name.Index..], isRun: false) is [var member, ..] ? member : null;
            yield return new ParsedAppointment
            {
                Person = PersonName.SplitTitle(name.Value).Name,
                Party = person?.Party is { } party ? PartyName.TryRead(party) : null,
                Municipality = person?.Municipality is { } place ? Municipalities.TryFind(place) : null,
                Body = Election().IsMatch(match.Groups["body"].Value) ? null : SeatWords.BodyOf(match.Groups["body"].Value),
                Action = match.Groups["declines"].Success ? AppointmentAction.Declined : AppointmentAction.Resigned,
                Lines = new LineSpan(block.LineAt(sentence.Start), block.LineAt(sentence.Start + match.Index + match.Length - 1)),
            };
        }
    }

    public static string? ReplacedIn(string plain)
    {
        var match = TakesOver().Match(plain.Length > 20_000 ? plain[..20_000] : plain);
        var name = match.Groups["who"].Value.TrimEnd('.');
        return match.Success && PersonName.Is(name) ? name : null;
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}")]
    private static partial Regex Names();

    /// <summary><c>Borgmester Ane Bo (A), Greve Kommune, har meddelt, at hun</c> <c>KKR tog til efterretning, at Ane Bo</c>; not <c>Ib Lund spurgte, om Ane Bo</c>.</summary>
    [GeneratedRegex(@"^(?:(?:KKR(?: \p{Lu}\p{L}+)?|Rådet|Det blev) (?:tog|tager|taget)(?: det)? til efterretning,? at |Taget til efterretning,? at )?(?:[Bb]orgmester |[Rr]ådmand |[Vv]iceborgmester |[Bb]yrådsmedlem )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}(?: \(\p{Lu}\p{L}{0,2}\))?(?:, \p{Lu}[\p{L}-]+(?: \p{L}+)?,?)?(?: (?:er|har|har (?:meddelt|oplyst)(?: KKR| sekretariatet)?,? at (?:han|hun|vedkommende)))? $", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    /// <summary><c>har meddelt, at hun udtræder af udvalget</c> <c>er udtrådt af bestyrelsen</c> <c>ønsker ikke at fortsætte</c></summary>
    [GeneratedRegex(@"\b(?:udtræder|fratræder|udtrådt|fratrådt|trækker sig|har trukket sig|(?:ønske(?:r|de|t)|valgt|besluttet) at (?:udtræde|fratræde|trække sig|stoppe|udgå|blive afløst)|udtrådte|fratrådte|(?:har )?(?:nedlagt|nedlægger|nedlagde) (?:sit|sine) (?:mandat|hverv|post|poster)|(?<declines>takkede nej|har takket nej|takker nej|ønske(?:r|de) ikke at (?:fortsætte|modtage valg)|fras(?:agde|iger) sig|har frasagt sig|frabad sig))\b(?: (?:af|fra|som|til|i))?(?: (?<body>(?:[^.;,]|\.(?= \p{Ll})){3,160}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();

    /// <summary>What was declined is no body: <c>takkede nej til valg</c> <c>trak sig fra posten</c></summary>
    [GeneratedRegex(@"^(?:(?:gen)?valg|(?:gen)?udpegning|hvervet|posten|pladsen|opgaven)(?:et|en)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Election();

    /// <summary>Who leaves the mayor's chair leaves no seat that a council filled: <c>er fratrådt som borgmester</c></summary>
    [GeneratedRegex(@"^(?:vice|over)?(?:borgmester|rådmand|byrådsmedlem|kommunaldirektør)(?:en)?(?: (?:i|for) .*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary><c>overtage pladsen fra Ane Bo</c> <c>i stedet for borgmester Ib Lund</c> <c>afløser Ane Bo</c> <c>en repræsentant efter Ib Lund</c></summary>
    [GeneratedRegex(@"\b(?:overtage[rs]? (?:\p{L}+ ){0,3}(?:fra|efter)|i stedet for|(?:medlem|repræsentant|suppleant|indtræder) efter|afløser(?: for)?|erstatter|efterfølger) (?:\p{Ll}*(?:borgmester|rådmand|formand|medlem|direktør|chef|leder) )?(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex TakesOver();
}
