using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Finds days until which something must be done: "senest den 20. juni 2023", "Deadline … 11. december 2020".</summary>
internal static partial class Deadlines
{
    private const int LongestLead = 90;

    /// <summary>What stands before a date and belongs to it: <c>fredag den 15. april</c></summary>
    private const string BeforeDate = @"den|d\.|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag";

    public static IEnumerable<ParsedDeadline> Find(IEnumerable<Sentence> sentences, Func<int, int> lineAt, DateOnly? meeting)
    {
        foreach (var sentence in sentences)
        {
            var from = 0;
            int? hearing = null;
            foreach (var date in sentence.Dates)
            {
                var start = Math.Max(from, date.Start - LongestLead);
                var lead = sentence.Text[start..date.Start];
                from = date.Start + date.Length;
                var heard = Until().IsMatch(lead) ? hearing : null;
                var cue = heard ?? Place(Cue().Match(lead));
                hearing = Place(Hearing().Match(lead));
                var day = meeting is { } held ? date.NearestTo(held) : date.Date;
                var behind = cue is null ? CueBehind().Match(sentence.Text[from..]) : Match.Empty;
                if ((cue is null && !behind.Success) || day is null) continue;
                var first = cue ?? date.Start;
                from += behind.Length;
                // What was heard before the meeting is told, not asked for.
                if (day < meeting && (heard is not null || MostRecently().IsMatch(sentence.Text[..first]))) continue;
                yield return new ParsedDeadline(sentence.Text[first..from], day.Value, new LineSpan(lineAt(sentence.Start + first), lineAt(sentence.Start + from - 1)));

                int? Place(Match match) => match.Success ? start + match.Index : null;
            }
        }
    }

    /// <summary>What is heard from one day has the other for its term: <c>i høring fra den 1. marts til den 15. april</c></summary>
    [GeneratedRegex(@"\b(?:i (?:\p{L}+ )?høring|høringsperiode(?:n)?|høringsfase(?:n)?)\b[^.;]{0,60}?\b(?:fra|mellem)(?: (?:" + BeforeDate + @")){0,3} $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hearing();

    [GeneratedRegex(@"^,? (?:og )?(?:frem )?(?:indtil|til|og)(?: og med)?(?: (?:" + BeforeDate + @")){0,3} $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    /// <summary>"KKR mødtes senest den 3. maj" looks back.</summary>
    [GeneratedRegex(@"\b(?:\p{L}+(?:ede|edes|te|tes)|var|blev|sås|holdt) $", RegexOptions.CultureInvariant)]
    private static partial Regex MostRecently();

    /// <summary>In a plan the date stands first: <c>15. juni 2012: Frist for høringssvar</c></summary>
    [GeneratedRegex(@"^(?: er| –| -|:) (?:sidste )?(?:\p{L}*frist|deadline)(?:en)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CueBehind();

    [GeneratedRegex(@"\b(?:(?:senest|inden|indtil)(?: kl\. [0-9.:]{1,5})?|(?:i høring )?frem til|(?:sidste |ansøgnings|hørings|svar|tilmeldings)?frist(?:en)?\b[^.;]{0,60}?|deadline\b[^.;]{0,70}?)(?: (?:er|" + BeforeDate + @"|til|sat)){0,5}[ ,]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();
}
