using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// The fields of a front page. A label may have its value behind it, on the next line, or two labels stand together with both
/// values after them:
/// <code>
/// Dato: 12-06-2015 10:00          Dato:
/// Sted: Kulturhuset, Torvet 1     Sted:
///                                 12-06-2015 10:00
///                                 Kulturhuset, Torvet 1
/// </code>
/// </summary>
/// <param name="Year">Of the title "REFERAT 2023", for a day that is written without.</param>
internal sealed partial record FrontFields(DocumentType? Type, int? Year, Line? Dated, Line? Timed, Line? Ended, string? Location, string? Note)
{
    /// <summary>"Torsdag den "</summary>
    private const int LongestBeforeDay = 12;

    /// <summary>One of these stands in every title of a document.</summary>
    private static readonly SearchValues<string> TitleStems = SearchValues.Create(["referat", "protokol", "dagsorden"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"REFERAT 2022" or "KKR SJÆLLAND" on a line of its own, as a front page begins.</summary>
    public static bool IsTitleOrCouncil(Line line) => line.MayBeHeading && (TitleOf(line) is not null || IsCouncilAlone(line.Words));

    public static FrontFields Read(IReadOnlyList<Line> lines)
    {
        var fields = new FrontFields(null, null, null, null, null, null, null);
        var waiting = new List<FrontField>();
        var note = new List<Line>();
        Line? placeLine = null;
        var (datedInPassing, datedByLabel, datedByLetter, placedByLabel) = (false, false, false, false);
        List<Line> all = [.. lines.SelectMany(Fields)];
        foreach (var (at, line) in all.Index())
        {
            if (!line.MayBeHeading)
            {
                note.Add(line);
                continue;
            }
            if (TitleOf(line) is { } type)
            {
                TakeUnlabelled(line, type);
                if (TellsKind().IsMatch(line.Words)) note.Add(line);
                fields = fields with { Type = fields.Type ?? type, Year = fields.Year ?? YearOf(line) };
                continue;
            }
            var labels = FrontLabels.Read(line);
            foreach (var label in labels)
            {
                if (label.Value.Length == 0) waiting.Add(label.Field);
                else if (label.Field is FrontField.Place && waiting.Contains(FrontField.Date) && BehindDay(label.Value) is var behind and > 0)
                {
                    waiting.Remove(FrontField.Date);
                    Take(FrontField.Date, label.Value[..behind], line);
                    Take(FrontField.Place, label.Value[behind..], line);
                }
                else if (label.Field is FrontField.Date)
                {
                    var isFirst = fields.Dated is null;
                    Take(MeetingHours.Day(label.Value) is null && DanishTime.TryFind(label.Value) is not null ? FrontField.Time : FrontField.Date, label.Value, line);
                    datedByLetter = isFirst && label.MayBeLetters && fields is { Dated: not null, Timed: null };
                }
                else Take(label.Field, label.Field is FrontField.Place ? label.Value : label.Hours, line);
            }
            if (labels.Count > 0) continue;
            if (waiting.Count > 0 && Waiting(line.Words) is { } due)
            {
                waiting.Remove(due);
                Take(due, line.Words, line);
            }
            else if (placeLine is not null && !OtherColumn().IsMatch(line.Words) && !IsCouncilAlone(line.Words) && MeetingPlace.GoesOn(placeLine, line, fields.Location!))
            {
                fields = fields with { Location = LineJoin.Join(fields.Location!, line.Words).TrimEnd('.') };
                placeLine = line;
            }
            else if (SaysMeeting().IsMatch(line.Words) && MeetingHours.Day(line.Words) is null)
            {
                // "Mødet blev holdt i Roskilde kl. 13 - 15": the hours without the day.
                if (DanishTime.TryFind(line.Words) is not null) fields = fields with { Timed = fields.Timed ?? line, Location = fields.Location ?? MeetingPlace.HeldAt(line.Words) };
                note.Add(line);
            }
            else if (SaysMeeting().IsMatch(line.Words) || (IsDateAlone(line.Words) && (fields.Dated is null || (datedInPassing && fields.Timed is null && HasHours(line.Words)))))
            {
                TakeUnlabelled(line, type: null);
                if (LengthOfRemark(line.Words) is var remark and > 0) note.Add(line with { Plain = line.Words[^remark..] });
            }
            else if (fields is { Timed: null, Dated: { } day } && line.Number - day.Number <= 3 && MeetingHours.AreAlone(line.Words))
            {
                fields = fields with { Timed = line };
            }
            else if (fields is { Ended: null, Timed: { } hours } && MeetingHours.TellsEnd(line.Words) && MeetingHours.Find(hours.Words) is { End: null })
            {
                fields = fields with { Ended = line };
            }
            else if (IsPlaceUnder(line, fields) || (fields is { Location: null, Timed: { } timed } && line.Number - timed.Number is >= 1 and <= 2 && MeetingPlace.BeginsAddress(all, at)))
            {
                fields = fields with { Location = MeetingPlace.Bare(line.Words) };
                placeLine = line;
            }
            else if (!IsCouncilAlone(line.Words) && !IsCouncilOnTwoLines(all, at) && PageNumber.TryRead(line.Plain) is null && line.Words.Any(char.IsLetter))
            {
                note.Add(line);
            }
        }
        return fields with { Note = note.Count == 0 ? null : Joined(note) };

        FrontField? Waiting(string value)
        {
            if (MeetingHours.Day(value) is not null && waiting.Contains(FrontField.Date)) return FrontField.Date;
            if (DanishTime.TryFind(value) is not null && waiting.Contains(FrontField.Time)) return FrontField.Time;
            return waiting.Contains(FrontField.Place) && !IsDateAlone(value) ? FrontField.Place : null;
        }

        // A label is plainer than a line that only holds a date, wherever the two stand.
        void TakeUnlabelled(Line line, DocumentType? type)
        {
            if (MeetingHours.Day(line.Words) is not { } date) return;
            var (before, rest) = (line.Words[..date.Start], line.Words[(date.Start + date.Length)..]);
            rest = rest[..^LengthOfRemark(rest)].TrimEnd();
            // Where the title says which day the meeting was, the day under a letter's "Dato:" is the letter's.
            var isTitleOfLetter = datedByLetter && type is not null && (fields.Type is null || fields.Type == type) && SaysMeeting().IsMatch(line.Words);
            if (fields.Dated is { } dated && !datedInPassing && !isTitleOfLetter)
            {
                // "Referat fra møde den 3. april 2019" over "Mødet blev holdt den 3. april 2019 kl. 10 på Hotel Molen": the hours of the same day.
                if (fields.Timed is null && DayOf(dated) == date.Date && DanishTime.TryFind(rest) is not null) fields = fields with { Timed = line, Location = fields.Location ?? MeetingPlace.BehindHours(rest) };
                return;
            }
            var hasHours = DanishTime.TryFind(rest) is not null;
            fields = fields with { Dated = line, Timed = hasHours ? line : fields.Timed, Location = fields.Location ?? MeetingPlace.HeldAt(line.Words) ?? MeetingPlace.BesideDay(before, rest) };
            (datedInPassing, datedByLetter) = (!SaysMeeting().IsMatch(line.Words), false);
            // "Brønderslev Rådhus" over "Fredag den 12. maj 2023 kl. 9.00"
            if (!hasHours || fields.Location is not null || note is not [.., { } above] || line.Number - above.Number > 2 || !MeetingPlace.IsNamed(above.Words)) return;
            fields = fields with { Location = MeetingPlace.Bare(above.Words) };
            note.RemoveAt(note.Count - 1);
        }

        void Take(FrontField field, string value, Line line)
        {
            if (field is FrontField.Place)
            {
                fields = fields with { Location = placedByLabel ? fields.Location : value.Trim().TrimEnd('.') };
                placedByLabel = true;
                placeLine = value.EndsWith('.') ? null : line;
                return;
            }
            var part = line with { Plain = value };
            // Where a title says which day the meeting is, another day under a letter's "Dato:" is the letter's.
            if (field is FrontField.Date && (fields.Dated is null || datedInPassing || (!datedByLabel && DayOf(fields.Dated) == DayOf(part))))
            {
                datedByLabel = true;
                var rest = RestOf(value);
                fields = fields with { Dated = part, Timed = DanishTime.TryFind(rest) is null ? fields.Timed : part, Location = fields.Location ?? MeetingPlace.BehindHours(rest) };
                datedInPassing = false;
            }
            else if (field is FrontField.End) fields = fields with { Ended = part };
            else if (field is FrontField.Time) fields = fields with { Timed = part, Dated = fields.Dated ?? (MeetingHours.Day(value) is null ? null : part) };
        }
    }

    /// <summary>The place stands directly under the day without a label: "Silkeborg Rådhus, lokale 3".</summary>
    private static bool IsPlaceUnder(Line line, FrontFields fields) =>
        fields.Location is null && (fields.Timed ?? fields.Dated) is { } above && line.Number - above.Number is >= 0 and <= 2 && MeetingPlace.IsNamed(line.Words);

    /// <summary>
    /// What stands in another column than a label's value is a line of its own: "Sted: Rådhuset, lokale 4[tab]Ref.: abc". A converter may have
    /// taken the fields for a table: "| Sted: | Rådhuset |".
    /// </summary>
    private static IEnumerable<Line> Fields(Line line)
    {
        if (!line.MayBeHeading) return [line];
        if (line.Plain is ['|', _, .., '|']) return line.Plain.Any(char.IsLetterOrDigit) ? [line with { Plain = string.Join(' ', line.Plain.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) }] : [];
        // "12. maj 2023 | 9.00-12.00 | Kulturhuset"
        if (line.Plain.Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } fields && fields.Any(IsDateAlone)) return fields.Select(field => line with { Plain = field });
        var cells = line.Plain.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length < 2) return [line];
        var from = Enumerable.Range(1, cells.Length - 1).Where(i => OtherColumn().IsMatch(cells[i]) || TitleAlone().IsMatch(cells[i])).FirstOrDefault(-1);
        return from < 0 ? [line] : [line with { Plain = string.Join('\t', cells[..from]) }, line with { Plain = string.Join(' ', cells[from..]), GapBefore = true }];
    }

    private static int? YearOf(Line title) => TitleYear().Match(title.Words) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static bool HasHours(string text) => DanishTime.TryFind(RestOf(text)) is not null;

    private static DateOnly? DayOf(Line line) => MeetingHours.Day(line.Words)?.Date;

    /// <returns>Where the place begins in "12-06-2015 10:00 Kulturhuset, Torvet 1"; else -1.</returns>
    private static int BehindDay(string value)
    {
        if (DanishDate.FindFirst(value) is not { } date || date.Start > LongestBeforeDay) return -1;
        var end = date.Start + date.Length;
        end += HoursBehindDay().Match(value[end..]).Length;
        return end < value.Length && char.IsUpper(value[end]) ? end : -1;
    }

    private static string RestOf(string value) => MeetingHours.Day(value) is { } date ? value.Remove(date.Start, date.Length) : value;

    /// <summary>"REFERAT 2023", "Dagsorden", "Tillægsdagsorden", "Referat af møde i KKR Midtjylland den 12. juni 2015"</summary>
    public static DocumentType? TitleOf(Line line)
    {
        if (line.Plain.Length > 150 || !line.Plain.AsSpan().ContainsAny(TitleStems) || Title().Match(line.Words.TrimEnd(':', ' ')) is not { Success: true } match || TellsOfDocument().IsMatch(line.Words)) return null;
        return match.Groups["minutes"].Success ? DocumentType.Minutes : DocumentType.Agenda;
    }

    /// <summary>A day, perhaps with hours and a remark in brackets: "23. april 2018 kl. 12.30 - 15.00 (mødet sluttede kl. 14.40)".</summary>
    private static bool IsDateAlone(string text)
    {
        if (MeetingHours.Day(text) is not { Year: not null } date || DatesSomethingElse().IsMatch(text)) return false;
        var rest = text.Length - date.Length - LengthOfRemark(text);
        if (rest <= 50) return !(text.EndsWith('.') && rest > 20);
        // "Torsdag den 16. juni 2016, kl. 17.00-19.00, Havnehuset, Molevej 2, lokale 3": day, hours and place in one line.
        var behind = text[(date.Start + date.Length)..];
        return date.Start <= LongestBeforeDay && DanishTime.TryFind(behind) is not null && MeetingPlace.BehindHours(behind) is not null;
    }

    /// <summary>"Den 19. maj 2023": a line that tells a day and nothing else.</summary>
    public static bool IsDay(Line line) => line.MayBeHeading && DanishDate.FindFirst(line.Words) is { } date && date.Start <= LongestBeforeDay && line.Words.AsSpan(date.Start + date.Length).Trim(" .,").IsEmpty;

    private static int LengthOfRemark(string text) => text.EndsWith(')') && text.LastIndexOf('(') is var open and > 0 ? text.Length - open : 0;

    private static bool IsCouncilAlone(string text) => text.Length <= 45 && CouncilName.TryRead(text) is not null && !NamesPerson().IsMatch(text);

    /// <summary>"KKR" over "SJÆLLAND"</summary>
    private static bool IsCouncilOnTwoLines(List<Line> lines, int at) =>
        (at + 1 < lines.Count && CouncilName.IsFirstHalf(lines[at].Words) && IsCouncilAlone($"{lines[at].Words} {lines[at + 1].Words}")) || (at > 0 && CouncilName.IsFirstHalf(lines[at - 1].Words) && IsCouncilAlone($"{lines[at - 1].Words} {lines[at].Words}"));

    private static string Joined(List<Line> lines)
    {
        var note = new StringBuilder(lines[0].Words);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, words) = (lines[i - 1].Words, lines[i].Words);
            if (lines[i].GapBefore || LineEnd.EndsSentence(above)) note.Append('\n');
            else LineJoin.Close(note, above, words, null);
            note.Append(words);
        }
        return note.ToString();
    }

    /// <summary><c>Ref.: abc</c> <c>Ref LSN</c> <c>abc@kl.example</c> <c>Dir 3370 0000</c>: a letter's right column.</summary>
    [GeneratedRegex(@"^(?:(?:Ref|Dir|Tlf|Mob|Fax|Jnr|J\.nr|Sagsid|Sagsnr|Dok)\b\.?:?(?: |$)|\S{1,40}@\S|www\.|(?:Postboks|Side) [0-9]|[0-9]{1,3} ?(?:/|af) ?[0-9]{1,3}$)")]
    private static partial Regex OtherColumn();

    [GeneratedRegex(@"^(?:Referat|REFERAT|Dagsorden|DAGSORDEN|Tillægsdagsorden|TILLÆGSDAGSORDEN)(?: [0-9]{4})?$")]
    private static partial Regex TitleAlone();

    /// <summary><c>Referat - Konstituerende møde</c>: worth knowing, and said nowhere else.</summary>
    [GeneratedRegex(@"[,:–-] ?(?:ekstraordinært|konstituerende|virtuelt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsKind();

    /// <summary><c>REFERAT 2023</c></summary>
    [GeneratedRegex(@"(?<=^\p{L}+ )(?:19|20)[0-9]{2}$")]
    private static partial Regex TitleYear();

    /// <summary><c> kl. 10:00 </c> <c>, 9.30 - 12.00, </c></summary>
    [GeneratedRegex(@"^[ ,]*(?:(?:kl\.?|klokken)[ ]?)?(?:[0-9]{1,2}[.:][0-9]{2}(?:[ ]?[-–][ ]?(?:kl\.?[ ]?)?[0-9]{1,2}[.:][0-9]{2})?)?[ ,]*")]
    private static partial Regex HoursBehindDay();

    /// <summary><c>Ane Bo, KKR Sjælland (referent)</c></summary>
    [GeneratedRegex(@"^(?!KKR|Kommunekontakt)\p{Lu}\p{Ll}+ \p{Lu}[^,]{1,40},|\((?:referent|ref\.)\)")]
    private static partial Regex NamesPerson();

    /// <summary><c>Mødet finder sted torsdag den 4. november 2010</c> <c>Ekstraordinært møde i KKR Nordjylland den 3. april 2020</c></summary>
    [GeneratedRegex(@"(?!(?:[^.;(]|(?<=[0-9])\.)*\b(?:aflys|udsat\b|udskudt))(?:(?<!\b(?:næste|forrige|sidste|kommende) )\bmøde(?:t)?\b|^skriftlig (?:behandling|votering|høring)\b)[^.:;]{0,60}?\b(?:finder sted|holdes|afholdes|blev holdt|i KKR|i kommunekontaktråd|for KKR|den|d\.)\b.{0,40}?[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMeeting();

    /// <summary>When a document was sent out or is to be answered is not when the meeting was.</summary>
    [GeneratedRegex(@"\b(?:(?:ud|frem)sendt|udskrevet|revideret|opdateret|dateret|trykt|printet|oprettet|godkendt|senest|afbud|tilmelding|\p{L}*frist(?:en)?|journal\p{L}*|sagsnr\p{L}*|(?:næste|forrige|sidste|kommende) (?:ordinære )?møde|(?:for|gruppe)møde\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatesSomethingElse();

    /// <summary><c>Referat fra mødet den 3. maj 2016 er udsendt den 12. maj</c>: a sentence about minutes heads no document.</summary>
    [GeneratedRegex(@"(?<!\b(?:der|som) )\b(?:er|blev|har|vedlægges|udsendes|udsendtes|godkendes|fremlægges|forelægges|følger|indstilles|ligger)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfDocument();

    /// <summary>The word alone, with a year, or followed by what it is of; an agenda system puts the council before it.</summary>
    [GeneratedRegex("""
        ^(?:KKR[ ](?-i:\p{Lu})\p{L}+[ ][–-][ ])?(?:åbent?[ ]|lukket[ ])?(?:udkast[ ]til[ ]|endelig[ ]|revideret[ ]|foreløbig[ ]|godkendt[ ])?
        (?:(?<minutes>(?:beslutnings|møde)?referat|beslutningsprotokol|protokol)|(?<agenda>(?:tillægs|supplerende[ ]|møde)?dagsorden|tillæg[ ]til[ ]dagsorden))
        (?:[ ](?:åbent?|lukket)(?:[ ](?:dagsorden|møde|del))?)?
        (?:[ ]*[,:–-]?[ ]*(?:[0-9]{4}|[0-3]?[0-9][./-].{0,130}|(?:af|fra|for|til|over|vedr\.?|møde|(?:ekstra)?ordinært|konstituerende|virtuelt|KKR|kommunekontaktråd|den|mandag|tirsdag|onsdag|torsdag|fredag)\b.{0,130}))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
