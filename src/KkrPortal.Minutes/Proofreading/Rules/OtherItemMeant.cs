using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>
/// A reference whose words are another item's title: a sentence about the <c>erhvervsfremmestrategi</c> that names punkt 3.3, while 3.1 is
/// called that. Only long words that begin alike count, and only where the named item says nothing of the kind.
/// </summary>
internal static partial class OtherItemMeant
{
    private const int LikeBeginning = 10;

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var items = meeting.Items.GroupBy(i => i.Number).ToDictionary(g => g.Key, g => g.First());
        foreach (var mention in ItemMentions.In(meeting))
        {
            if (!items.TryGetValue(mention.Number, out var named) || mention.Passage.Item == named) continue;
            var words = Words(mention.Sentence.Text);
            if (Likeness(words, named.Title) >= LikeBeginning || named.Texts.Any(t => Likeness(words, t.Markdown) >= LikeBeginning)) continue;
            var meant = items.Values.Where(i => i != named && i != mention.Passage.Item).Select(i => (Item: i, Likeness: Likeness(words, i.Title))).Where(i => i.Likeness >= LikeBeginning).ToList();
            if (meant is [var (other, _)])
                yield return mention.Passage.Finding("other-item-meant", ProofSeverity.LookAt, "Henvisning", mention.Start, mention.Length,
                    $"Punkt {named.Number} er »{Written.Quote(named.Title)}«; sætningen ligner mere {other.Number} »{Written.Quote(other.Title)}«.", $"Ret til {other.Number}, hvis det er det, der menes.");
        }
    }

    private static List<string> Words(string text) => [.. LongWord().Matches(text).Select(m => m.Value.ToLowerInvariant())];

    /// <summary>Letters of the longest beginning that two words share.</summary>
    private static int Likeness(List<string> words, string text)
    {
        var best = 0;
        foreach (var other in Words(text))
            foreach (var word in words)
                best = Math.Max(best, word.AsSpan().CommonPrefixLength(other));
        return best;
    }

    [GeneratedRegex(@"\p{L}{10,}")]
    private static partial Regex LongWord();
}
