using System.Text.RegularExpressions;

namespace KkrPortal.Web.Components.Shared;

/// <summary>
/// What a body (organ) is called, and when two ways of writing it mean the same one:
/// "samarbejdsudvalget vedr. almen praksis" = "Region Hovedstadens Samarbejdsudvalg for Almen praksis", "Movias bestyrelse" = "bestyrelsen for Movia".
/// </summary>
public static partial class BodyName
{
    // Words that join the parts of a name and don't tell bodies apart.
    private static readonly HashSet<string> Joints = ["den", "det", "de", "for", "til", "i", "om", "af", "på", "ved", "vedr", "vedrørende", "ang", "angående", "og", "kkr", "ny", "nyt"];

    // "stedet for Anna Eng (V), Nybyg Kommune, til bestyrelsen for Noget", "Ole Å (A), Nybyg Kommune, i bestyrelsen for Noget"
    [GeneratedRegex(@"^.*?(?:Kommune|\))\s*,?\s+(?:til|i|fra)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex PersonBefore();

    // "… pr. 1. juni", "… med udgangen af september", "… for resten af perioden"
    [GeneratedRegex(@"\s+(?:pr\b|med (?:virkning|udgangen)|fra og med|i resten af|for resten af|(?:for|i) (?:valg)?perioden|frem til|indtil|efter)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeAfter();

    // "Udpegning til Movias bestyrelse", "Udpegning af suppleant til bestyrelsen for NT", "Nyudpegning i Eksempelrådet"
    [GeneratedRegex(@"^.*?(?:udpegning|udpegelse|indstilling|valg)\w*\s+(?:af\s+.+?\s+)?(?:til|i)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex TitleBefore();

    [GeneratedRegex(@"\bregion\s+(?:hovedstaden|sjælland|syddanmark|midtjylland|nordjylland|østdanmark)s?\b")]
    private static partial Regex Region();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    // "erhvervshuset" -> "erhvervshus", "bestyrelsen" and "bestyrelse" -> "bestyrels"
    [GeneratedRegex("(?<=.{4})(?:ernes|erne|ens|ets|en|et|es|s|e)$")]
    private static partial Regex Ending();

    /// <summary>The body's name: as the decision writes it, or else as the title of its item does.</summary>
    public static string Of(string? written, string title)
    {
        if (Clean(written) is { } name) return name;
        return Clean(TitleBefore().Replace(title, "")) ?? title;
    }

    /// <summary>The same for every way of writing one body.</summary>
    public static string Key(string name)
    {
        var words = Word().Matches(Region().Replace(name.ToLower(Danish.Culture), " ")).Select(match => match.Value).Where(word => !Joints.Contains(word)).Select(Stem).ToHashSet();
        return string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    // "erhvervshus" and "erhvervshuset" both lose their last s, so that a genitive's -s needs no telling apart.
    private static string Stem(string word) => word.Length <= 4 ? word : Ending().Replace(word, "").TrimEnd('s');

    private static string? Clean(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var name = TimeAfter().Replace(PersonBefore().Replace(written.Trim(), ""), "").Trim(' ', ',', '.', ';');
        // What is left of "A som formand og B som næstformand" is no body.
        return name.Length < 3 || name.StartsWith("og ", StringComparison.Ordinal) || name.StartsWith("som ", StringComparison.Ordinal) || name.StartsWith("stedet for", StringComparison.Ordinal)
            ? null : char.ToUpper(name[0], Danish.Culture) + name[1..];
    }
}
