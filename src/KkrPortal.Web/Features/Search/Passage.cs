using System.Text.RegularExpressions;
using KkrPortal.Data.Search;

namespace KkrPortal.Web.Features.Search;

public enum PassageOf { Nothing, Decision, AdoptedRecommendation, Recommendation, Text }

public readonly record struct TextPiece(string Text, bool IsMarked);

/// <summary>The part of an item that answers best, with the words that were found marked.</summary>
/// <param name="Pieces">Plain text: whoever shows it, escapes it.</param>
public sealed record Passage(PassageOf Of, IReadOnlyList<TextPiece> Pieces, bool BeginsEarlier, bool GoesOn)
{
    private const int Length = 260;
    public static Passage None { get; } = new(PassageOf.Nothing, [], false, false);
    public string Plain => (BeginsEarlier ? "… " : "") + string.Concat(Pieces.Select(piece => piece.Text)) + (GoesOn ? " …" : "");

    internal static Passage Best(Marker marker, string decision, string resolved, string? recommendation, string? rest)
    {
        // The same words say more where they were decided than where they were talked about.
        var texts = new (PassageOf Of, string? Text, double Worth)[]
        {
            (PassageOf.AdoptedRecommendation, resolved, 1.3), (PassageOf.Decision, decision, 1.25), (PassageOf.Recommendation, resolved.Length > 0 ? null : recommendation, 1.15), (PassageOf.Text, rest, 1),
        };
        var (best, score) = (None, 0.0);
        foreach (var (of, text, worth) in texts.Where(text => !string.IsNullOrWhiteSpace(text.Text)))
            foreach (var paragraph in text!.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                var (passage, points) = BestWindow(marker, of, Blanks.Replace(paragraph, " ").Trim());
                if (points * worth > score) (best, score) = (passage, points * worth);
            }
        if (score > 0) return best;
        // Found by its title, its date or its number: what was decided says most.
        var first = texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Text));
        return first.Text is null ? None : Cut(marker, first.Of, Blanks.Replace(first.Text, " ").Trim(), 0);
    }

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.Compiled);

    private static (Passage, double) BestWindow(Marker marker, PassageOf of, string text)
    {
        var found = marker.FindIn(text).ToList();
        if (found.Count == 0) return (None, 0);
        var (best, score) = (0, -1.0);
        for (var first = 0; first < found.Count; first++)
        {
            // Each thing asked for counts once in full, again a little.
            var points = 0.0;
            var seen = new Dictionary<int, int>();
            for (var next = first; next < found.Count && found[next].End - found[first].Start <= Length - 40; next++)
            {
                var times = seen[found[next].Group] = seen.GetValueOrDefault(found[next].Group) + 1;
                points += found[next].Worth / (times * times);
            }
            if (points > score + 0.0001) (best, score) = (found[first].Start, points);
        }
        return (Cut(marker, of, text, best), score);
    }

    // From the sentence in which the first word stands, when it begins near enough.
    private static Passage Cut(Marker marker, PassageOf of, string text, int at)
    {
        var start = 0;
        if (text.Length > Length && at > 0)
        {
            var sentence = Math.Max(text.LastIndexOf(". ", at, StringComparison.Ordinal), text.LastIndexOf("; ", at, StringComparison.Ordinal)) is >= 0 and var stop ? stop + 2 : 0;
            start = at - sentence <= 110 ? sentence : text.IndexOf(' ', Math.Max(0, at - 80)) + 1;
        }
        var end = text.Length;
        if (end - start > Length)
        {
            var full = text.LastIndexOf(". ", start + Length, StringComparison.Ordinal);
            end = full > start + Length * 2 / 3 ? full + 1 : text.LastIndexOf(' ', start + Length);
            if (end <= start) end = Math.Min(text.Length, start + Length);
        }
        var earlier = start > 0 && !char.IsUpper(text[start]);
        return new(of, marker.Mark(text[start..end]), earlier, end < text.Length && text[end - 1] != '.');
    }
}

/// <summary>Knows which words of a text were found.</summary>
internal sealed class Marker
{
    private readonly Dictionary<string, (int Group, double Worth)> lexemes = [];
    private readonly List<(IReadOnlyList<string> Lexemes, int Group, double Worth)> phrases = [];

    public Marker(QueryPlan plan)
    {
        foreach (var (group, number) in plan.Groups.Select((group, number) => (group, number)))
            foreach (var tier in group.Tiers)
                if (tier.IsPhrase) phrases.Add((tier.Lexemes, number, group.Rarity * tier.Weight));
                else foreach (var lexeme in tier.Lexemes)
                    if (!lexemes.TryGetValue(lexeme, out var known) || known.Worth < group.Rarity * tier.Weight)
                        lexemes[lexeme] = (number, group.Rarity * tier.Weight);
    }

    public IEnumerable<(int Start, int End, int Group, double Worth)> FindIn(string text)
    {
        if (lexemes.Count + phrases.Count == 0) yield break;
        var words = Words.Places(text).Select(place => (place.Start, place.End, Lexeme: QueryTier.Lexeme(text[place.Start..place.End].ToLowerInvariant()))).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (phrases.FirstOrDefault(phrase => Follows(words, at, phrase.Lexemes)) is { Lexemes: { } lexemesFound } phrase)
            {
                yield return (words[at].Start, words[at + lexemesFound.Count - 1].End, phrase.Group, phrase.Worth * lexemesFound.Count);
                at += lexemesFound.Count - 1;
            }
            else if (lexemes.TryGetValue(words[at].Lexeme, out var found))
            {
                yield return (words[at].Start, words[at].End, found.Group, found.Worth);
            }
        }
    }

    private static bool Follows(List<(int Start, int End, string Lexeme)> words, int at, IReadOnlyList<string> lexemes)
    {
        if (at + lexemes.Count > words.Count) return false;
        for (var n = 0; n < lexemes.Count; n++)
            if (words[at + n].Lexeme != lexemes[n]) return false;
        return true;
    }

    public IReadOnlyList<TextPiece> Mark(string text)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var (start, end, _, _) in FindIn(text))
        {
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(text[start..end], true));
            at = end;
        }
        if (at < text.Length) pieces.Add(new(text[at..], false));
        return pieces;
    }
}
