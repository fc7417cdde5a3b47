using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds mentions of other items of the agenda and of other meetings of the council. A date counts where the sentence says whose
/// meeting it was: the body named with the word for meeting, else the body named last before the date.
/// </summary>
internal static partial class References
{
    /// <param name="council">"KKR Hovedstaden"; another council's meetings are not ours.</param>
    /// <param name="corrected">The meeting whose minutes the item approves: a correction names items of that meeting.</param>
    public static IEnumerable<ParsedReference> Find(string plain, Func<int, int> lineAt, string? council, DateOnly? meeting, DateOnly? corrected = null)
    {
        // Dates and items have numbers; most paragraphs have none.
        if (!plain.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        foreach (var (sentence, before) in WithSentenceBefore(plain))
        {
            var meetings = MeetingsIn(sentence.Text, before, council).ToList();
            foreach (Match match in ItemMention().Matches(sentence.Text))
            {
                if (OfEarlier().IsMatch(sentence.Text[(match.Index + match.Length)..])) continue;
                var earlier = corrected is not null && SpeaksOfMinutes().IsMatch(sentence.Text) ? corrected : MeetingOf(match);
                foreach (Capture number in match.Groups["number"].Captures)
                {
                    yield return new ParsedReference(match.Value.Trim(), number.Value, earlier, Lines(sentence, match.Index, match.Length, lineAt));
                }
            }
            foreach (var (date, start, other) in meetings)
            {
                var target = meeting is { } day ? date.NearestTo(day) : date.Date;
                if (other is not null || target is null || target == meeting) continue;
                var length = date.Start + date.Length - start;
                yield return new ParsedReference(sentence.Text.Substring(start, length), null, target, Lines(sentence, start, length, lineAt));
            }

            DateOnly? MeetingOf(Match item)
            {
                foreach (var (date, _, other) in meetings)
                {
                    var isOf = date.Start > item.Index ? OfMeeting().IsMatch(sentence.Text[(item.Index + item.Length)..date.Start]) : AtMeeting().IsMatch(sentence.Text[(date.Start + date.Length)..item.Index]);
                    var target = meeting is { } day ? date.NearestTo(day) : date.Date;
                    if (isOf && other is null && target != meeting) return target;
                }
                return null;
            }
        }
    }

    /// <summary>Meetings of other councils that the text mentions: the same matter may be on their agenda.</summary>
    public static IEnumerable<ParsedCouncilMeeting> OfOtherCouncils(string plain, Func<int, int> lineAt, string? council, DateOnly? meeting)
    {
        if (!plain.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        foreach (var (sentence, before) in WithSentenceBefore(plain))
        {
            foreach (var (date, start, other) in MeetingsIn(sentence.Text, before, council))
            {
                if (other is null || (meeting is { } day ? date.NearestTo(day) : date.Date) is not { } target) continue;
                var length = date.Start + date.Length - start;
                yield return new ParsedCouncilMeeting(sentence.Text.Substring(start, length), other, target, Lines(sentence, start, length, lineAt));
            }
        }
    }

    /// <summary>"Godkendelse af referat": what is approved are the minutes of another meeting.</summary>
    public static bool ApprovesMinutes(string title) => MinutesTitle().IsMatch(title);

    private static LineSpan Lines(Sentence sentence, int start, int length, Func<int, int> lineAt) => new(lineAt(sentence.Start + start), lineAt(sentence.Start + start + length - 1));

    private static IEnumerable<(Sentence Sentence, string Before)> WithSentenceBefore(string plain)
    {
        var before = "";
        foreach (var sentence in Sentences.Split(plain))
        {
            yield return (sentence, before);
            before = sentence.Text;
        }
    }

    private static IEnumerable<(WrittenDate Date, int Start, string? OtherCouncil)> MeetingsIn(string sentence, string before, string? council)
    {
        var from = 0;
        MeetingMentioned? last = null;
        foreach (var date in DanishDate.FindAll(sentence))
        {
            var lead = sentence[from..date.Start];
            // "på møderne den 3. maj og den 14. juni": both are days of the same body's meetings.
            var mention = last is { } same && FurtherDay().IsMatch(lead) ? same with { Start = lead.Length } : MeetingMention.Find(lead, sentence[(date.Start + date.Length)..], before, council);
            if (mention is { } found) yield return (date, from + found.Start, found.OtherCouncil);
            last = mention;
            from = date.Start + date.Length;
        }
    }

    /// <summary><c>mødet den 3. maj 2021, pkt. 3.4</c> <c>… den 3. maj 2021 (punkt 3.4)</c></summary>
    [GeneratedRegex(@"^(?:,? \(?|, under )$")]
    private static partial Regex AtMeeting();

    /// <summary><c>punkt 3.4 på dagsordenen fra mødet den 3. maj 2021</c></summary>
    [GeneratedRegex(@"^,? (?:på|fra|af|i|til) [^.,;:]{0,60}\bmøde(?:t)?\b[^.,;:]{0,40}$")]
    private static partial Regex OfMeeting();

    /// <summary><c>pkt. 3.2 på sidste møde</c>: no item of this agenda, and no day that says which meeting it was.</summary>
    [GeneratedRegex(@"^,? (?:på|fra|i) (?:det |vores )?(?:sidste|seneste|forrige) (?:KKR-)?møde(?:t|s)?\b(?! den| d\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfEarlier();

    [GeneratedRegex(@"^(?:,|,? og|,? samt)(?: den| d\.)? $")]
    private static partial Regex FurtherDay();

    [GeneratedRegex(@"^(?!.*\bdagsorden).{0,60}\breferat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesTitle();

    [GeneratedRegex(@"\breferat|\brett(?:es|et|else)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfMinutes();

    /// <summary><c>jf. pkt. 3.4</c> <c>(pkt. 3.3)</c> <c>dagsordenpunkt 3.3</c> <c>punkt 3.4 og 3.5</c></summary>
    [GeneratedRegex(@"\b(?:jf\.? )?(?:dagsorden(?:en)?s?[- ]?)?(?:punkt(?:et|erne)?|pkt\.?)\s(?:nr\.? )?(?<number>[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9])(?:(?:, | og | samt )(?<number>[0-9]{1,2}\.[0-9]{1,2})(?![0-9])){0,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex ItemMention();
}
