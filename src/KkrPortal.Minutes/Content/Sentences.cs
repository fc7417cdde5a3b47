using System.Buffers;

namespace KkrPortal.Minutes.Content;

/// <summary>A sentence and where it begins in its block.</summary>
internal sealed class Sentence(int start, string text)
{
    private IReadOnlyList<WrittenDate>? dates;

    public int Start => start;
    public string Text => text;
    /// <summary>Read once: references, other councils' meetings and deadlines all ask for them.</summary>
    public IReadOnlyList<WrittenDate> Dates => dates ??= DanishDate.FindAll(text);
}

/// <summary>Cuts text into sentences. None is longer than a page, so that no pattern ever sees more than that at once.</summary>
internal static class Sentences
{
    private const int Longest = 3000;
    private static readonly SearchValues<char> Stops = SearchValues.Create(".?!");

    public static IEnumerable<Sentence> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var stop = text.AsSpan(i).IndexOfAny(Stops);
            i = Math.Min(stop < 0 ? text.Length : i + stop, start + Longest);
            if (i >= text.Length) break;
            if (i < start + Longest && !IsEnd(text, i))
            {
                i++;
                continue;
            }
            yield return new Sentence(start, text[start..(i + 1)]);
            start = i + 1;
            while (start < text.Length && text[start] == ' ') start++;
            i = start;
        }
        if (start < text.Length) yield return new Sentence(start, text[start..]);
    }

    /// <summary>A stop before a blank and a capital; not behind an abbreviation, an initial or the number of a day, but behind one of votes ("5 stemmer mod 1. Ane Bo …").</summary>
    private static bool IsEnd(string text, int i)
    {
        if (text[i] is not ('.' or '?' or '!') || i + 2 >= text.Length || text[i + 1] != ' ') return false;
        var next = text[i + 2];
        if (!char.IsUpper(next) && !(next is '"' or '”' or '“' or '(' or '»') && !char.IsDigit(next)) return false;
        if (text[i] != '.') return true;
        var wordStart = i;
        while (wordStart > 0 && text[wordStart - 1] is not (' ' or '(')) wordStart--;
        var word = text[wordStart..i];
        return !(word.Length == 1 && char.IsLetter(word[0])) && !(Danish.Abbreviations.Contains(word) && !(char.IsUpper(next) && Danish.ClosingAbbreviations.Contains(word))) && !(word.Length <= 2 && word.All(char.IsDigit) && !(char.IsUpper(next) && text.AsSpan(0, wordStart).EndsWith("mod ", StringComparison.Ordinal)));
    }
}
