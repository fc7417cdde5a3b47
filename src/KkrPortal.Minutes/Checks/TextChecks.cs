using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Damage to the text itself: words that extraction split, a document that ends in mid sentence, text that belongs nowhere.</summary>
internal static class TextChecks
{
    private const int MostSplitWords = 50;
    private const int ShortestCutLine = 40;
    private const int LongestLine = 2000;
    private const int LongestFirst = 12, LongestSecond = 20;

    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document)
    {
        foreach (var (line, first, second) in SplitWords(document).Take(MostSplitWords))
        {
            yield return new ParseWarning("split-word", $"Linje {line.Number}: »{first} {second}« skal muligvis være »{first}{second}«.", LineSpan.Of(line.Number));
        }
        if (document.Text.Lines is [.., var last] && EndsInMidSentence(last, minutes)) yield return new ParseWarning("cut-off", "Dokumentet ender midt i en sætning; måske mangler slutningen.", LineSpan.Of(last.Number));
        // A second document in the file is a doubt of its own.
        var unplaced = minutes.UnassignedLines.Where(number => document.Next is not { } next || number < next.First.Number).ToList();
        if (unplaced is [var from, ..]) yield return new ParseWarning("unplaced-text", $"{unplaced.Count} linjer med tekst er ikke placeret, den første er linje {from}.", LineSpan.Of(from));
    }

    /// <summary>"t il", "fø lger": neither half is a word of the document, the whole is, more than once.</summary>
    private static IEnumerable<(Line Line, string First, string Second)> SplitWords(DocumentStructure document)
    {
        foreach (var (before, word) in document.Text.Words.RarePairs())
        {
            if (!before.IsRare || !word.IsRare || before.Line != word.Line || before.Length > LongestFirst || word.Length > LongestSecond || word.End > LongestLine) continue;
            if (!WordHalves.TryRead(document.Text.Lines, before, word, out var first, out var second) || !char.IsLower(first[0]) || document.Text.Words.Count(string.Concat(first, second)) <= 1) continue;
            var halves = (First: first.ToString(), Second: second.ToString());
            if (!Danish.ShortestWords.Contains(halves.First) && !Danish.ShortestWords.Contains(halves.Second)) yield return (document.Text.Lines[word.Line], halves.First, halves.Second);
        }
    }

    private static bool EndsInMidSentence(Line last, ParsedMinutes minutes) =>
        (last.Plain.Length >= ShortestCutLine || LineEnd.EndsInHyphen(last.Plain)) && !LineEnd.EndsSentence(last.Plain) && CaseLine.TryRead(last.Plain) is null
        && minutes.Sections.SelectMany(s => s.Items).SelectMany(i => i.Parts).Any(p => p.Kind != PartKind.Attachments && p.Lines.Last == last.Number && !p.Markdown.EndsWith('|'));
}
