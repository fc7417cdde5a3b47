using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A heading over a part of an item (Baggrund, Indstilling, Sagsfremstilling, Beslutning, Bilag).</summary>
/// <param name="Heading">As written, without marks; null for a part that its own words open.</param>
/// <param name="Rest">Text that stands behind the heading on the same line: "Beslutning: Godkendt." Null where the heading has the line to itself.</param>
internal sealed partial record PartHeading(PartKind Kind, string? Heading, string? Rest)
{
    private const int Longest = 40;

    /// <param name="templates">Which words head a part in this document; null for any known word.</param>
    public static PartHeading? TryRead(Line line, PartWords? templates = null)
    {
        var text = Margin().Replace(line.Plain.Length > Line.LongestHeading ? line.Plain[..Line.LongestHeading] : line.Plain, "", 1);
        // "… jf." and "bilag." on the next line: headings begin with a capital.
        if (text.Length == 0 || !char.IsUpper(text[0])) return null;
        if (templates?.IsDecisionOfMeeting(text) == true) return new PartHeading(PartKind.Decision, text.TrimEnd(' ', ':'), null);
        if (text.Length <= Longest && KindOf(text, templates) is { } kind) return new PartHeading(kind, text.TrimEnd(' ', ':', '.'), null);
        if (TryReadOfItem(text) is { } ofItem) return ofItem;
        if (TryReadColumn(line, templates) is { } label) return label;

        var colon = text.AsSpan(0, Math.Min(Longest, text.Length)).IndexOf(':');
        if (colon < 0 || colon + 1 >= text.Length || !char.IsWhiteSpace(text[colon + 1])) return TryReadBold(line);
        return KindOf(text[..colon], templates) is { } inline ? new PartHeading(inline, text[..colon].Trim(), RestBehindColon(line)) : null;
    }

    /// <summary><c>Baggrund[tab]Molen er gammel.</c>: labels stand in a column of their own, and the longest of them leaves room for one blank.</summary>
    private static PartHeading? TryReadColumn(Line line, PartWords? templates)
    {
        var head = line.Text.AsSpan(0, Math.Min(Longest, line.Text.Length));
        var end = head.IndexOf('\t');
        if (end < 0 && templates?.StandInColumn == true) end = head.IndexOf(' ');
        if (end <= 0 || !Danish.PartHeadings.TryGetValue(line.Text[..end].TrimEnd(' ', ':'), out var kind)) return null;
        var rest = line.Text[(end + 1)..].Trim();
        return MayStandInColumn(rest) ? new PartHeading(kind, line.Text[..end].TrimEnd(' ', ':'), rest) : null;
    }

    /// <summary>A text of more than a page's number, and no row of a table.</summary>
    private static bool MayStandInColumn(string rest) => rest.Length > 3 && !rest.Contains('\t') && (rest.Contains(' ') || rest.EndsWith('.')) && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || Bullet.StartsWithMark(rest));

    /// <summary>A label and its text beside it, as other labels may have them without a gap.</summary>
    public static bool IsInColumn(Line line) => line.Plain.Contains('\t') && char.IsUpper(line.Plain[0]) && TryReadColumn(line, null) is not null;

    /// <summary><c>**Beslutning** Godkendt.</c>: the emphasis ends where a colon would stand.</summary>
    private static PartHeading? TryReadBold(Line line)
    {
        if (!line.Text.StartsWith("**", StringComparison.Ordinal)) return null;
        var end = line.Text.AsSpan(2, Math.Min(Longest, line.Text.Length - 2)).IndexOf("** ", StringComparison.Ordinal) + 2;
        if (end <= 2 || end + 3 >= line.Text.Length || !Danish.PartHeadings.TryGetValue(line.Text[2..end].TrimEnd('.', ' '), out var kind)) return null;
        var rest = line.Text[(end + 3)..].Trim();
        return rest.Length > 0 && char.IsUpper(rest[0]) ? new PartHeading(kind, line.Text[2..end].TrimEnd('.', ' '), rest) : null;
    }

    /// <summary>With its links, where no emphasis runs across the colon.</summary>
    private static string RestBehindColon(Line line)
    {
        var rest = line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (rest.StartsWith("**", StringComparison.Ordinal)) rest = rest[2..];
        return rest.Contains('*') || rest.Contains('_') || line.Text[0] == '[' ? line.Plain[(line.Plain.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : rest.Trim();
    }

    /// <summary>A heading without a kind of its own ("Økonomi", "Afstemning"), which ends the part above it.</summary>
    /// <param name="open">The part that it stands in; null above the first.</param>
    public static PartHeading? TryReadFurther(Line line, PartKind? open)
    {
        if (!char.IsUpper(line.Plain[0])) return null;
        var colon = line.Plain.AsSpan(0, Math.Min(Longest, line.Plain.Length)).IndexOf(':');
        if (colon < 0 && line.Plain.Length > Longest) return null;
        var word = (colon < 0 ? line.Plain : line.Plain[..colon]).TrimEnd(' ', '.');
        if (word.Length == 0) return null;
        var rest = colon < 0 ? "" : line.Plain[(colon + 1)..].Trim();
        // Who was absent when the item was decided stands below the decision.
        var ends = word is "Fraværende" or "Ikke til stede" ? open is PartKind.Decision : Danish.DebateHeadings.Contains(word) ? open is not PartKind.Decision : Danish.FurtherHeadings.Contains(word) && open is PartKind.Recommendation or PartKind.Attachments;
        return ends ? new PartHeading(PartKind.Other, word, rest.Length == 0 ? null : rest) : null;
    }

    private static PartKind? KindOf(string text, PartWords? templates)
    {
        var word = text.TrimEnd(' ', ':', '.').Replace('’', '\'');
        if (word.EndsWith(')') && word.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 && NoteInBrackets().IsMatch(word.AsSpan(bracket))) word = word[..bracket];
        if (Danish.PartHeadings.TryGetValue(word, out var kind)) return kind;
        if (templates?.HeadsPresentations == true && word == PartWords.ContentsWord) return PartKind.Presentation;
        if (!Danish.OtherPartHeadings.TryGetValue(word, out kind))
        {
            if (word.EndsWith("s beslutning", StringComparison.Ordinal) && OfCouncil().IsMatch(word)) kind = PartKind.Decision;
            else if (word.EndsWith("s indstilling", StringComparison.Ordinal) && OfOffice().IsMatch(word)) kind = PartKind.Recommendation;
            else return null;
        }
        return templates?.Allows(kind) ?? true ? kind : null;
    }

    /// <summary>An agenda system repeats the item behind the word: <c>Beslutning for Punkt 2: Havne</c>.</summary>
    private static PartHeading? TryReadOfItem(string text)
    {
        if (OfItem().Match(text) is not { Success: true } match || !Danish.PartHeadings.TryGetValue(match.Groups["word"].Value, out var kind)) return null;
        return new PartHeading(kind, match.Groups["word"].Value, null);
    }

    /// <summary><c>KKR Sjællands beslutning</c></summary>
    [GeneratedRegex(@"^KKR (?:Region )?\p{Lu}\p{L}+s beslutning$", RegexOptions.CultureInvariant)]
    private static partial Regex OfCouncil();

    /// <summary><c>Administrationens indstilling</c> <c>KL's indstilling</c></summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{1,30}'?s indstilling$", RegexOptions.CultureInvariant)]
    private static partial Regex OfOffice();

    [GeneratedRegex(@"^(?<word>\p{L}+) (?:for|til|vedr\.|vedrørende) (?:[Dd]agsordens)?(?:[Pp]unkt|[Pp]kt\.?) [0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\.?(?:[:–-]|$| [–-] )", RegexOptions.CultureInvariant)]
    private static partial Regex OfItem();

    /// <summary>How many stand below, or for whom, said behind the word: <c>Bilag (2)</c> <c>Bilag (lukket)</c> <c>Bilag (2 stk.)</c></summary>
    [GeneratedRegex(@"^ \((?:[0-9]{1,2}(?: ?(?:stk\.?|bilag))?|lukket|lukkede|åben|åbne|vedlagt|vedlægges|fortrolig|fortroligt)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteInBrackets();

    /// <summary>The mark for attachments may stand before the heading: <c>./. Bilag</c></summary>
    [GeneratedRegex(@"^(?:[-–][ \t]*)?\./\.+[ \t]*[-–]?[ \t]*")]
    private static partial Regex Margin();
}

/// <summary>Which kinds of part a document heads with the template's own words; other words are sub-headings there.</summary>
internal sealed partial class PartWords
{
    private const int LongestOwn = 24;
    private const int FewestInColumn = 3;
    private const int LongestOfMeeting = 120;
    private readonly HashSet<PartKind> own;
    private readonly string? ofMeeting;

    public PartWords(IReadOnlyList<Line> lines)
    {
        own = OwnIn(lines);
        ofMeeting = OfMeetingIn(own.Contains(PartKind.Decision) ? lines.Where(NamesDecisionOfMeeting) : lines.Where(MayHeadDecisions));
        if (ofMeeting is not null) own.Add(PartKind.Decision);
        StandInColumn = lines.Count(PartHeading.IsInColumn) >= FewestInColumn;
        HeadsPresentations = Allows(PartKind.Presentation) && lines.Count(l => l.Plain.Length <= ContentsWord.Length + 1 && l.Plain.TrimEnd(':') == ContentsWord) > 1;
    }

    private PartWords(HashSet<PartKind> own, string? ofMeeting) => (this.own, this.ofMeeting) = (own, ofMeeting);

    /// <summary>Heads the contents of a document; where it stands again and again, what the items are about.</summary>
    public const string ContentsWord = "Indhold";

    public bool HeadsPresentations { get; private init; }

    /// <summary>Parts have their headings in a column beside their texts.</summary>
    public bool StandInColumn { get; private init; }

    /// <summary>"Beslutning fra møde i KKR Sjælland 16. september 2022": the heading over every decision of the meeting. One that stands once tells of an earlier meeting.</summary>
    public bool IsDecisionOfMeeting(string text) => ofMeeting is not null && text.TrimEnd(' ', ':') == ofMeeting;

    /// <summary>A line that may stand again and again over decisions and is no page's header.</summary>
    public static bool MayHeadDecisions(Line line) => NamesDecisionOfMeeting(line) || TellsThatCouncilDecided(line);

    /// <summary>Such a line, whether it stands once or over every decision.</summary>
    private static bool NamesDecisionOfMeeting(Line line) => line.Plain.Length <= LongestOfMeeting && line.Plain.StartsWith("Beslutning", StringComparison.Ordinal) && DecisionOfMeeting().IsMatch(line.Plain);

    /// <summary>"KKR besluttede:" alone on a line, over every decision where "Beslutning" heads none.</summary>
    private static bool TellsThatCouncilDecided(Line line) => line.Plain.Length <= LongestOwn * 2 && line.Plain.StartsWith(Danish.CouncilAbbreviation, StringComparison.Ordinal) && CouncilDecided().IsMatch(line.Plain);

    /// <summary>The heading itself says that what stands under it was resolved.</summary>
    public static bool TellsThatCouncilDecided(string heading) => CouncilDecided().IsMatch(heading + ":");

    private static string? OfMeetingIn(IEnumerable<Line> headings) =>
        headings.GroupBy(l => l.Plain.TrimEnd(' ', ':'))
            .Where(same => same.Count() > 1).MaxBy(same => same.Count())?.Key;

    [GeneratedRegex(@"^KKR(?: \p{Lu}\p{L}+)? (?:besluttede|beslutter|vedtog) ?:$", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilDecided();

    [GeneratedRegex(@"^Beslutning(?:er)? (?:fra|på|ved|af|den(?= [0-9])|d\.(?= ?[0-9])|i(?= KKR\b| [Kk]ommunekontaktråd)) (?:møde(?:t)? )?[^.:;]{0,60}?\b(?:[0-3]?[0-9]\. \p{L}+ 20[0-9]{2}|[0-3]?[0-9][-./][01]?[0-9][-./]20[0-9]{2}) ?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecisionOfMeeting();

    /// <summary>Most items have "Beslutning", and this one has "Konklusion" in its place; most have "Indstilling", and in this one the formula alone opens it.</summary>
    public PartWords ForItem(IReadOnlyList<Line> lines)
    {
        var ownOfItem = OwnIn(lines);
        var without = own.Where(kind => !ownOfItem.Contains(kind) && (kind == PartKind.Recommendation || (kind == PartKind.Decision && ofMeeting is null))).ToList();
        return without.Count == 0 ? this : new PartWords([.. own.Except(without)], ofMeeting) { HeadsPresentations = HeadsPresentations, StandInColumn = StandInColumn };
    }

    private static HashSet<PartKind> OwnIn(IReadOnlyList<Line> lines)
    {
        var found = new HashSet<PartKind>();
        foreach (var line in lines)
        {
            if (!char.IsUpper(line.Plain[0])) continue;
            if (line.Plain.Length <= LongestOwn && Danish.PartHeadings.TryGetValue(line.Plain.TrimEnd(' ', ':'), out var kind)) found.Add(kind);
            else if (line.Plain.AsSpan(0, Math.Min(LongestOwn, line.Plain.Length)).IndexOf(": ") is var colon and > 0 && Danish.PartHeadings.TryGetValue(line.Plain[..colon], out kind)) found.Add(kind);
        }
        return found;
    }

    public bool Allows(PartKind kind) => !own.Contains(kind);
}
