using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A heading over several sections, directly above the first of them: "B. Sager til beslutning", "II. Orientering", "ORIENTERINGSSAGER".</summary>
internal static partial class GroupHeading
{
    private const int Longest = 70;

    public static bool Is(Line line) => line.GapBefore && line.Plain.Length <= Longest && Lettered().IsMatch(line.Plain) && !LineEnd.EndsSentence(line.Plain);

    [GeneratedRegex(@"^(?:[A-H]|I{1,3}|IV|VI{0,3})[.):] ?\t? ?\p{Lu}[\p{L} ,/-]{2,60}$|^\p{Lu}{4,20}SAGER$|^(?i:sager til (?:beslutning|drøftelse|orientering|efterretning|godkendelse)(?: og (?:beslutning|drøftelse|orientering))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();
}
