namespace KkrPortal.Data.Search;

/// <summary>
/// Takes a Danish compound apart against a vocabulary: "botilbudspladser" is botilbud + plads, and botilbud is bo + tilbud. Parts are joined
/// by nothing, by -s- or by -e- (lån-e-pulje). It only believes in parts that are words of their own in the texts or in <see cref="CommonWords"/>.
/// </summary>
/// <param name="isWord">Whether the texts hold this form, lower case.</param>
/// <param name="isRoot">Whether the texts hold a word of this root.</param>
public sealed class CompoundSplitter(Func<string, bool> isWord, Func<string, bool> isRoot)
{
    private const int ShortestCompound = 6;
    private const int ShortestTriple = 14;
    // The same ends of words come back again and again.
    private readonly Dictionary<string, string> roots = [];

    /// <summary>Roots of all parts, inner compounds too ("bo", "tilbud", "botilbud", "plad"); empty when the word is simple.</summary>
    public string[] PartsOf(string word)
    {
        if (word.Length < ShortestCompound || word.Any(char.IsDigit)) return [];
        var ends = new List<Span>();
        Divide(word, 0, ends, 0);
        if (ends.Count < 2) return [];
        var parts = new List<string>();
        for (var length = ends.Count - 1; length >= 1; length--)
            for (var first = 0; first + length <= ends.Count; first++)
            {
                var span = word[ends[first].Start..ends[first + length - 1].End];
                var root = RootOf(span);
                if ((length == 1 || isRoot(root) || CommonWords.Roots.Contains(root)) && !parts.Contains(root)) parts.Add(root);
            }
        return [.. parts];
    }

    /// <summary>The parts as written, without link letters: "botilbudspladser" is "bo", "tilbud", "pladser".</summary>
    public string[] SurfacePartsOf(string word)
    {
        if (word.Length < ShortestCompound || word.Any(char.IsDigit)) return [];
        var ends = new List<Span>();
        Divide(word, 0, ends, 0);
        return ends.Count < 2 ? [] : [.. ends.Select(span => word[span.Start..span.End])];
    }

    private readonly record struct Span(int Start, int End);

    private void Divide(string word, int offset, List<Span> ends, int depth)
    {
        if (depth < 4 && !CommonWords.Simple.Contains(RootOf(word)) && Joint(word) is var (left, right) && right > 0)
        {
            Divide(word[..left], offset, ends, depth + 1);
            Divide(word[right..], offset + right, ends, depth + 1);
        }
        else
        {
            ends.Add(new(offset, offset + word.Length));
        }
    }

    private (int Left, int Right) Joint(string word) => Best(word) is { Right: > 0 } direct ? direct : word.Length >= ShortestTriple ? Indirect(word) : default;

    // "sundhed-s-samarbejdsudvalg" where the texts know no samarbejdsudvalg either: one part is a word and the other a compound of words.
    private (int Left, int Right) Indirect(string word)
    {
        for (var right = word.Length - 4; right >= 3; right--)
            foreach (var link in (ReadOnlySpan<string>)["", "s", "e"])
            {
                var left = right - link.Length;
                if (left < 3 || link.Length > 0 && word[left] != link[0]) continue;
                if (CanBegin(word[..left], link) && Best(word[right..]).Right > 0 || CanEnd(word[right..]) && Best(word[..left]).Right > 0) return (left, right);
            }
        return default;
    }

    // The longest shorter part wins: it leaves the least to chance.
    private (int Left, int Right) Best(string word)
    {
        var best = (Left: 0, Right: 0);
        var score = 0.0;
        for (var right = 2; right < word.Length - 2; right++)
        {
            if (!CanEnd(word[right..])) continue;
            foreach (var link in (ReadOnlySpan<string>)["", "s", "e"])
            {
                var left = right - link.Length;
                if (left < 2 || link.Length > 0 && word[left] != link[0] || !CanBegin(word[..left], link)) continue;
                var points = Math.Min(left, word.Length - right) + 0.01 * (word.Length - right) - (link == "e" ? 0.4 : link == "s" ? 0.1 : 0);
                if (points > score) (best, score) = ((left, right), points);
            }
        }
        return best;
    }

    private bool CanBegin(string part, string link)
    {
        // natt-e-timer: the doubled letter belongs to the link
        if (link == "e" && part.Length > 3 && part[^1] == part[^2] && CanBegin(part[..^1], "")) return true;
        if (part.Length < 4) return CommonWords.ShortFirst.Contains(part);
        if (SmallWords.All.Contains(part) || link == "e" && "aeiouyæøå".Contains(part[^1])) return false;
        if (isWord(part) || CommonWords.Words.Contains(part)) return true;
        // The bare stem stands first too: "sundhed" where the texts only have "sundheden".
        var root = RootOf(part);
        return root == part && (isRoot(root) || CommonWords.Roots.Contains(root));
    }

    private bool CanEnd(string part)
    {
        var root = RootOf(part);
        if (part.Length < 4 || root.Length < 3) return CommonWords.ShortLast.Contains(part);
        if (CommonWords.Suffixes.Contains(part) || CommonWords.Suffixes.Contains(root) || SmallWords.All.Contains(root)) return false;
        if (root.Length == 3 && !CommonWords.ShortLast.Contains(root) && !CommonWords.Roots.Contains(root)) return false;
        return isWord(part) || isRoot(root) || CommonWords.Roots.Contains(root);
    }

    private string RootOf(string word)
    {
        if (!roots.TryGetValue(word, out var root)) roots[word] = root = DanishRoot.Of(word);
        return root;
    }
}
