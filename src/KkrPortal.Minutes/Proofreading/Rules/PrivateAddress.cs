using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A street and number that is somebody's home: with a floor and a side, or behind a word that says so. A meeting's place is none.</summary>
internal static partial class PrivateAddress
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known) =>
        from passage in Passage.Of(meeting)
        where passage.Item is not { IsClosed: true }
        from match in Address().Matches(passage.Text.Markdown)
        where match.Groups["home"].Success || match.Groups["door"].Success
        select passage.Finding("private-address", ProofSeverity.LookAt, "Persondata", match.Groups["street"].Index, match.Groups["street"].Length, $"»{match.Groups["street"].Value}« ligner en privatadresse.", "Fjern den, hvis nogen bor der.");

    [GeneratedRegex("""
        (?<home>\b(?:bopæl(?:en)?|bor(?:ende)?|hjemmeadresse|privatadresse|c/o)\b[^.\n]{0,30}?[ :])?
        (?<street>\b\p{Lu}\p{L}+(?:[ ]\p{Lu}\p{L}+)?(?:vej|gade|stræde|allé|alle|vænget|parken|toften|haven|bakken|engen|lunden|marken|stien|[ ]Allé|[ ]Alle)[ ][0-9]{1,3}[A-Z]?\b)
        (?<door>,[ ]?(?:st|kl|[0-9]{1,2})\.?[ ]?(?:sal,?[ ]?)?(?:t\.?v\.?|t\.?h\.?|mf\.?)(?![\p{L}]))?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
