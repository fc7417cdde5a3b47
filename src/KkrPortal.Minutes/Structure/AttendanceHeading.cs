using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A heading over participants: "Deltagere", "Afbud:", "Fra KL-sekretariatet", "Afbud: Ingen".</summary>
/// <param name="Rest">Names that stand behind the heading on the same line.</param>
internal sealed partial record AttendanceHeading(string Heading, AttendeeStatus Status, string? Rest)
{
    private const int Longest = 60;

    public static bool Is(Line line) => TryRead(line) is not null;

    public static AttendanceHeading? TryRead(Line line) => TryRead(line.Words) ?? InColumn(line.Plain) ?? BesideMember(line.Plain);

    /// <summary>"Deltagere Ane Bo (A), Køge": a column as narrow as its heading.</summary>
    private static AttendanceHeading? BesideMember(string plain) =>
        Column().Match(plain) is { Success: true } match && AttendeeReader.LooksLikeMember(plain[match.Length..]) ? new AttendanceHeading(match.Value.TrimEnd(), Danish.AttendanceHeadings[match.Value.TrimEnd()], plain[match.Length..]) : null;

    [GeneratedRegex("^(?:Deltagere|Mødedeltagere|Til stede|Tilstede|Afbud|Fraværende|Medlemmer|Gæster) (?=\\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    /// <summary><c>Afbud[tab]Ane Bo (A), Ib Lund (V)</c>: beside its names a heading needs no colon.</summary>
    private static AttendanceHeading? InColumn(string plain) =>
        plain.IndexOf('\t', StringComparison.Ordinal) is var tab and > 0 and <= Longest && Danish.AttendanceHeadings.TryGetValue(plain[..tab].TrimEnd(), out var status)
            ? new AttendanceHeading(plain[..tab].TrimEnd(), status, plain[(tab + 1)..].Trim())
            : null;

    public static AttendanceHeading? TryRead(string plain)
    {
        if (plain.StartsWith("Bilag ", StringComparison.Ordinal) && Annex().Match(plain) is { Success: true } annex) plain = plain[annex.Length..];
        // "Deltagere (24)"
        if (plain.Length <= Longest && plain.TrimEnd(':').EndsWith(')')) plain = Counted().Replace(plain, "");
        var colon = plain.AsSpan(0, Math.Min(Longest, plain.Length)).IndexOf(':');
        if (Sentence().Match(plain.Length > Line.LongestHeading ? plain[..Line.LongestHeading] : plain) is { Success: true } sentence) return Opened(plain, sentence);
        if (colon < 0) return plain.Length <= Longest && StatusOf(plain) is { } status ? new AttendanceHeading(plain.Trim(), status, null) : null;
        var rest = plain[(colon + 1)..].Trim();
        return StatusOf(plain[..colon]) is { } labelled ? new AttendanceHeading(plain[..colon].Trim(), labelled, rest.Length == 0 ? null : rest) : null;
    }

    /// <summary>"Fra regionen deltog under punkt 3:" over the names: what stands before the colon is the heading's own.</summary>
    private static AttendanceHeading Opened(string plain, Match sentence)
    {
        var rest = plain[(sentence.Index + sentence.Length)..].Trim();
        return rest.EndsWith(':') && char.IsLower(rest[0]) ? new AttendanceHeading(plain.TrimEnd(':', ' '), AttendeeStatus.Present, null) : new AttendanceHeading(sentence.Groups["heading"].Value, AttendeeStatus.Present, rest);
    }

    /// <summary><c>Bilag 1. Deltagere</c>: the list stands behind the text.</summary>
    [GeneratedRegex(@"^Bilag [0-9]{1,2}[.:]? (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    /// <summary><c>Under punkt 3 deltog direktør Ane Bo</c> <c>Fra KL deltog Ane Bo</c> <c>Desuden deltog konsulent Ane Bo</c></summary>
    [GeneratedRegex(@"^(?<heading>(?:(?:Under|Ved|I behandlingen af) (?:behandlingen af )?(?:dagsordens)?(?:punkt|pkt\.?) [0-9][^:,]{0,30}?|Fra [^:,]{2,60}?|(?:Desuden|Endvidere|Herudover|Derudover|Yderligere)(?: [\p{L} ]{2,40}?)?) (?:deltog|deltager|medvirkede|mødte)(?: desuden| endvidere| også)?):? (?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    /// <summary>"Afbud fra KKR-medlemmer" and "Deltagere fra KL" are known by their first word; so are all lists that begin with "Fra" or "Øvrige".</summary>
    private static AttendeeStatus? StatusOf(string text)
    {
        var heading = text.Trim().TrimEnd('.', ':').Replace('’', '\'');
        if (Danish.AttendanceHeadings.TryGetValue(heading, out var status)) return status;
        if (heading.Length == 0 || heading.Contains(',') || heading.Contains('(')) return null;
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6) return null;
        if (Danish.AttendanceFirstWords.TryGetValue(words[0], out status)) return status;
        return SortOfParticipants().IsMatch(heading) ? AttendeeStatus.Present : null;
    }

    [GeneratedRegex(@" \([0-9]{1,3}\)(?=:?$)")]
    private static partial Regex Counted();

    /// <summary><c>Politiske deltagere</c> <c>Faste gæster</c></summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}+e (?:deltagere|gæster|observatører|repræsentanter)$", RegexOptions.CultureInvariant)]
    private static partial Regex SortOfParticipants();
}
