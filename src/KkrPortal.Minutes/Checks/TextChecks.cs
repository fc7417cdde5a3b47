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
            yield return new ParseWarning("split-word", $"Linje {line.Number}: “{first} {second}” skal muligvis være “{first}{second}”.", LineSpan.Of(line.Number));
        }
        if (document.Text.Lines is [.., var last] && EndsInMidSentence(last, minutes)) yield return new ParseWarning("cut-off", "Dokumentet ender midt i en sætning; måske mangler slutningen.", LineSpan.Of(last.Number));
        // A second document in the file is a doubt of its own.
        var unplaced = minutes.UnassignedLines.Where(number => document.Next is not { } next || number < next.First.Number).ToList();
        if (unplaced is [var from, ..]) yield return new ParseWarning("unplaced-text", $"{unplaced.Count} linjer med tekst er ikke placeret, den første er linje {from}.", LineSpan.Of(from));
    }

    /// <summary>"t il", "fø lger": neither half is a word of the document, the whole is, more than once.</summary>
    private static IEnumerable<(Line Line, string First, string Second)> SplitWords(DocumentStructure document)
    {
        (int Line, int Start, int Length) before = default;
        foreach (var half in document.Vocabulary.Rare())
        {
            var first = half.Line == before.Line && half.Start == before.Start + before.Length + 1 && before.Length <= LongestFirst ? before : default;
            before = half;
            var line = document.Text.Lines[half.Line];
            if (first.Length == 0 || half.Start + half.Length > LongestLine || Split(line.Plain, first.Start, first.Length, half.Length) is not { } word || document.Vocabulary.Count(word.First + word.Second) <= 1) continue;
            yield return (line, word.First, word.Second);
        }
    }

    /// <returns>Two words in lower case that a blank parts, the second with the sentence's signs behind it at most; null for others.</returns>
    private static (string First, string Second)? Split(string text, int start, int firstLength, int secondLength)
    {
        var (end, first, second) = (start + firstLength + 1 + secondLength, text.Substring(start, firstLength), text.Substring(start + firstLength + 1, secondLength));
        while (end < text.Length && text[end] is '.' or ',' or ';' or ':' or ')') end++;
        var isSplit = (start == 0 || text[start - 1] == ' ') && text[start + firstLength] == ' ' && (end == text.Length || text[end] == ' ')
            && secondLength <= LongestSecond && IsLower(first) && IsLower(second) && !Danish.ShortestWords.Contains(first) && !Danish.ShortestWords.Contains(second);
        return isSplit ? (first, second) : null;
    }

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLower(letter)) return false;
        }
        return true;
    }

    private static bool EndsInMidSentence(Line last, ParsedMinutes minutes) =>
        (last.Plain.Length >= ShortestCutLine || LineEnd.EndsInHyphen(last.Plain)) && !LineEnd.EndsSentence(last.Plain) && CaseLine.TryRead(last.Plain) is null
        && minutes.Sections.SelectMany(s => s.Items).SelectMany(i => i.Parts).Any(p => p.Kind != PartKind.Attachments && p.Lines.Last == last.Number && !p.Markdown.EndsWith('|'));
}
