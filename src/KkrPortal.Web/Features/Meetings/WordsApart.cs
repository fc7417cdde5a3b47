using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Search;

namespace KkrPortal.Web.Features.Meetings;

public readonly record struct ApartPiece(string Text, bool IsOnlyHere);

/// <summary>
/// A recommendation and the decision that departs from it, each with the words marked that the other hasn't got in any form. A diff of the two
/// would be no help: the decision tells the change in a sentence of its own, and seldom repeats what it keeps.
/// </summary>
public sealed partial record WordsApart(IReadOnlyList<IReadOnlyList<ApartPiece>> Recommended, IReadOnlyList<IReadOnlyList<ApartPiece>> Decided)
{
    // "- " at the start of a line, "1. ", "**"
    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,2}[.)])\s+|\*\*|^#{1,6}\s+|\\(?=\p{P})", RegexOptions.Multiline)]
    private static partial Regex Marks();

    /// <summary>Null unless the decision changed what was recommended and both texts are here.</summary>
    public static WordsApart? Of(Outcome outcome, IReadOnlyCollection<Outcome> also, string? recommendation, string? decision)
    {
        if (outcome != Outcome.Amended && !also.Contains(Outcome.Amended) || string.IsNullOrWhiteSpace(recommendation) || string.IsNullOrWhiteSpace(decision)) return null;
        var (recommended, decided) = (Paragraphs(recommendation), Paragraphs(decision));
        return new(Mark(recommended, Roots(decided)), Mark(decided, Roots(recommended)));
    }

    private static List<string> Paragraphs(string markdown) =>
        [.. markdown.ReplaceLineEndings("\n").Split('\n').Select(line => Marks().Replace(line, "").Trim()).Where(line => line.Length > 0)];

    private static HashSet<string> Roots(List<string> paragraphs) => [.. paragraphs.SelectMany(Words.In).Select(DanishRoot.Of)];

    private static List<IReadOnlyList<ApartPiece>> Mark(List<string> paragraphs, HashSet<string> other) => [.. paragraphs.Select(paragraph => Mark(paragraph, other))];

    private static IReadOnlyList<ApartPiece> Mark(string text, HashSet<string> other)
    {
        var pieces = new List<ApartPiece>();
        var at = 0;
        foreach (var (start, end) in Words.Places(text))
        {
            var word = text[start..end];
            // Small words and the formula of every decision say nothing about the change.
            if (!TellsSomething(word) || other.Contains(DanishRoot.Of(word.ToLowerInvariant()))) continue;
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(word, true));
            at = end;
        }
        if (at < text.Length) pieces.Add(new(text[at..], false));
        return pieces;
    }

    private static bool TellsSomething(string word) => char.IsDigit(word[0]) || word.Length >= 4 && !Formula.Contains(DanishRoot.Of(word.ToLowerInvariant()));

    private static readonly HashSet<string> Formula =
        [.. "indstilles indstilling indstillingen godkender godkendte tiltræder tiltrådte besluttede beslutter ændring ændringen rettelse bemærkning stedet dette denne disse eller efter blev bliver være idet således dermed samt også hvor hvis skal skulle"
            .Split(' ').Select(DanishRoot.Of)];
}
