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
                // "RAR Fyn: Ane Bo orienterede om ledigheden."
                var label = Label().Match(sentence.Text) is { Success: true } before && IsBody(before.Groups["body"].Value, bodies) ? before : null;
                var text = sentence.Text[(label?.Length ?? 0)..];
                var speakers = Speakers(text, bodies, people);
                if (speakers.Count == 0 || (label?.Groups["body"].Value ?? BodyIn(text, bodies, people) ?? heading) is not { } body) continue;
                var lines = new LineSpan(block.LineAt(sentence.Start), block.LineAt(sentence.Start + sentence.Text.Length - 1));
                foreach (var speaker in speakers) yield return new ParsedReport(speaker, body, lines);
            }
        }
    }

    /// <summary>The subject stands first, or directly behind the verb where something else does: never both. It may be two persons.</summary>
    private static List<string> Speakers(string sentence, List<ReportingBody> bodies, IReadOnlySet<string> people)
    {
        if (SubjectFirst().Match(sentence) is { Success: true } first)
        {
            var subjects = first.Groups["who"].Value.Split(" og ").Select(Person).ToList();
            if (subjects.TrueForAll(s => s is not null)) return subjects.ConvertAll(s => s!);
        }
        var then = VerbFirst().Match(sentence) is { Success: true } verb ? verb : ReportBy().Match(sentence);
        return then.Success && Person(then.Groups["who"].Value) is { } speaker ? [speaker] : [];

        string? Person(string text)
        {
            var name = PersonName.SplitTitle(text).Name;
            var isPerson = people.Contains(name) || (PersonName.Is(name) && !bodies.Exists(b => b.In(name) is not null || b.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
            return isPerson ? name : null;
        }
    }

    /// <summary>"RAR Fyn", "Havnerådet" and what the item has in its list; "Status" and "Beslutning" are no bodies.</summary>
    private static bool IsBody(string name, List<ReportingBody> bodies) =>
        bodies.Exists(b => b.In(name) == 0) || SeatWords.NamesBody(name) || (name.Length > 1 && name.Split(' ')[0].All(c => char.IsUpper(c) || char.IsDigit(c)));

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

    private const string Spoke = "(?:orienterede|fortalte|nævnte|oplyste|berettede|redegjorde|refererede|informerede|bemærkede|gav (?:en )?(?:kort )?(?:status|orientering))";
    private const string Report = "(?:(?:Mundtlig|Skriftlig|Kort) )?[Oo]rientering fra (?:mødet i |møde i )?";
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

    /// <summary><c>Orientering fra Movia ved Ane Bo.</c></summary>
    [GeneratedRegex("^" + Report + Name + @" (?:ved|v/) ?(?<who>(?:\p{Ll}[\p{L}-]{3,} )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de))+)(?=[.,(]| \(|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ReportBy();

    /// <summary><c>RAR Fyn: Ane Bo orienterede</c></summary>
    [GeneratedRegex("^(?<body>" + Name + @"): (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary><c>Fra Havnebusserne fortalte</c> <c>I forhold til Movia nævnte</c> <c>orienterede fra møde i Klimaforum</c> <c>orienterede Ane Bo fra Movia</c></summary>
    [GeneratedRegex(@"^(?:Fra|I forhold til) (?:mødet i |møde i )?(?<body>" + Name + ") " + Spoke + @"\b|\b" + Spoke + Adverbs + @"(?: \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)+)? (?:fra (?:mødet i |møde i )?|(?:fra|om|på|for) (?:arbejdet|drøftelserne|møderne) i )(?<body>" + Name + ")|^" + Report + "(?<body>" + Name + ") (?:ved|v/)", RegexOptions.CultureInvariant)]
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
