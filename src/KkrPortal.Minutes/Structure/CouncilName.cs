using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Finds whose meeting it is. The front page and running headers say it; else the name that the text itself uses by far the most.</summary>
internal static partial class CouncilName
{
    /// <param name="front">Lines before the contents, the participants and the first heading.</param>
    public static string? Find(LaidOutText text, IReadOnlyList<Line> front)
    {
        foreach (var line in front.Concat(text.Headers))
        {
            if (line.MayBeHeading && TryRead(line.Words) is { } named) return named;
        }
        if (OnTwoLines(front) is { } parted) return parted;
        var votes = new Dictionary<string, int>();
        foreach (var line in text.Lines)
        {
            foreach (Match match in Mention().Matches(line.Plain.Length > 4000 ? line.Plain[..4000] : line.Plain))
            {
                var name = Normal(match.Groups["name"].Value);
                if (name is not null) votes[name] = votes.GetValueOrDefault(name) + (line.Plain.Contains(Danish.RecommendationFormula, StringComparison.OrdinalIgnoreCase) ? 3 : 1);
            }
        }
        return votes.Count == 0 ? null : votes.MaxBy(v => v.Value).Key;
    }

    /// <summary>"KKR" over "SJÆLLAND", as a letterhead has it; null where no two lines of the front page say so.</summary>
    public static string? OnTwoLines(IReadOnlyList<Line> front) =>
        front.Zip(front.Skip(1)).Where(two => IsFirstHalf(two.First.Words) && two.Second.MayBeHeading).Select(two => TryRead($"{two.First.Words} {two.Second.Words}")).FirstOrDefault(name => name is not null);

    /// <summary>"KKR" over "SJÆLLAND", "Kommunekontaktrådet" over "for Region Sjælland"</summary>
    public static bool IsFirstHalf(string words) => words == Danish.CouncilAbbreviation || words.Equals("kommunekontaktrådet", StringComparison.OrdinalIgnoreCase) || words.Equals("kommunekontaktråd", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a name out of "KKR HOVEDSTADEN", "KKR Hovedstadens møde", "Kommunekontaktråd Sjælland", "Kommunekontaktrådet for Region Sjælland", "KKR – Nordjylland".</summary>
    public static string? TryRead(string text) => Mention().Match(text) is { Success: true } match ? Normal(match.Groups["name"].Value) : null;

    /// <summary>A known geography whatever its case; another one is taken as written, if it looks like a name of a region.</summary>
    private static string? Normal(string name)
    {
        var known = Danish.CouncilNames.FirstOrDefault(k => name.Equals(k, StringComparison.OrdinalIgnoreCase) || name.Equals(k + "s", StringComparison.OrdinalIgnoreCase));
        if (known is not null) return $"{Danish.CouncilAbbreviation} {known}";
        var bare = name.EndsWith('s') || name.EndsWith('S') ? name[..^1] : name;
        if (!Danish.RegionEndings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
        return $"{Danish.CouncilAbbreviation} {char.ToUpperInvariant(bare[0])}{bare[1..].ToLowerInvariant()}";
    }

    [GeneratedRegex(@"\b(?:KKR|kommunekontaktråd(?:et)?)(?:[ ]\(KKR\))?(?:[ ](?:for|i))?(?:[ ]region)?(?:[ \t]|[ ][–-][ ])(?<name>\p{L}{4,24})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mention();
}
