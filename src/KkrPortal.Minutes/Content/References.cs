using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds mentions of other items of the agenda and of other meetings of the council. A date counts where the sentence says whose
/// meeting it was: the body named with the word for meeting, else the body named last before the date.
/// </summary>
internal static partial class References
{
    /// <param name="council">"KKR Hovedstaden"; another council's meetings are not ours.</param>
    /// <param name="corrected">The meeting whose minutes the item approves: a correction names items of that meeting.</param>
    /// <param name="singles">In an agenda whose numbers have one level, whether a number may be meant; null in others, where "punkt 7" is a point of something else.</param>
    /// <param name="isOfAgenda">The item approves the agenda: whatever point it names is one of the agenda.</param>
    /// <param name="lettered">The numbers with a letter; empty in an agenda without such, where "punkt 3.a" is a point of something else.</param>
    /// <returns>Our items and meetings, and apart from them the meetings of other councils: the same matter may be on their agenda.</returns>
    public static (IReadOnlyList<ParsedReference> Ours, IReadOnlyList<ParsedCouncilMeeting> Others) Find(IEnumerable<Sentence> sentences, Func<int, int> lineAt, string? council, DateOnly? meeting, DateOnly? corrected = null, Func<string, bool>? singles = null, HashSet<ItemNumber>? lettered = null, bool isOfAgenda = false)
    {
        var (ours, others) = (new List<ParsedReference>(), new List<ParsedCouncilMeeting>());
        var before = "";
        foreach (var sentence in sentences)
        {
            List<(WrittenDate Date, DateOnly? Day, int Start, string? OtherCouncil)> meetings = [.. MeetingsIn(sentence, before, council, meeting)];
            foreach (var match in ItemMentions(sentence.Text, singles is null ? null : isOfAgenda ? AnyMention() : SingleMention(), lettered is { Count: > 0 }))
            {
                if (OfEarlier().IsMatch(sentence.Text[(match.Index + match.Length)..])) continue;
                var earlier = corrected is not null && SpeaksOfMinutes().IsMatch(sentence.Text) ? corrected : MeetingOf(match);
                if (match.Groups["single"] is { Success: true } single && earlier is null && (!singles!(single.Value) || OfSomeMeeting().IsMatch(sentence.Text[(match.Index + match.Length)..]))) continue;
                foreach (Capture number in match.Groups["number"].Captures.Concat(match.Groups["single"].Captures)) ours.Add(new ParsedReference(match.Value.Trim(), number.Value, earlier, Lines(match.Index, match.Length)));
                foreach (Capture written in match.Groups["lettered"].Captures)
                {
                    if (ItemNumber.TryRead(written.ValueSpan) is not { } number) continue;
                    // Written as its heading has it, "punkt 3a" for 3.a; a number that heads nothing is a point of something else.
                    if (lettered!.TryGetValue(number, out var own)) number = own;
                    else if (earlier is null) continue;
                    ours.Add(new ParsedReference(match.Value.Trim(), number.Text, earlier, Lines(match.Index, match.Length)));
                }
            }
            foreach (var (date, day, start, other) in meetings)
            {
                var length = date.Start + date.Length - start;
                if (day is not { } target) continue;
                if (other is not null) others.Add(new ParsedCouncilMeeting(sentence.Text.Substring(start, length), other, target, Lines(start, length)));
                else if (target != meeting) ours.Add(new ParsedReference(sentence.Text.Substring(start, length), null, target, Lines(start, length)));
            }
            before = sentence.Text;

            DateOnly? MeetingOf(Match item)
            {
                foreach (var (date, day, _, other) in meetings)
                {
                    var isOf = date.Start > item.Index ? OfMeeting().IsMatch(sentence.Text[(item.Index + item.Length)..date.Start]) : AtMeeting().IsMatch(sentence.Text[(date.Start + date.Length)..item.Index]);
                    if (isOf && other is null && day != meeting) return day;
                }
                return null;
            }

            LineSpan Lines(int start, int length) => new(lineAt(sentence.Start + start), lineAt(sentence.Start + start + length - 1));
        }
        return (ours, others);
    }

    /// <summary>"Godkendelse af referat": what is approved are the minutes of another meeting.</summary>
    public static bool ApprovesMinutes(string title) => MinutesTitle().IsMatch(title);

    /// <summary>"Godkendelse af dagsorden", and not of minutes too.</summary>
    public static bool ApprovesAgenda(string title) => AgendaTitle().IsMatch(title);

    private static IEnumerable<Match> ItemMentions(string text, Regex? ofOneLevel, bool hasLetters)
    {
        if (!text.Contains("punkt", StringComparison.OrdinalIgnoreCase) && !text.Contains("pkt", StringComparison.OrdinalIgnoreCase) && !text.Contains("sag ", StringComparison.Ordinal)) return [];
        IEnumerable<Match> mentions = ItemMention().Matches(text);
        if (hasLetters && LetteredMention().Matches(text) is { Count: > 0 } lettered)
        {
            // "punkt 3.1.a" is no mention of 3.1.
            var places = lettered.Select(match => match.Index).ToHashSet();
            mentions = mentions.Where(match => !places.Contains(match.Index)).Concat(lettered);
        }
        return ofOneLevel is null ? mentions : mentions.Concat(ofOneLevel.Matches(text));
    }

    private static IEnumerable<(WrittenDate Date, DateOnly? Day, int Start, string? OtherCouncil)> MeetingsIn(Sentence sentence, string before, string? council, DateOnly? meeting)
    {
        var from = 0;
        MeetingMentioned? last = null;
        int? year = null;
        foreach (var written in sentence.Dates)
        {
            var date = written;
            var lead = sentence.Text[from..date.Start];
            // "på møderne den 3. maj og den 14. juni": both are days of the same body's meetings. "Mødet den 3. maj 2022 flyttes til den 10. maj": and of the same year.
            var isFurther = last is not null && FurtherDay().IsMatch(lead);
            if (isFurther && date.Year is null) date = date with { Year = year };
            var mention = isFurther ? last!.Value with { Start = lead.Length } : MeetingMention.Find(lead, sentence.Text[(date.Start + date.Length)..], before, council);
            year = date.Year;
            if (mention is { } found) yield return (date, meeting is { } day ? date.NearestTo(day) : date.Date, from + found.Start, found.OtherCouncil);
            last = mention;
            from = date.Start + date.Length;
        }
    }

    /// <summary><c>mødet den 3. maj 2021, pkt. 3.4</c> <c>… den 3. maj 2021 (punkt 3.4)</c> <c>… den 3. maj 2021 under punkt 3.4</c></summary>
    [GeneratedRegex(@"^,? (?:\(|under |som )?$")]
    private static partial Regex AtMeeting();

    /// <summary><c>punkt 3.4 på dagsordenen fra mødet den 3. maj 2021</c></summary>
    [GeneratedRegex(@"^,? (?:på|fra|af|i|til) [^.,;:]{0,60}\bmøde(?:t)?\b[^.,;:]{0,40}$")]
    private static partial Regex OfMeeting();

    /// <summary><c>pkt. 3.2 på sidste møde</c>: no item of this agenda, and no day that says which meeting it was.</summary>
    [GeneratedRegex(@"^,? (?:på|fra|i) (?:det |vores )?(?:sidste|seneste|forrige) (?:KKR-)?møde(?:t|s)?\b(?! den| d\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfEarlier();

    [GeneratedRegex(@"^(?:,|,? og|,? samt|(?: er| bliver| blev)? flytte[st] (?:frem )?til)(?: (?:man|tirs|ons|tors|fre)dag)?(?: den| d\.)? $")]
    private static partial Regex FurtherDay();

    /// <summary><c>punkt 4 på udvalgets møde</c></summary>
    [GeneratedRegex(@"^,? (?:på|fra|til) (?!dagens\b)[^.;]{0,60}\bmøde", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSomeMeeting();

    /// <summary>"Godkendelse af referat og dagsorden": a correction in it is one of the minutes.</summary>
    public static bool ConcernsMinutes(string title) => SpeaksOfMinutes().IsMatch(title);

    [GeneratedRegex(@"^(?!.*\bdagsorden).{0,60}\breferat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesTitle();

    [GeneratedRegex(@"^(?!.*\breferat).{0,60}\bgodkendelse\b.{0,40}\bdagsorden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgendaTitle();

    /// <summary><c>Punkt 5 blev behandlet før punkt 4</c>, where the agenda is approved</summary>
    [GeneratedRegex(@"\b(?:dagsordens?-?)?(?:punkt(?:et)?|pkt\.?)\s(?:nr\.? )?(?<single>[0-9]{1,2})(?![0-9]|[.,/-][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyMention();

    [GeneratedRegex(@"\breferat|\brett(?:es|et|else)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfMinutes();

    /// <summary><c>jf. pkt. 3.4</c> <c>(pkt. 3.3)</c> <c>dagsordenpunkt 3.3</c> <c>punkt 3.4 og 3.5</c> <c>jf. sag 3.4</c> <c>sag 3.4 behandles først</c></summary>
    [GeneratedRegex(@"\b(?:jf\.? )?(?:dagsorden(?:en)?s?[- ]?)?(?:punkt(?:et|erne)?|pkt\.?|(?<=\b(?:jf\.?|se|også|under) )sag|sag(?=\s[0-9.]{3,8} (?:blev |bliver |er )?(?:behandle|udgå|udsæt|udsat|udskyd|flytte|tage|fremrykke|drøfte)))\s(?:nr\.? )?(?<number>[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9])(?:(?:, | og | samt )(?<number>[0-9]{1,2}\.[0-9]{1,2})(?![0-9])){0,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex ItemMention();

    /// <summary><c>jf. punkt 3.a</c> <c>pkt. 3a og 3b</c> <c>punkt 3 a</c></summary>
    [GeneratedRegex(@"\b(?:jf\.? )?(?:dagsorden(?:en)?s?[- ]?)?(?:punkt(?:et|erne)?|pkt\.?)\s(?:nr\.? )?(?<lettered>[0-9]{1,2}(?:\.[0-9]{1,2})?(?-i:\.?[a-z]| [a-h])(?![\p{L}0-9]))(?:(?:, | og | samt )(?<lettered>[0-9]{1,2}(?:\.[0-9]{1,2})?(?-i:\.?[a-z]| [a-h])(?![\p{L}0-9]))){0,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetteredMention();

    /// <summary><c>jf. punkt 7</c> <c>se pkt. 7</c> <c>dagsordenspunkt 7</c> <c>punkt 7 på dagsordenen</c>; not <c>punkt 2 i notatet</c> nor <c>Pkt. 2 udgår</c>, which may be a point of the recommendation.</summary>
    [GeneratedRegex(@"\b(?:(?:(?:jf\.?(?: også| i øvrigt| endvidere)?|se(?: også)?|under|henvises til|sammenhæng med|i forlængelse af) (?:dagsordens?-?)?(?:punkt|pkt\.?)|dagsordens?-?punkt)\s(?:nr\.? )?(?<single>[0-9]{1,2})(?![0-9]|[.,/-][0-9]|\.?[a-z](?!\p{L})|\)? (?:i|af) (?!dagsorden))|(?:punkt|pkt\.?)\s(?<single>[0-9]{1,2})(?= på (?:dagsordenen|dagens (?:dagsorden|møde))))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SingleMention();
}
