using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds mentions of other items of the agenda and of other meetings of the council. A date counts where the sentence says whose
/// meeting it was: the body named with the word for meeting, else the body named last before the date.
/// </summary>
internal static partial class References
{
    /// <param name="council">"KKR Hovedstaden"; another council's meetings are not ours.</param>
    public static IEnumerable<ParsedReference> Find(string plain, Func<int, int> lineAt, string? council, DateOnly? meeting)
    {
        foreach (var sentence in Sentences.Split(plain))
        {
            foreach (Match match in ItemMention().Matches(sentence.Text))
            {
                foreach (Capture number in match.Groups["number"].Captures)
                {
                    yield return new ParsedReference(match.Value.Trim(), number.Value, null, Lines(sentence, match.Index, match.Length));
                }
            }
            foreach (var (date, start) in MeetingsIn(sentence.Text, council))
            {
                var target = meeting is { } day ? date.NearestTo(day) : date.Date;
                if (target is null || target == meeting) continue;
                var length = date.Start + date.Length - start;
                yield return new ParsedReference(sentence.Text.Substring(start, length), null, target, Lines(sentence, start, length));
            }
        }

        LineSpan Lines(Sentence sentence, int start, int length) => new(lineAt(sentence.Start + start), lineAt(sentence.Start + start + length - 1));
    }

    private static IEnumerable<(WrittenDate Date, int Start)> MeetingsIn(string sentence, string? council)
    {
        var from = 0;
        foreach (var date in DanishDate.FindAll(sentence))
        {
            var lead = sentence[from..date.Start];
            if (MeetingMention.OwnMeetingStart(lead, sentence[(date.Start + date.Length)..], council) is { } start) yield return (date, from + start);
            from = date.Start + date.Length;
        }
    }

    /// <summary><c>jf. pkt. 3.4</c> <c>(pkt. 3.3)</c> <c>dagsordenpunkt 3.3</c> <c>punkt 3.4 og 3.5</c></summary>
    [GeneratedRegex(@"\b(?:jf\.? )?(?:dagsorden(?:en)?s?[- ]?)?(?:punkt(?:et|erne)?|pkt\.?)\s(?:nr\.? )?(?<number>[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9])(?:(?:, | og | samt )(?<number>[0-9]{1,2}\.[0-9]{1,2})(?![0-9])){0,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemMention();
}
