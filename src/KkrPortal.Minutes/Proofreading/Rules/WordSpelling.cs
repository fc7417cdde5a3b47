using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>
/// A long name that stands once with a letter less, more or other than where it stands often: Havnaliancen among Havnalliancen. How a word
/// ends is its grammar, so only a difference before the ending counts.
/// </summary>
internal static partial class WordSpelling
{
    private const int Often = 3;
    /// <summary>"Herudover" and "Derudover" are two words.</summary>
    private const int Beginning = 2;
    private const int Ending = 3;

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var words = Passage.Of(meeting).SelectMany(p => Name().Matches(p.Text.Markdown).Select(m => (Passage: p, m.Index, m.Value))).ToList();
        var titles = meeting.Items.SelectMany(i => i.Attachments.Where(_ => i.Texts.All(t => t.Kind != PartKind.Attachments)).Select(a => a.Title).Prepend(i.Title).SelectMany(t => Name().Matches(t).Select(m => (Item: i, m.Value)))).ToList();
        var counts = words.Select(w => w.Value).Concat(titles.Select(t => t.Value)).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var often = counts.Where(c => c.Value >= Often).Select(c => c.Key).ToList();
        foreach (var (passage, index, word) in words)
            if (counts[word] == 1 && often.Find(other => IsMisspelling(word, other)) is { } usual)
                yield return passage.Finding("word-spelling", ProofSeverity.LookAt, "Stavning", index, word.Length, $"»{word}« skrives »{usual}« {counts[usual]} andre steder.", "Skriv ordet ens.");
        foreach (var (item, word) in titles)
            if (counts[word] == 1 && often.Find(other => IsMisspelling(word, other)) is { } usual)
                yield return Findings.Of(item, "word-spelling", ProofSeverity.LookAt, "Stavning", $"»{word}« i en titel skrives »{usual}« {counts[usual]} andre steder.", "Skriv ordet ens.", word);
    }

    private static bool IsMisspelling(string word, string usual) =>
        word[..Beginning] == usual[..Beginning] && word[^Ending..] == usual[^Ending..] && Likeness.IsOneEditApart(word, usual) && word.AsSpan().CommonPrefixLength(usual) < Math.Min(word.Length, usual.Length) - Ending && !IsLinkingLetter(word, usual);

    /// <summary>"Kommuneudvalget" and "kommunesudvalget": compounds differ by the letter that joins them.</summary>
    private static bool IsLinkingLetter(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        var longer = a.Length > b.Length ? a : b;
        return a.Length != b.Length && longer[at] is 's' or 'e' && longer[at - 1] != longer[at] && (at + 1 >= longer.Length || longer[at + 1] != longer[at]);
    }

    [GeneratedRegex(@"(?<![\p{L}-])\p{Lu}\p{Ll}{8,}(?![\p{L}-])")]
    private static partial Regex Name();
}
