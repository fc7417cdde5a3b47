using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds who told of which body under <em>Siden sidst</em>. The speaker stands beside a verb of speech; the body behind "fra", in bold type, in
/// the item's own list of bodies, or in the heading above. Where either is unclear there is no report.
/// <code>
/// Fra Sundhedssamarbejdsudvalget (SSU) fortalte Ane Bo, at …
/// Ib Lund orienterede fra Havnebusserne, der …
/// Grundet afbud fra Ea Mo orienterede Ib Lund fra **Klimaforum**, herunder …
/// </code>
/// </summary>
internal static partial class Reports
{
    /// <summary>A report says within its first words whom it is from; later a body may be named for any reason.</summary>
    private const int Opening = 200;
    private const int LongestName = 80;

    public static bool AreIn(string title) => Titles().IsMatch(title);

    public static IReadOnlyList<ParsedReport> Find(IReadOnlyList<(PartKind Kind, IReadOnlyList<Block> Blocks)> parts, IReadOnlySet<string> people)
    {
        var blocks = parts.Where(p => p.Kind != PartKind.Attachments).Select(p => p.Blocks).ToList();
        var bodies = blocks.SelectMany(b => b).SelectMany(Named).DistinctBy(b => b.Name).Where(b => !people.Contains(b.Name)).ToList();
        return [.. blocks.SelectMany(part => InPart(part, bodies, people)).DistinctBy(r => (r.Person, r.Body))];
    }

    private static IEnumerable<ParsedReport> InPart(IReadOnlyList<Block> blocks, List<ReportingBody> bodies, IReadOnlySet<string> people)
    {
        string? heading = null;
        foreach (var block in blocks)
        {
            if (IsHeading(block))
            {
                heading = ReportingBody.Of(block.Plain)?.Name;
                continue;
            }
            foreach (var sentence in block.Sentences)
            {
                if (Speaker(sentence.Text, bodies, people) is not { } speaker) continue;
                if ((BodyIn(sentence.Text, bodies, people) ?? heading) is not { } body) continue;
                yield return new ParsedReport(speaker, body, new LineSpan(block.LineAt(sentence.Start), block.LineAt(sentence.Start + sentence.Text.Length - 1)));
            }
        }
    }

    /// <summary>The subject stands first, or directly behind the verb where something else does: never both.</summary>
    private static string? Speaker(string sentence, List<ReportingBody> bodies, IReadOnlySet<string> people)
    {
        if (SubjectFirst().Match(sentence) is { Success: true } first && Person(first.Groups["who"].Value) is { } subject) return subject;
        return VerbFirst().Match(sentence) is { Success: true } then ? Person(then.Groups["who"].Value) : null;

        string? Person(string text)
        {
            var name = PersonName.SplitTitle(text).Name;
            var isPerson = people.Contains(name) || (PersonName.Is(name) && !bodies.Exists(b => b.In(name) is not null || b.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
            return isPerson ? name : null;
        }
    }

    private static string? BodyIn(string sentence, List<ReportingBody> bodies, IReadOnlySet<string> people)
    {
        var opening = sentence.Length > Opening ? sentence[..Opening] : sentence;
        var known = bodies.Select(b => (b.Name, At: b.In(opening))).Where(b => b.At is not null).OrderBy(b => b.At).ThenByDescending(b => b.Name.Length).Select(b => b.Name).FirstOrDefault();
        if (known is not null) return known;
        if (FromBody().Match(opening) is not { Success: true } from) return null;
        var name = from.Groups["body"].Value;
        return people.Contains(name) || Municipalities.TryFind(name) is not null ? null : name;
    }

    /// <summary>A point of the list of bodies, a heading, and what is set in bold type.</summary>
    private static IEnumerable<ReportingBody> Named(Block block)
    {
        if (block.Kind == BlockKind.Table) return [];
        var bold = Bold().Matches(block.Text).Select(m => m.Groups["name"].Value);
        return (block.Kind == BlockKind.ListItem || IsHeading(block) ? bold.Prepend(block.Plain) : bold).Select(ReportingBody.Of).OfType<ReportingBody>();
    }

    // "*Orientering fra BRN*": set apart by its type alone.
    private static bool IsHeading(Block block) => block.Kind == BlockKind.Heading
        || (block.Kind == BlockKind.Paragraph && block.Text.Length is > 2 and <= 2 * LongestName && block.Text[0] is '*' or '_' && block.Text[^1] == block.Text[0] && !Verb().IsMatch(block.Plain));

    /// <param name="Plain">Without its abbreviation in brackets.</param>
    private sealed record ReportingBody(string Name, string Plain, string? Abbreviation)
    {
        /// <summary>Null for a sentence, and for a meeting.</summary>
        public static ReportingBody? Of(string text)
        {
            var name = Lead().Replace(text.Trim().TrimEnd('.', ',', ';', ':', ' '), "");
            if (name.Length is < 2 or > LongestName || !char.IsUpper(name[0]) || name.StartsWith("Møde", StringComparison.Ordinal) || name.Contains(". ", StringComparison.Ordinal) || Verb().IsMatch(name)) return null;
            var bracket = Bracket().Match(name);
            return new(name, bracket.Success ? name[..bracket.Index].Trim() : name, bracket.Success ? bracket.Groups["short"].Value : null);
        }

        /// <summary>Where a text names it first as a whole word, in whatever case it is bent; null where it doesn't.</summary>
        public int? In(string text) => At(text, Plain, StringComparison.OrdinalIgnoreCase) ?? (Abbreviation is null ? null : At(text, Abbreviation, StringComparison.Ordinal));

        private static int? At(string text, string name, StringComparison comparison)
        {
            for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
            {
                var end = at + name.Length;
                if (end < text.Length && text[end] == 's') end++;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
            }
            return null;
        }
    }

    private const string Spoke = "(?:orienterede|fortalte|nævnte|oplyste|berettede|redegjorde|informerede|bemærkede|gav (?:en )?(?:kort )?(?:status|orientering))";
    private const string Adverbs = "(?: (?:kort|også|endvidere|desuden|herefter|ligeledes|videre))*";
    private const string Name = @"\p{Lu}[\p{L}\p{N}'’&-]*(?: (?:(?:og|for|i) )?\p{Lu}[\p{L}\p{N}'’&-]*)*(?: \(\p{Lu}[\p{Lu}\p{N}]{1,7}\))?";

    [GeneratedRegex("^(?:siden sidst|orientering(?:er|ssager|spunkter)?(?: fra| siden|$)|nyt fra)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    /// <summary><c>Ib Lund orienterede</c> <c>Borgmester Ane Bo (A), Køge Kommune, fortalte</c></summary>
    [GeneratedRegex(@"^(?!(?:Fra|I|På|Om|For|Ved|Efter|Til|Med|Grundet|Desuden|Herefter|Endelig|Endvidere|Derudover|Herudover) )(?<who>\p{Lu}[^,.;:()]{3,80}?)(?: \(\p{Lu}{1,3}\))?(?:, [^,.;:]{2,60},?)? " + Spoke + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectFirst();

    /// <summary><c>Fra Movia fortalte Ane Bo</c> <c>Herefter orienterede borgmester Ib Lund</c></summary>
    [GeneratedRegex(@"^[^.;:]{2,160}?\b" + Spoke + Adverbs + @" (?<who>(?:\p{Ll}[\p{L}-]{3,} )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de))+)", RegexOptions.CultureInvariant)]
    private static partial Regex VerbFirst();

    /// <summary><c>Fra Havnebusserne fortalte</c> <c>I forhold til Movia nævnte</c> <c>orienterede fra møde i Klimaforum</c> <c>orienterede Ane Bo fra Movia</c></summary>
    [GeneratedRegex(@"^(?:Fra|I forhold til) (?:mødet i |møde i )?(?<body>" + Name + ") " + Spoke + @"\b|\b" + Spoke + Adverbs + @"(?: \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)+)? (?:fra (?:mødet i |møde i )?|(?:fra|om|på|for) arbejdet i )(?<body>" + Name + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FromBody();

    [GeneratedRegex(@"\*\*(?<name>[^*]{2,80})\*\*")]
    private static partial Regex Bold();

    /// <summary><c>Orientering fra møde i Klimaforum</c>: the body alone.</summary>
    [GeneratedRegex("^(?:(?:skriftlig |mundtlig |kort )?(?:orientering|status|nyt) fra )?(?:mødet i |møde i )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:" + Spoke + @"|er|har|blev|skal|vil|kan|var|havde)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@" ?\((?<short>\p{Lu}[\p{Lu}\p{N}-]{1,7})\)$")]
    private static partial Regex Bracket();
}
