using System.Buffers;
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
internal sealed partial record FrontFields(DocumentType? Type, Line? Dated, Line? Timed, string? Location, string? Note)
{
    private const int MostLinesOfAddress = 4;

    /// <summary>"Torsdag den "</summary>
    private const int LongestBeforeDay = 12;

    /// <summary>One of these stands in every title of a document.</summary>
    private static readonly SearchValues<string> TitleStems = SearchValues.Create(["referat", "protokol", "dagsorden"], StringComparison.OrdinalIgnoreCase);

    private enum Label { Date, Time, End, Place }

    public static bool IsLabelled(Line line) => line.MayBeHeading && Labels().IsMatch(line.Words);

    /// <summary>"REFERAT 2022" or "KKR SJÆLLAND" on a line of its own, as a front page begins.</summary>
    public static bool IsTitleOrCouncil(Line line) => line.MayBeHeading && (TitleOf(line) is not null || IsCouncilAlone(line.Words));

    public static FrontFields Read(IReadOnlyList<Line> lines)
    {
        var fields = new FrontFields(null, null, null, null, null);
        var waiting = new List<Label>();
        var note = new List<Line>();
        Line? placeLine = null;
        var (datedInPassing, datedByLabel) = (false, false);
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
                fields = fields with { Type = fields.Type ?? type };
                TakeUnlabelled(line);
                continue;
            }
            var labelled = LabelAlone().IsMatch(line.Words) ? Values(line.Words + ":") : Values(LabelInColumn(line) ?? line.Words);
            foreach (var (label, value) in labelled)
            {
                if (value.Length == 0) waiting.Add(label);
                else if (label is Label.Place && waiting.Contains(Label.Date) && BehindDay(value) is var behind and > 0)
                {
                    waiting.Remove(Label.Date);
                    Take(Label.Date, value[..behind], line);
                    Take(Label.Place, value[behind..], line);
                }
                else Take(label is Label.Date && DanishDate.FindFirst(value) is null && DanishTime.TryFind(value) is not null ? Label.Time : label, value, line);
            }
            if (labelled.Count > 0) continue;
            if (waiting.Count > 0 && Waiting(line.Words) is { } due)
            {
                waiting.Remove(due);
                Take(due, line.Words, line);
            }
            else if (placeLine is not null && GoesOn(placeLine, line, fields.Location!))
            {
                fields = fields with { Location = LineJoin.Join(fields.Location!, line.Words).TrimEnd('.') };
                placeLine = line;
            }
            else if (SaysMeeting().IsMatch(line.Words) && DanishDate.FindFirst(line.Words) is null)
            {
                // "Mødet blev holdt i Roskilde kl. 13 - 15": the hours without the day.
                if (DanishTime.TryFind(line.Words) is not null) fields = fields with { Timed = fields.Timed ?? line, Location = fields.Location ?? HeldAt(line.Words) };
                note.Add(line);
            }
            else if (SaysMeeting().IsMatch(line.Words) || (IsDateAlone(line.Words) && (fields.Dated is null || (datedInPassing && fields.Timed is null && HasHours(line.Words)))))
            {
                TakeUnlabelled(line);
                if (LengthOfRemark(line.Words) is var remark and > 0) note.Add(line with { Plain = line.Words[^remark..] });
            }
            else if (fields is { Timed: null, Dated: { } day } && line.Number - day.Number <= 2 && HoursAlone().IsMatch(line.Words))
            {
                fields = fields with { Timed = line };
            }
            else if (IsPlaceUnder(line, fields) || BeginsAddress(all, at, fields))
            {
                fields = fields with { Location = WordBeforePlace().Replace(line.Words.TrimEnd('.'), "") };
                placeLine = line;
            }
            else if (!IsCouncilAlone(line.Words) && !IsCouncilOnTwoLines(all, at) && PageNumber.TryRead(line.Plain) is null)
            {
                note.Add(line);
            }
        }
        return fields with { Note = note.Count == 0 ? null : Joined(note) };

        Label? Waiting(string value)
        {
            if (DanishDate.FindFirst(value) is not null && waiting.Contains(Label.Date)) return Label.Date;
            if (DanishTime.TryFind(value) is not null && waiting.Contains(Label.Time)) return Label.Time;
            return waiting.Contains(Label.Place) && !IsDateAlone(value) ? Label.Place : null;
        }

        // A label is plainer than a line that only holds a date, wherever the two stand.
        void TakeUnlabelled(Line line)
        {
            if (DanishDate.FindFirst(line.Words) is not { } date) return;
            var rest = line.Words[(date.Start + date.Length)..];
            if (fields.Dated is { } dated && !datedInPassing)
            {
                // "Referat fra møde den 3. april 2019" over "Mødet blev holdt den 3. april 2019 kl. 10 på Hotel Molen": the hours of the same day.
                if (fields.Timed is null && DanishDate.FindFirst(dated.Words)?.Date == date.Date && DanishTime.TryFind(rest) is not null) fields = fields with { Timed = line, Location = fields.Location ?? PlaceBehind(rest) };
                return;
            }
            fields = fields with { Dated = line, Timed = DanishTime.TryFind(rest) is null ? fields.Timed : line, Location = fields.Location ?? PlaceBehind(rest) };
            datedInPassing = !SaysMeeting().IsMatch(line.Words);
        }

        void Take(Label label, string value, Line line)
        {
            if (label is Label.Place)
            {
                fields = fields with { Location = fields.Location ?? value.Trim().TrimEnd('.') };
                placeLine = value.EndsWith('.') ? null : line;
                return;
            }
            var part = line with { Plain = value };
            // Where a title says which day the meeting is, another day under a letter's "Dato:" is the letter's.
            if (label is Label.Date && (fields.Dated is null || datedInPassing || (!datedByLabel && DayOf(fields.Dated) == DayOf(part))))
            {
                datedByLabel = true;
                fields = fields with { Dated = part, Timed = DanishTime.TryFind(RestOf(value)) is null ? fields.Timed : part };
                datedInPassing = false;
            }
            else if (label is Label.End) fields = fields with { Timed = fields.Timed is { } start ? start with { Plain = $"{start.Plain} - {RestOf(value).Trim()}" } : null };
            else if (label is Label.Time) fields = fields with { Timed = part, Dated = fields.Dated ?? (DanishDate.FindFirst(value) is null ? null : part) };
        }
    }

    /// <summary>The place stands directly under the day without a label: "Silkeborg Rådhus, lokale 3".</summary>
    private static bool IsPlaceUnder(Line line, FrontFields fields) =>
        fields.Location is null && fields.Dated is { } dated && line.Number > dated.Number && line.Number - dated.Number <= 2 && NamesPlace().IsMatch(line.Words) && !SubHeadings.HasVerb(line.Words) && !LineEnd.EndsSentence(line.Words.TrimEnd('.'));

    /// <summary>
    /// What stands in another column than a label's value is a line of its own: "Sted: Rådhuset, lokale 4[tab]Ref.: abc". A converter may have
    /// taken the fields for a table: "| Sted: | Rådhuset |".
    /// </summary>
    private static IEnumerable<Line> Fields(Line line)
    {
        if (!line.MayBeHeading) return [line];
        if (line.Plain is ['|', _, .., '|']) return line.Plain.Any(char.IsLetterOrDigit) ? [line with { Plain = string.Join(' ', line.Plain.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) }] : [];
        var cells = line.Plain.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length < 2) return [line];
        var from = Enumerable.Range(1, cells.Length - 1).Where(i => OtherColumn().IsMatch(cells[i]) || TitleAlone().IsMatch(cells[i])).FirstOrDefault(-1);
        return from < 0 ? [line] : [line with { Plain = string.Join('\t', cells[..from]) }, line with { Plain = string.Join(' ', cells[from..]), GapBefore = true }];
    }

    /// <summary><c>Sted[tab]Teams</c> and <c>Mødested Virtuelt møde</c> with the colon that such a label needs not have; null for any other line.</summary>
    private static string? LabelInColumn(Line line)
    {
        if (line.Plain.IndexOf('\t', StringComparison.Ordinal) is var tab and > 0 && LabelAlone().IsMatch(line.Plain[..tab].TrimEnd())) return $"{line.Plain[..tab].TrimEnd()}: {line.Plain[(tab + 1)..].Trim()}";
        return PlainLabel().Match(line.Words) is { Success: true } label ? $"{label.Value}:{line.Words[label.Length..]}" : null;
    }

    private static bool HasHours(string text) => DanishTime.TryFind(RestOf(text)) is not null;

    private static string? HeldAt(string text) => Held().Match(text) is { Success: true } match ? match.Groups["place"].Value : null;

    /// <summary>Directly under the hours, a house, its street and its town have a line each: "Hotel Molen" "Molevej 2" "8600 Silkeborg". Without hours they may be those of the sender.</summary>
    private static bool BeginsAddress(IReadOnlyList<Line> lines, int at, FrontFields fields)
    {
        if (fields is not { Location: null, Timed: { } hours } || lines[at].Number - hours.Number is < 1 or > 2 || !char.IsUpper(lines[at].Words[0])) return false;
        for (var i = at + 1; i < lines.Count && i < at + MostLinesOfAddress && !lines[i].GapBefore; i++)
        {
            if (Town().IsMatch(lines[i].Words)) return true;
        }
        return false;
    }

    private static DateOnly? DayOf(Line line) => DanishDate.FindFirst(line.Words)?.Date;

    /// <returns>Where the place begins in "12-06-2015 10:00 Kulturhuset, Torvet 1"; else -1.</returns>
    private static int BehindDay(string value)
    {
        if (DanishDate.FindFirst(value) is not { } date || date.Start > LongestBeforeDay) return -1;
        var end = date.Start + date.Length;
        end += HoursBehindDay().Match(value[end..]).Length;
        return end < value.Length && char.IsUpper(value[end]) ? end : -1;
    }

    private static string RestOf(string value) => DanishDate.FindFirst(value) is { } date ? value.Remove(date.Start, date.Length) : value;

    /// <summary>"REFERAT 2023", "Dagsorden", "Tillægsdagsorden", "Referat af møde i KKR Midtjylland den 12. juni 2015"</summary>
    public static DocumentType? TitleOf(Line line)
    {
        if (line.Plain.Length > 150 || !line.Plain.AsSpan().ContainsAny(TitleStems) || Title().Match(line.Words.TrimEnd(':', ' ')) is not { Success: true } match || TellsOfDocument().IsMatch(line.Words)) return null;
        return match.Groups["minutes"].Success ? DocumentType.Minutes : DocumentType.Agenda;
    }

    private static List<(Label Label, string Value)> Values(string text)
    {
        var matches = Labels().Matches(text);
        var values = new List<(Label, string)>(matches.Count);
        for (var k = 0; k < matches.Count; k++)
        {
            var start = matches[k].Index + matches[k].Length;
            var end = k + 1 < matches.Count ? matches[k + 1].Index : text.Length;
            var label = matches[k].Groups["date"].Success ? Label.Date : matches[k].Groups["time"].Success ? Label.Time : matches[k].Groups["end"].Success ? Label.End : Label.Place;
            values.Add((label, text[start..end].Trim()));
        }
        return values;
    }

    /// <summary>An address goes over several lines; a sentence below it does not belong to it.</summary>
    private static bool GoesOn(Line place, Line line, string location) =>
        !line.GapBefore && !OtherLabel().IsMatch(line.Words) && !OtherColumn().IsMatch(line.Words) && line.Number - place.Number <= 2 && line.Plain.Length <= 60 && PageNumber.TryRead(line.Plain) is null && location.Length < 160 && (!LineEnd.EndsSentence(line.Plain) || EndsInTown().IsMatch(line.Words)) && !IsCouncilAlone(line.Words) && DanishDate.FindFirst(line.Words) is null && DanishTime.TryFind(line.Words) is null;

    /// <summary>Behind day and hours, a title may name the place: "… kl. 9.30 - 12.00 på Hotel Lyngheden, Ikast".</summary>
    private static string? PlaceBehind(string rest) => Place().Match(rest[..^LengthOfRemark(rest)].TrimEnd()) is { Success: true } match ? WordBeforePlace().Replace(match.Groups["place"].Value.TrimEnd('.'), "") : null;

    /// <summary>A day, perhaps with hours and a remark in brackets: "23. april 2018 kl. 12.30 - 15.00 (mødet sluttede kl. 14.40)".</summary>
    private static bool IsDateAlone(string text)
    {
        if (DanishDate.FindFirst(text) is not { Year: not null } date || DatesSomethingElse().IsMatch(text)) return false;
        var rest = text.Length - date.Length - LengthOfRemark(text);
        if (rest <= 50) return !(text.EndsWith('.') && rest > 20);
        // "Torsdag den 16. juni 2016, kl. 17.00-19.00, Havnehuset, Molevej 2, lokale 3": day, hours and place in one line.
        var behind = text[(date.Start + date.Length)..];
        return date.Start <= LongestBeforeDay && DanishTime.TryFind(behind) is not null && PlaceBehind(behind) is not null;
    }

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

    [GeneratedRegex("""
        (?<=^|[ ])(?:(?<date>(?:møde)?dato|mødetidspunkt|dato[ ]og[ ]tid|mødet[ ](?:afholdt|holdt))|(?<time>tid|tidspunkt|tidsrum|mødetid|klokken|kl\.?|start|mødestart|starttidspunkt)|(?<end>sluttidspunkt|slut|mødeslut)|(?<place>(?:møde)?sted|lokale|mødelokale|adresse))[ ]?:
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    /// <summary>A label on a line of its own needs no colon.</summary>
    [GeneratedRegex(@"^(?:Mødested|Sted|Mødedato|Dato|Tid|Mødetid|Tidspunkt|Mødetidspunkt|Starttidspunkt|Sluttidspunkt|Lokale|Mødelokale)$")]
    private static partial Regex LabelAlone();

    /// <summary><c>Ref.: abc</c> <c>Ref LSN</c> <c>abc@kl.example</c> <c>Dir 3370 0000</c>: a letter's right column.</summary>
    [GeneratedRegex(@"^(?:(?:Ref|Dir|Tlf|Mob|Fax|Jnr|J\.nr|Sagsid|Sagsnr|Dok)\b\.?:?(?: |$)|\S{1,40}@\S|www\.|(?:Postboks|Side) [0-9]|[0-9]{1,3} ?(?:/|af) ?[0-9]{1,3}$)")]
    private static partial Regex OtherColumn();

    [GeneratedRegex(@"^(?:Referat|REFERAT|Dagsorden|DAGSORDEN|Tillægsdagsorden|TILLÆGSDAGSORDEN)(?: [0-9]{4})?$")]
    private static partial Regex TitleAlone();

    /// <summary><c>i Regionshuset</c> <c>på Hotel Molen</c> <c>Sted Hotel Molen</c></summary>
    [GeneratedRegex(@"^(?:på|i|hos|ved|Sted|Mødested) (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex WordBeforePlace();

    /// <summary><c>8600 Silkeborg</c></summary>
    [GeneratedRegex(@"^[1-9][0-9]{3} \p{Lu}[\p{L}. ]{1,30}$")]
    private static partial Regex Town();

    /// <summary><c>Havnen 2, 2400 Kbh. NV.</c></summary>
    [GeneratedRegex(@", [1-9][0-9]{3} \p{Lu}[\p{L}. ]{1,30}\.$")]
    private static partial Regex EndsInTown();

    /// <summary><c> kl. 10:00 </c> <c>, 9.30 - 12.00, </c></summary>
    [GeneratedRegex(@"^[ ,]*(?:(?:kl\.?|klokken)[ ]?)?(?:[0-9]{1,2}[.:][0-9]{2}(?:[ ]?[-–][ ]?(?:kl\.?[ ]?)?[0-9]{1,2}[.:][0-9]{2})?)?[ ,]*")]
    private static partial Regex HoursBehindDay();

    /// <summary><c>Kl. 13.00-15.30</c></summary>
    [GeneratedRegex(@"^(?:fra )?kl\.? ?[0-9]{1,2}(?:[.:][0-9]{2})?(?:(?: ?[-–] ?| til )(?:kl\.? ?)?[0-9]{1,2}(?:[.:][0-9]{2})?)?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoursAlone();

    /// <summary><c>Mødet blev holdt på Hotel Lyngheden, Lyngvej 3, 4200 Slagelse, kl. 13.00 til 16.00</c></summary>
    [GeneratedRegex(@"\b(?:holdt|afholdt|afholdes|holdes|finder sted|fandt sted) (?:på|i|hos) (?!KKR|Kommunekontakt)(?<place>\p{Lu}[^.;:]{3,100}?)(?=,? (?:fra )?kl\.|,? den [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    /// <summary>Labels that are no other words' beginning, and a value behind them; "Mødelokale 2" is a room.</summary>
    [GeneratedRegex(@"^(?:(?:Mødested|Mødedato|Mødetid|Mødetidspunkt|Starttidspunkt|Sluttidspunkt)(?= [\p{Lu}0-9])|Mødelokale(?= \p{Lu}))")]
    private static partial Regex PlainLabel();

    /// <summary><c>Ane Bo, KKR Sjælland (referent)</c></summary>
    [GeneratedRegex(@"^(?!KKR|Kommunekontakt)\p{Lu}\p{Ll}+ \p{Lu}[^,]{1,40},|\((?:referent|ref\.)\)")]
    private static partial Regex NamesPerson();

    /// <summary><c>Mødeleder: Ane Bo</c> <c>Formøder:</c></summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{2,24}(?: [\p{L}-]{1,16}){0,2} ?:(?: |$)")]
    private static partial Regex OtherLabel();

    /// <summary><c>Mødet finder sted torsdag den 4. november 2010</c> <c>Ekstraordinært møde i KKR Nordjylland den 3. april 2020</c></summary>
    [GeneratedRegex(@"(?!(?:[^.;(]|(?<=[0-9])\.)*\b(?:aflys|udsat\b|udskudt))(?:(?<!\b(?:næste|forrige|sidste|kommende) )\bmøde(?:t)?\b|^skriftlig (?:behandling|votering|høring)\b)[^.:;]{0,60}?\b(?:finder sted|holdes|afholdes|blev holdt|i KKR|i kommunekontaktråd|for KKR|den|d\.)\b.{0,40}?[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMeeting();

    /// <summary>A house or room, a postal address, or no place at all.</summary>
    [GeneratedRegex(@"^(?:på |i |hos )?(?=\p{Lu}).{0,80}(?:rådhus|regionshus|hotel|\bkro|center|centret|kulturhus|huset|gården|lokale|\bsal(?:en)?|teams|\bzoom|virtuelt|videomøde|skype|, [0-9]{4} \p{Lu}\p{L}+)\b.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesPlace();

    /// <summary>When a document was sent out or is to be answered is not when the meeting was.</summary>
    [GeneratedRegex(@"\b(?:(?:ud|frem)sendt|udskrevet|revideret|opdateret|dateret|trykt|printet|oprettet|godkendt|senest|afbud|tilmelding|\p{L}*frist(?:en)?|journal\p{L}*|sagsnr\p{L}*|(?:næste|forrige|sidste|kommende) (?:ordinære )?møde|(?:for|gruppe)møde\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatesSomethingElse();

    [GeneratedRegex(@"^(?:[ ,]*(?:fra )?(?:kl\.?|klokken) ?[0-9.:]{1,5}(?:(?: ?[-–] ?| til )(?:kl\.? ?)?[0-9.:]{1,5})?)?,? ?(?:(?:på|i|hos|ved|,) )?(?<=(?:på|i|hos|ved|,|[0-9]) )(?<place>\p{Lu}[^.;:]{3,100}\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary><c>Referat fra mødet den 3. maj 2016 er udsendt den 12. maj</c>: a sentence about minutes heads no document.</summary>
    [GeneratedRegex(@"(?<!\b(?:der|som) )\b(?:er|blev|har|vedlægges|udsendes|udsendtes|godkendes|fremlægges|forelægges|følger|indstilles|ligger)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfDocument();

    /// <summary>The word alone, with a year, or followed by what it is of; an agenda system puts the council before it.</summary>
    [GeneratedRegex("""
        ^(?:KKR[ ](?-i:\p{Lu})\p{L}+[ ][–-][ ])?(?:udkast[ ]til[ ]|endelig[ ]|revideret[ ]|foreløbig[ ]|godkendt[ ])?
        (?:(?<minutes>(?:beslutnings|møde)?referat|beslutningsprotokol|protokol)|(?<agenda>(?:tillægs|supplerende[ ]|møde)?dagsorden|tillæg[ ]til[ ]dagsorden))
        (?:[ ](?:åbent?|lukket)(?:[ ](?:dagsorden|møde|del))?)?
        (?:[ ]*[,:–-]?[ ]*(?:[0-9]{4}|[0-3]?[0-9][./-].{0,130}|(?:af|fra|for|til|over|vedr\.?|møde|KKR|kommunekontaktråd|den|mandag|tirsdag|onsdag|torsdag|fredag)\b.{0,130}))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
