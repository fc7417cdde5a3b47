using KkrPortal.Data.Search;

namespace KkrPortal.Web.Features.Search;

public enum PassageOf { Nothing, Decision, AdoptedRecommendation, Recommendation, Text, Attachment }

public readonly record struct TextPiece(string Text, bool IsMarked);

/// <summary>The part of an item that answers best, with the words that were found marked.</summary>
/// <param name="Pieces">Plain text: whoever shows it, escapes it.</param>
public sealed record HitPassage(PassageOf Of, IReadOnlyList<TextPiece> Pieces, bool BeginsEarlier, bool GoesOn)
{
    private const int Length = 260;
    public static HitPassage None { get; } = new(PassageOf.Nothing, [], false, false);
    public string Plain => (BeginsEarlier ? "… " : "") + string.Concat(Pieces.Select(piece => piece.Text)) + (GoesOn ? " …" : "");

    /// <param name="texts">In the order in which a reader wants them.</param>
    internal static HitPassage Best(Marker marker, IReadOnlyList<(PassageOf Of, string Text)> texts)
    {
        var (best, score) = (None, 0.0);
        foreach (var (of, text) in texts)
        {
            var (passage, points) = BestWindow(marker, of, text);
            if (points * Worth(of) > score) (best, score) = (passage, points * Worth(of));
        }
        if (score > 0) return best;
        // Found by its title, its date or its number: what was decided says most.
        return texts.Count == 0 ? None : Cut(marker, texts[0].Of, texts[0].Text, 0);
    }

    // The same words say more where they were decided than where they were talked about.
    private static double Worth(PassageOf of) => of switch
    {
        PassageOf.AdoptedRecommendation => 1.8,
        PassageOf.Decision => 1.7,
        PassageOf.Recommendation => 1.4,
        PassageOf.Attachment => 0.7,
        _ => 1,
    };

    private static (HitPassage, double) BestWindow(Marker marker, PassageOf of, string text)
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
    private static HitPassage Cut(Marker marker, PassageOf of, string text, int at)
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
            {
                // In a passage a compound tells nearly as much as the word alone.
                var worth = group.Rarity * Math.Sqrt(tier.Weight);
                phrases.AddRange(tier.Phrases.Select(phrase => (phrase, number, worth)));
                foreach (var lexeme in tier.Lexemes)
                    if (!lexemes.TryGetValue(lexeme, out var known) || known.Worth < worth)
                        lexemes[lexeme] = (number, worth);
            }
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
