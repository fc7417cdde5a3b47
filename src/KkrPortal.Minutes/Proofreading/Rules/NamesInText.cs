using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <param name="Party">What stands in brackets behind the name, as written.</param>
internal readonly record struct NameInText(Passage Passage, int Start, int Length, string Name, string? Party);

/// <summary>Runs of capitalised words that may be a person's name.</summary>
internal static partial class NamesInText
{
    public static IEnumerable<NameInText> In(ProofMeeting meeting)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (Match match in Names().Matches(passage.Text.Markdown))
            {
                var (_, name) = PersonName.SplitTitle(match.Groups["name"].Value);
                name = WithoutPlace(name);
                if (!PersonName.Is(name)) continue;
                var start = match.Index + match.Groups["name"].Length - name.Length;
                yield return new(passage, start, name.Length, name, match.Groups["party"] is { Success: true } party && PartyName.TryRead(party.Value) is not null ? party.Value : null);
            }
    }

    /// <summary>"bestyrelse på Bornholm Jakob Bo": the name begins behind the place.</summary>
    private static string WithoutPlace(string name)
    {
        var words = name.Split(' ');
        var first = 0;
        while (words.Length - first > 2 && (Danish.NeverInNames.Contains(words[first]) || Municipalities.TryFind(words[first]) is not null)) first++;
        return string.Join(' ', words[first..]);
    }

    [GeneratedRegex(@"(?<![\p{L}-])(?<name>\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de)){1,5})(?![\p{L}-])(?: \((?<party>\p{Lu}\p{L}{0,2})\))?")]
    private static partial Regex Names();
}
