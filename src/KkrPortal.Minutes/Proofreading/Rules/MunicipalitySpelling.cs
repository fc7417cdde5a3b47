using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Municipalities that aren't spelled as they spell themselves (Høje-Tåstrup), or in two ways in one list (Bornholm and Bornholms Regionskommune).</summary>
internal static partial class MunicipalitySpelling
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var first = new Dictionary<string, (string Core, string Name)>();
        foreach (var attendee in meeting.Attendees)
        {
            if (attendee.Municipality is not { } written) continue;
            var core = Core(written);
            if (Right(core) is { } right)
                yield return Findings.Of(attendee, "municipality-spelling", "Kommune", written, $"»{written}« ved {attendee.Name} staves {right}.", "Ret stavemåden.");
            else if (Municipalities.TryFind(core) is { } official && written.Contains("ommune", StringComparison.Ordinal))
            {
                if (first.TryGetValue(official, out var other) && other.Core != core)
                    yield return Findings.Of(attendee, "municipality-spelling", "Kommune", written, $"»{written}« ved {attendee.Name} skrives anderledes ved {other.Name}.", "Skriv kommunen ens.");
                else first[official] = (core, attendee.Name);
            }
        }
        var seen = new HashSet<string>();
        foreach (var passage in Passage.Of(meeting))
            foreach (Match match in InText().Matches(passage.Text.Markdown))
                if ((Right(match.Groups["core"].Value) ?? Right(LastWord(match.Groups["core"].Value))) is { } right && seen.Add(match.Value))
                    yield return passage.Finding("municipality-spelling", ProofSeverity.LookAt, "Kommune", match.Index, match.Length, $"»{match.Value}«: kommunen staves {right}.", "Ret stavemåden.");
    }

    /// <summary>The official name, where this is a spelling of it that nobody should use; null where it is right, or no municipality.</summary>
    private static string? Right(string core) => (Municipalities.TryFind(core) ?? Municipalities.TryGuess(core)) is { } official && core != official && core != official + "s" && core + "s" != official ? official : null;

    /// <summary>"Kontakt Køge Kommune": a sentence's first word has a capital too.</summary>
    private static string LastWord(string core) => core[(core.LastIndexOf(' ') + 1)..];

    private static string Core(string written) => Ending().Replace(written, "");

    [GeneratedRegex(@" (?:[Rr]egions)?[Kk]ommunes?$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<![\p{L}-])(?<core>\p{Lu}[\p{L}]+(?:[ -]\p{Lu}\p{L}+)?) (?:Regions)?[Kk]ommunes?\b")]
    private static partial Regex InText();
}
