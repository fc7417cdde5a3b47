using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads what an item recommends: its points, and the council's verbs in the present active ("godkendes" is "godkender").</summary>
internal static partial class Recommendation
{
    public static ParsedRecommendation? Read(IReadOnlyList<Block> blocks)
    {
        var text = blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem).ToList();
        if (text.Count == 0) return null;
        var isPoint = Points(text);
        var verbs = text.Take(60).SelectMany((b, i) => VerbsOf(b.Plain, isPoint[i])).Distinct().ToList();
        return new ParsedRecommendation(verbs, [.. text.Where((_, i) => isPoint[i]).Select(b => b.Plain)]);
    }

    /// <summary>The blocks from the sentence on that holds the formula: "Havnen er gammel. Sekretariatet indstiller, at …".</summary>
    public static IReadOnlyList<Block> Inside(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var sentence in Sentences.Split(blocks[i].Plain))
            {
                if (!OpensInside().IsMatch(sentence.Text)) continue;
                var first = new Block(BlockKind.Paragraph);
                first.Begin(blocks[i].Plain[sentence.Start..], blocks[i].First!);
                return [first, .. blocks.Skip(i + 1)];
            }
        }
        return [];
    }

    /// <summary>List items; or, where there are no marks, the paragraphs that begin with "at" or a verb behind "Det indstilles, at KKR:" or "Det indstilles,".</summary>
    private static List<bool> Points(List<Block> text)
    {
        if (text.Exists(b => b.Kind == BlockKind.ListItem) || text.Count < 3 || !IsLead(text[0].Plain) || !text.Skip(1).All(b => PointVerb().IsMatch(b.Plain))) return [.. text.Select(b => b.Kind == BlockKind.ListItem)];
        return [.. text.Select((_, i) => i > 0)];
    }

    /// <summary>"Det indstilles, at KKR Midtjylland": the verbs are still to come.</summary>
    public static bool IsLead(string plain) => plain.EndsWith(':') || Formula().Match(plain) is { Success: true } formula && formula.Length > 0 && formula.Length == plain.Length;

    /// <summary>Verbs of the main clause: they stand before the first clause that explains them.</summary>
    private static IEnumerable<string> VerbsOf(string text, bool isPoint)
    {
        var clause = text.Length > 600 ? text[..600] : text;
        if (ProposedFor().Match(clause) is { Success: true } proposed && Danish.ProposedFor.TryGetValue(proposed.Groups[1].Value, out var forVerb))
        {
            yield return forVerb;
            yield break;
        }
        var formula = Formula().Match(clause);
        if (!formula.Success && !isPoint) yield break;
        clause = clause[formula.Length..];
        if (MainAgain().Match(clause) is { Success: true } again && !SubClause().IsMatch(clause[..again.Index])) clause = $"{clause[..again.Index]} og {clause[(again.Index + again.Length)..]}";
        var found = false;
        foreach (Match match in Verbs().Matches(clause))
        {
            if (found && SubClause().IsMatch(clause[..match.Index])) yield break;
            if (Normal(match, clause) is not { } verb) continue;
            found = true;
            yield return verb;
        }
    }

    private static string? Normal(Match match, string clause)
    {
        var verb = match.Value.ToLowerInvariant();
        var rest = clause[(match.Index + match.Length)..];
        if (verb is "tager" or "tages" or "tage")
        {
            if (rest.StartsWith(" stilling til", StringComparison.OrdinalIgnoreCase)) return "tager stilling til";
            if (Discussion().IsMatch(rest)) return "drøfter";
            return TakenTo().Match(rest) is { Success: true } taken ? "tager til " + taken.Groups[1].Value.ToLowerInvariant() : null;
        }
        if (verb is "giver" or "gives" or "give") return Given().Match(rest) is { Success: true } given ? "giver " + given.Groups[1].Value.ToLowerInvariant() : null;
        return Danish.RecommendedVerbs.GetValueOrDefault(verb);
    }

    /// <summary><c>Det indstilles, at KKR Midtjylland</c> <c>Formandskabet indstiller, at KKR</c> <c>At KKR Midtjylland</c></summary>
    [GeneratedRegex(@"^(?:(?!at\b|KKR(?: |,))\p{L}[^,]{2,80}? (?:foreslår|anbefaler)\b(?=,? at\b),?|.{0,80}?\bindstille[rs]\b:?,?)?(?: ?at\b)?(?: KKR(?-i: \p{Lu}\w+)?)?[:,]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^(?:Det indstilles|\p{Lu}[\p{L}’' -]{3,60} indstiller)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OpensInside();

    [GeneratedRegex(@"^(?:at\b|(?:KKR(?: (?-i:\p{Lu})\w+)? )?\p{L}+(?:er|es|e)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointVerb();

    [GeneratedRegex(@"\b(?:godkende[rs]?|tiltræde[rs]?|vedtage[rs]?|drøfte[rs]?|tage[rs]?|give[rs]?|udpege[rs]?|vælge[rs]?|beslutte[rs]?|anbefale[rs]?|opfordre[rs]?|bemyndige[rs]?|støtte[rs]?|bakke[rs]?(?= (?:\p{L}+ )?op)|afgive[rs]?|prioritere[rs]?|fastlægge[rs]?|fastsætte[rs]?|nedsætte[rs]?|afsætte[rs]?|iværksætte[rs]?|igangsætte[rs]?|tilslutte[rs]?|indstille[rs]?|behandle[rs]?|kvalificere[rs]?|videresende[rs]?|konstituere[rs]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verbs();

    [GeneratedRegex(@",\s(?:at|der|som|hvor|hvordan|hvorvidt|herunder|idet|om|så|når|hvis|mens|fx|f\.eks)\b|\b(?:at|som|der)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubClause();

    /// <summary><c>Referatet indstilles til godkendelse</c></summary>
    [GeneratedRegex(@"\bindstilles til (?:KKR's )?(\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex ProposedFor();

    /// <summary><c>tager status til efterretning, og at KKR udpeger</c>: no clause that explains, but the next thing recommended.</summary>
    [GeneratedRegex(@",? (?:og|samt) at KKR(?: \p{Lu}\w+)? ", RegexOptions.CultureInvariant)]
    private static partial Regex MainAgain();

    [GeneratedRegex(@"^[^.]{0,300}?\btil (efterretning|orientering)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakenTo();

    [GeneratedRegex(@"^ (?:en |den )?(?:\w+ ){0,2}drøftelse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discussion();

    [GeneratedRegex(@"^(?: [^\s,]+){0,7}? (input|mandat|tilsagn|bemyndigelse|opbakning|samtykke)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
