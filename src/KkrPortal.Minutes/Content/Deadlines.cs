using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Finds days until which something must be done: "senest den 20. juni 2023", "Deadline … 11. december 2020".</summary>
internal static partial class Deadlines
{
    private const int LongestLead = 90;

    public static IEnumerable<ParsedDeadline> Find(IEnumerable<Sentence> sentences, Func<int, int> lineAt, DateOnly? meeting)
    {
        foreach (var sentence in sentences)
        {
            var from = 0;
            foreach (var date in sentence.Dates)
            {
                var start = Math.Max(from, date.Start - LongestLead);
                var cue = Cue().Match(sentence.Text[start..date.Start]);
                from = date.Start + date.Length;
                var day = meeting is { } held ? date.NearestTo(held) : date.Date;
                var behind = cue.Success ? Match.Empty : CueBehind().Match(sentence.Text[from..]);
                if (!(cue.Success || behind.Success) || day is null) continue;
                var first = cue.Success ? start + cue.Index : date.Start;
                from += behind.Length;
                if (day < meeting && MostRecently().IsMatch(sentence.Text[..first])) continue;
                yield return new ParsedDeadline(sentence.Text[first..from], day.Value, new LineSpan(lineAt(sentence.Start + first), lineAt(sentence.Start + from - 1)));
            }
        }
    }

    /// <summary>"KKR mødtes senest den 3. maj" looks back.</summary>
    [GeneratedRegex(@"\b(?:\p{L}+(?:ede|edes|te|tes)|var|blev|sås|holdt) $", RegexOptions.CultureInvariant)]
    private static partial Regex MostRecently();

    /// <summary>In a plan the date stands first: <c>15. juni 2012: Frist for høringssvar</c></summary>
    [GeneratedRegex(@"^(?: er| –| -|:) (?:sidste )?(?:\p{L}*frist|deadline)(?:en)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CueBehind();

    [GeneratedRegex(@"\b(?:(?:senest|inden|indtil)(?: kl\. [0-9.:]{1,5})?|(?:i høring )?frem til|(?:sidste |ansøgnings|hørings|svar|tilmeldings)?frist(?:en)?\b[^.;]{0,60}?|deadline\b[^.;]{0,70}?)(?: (?:er|den|d\.|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|til|sat)){0,5}[ ,]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();
}
