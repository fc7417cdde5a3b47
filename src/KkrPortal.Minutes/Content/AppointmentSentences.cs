using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads sentences that appoint, and the lists of names that such a sentence opens.</summary>
internal static partial class AppointmentSentences
{
    /// <param name="isAdopted">The text is a recommendation that the decision adopts: "udpeges" is as good as "udpegede".</param>
    public static IEnumerable<ParsedAppointment> In(IEnumerable<Block> blocks, bool isAdopted)
    {
        Match? list = null;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.ListItem && list is not null)
            {
                foreach (var person in AttendeeReader.Read(block.Plain.TrimEnd('.'), isRun: false).Take(1)) yield return Appointed(person, list, block.Lines, block.Plain);
                continue;
            }
            list = OpensList().Match(block.Plain.Length > 400 ? block.Plain[^400..] : block.Plain) is { Success: true } opens ? opens : null;
            foreach (var sentence in Sentences.Split(block.Plain))
            {
                foreach (var (who, match) in Matches(sentence.Text, isAdopted))
                {
                    var lines = new LineSpan(block.LineAt(sentence.Start + match.Index), block.LineAt(sentence.Start + match.Index + match.Length - 1));
                    foreach (var person in AttendeeReader.Read(who.Replace(" og ", ", ", StringComparison.Ordinal).Replace(" samt ", ", ", StringComparison.Ordinal), isRun: true)) yield return Appointed(person, match, lines, match.Value);
                }
            }
        }
    }

    private static IEnumerable<(string Who, Match Match)> Matches(string sentence, bool isAdopted)
    {
        foreach (Match match in Active().Matches(sentence)) yield return (match.Groups["who"].Value, match);
        foreach (Match match in (isAdopted ? Proposed() : Passive()).Matches(sentence)) yield return (Clause(sentence[..match.Index]), match);
    }

    /// <summary>The subject of a passive: what stands before it since the clause began.</summary>
    private static string Clause(string before)
    {
        var start = ClauseStart().Matches(before).LastOrDefault();
        var clause = start is null ? before : before[(start.Index + start.Length)..];
        return clause.Length > 300 ? clause[^300..] : clause;
    }

    private static ParsedAppointment Appointed(AttendeeText person, Match match, LineSpan lines, string text) => new()
    {
        Person = person.Name,
        Party = person.Party is null ? null : PartyName.TryRead(person.Party),
        Municipality = person.Municipality is null ? null : Municipalities.TryFind(person.Municipality),
        Body = BodyOf(match.Groups["body"].Value),
        Action = AppointmentAction.Appointed,
        Replaces = person.SubstituteFor,
        IsSubstitute = SubstituteRole().IsMatch(text),
        Lines = lines,
    };

    /// <summary>"nyt medlem af udvalget" and "KKR-repræsentant i udvalget": the body alone.</summary>
    public static string? BodyOf(string text)
    {
        var body = Role().Replace(text.Trim(), "").Trim().TrimEnd('.', ',', ':');
        return body.Length == 0 ? null : body;
    }

    /// <summary><c>KKR udpegede Ane Bo, Køge Kommune (Ø), til udvalget</c></summary>
    [GeneratedRegex(@"\b(?:udpegede|valgte|genudpegede|genvalgte|udpeger|vælger|blev udpeget|blev valgt) (?<who>[^.;:]{3,300}?),? (?:til|som|i) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary><c>Ane Bo (A) og Ib Lund (V) blev udpeget til bestyrelsen</c></summary>
    [GeneratedRegex(@" (?:blev|er) (?:enstemmigt )?(?:udpeget|valgt|genvalgt|genudpeget)(?: (?:til|som|i) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    /// <summary><c>at Ane Bo (Ø) udpeges som repræsentant i udvalget</c></summary>
    [GeneratedRegex(@" (?:udpeges|vælges|genudpeges|genvælges)(?: (?:til|som|i) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Proposed();

    [GeneratedRegex(@"(?:^|[ ,])(?:at|samt at|og at) |^")]
    private static partial Regex ClauseStart();

    /// <summary><c>KKR udpegede følgende til bestyrelsen:</c></summary>
    [GeneratedRegex(@"\b(?:udpegede|udpeget|udpeges|udpeger|valgte|valgt)\b(?:[^.:]{0,40}? (?:til|i|af) (?<body>(?:[^.:]|\.(?= \p{Ll})){3,160}))?[^.:]{0,40}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensList();

    [GeneratedRegex(@"^(?:ny(?:t|e)? |KKR-|KKR's |kommunal(?:e)? |politisk(?:e)? )*(?:medlem|formand|næstformand|repræsentant|suppleant|stedfortræder)(?:mer|er|en|et)?(?: (?:af|i|til|for))? ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:suppleant|stedfortræder)(?:er)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteRole();
}
