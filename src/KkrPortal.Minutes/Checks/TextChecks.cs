using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Damage to the text itself: words that extraction split, a document that ends in mid sentence, text that belongs nowhere.</summary>
internal static class TextChecks
{
    private const int MostSplitWords = 50;
    private const int ShortestCutLine = 40;

    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document)
    {
        var words = new Vocabulary(document.Text);
        foreach (var (line, first, second) in document.Text.Lines.SelectMany(l => SplitWords(l, words)).Take(MostSplitWords))
        {
            yield return new ParseWarning("split-word", $"Linje {line.Number}: “{first} {second}” skal muligvis være “{first}{second}”.", LineSpan.Of(line.Number));
        }
        if (document.Text.Lines is [.., var last] && EndsInMidSentence(last, minutes)) yield return new ParseWarning("cut-off", "Dokumentet ender midt i en sætning; måske mangler slutningen.", LineSpan.Of(last.Number));
        // A second document in the file is a doubt of its own.
        var unplaced = minutes.UnassignedLines.Where(number => document.Next is not { } next || number < next.First.Number).ToList();
        if (unplaced is [var from, ..]) yield return new ParseWarning("unplaced-text", $"{unplaced.Count} linjer med tekst er ikke placeret, den første er linje {from}.", LineSpan.Of(from));
    }

    /// <summary>"t il", "fø lger": neither half is a word of the document, the whole is, more than once.</summary>
    private static IEnumerable<(Line Line, string First, string Second)> SplitWords(Line line, Vocabulary words)
    {
        var text = line.Plain.Length > 2000 ? line.Plain[..2000] : line.Plain;
        var tokens = text.Split(' ');
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var (first, second) = (tokens[i], tokens[i + 1].TrimEnd('.', ',', ';', ':', ')'));
            if (first.Length is 0 or > 12 || second.Length is 0 or > 20 || !first.All(char.IsLower) || !second.All(char.IsLower)) continue;
            if (words.Count(first) <= 1 && words.Count(second) <= 1 && !Danish.ShortestWords.Contains(first) && !Danish.ShortestWords.Contains(second) && words.Count(first + second) > 1) yield return (line, first, second);
        }
    }

    private static bool EndsInMidSentence(Line last, ParsedMinutes minutes) =>
        (last.Plain.Length >= ShortestCutLine || LineEnd.EndsInHyphen(last.Plain)) && !LineEnd.EndsSentence(last.Plain) && CaseLine.TryRead(last.Plain) is null
        && minutes.Sections.SelectMany(s => s.Items).SelectMany(i => i.Parts).Any(p => p.Kind != PartKind.Attachments && p.Lines.Last == last.Number && !p.Markdown.EndsWith('|'));
}
