using System.Text;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>What becomes of the place where two lines are joined.</summary>
internal enum Seam { Blank, KeepHyphen, DropHyphen }

/// <summary>
/// Joins a line with the one that goes on from it. A hyphen at the line's end goes when it only divided the word, and stays
/// where it was written on purpose.
/// <code>
/// hospitals-|behandling     -> hospitalsbehandling
/// kommunikations-|og        -> kommunikations- og
/// 2025-|2026  KKR-|medlem   -> 2025-2026  KKR-medlem
/// ordninger/|hjælpepakker   -> ordninger/hjælpepakker
/// </code>
/// </summary>
internal static class LineJoin
{
    /// <param name="words">The document's own words: they tell "tids-plan" from "tidsplan" where it writes the word elsewhere.</param>
    public static string Join(string before, string after, Vocabulary? words = null)
    {
        if (before.Length == 0 || after.Length == 0) return before + after;
        return SeamOf(before, after, words) switch
        {
            Seam.Blank => $"{before} {after}",
            Seam.KeepHyphen => before + after,
            _ => before[..^1] + after,
        };
    }

    public static Seam SeamOf(string before, string after, Vocabulary? words)
    {
        if (before is [.., var letter, '/'] && char.IsLetter(letter) && char.IsLetterOrDigit(after[0]) && (IsAddress(LastWord(before)) ? IsPath(FirstWord(after)) : char.IsLetter(after[0]))) return Seam.KeepHyphen;
        if (!LineEnd.EndsInHyphen(before) || Danish.AfterSuspendedHyphen.Contains(FirstWord(after))) return Seam.Blank;
        return KeepsHyphen(before, after, words) ? Seam.KeepHyphen : Seam.DropHyphen;
    }

    /// <summary>Makes the end of a text ready for the line that goes on from its last one.</summary>
    public static void Close(StringBuilder text, string last, string after, Vocabulary? words)
    {
        var seam = SeamOf(last, after, words);
        if (seam == Seam.DropHyphen) text.Length--;
        if (seam == Seam.Blank && text.Length > 0) text.Append(' ');
    }

    private static bool KeepsHyphen(string before, string after, Vocabulary? words)
    {
        var last = LastWord(before);
        if (IsAddress(last)) return words?.KnowsAddress(last[..^1] + FirstWord(after).TrimEnd('.', ',')) != true;
        var first = last[..^1];
        if (!char.IsLower(after[0]) || !char.IsLower(first[^1])) return true;
        var second = FirstWord(after).TrimEnd('.', ',', ';', ':', ')', '”', '"', '!', '?');
        return words is not null && words.Count($"{first}-{second}") > words.Count(first + second);
    }

    private static bool IsAddress(string word) => word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>"media/28939/udkast.pdf" goes on from an address; "Referatet" does not.</summary>
    private static bool IsPath(string word) => word.Length > 3 && (word.AsSpan(1, word.Length - 2).Contains('/') || word.AsSpan(1, word.Length - 3).Contains('.'));

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? text : text[..end];
    }

    private static string LastWord(string text) => text[(text.AsSpan().LastIndexOfAny(' ', '\t') + 1)..];
}
