using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading.Rules;

internal readonly record struct ItemMention(Passage Passage, Sentence Sentence, int Start, int Length, string Number);

/// <summary>Mentions of items of this agenda: <c>jf. pkt. 3.4</c>, <c>dagsordenpunkt 3.3</c>. What speaks of another meeting's item is left out.</summary>
internal static partial class ItemMentions
{
    public static IEnumerable<ItemMention> In(ProofMeeting meeting)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (var sentence in passage.Sentences().Where(s => !OtherMeeting().IsMatch(s.Text)))
                foreach (Match match in References.ItemMention().Matches(sentence.Text))
                    foreach (Capture number in match.Groups["number"].Captures)
                        yield return new(passage, sentence, sentence.Start + match.Index, match.Length, number.Value);
    }

    /// <summary>"punkt 3.4 på mødet den 23. juni", "referatets punkt 2.1", "lovens punkt", "bilagets pkt. 4.2".</summary>
    [GeneratedRegex(@"\b(?:referat|mødet den|møde den|sidste møde|forrige møde|næste møde|bekendtgørelse|lovens|vedtægt|aftalens|bilagets|rapportens|planens|retningslinje)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherMeeting();
}
