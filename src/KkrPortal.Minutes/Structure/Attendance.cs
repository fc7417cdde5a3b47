using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <param name="Unread">Lines of the list that name nobody that could be recognised.</param>
/// <param name="Taken">Indices of all lines that belong to the list, headings included.</param>
internal sealed record Attendance(IReadOnlyList<ParsedAttendee> People, IReadOnlyList<Line> Unread, IReadOnlySet<int> Taken)
{
    public static readonly Attendance None = new([], [], new HashSet<int>());

    /// <summary>Lines of names that may stand under another heading than they were read under; null where it is certain.</summary>
    public LineSpan? Doubt { get; init; }

    /// <summary>A right column was parted and its persons put under the headings of the left one.</summary>
    public bool WasReadDown { get; init; }

    /// <summary>Who stands among those present with nothing but a name, and is absent.</summary>
    public IReadOnlyList<ParsedAttendee> NamedAgain { get; init; } = [];

    /// <summary>With the list behind the text, where only the minute taker stands in front.</summary>
    public Attendance With(Attendance behind)
    {
        if (behind.People.Count == 0) return this;
        var takers = People.Select(p => p.Name).ToHashSet();
        var listed = behind.People.Select(p => takers.Contains(p.Name) ? p with { IsMinuteTaker = true } : p).ToList();
        var names = listed.Select(p => p.Name).ToHashSet();
        return behind with { People = [.. listed, .. People.Where(p => !names.Contains(p.Name))], Unread = [.. Unread, .. behind.Unread], Taken = Taken.Union(behind.Taken).ToHashSet() };
    }
}

/// <summary>Reads the lists of participants: groups under headings, one person a line, or several, or a run.</summary>
internal static partial class AttendanceReader
{
    private const int FewestAtEnd = 3;
    private const int MostLinesOfLetterhead = 12;
    private const int MostHeadingsAboveNames = 3;
    private const int MostNamesBelow = 200;
    private const int LongestPerson = 120;
    private const int LongestContinuation = 60;

    /// <param name="indices">Lines that may hold the list, in order.</param>
    public static Attendance Read(LaidOutText text, IReadOnlyList<int> indices)
    {
        var unfolded = SideBySide.Unfold([.. indices.Select(i => text.Lines[i])], text.Source);
        List<Line> list = [.. unfolded.Select(u => u.Line)];
        var start = StartOfList(list);
        if (start < 0) return Attendance.None;
        list = LostColumns.Restore(list[start..]);
        var people = new List<ListedPerson>();
        var unread = new List<Line>();
        // What stands in the list but is none of it goes back to the front page.
        var aside = new HashSet<int>();
        AttendanceHeading? group = null;
        Line? headingLine = null;
        LineSpan? underTwo = null;
        var groups = 0;
        var isTableByPlace = false;
        var textFrom = list.Count;
        var replacedColumn = -1;
        AttendeeTable? table = null;
        string? place = null, placeAbove = null;
        for (var k = 0; k < list.Count; k++)
        {
            var line = list[k];
            if ((k == list.Count - 1 && GroupHeading.Is(line)) || Registration().IsMatch(line.Words))
            {
                aside.Add(line.Number);
                continue;
            }
            if (AttendanceColumns.TryRead(list, k) is { } columns)
            {
                people.AddRange(columns.People.Select(p => p with { Group = p.Group + groups }));
                groups += columns.People[^1].Group;
                k = columns.Last;
                continue;
            }
            if (line.Plain.EndsWith(':') && Municipalities.TryFind(line.Plain.TrimEnd(':', ' ')) is not null)
            {
                placeAbove = line.Plain.TrimEnd(':', ' ');
                continue;
            }
            var heading = HeadingAt(list, k);
            AttendanceHeading? above = group;
            var isRole = group is { Status: AttendeeStatus.Present, Rest: null } && heading is { Rest: not null } && Danish.SingleRoles.Contains(heading.Heading);
            if (heading is not null)
            {
                // "Deltagere" over "Afbud" over all names: the columns of a table were read one below the other.
                if (k > 0 && headingLine == list[k - 1] && group is { Status: AttendeeStatus.Present, Rest: null } && heading is { Status: AttendeeStatus.Absent, Rest: null } && k + 1 < list.Count) underTwo = new LineSpan(list[k + 1].Number, list[^1].Number);
                headingLine = line;
                (group, table, isTableByPlace, placeAbove, textFrom) = (heading, null, false, null, list.Count);
                groups++;
                if (heading.Rest is null || Danish.Nobody.Contains(heading.Rest.TrimEnd('.'))) continue;
            }
            else if (IsNobody(line.Plain) || FrontFields.IsTitleOrCouncil(line) || Contents.IsHeading(line))
            {
                continue;
            }
            else if (IsTableHead(line.Plain))
            {
                replacedColumn = Array.FindIndex(Cells(line.Plain), cell => cell.StartsWith("Suppleant for", StringComparison.Ordinal));
                table = AttendeeTable.TryReadHead(line.Plain);
                isTableByPlace = line.Plain.TrimStart('|', ' ').StartsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase);
                continue;
            }
            else if (Municipalities.TryFind(line.Plain) is not null)
            {
                placeAbove = line.Plain;
                continue;
            }
            if (table?.TryReadRow(line) is { } row)
            {
                people.Add(new ListedPerson(row, group, groups, LineSpan.Of(line.Number), line.Page, line.GapBefore));
                continue;
            }
            if (replacedColumn > 0 && Cells(line.Plain) is var cells && cells.Length == replacedColumn + 1 && AttendeeReader.Read(string.Join('\t', cells[..^1]), isRun: false) is [{ Name.Length: > 0 } substitute] && PersonName.Is(cells[^1]))
            {
                people.Add(new ListedPerson(substitute with { SubstituteFor = cells[^1] }, group, groups, new LineSpan(line.Number, line.Number), line.Page, line.GapBefore));
                continue;
            }
            var (words, last) = WithContinuation(list, k, heading?.Rest, placeAbove is not null);
            var found = AttendeeReader.Read(words, isRun: IsRun(words, group, line));
            if (found.Count == 0 && (FrontLabels.Has(line) || CaseLine.TryRead(line.Plain) is not null))
            {
                aside.Add(line.Number);
                continue;
            }
            if (found.Count == 0) unread.Add(line);
            if (found.Count > 0 || !(line.GapBefore && LineEnd.EndsSentence(words) && Content.SubHeadings.HasVerb(words))) textFrom = list.Count;
            else if (textFrom == list.Count) textFrom = k;
            if (placeAbove is not null) found = [.. found.Select(person => person with { Municipality = person.Municipality ?? placeAbove })];
            if (group is not null && PartyIn(group.Heading) is { } party) found = [.. found.Select(person => person.Party is null ? person with { Party = party } : person)];
            if (isTableByPlace) found = [.. found.Select(person => InPlace(person, line))];
            if (isRole)
            {
                // "Formand: Ane Bo" inside the list of those present.
                found = [.. found.Select(person => person with { Title = person.Title ?? group!.Heading, IsMinuteTaker = person.IsMinuteTaker || Danish.MinuteTakerHeadings.Contains(group!.Heading) })];
                group = above;
            }
            people.AddRange(found.Select((person, i) => new ListedPerson(person, group, groups, new LineSpan(line.Number, list[last].Number), line.Page, line.GapBefore && i == 0)));
            k = last;
        }
        // "Formanden bød velkommen." behind the last participant
        foreach (var line in list.Skip(textFrom)) aside.Add(line.Number);
        unread.RemoveAll(line => aside.Contains(line.Number));
        var restored = ReadDownColumns.Restore(people);
        var all = WithoutRepeatedSubstitutes([.. restored.People.SelectMany(p => p.ToAttendees())]);
        var namedAgain = AbsentNamedAgain(all);
        var remarks = namedAgain.Count == 0 ? [] : list.Where(l => SaysAbsent().IsMatch(l.Words)).Select(l => l.Number).ToHashSet();
        return new Attendance([.. all.Where(p => !namedAgain.Contains(p))], unread, unfolded.Skip(start).Select(u => indices[u.Origin]).Where(i => !aside.Contains(text.Lines[i].Number)).ToHashSet()) { Doubt = restored.Doubt ?? underTwo, WasReadDown = restored.HasColumns, NamedAgain = [.. namedAgain.Where(p => !remarks.Contains(p.Lines.First))] };

        // A row that begins with an empty cell is of the municipality above.
        AttendeeText InPlace(AttendeeText person, Line row)
        {
            if (person.Municipality is not null) place = person.Municipality;
            return row.StartsWithTab || row.Text.StartsWith("| |", StringComparison.Ordinal) ? person with { Municipality = person.Municipality ?? place } : person;
        }
    }

    /// <summary>Where the right column of the list was extracted behind the headings that stand below the list. Names there that don't go with its columns stay, but a person should look.</summary>
    /// <param name="outline">Headings of sections and items, in order.</param>
    public static Attendance WithNamesBelow(LaidOutText text, IReadOnlyList<int> indices, IReadOnlyList<OutlineHeading> outline, Attendance above)
    {
        if (above.People.Count == 0 || outline.Count == 0) return above;
        var below = NamesBelow(text, outline);
        if (below.Count == 0 || !text.Lines[below[0]].GapBefore) return above;
        var found = Read(text, [.. indices, .. below]);
        if (found.WasReadDown && found.Unread.Count == above.Unread.Count && found.People.Count > above.People.Count) return found;
        return text.Lines[below[0]].Page is null ? above : above with { Doubt = new LineSpan(text.Lines[below[0]].Number, text.Lines[below[^1]].Number) };
    }

    /// <returns>Indices of the lines that hold persons, and nothing else but headings and case numbers among them, from the first heading on.</returns>
    private static List<int> NamesBelow(LaidOutText text, IReadOnlyList<OutlineHeading> outline)
    {
        var headings = outline.Take(MostHeadingsAboveNames).ToList();
        var below = new List<int>();
        for (var i = headings[0].First; i < text.Lines.Count && below.Count < MostNamesBelow; i++)
        {
            var line = text.Lines[i];
            if (headings.Exists(h => i >= h.First && i < h.End) || CaseLine.TryRead(line.Plain) is not null || PartHeading.TryRead(line) is { Rest: null }) continue;
            var goesOn = below.Count > 0 && below[^1] == i - 1 && !line.GapBefore && line.Plain.Length <= LongestContinuation;
            if (!goesOn && !(line.Plain.Length <= LongestPerson && AttendeeReader.Read(line.Plain, isRun: false) is [{ } person] && PersonName.Is(person.Name) && (person.Municipality ?? person.Title ?? person.Party) is not null)) break;
            below.Add(i);
        }
        return below;
    }

    /// <summary>Some minutes list who was there behind their last item. A heading must be followed by nothing but persons to be that list.</summary>
    public static Attendance AtEnd(LaidOutText text, int from)
    {
        for (var i = from; i < text.Lines.Count; i++)
        {
            if (AttendanceHeading.TryRead(text.Lines[i]) is null) continue;
            var found = Read(text, [.. Enumerable.Range(i, text.Lines.Count - i)]);
            var isList = found.People.Count >= FewestAtEnd && found.Unread.Count == 0 && found.Taken.Count == text.Lines.Count - i && found.People.Count * 2 >= found.Taken.Count;
            return isList ? found : Attendance.None;
        }
        return Attendance.None;
    }

    /// <summary><c>Deltagere fra Socialdemokratiet</c> <c>Afbud fra Venstre</c>: the party of all below.</summary>
    private static string? PartyIn(string heading)
    {
        var words = heading.Split(" fra ", 2);
        return words is [_, { Length: > 1 } party] && Danish.Parties.ContainsKey(party) ? party : null;
    }

    /// <summary>A substitute may stand in the list and again in the remark on the one who is absent.</summary>
    private static List<ParsedAttendee> WithoutRepeatedSubstitutes(List<ParsedAttendee> people)
    {
        var own = people.Where(p => p.Status == AttendeeStatus.Present && p.Municipality is not null).Select(p => p.Name).ToHashSet();
        return [.. people.Where(p => p.SubstituteFor is null || p.Municipality is not null || p.Party is not null || !own.Contains(p.Name))];
    }

    /// <summary><c>Bemærkninger: afbud fra Ane Bo</c></summary>
    [GeneratedRegex(@"\b(?:afbud|fravær\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysAbsent();

    /// <summary>Who is listed as absent with party or place, and named again without, is not present.</summary>
    private static HashSet<ParsedAttendee> AbsentNamedAgain(List<ParsedAttendee> people)
    {
        var absent = people.Where(p => p.Status == AttendeeStatus.Absent && (p.Municipality ?? p.PartyAsWritten) is not null).Select(p => p.Name).ToHashSet();
        return [.. people.Where(p => p is { Status: not AttendeeStatus.Absent, IsMinuteTaker: false } && (p.Municipality ?? p.PartyAsWritten ?? p.Title ?? p.SubstituteFor) is null && absent.Contains(p.Name))];
    }

    /// <summary><c>Ingen</c> <c>Guldborgsund: ingen</c></summary>
    private static bool IsNobody(string plain) =>
        Danish.Nobody.Contains(plain.TrimEnd('.')) || (plain.Split(": ") is [var place, var who] && Danish.Nobody.Contains(who.TrimEnd('.')) && Municipalities.TryFind(place) is not null);

    private static string[] Cells(string plain) => plain.Split(['|', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary><c>| Navn | Kommune |</c> and the rule under it</summary>
    private static bool IsTableHead(string plain) =>
        plain.Replace("til stede", "tilstede", StringComparison.OrdinalIgnoreCase).Replace("uppleant for", "uppleant", StringComparison.Ordinal).Split(['|', '\t', ' ', ':', '-'], StringSplitOptions.RemoveEmptyEntries).All(Danish.AttendeeColumns.Contains);

    /// <summary><c>Kommune[tab]Medlem[tab]Parti[tab]Til stede</c> above the first row, without a heading over the table</summary>
    private static bool OpensTable(IReadOnlyList<Line> list, int k) =>
        list[k].Plain.Length <= 200 && list[k].Plain.Split(['|', '\t'], StringSplitOptions.RemoveEmptyEntries).Length >= 3 && IsTableHead(list[k].Plain)
        && list.Skip(k + 1).Take(2).Any(l => AttendeeReader.Read(l.Plain, false).Count > 0);

    /// <summary>The first heading over participants that has persons under it or names behind it.</summary>
    private static int StartOfList(IReadOnlyList<Line> list)
    {
        for (var k = 0; k < list.Count; k++)
        {
            if (AttendanceColumns.TryRead(list, k) is not null || OpensTable(list, k)) return k;
            if (AttendanceHeading.TryRead(list[k]) is not { } heading) continue;
            if (heading.Rest is not null && (Danish.Nobody.Contains(heading.Rest.TrimEnd('.')) || AttendeeReader.Read(heading.Rest, true).Count > 0)) return k;
            // The sender's office in a letterhead, above the document's own title
            if (heading.Rest is null && Office().IsMatch(heading.Heading) && list.Skip(k + 1).Take(MostLinesOfLetterhead).Any(l => FrontFields.TitleOf(l) is not null)) continue;
            if (heading.Rest is null && list.Skip(k + 1).Take(4).TakeWhile(l => !FrontFields.IsTitleOrCouncil(l) && !FrontLabels.Has(l)).Any(l => AttendeeReader.Read(l.Plain, false).Count > 0 || Danish.Nobody.Contains(l.Plain))) return k;
        }
        return -1;
    }

    /// <summary>A known heading; or a line that a converter marked as heading and that is no person; or words that end in a colon.</summary>
    private static AttendanceHeading? HeadingAt(IReadOnlyList<Line> list, int k)
    {
        var line = list[k];
        if (AttendanceHeading.TryRead(line) is { } known) return known;
        if (line.GapBefore && k + 1 < list.Count && !list[k + 1].GapBefore && line.Plain.Length <= 40 && UnknownGroup().IsMatch(line.Plain) && Municipalities.TryFind(line.Plain) is null && AttendeeReader.Read(line.Plain, false).Count == 0 && AttendeeReader.Read(list[k + 1].Plain, false).Count > 0)
        {
            return new AttendanceHeading(line.Plain, AttendeeStatus.Present, null);
        }
        var looksLikeOne = line.Plain.Length <= 60 && (line.IsStrong || line.Plain.EndsWith(':')) && AttendeeReader.Read(line.Plain, false).Count == 0;
        return looksLikeOne ? new AttendanceHeading(line.Plain.TrimEnd(':', ' '), AttendeeStatus.Present, null) : null;
    }

    /// <summary>A bracket that is not closed, a comma or a hyphen at the end, or lower case in the next line: the person goes on there.</summary>
    /// <param name="isByPlace">Municipalities head the persons below them.</param>
    private static (string Text, int Last) WithContinuation(IReadOnlyList<Line> list, int k, string? heading, bool isByPlace)
    {
        var text = heading ?? list[k].Plain;
        while (k + 1 < list.Count && text.Length < 2000 && (!list[k + 1].GapBefore || GoesOnBehindGap(text, list[k + 1].Plain, isByPlace)))
        {
            var next = list[k + 1].Plain;
            var goesOn = GoesOnBehindGap(text, next, isByPlace) || (char.IsDigit(next[0]) && Danish.BeforeItemNumber.Any(word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase))) || ((heading is not null || text.Count(c => c == ',') >= 3) && (BeginsWithSurname(next) || IsPlaceOf(text, next))) || text.LastIndexOf('(') > text.LastIndexOf(')') || text[^1] is ',' || EndsInTitle(text) || text.EndsWith(" og", StringComparison.Ordinal) || LineEnd.EndsInHyphen(text) || char.IsLower(next[0]) || (next[0] == '(' && next.Length > 5 && !(AttendeeReader.BeginsWithParty(text) && AttendeeReader.BeginsWithParty(next))) || text.IndexOf(" • ", StringComparison.Ordinal) > 0 || (!isByPlace && IsOnlyMunicipality(next, text));
            if (!goesOn || AttendanceHeading.TryRead(list[k + 1]) is not null) break;
            text = Content.LineJoin.Join(text, next);
            k++;
        }
        return (text, k);
    }

    /// <summary>"Ane Bo" over "(A)" and "(A) Køge Kommune", "Ane Bo (A)" over "Køge Kommune": a table's cells, one below the other.</summary>
    private static bool IsNextCell(string text, string next, bool isByPlace)
    {
        if (!isByPlace && text.EndsWith(')') && Municipalities.TryFind(next) is not null) return AttendeeReader.Read(text, isRun: false) is [{ Party: not null, Municipality: null }];
        var end = next.IndexOf(')', StringComparison.Ordinal);
        return end > 1 && next[0] == '(' && PartyName.TryRead(next[1..end]) is not null && (end + 1 == next.Length || Municipalities.TryFind(next[(end + 1)..].TrimStart(',', ' ')) is not null)
            && !text.Contains('(') && PersonName.Is(PersonName.SplitTitle(text).Name);
    }

    /// <summary>A bracket that the next line closes, a table's next cell, or the half of a name: "… (suppleant for" over "Ib Lund)", "…, stedfortræder for Ib" over "Lund (V)".</summary>
    private static bool GoesOnBehindGap(string text, string next, bool isByPlace) =>
        IsNextCell(text, next, isByPlace) ||
        (text.LastIndexOf('(') > text.LastIndexOf(')') && next.Length <= LongestContinuation && next.IndexOf(')') is var end and > 0 && !next.AsSpan(0, end).Contains('(')) || (next.Length <= LongestContinuation && BeginsWithSurname(next) && FirstNameOfReplaced().IsMatch(text));

    [GeneratedRegex(@"\b(?:suppleant|stedfortræder|afløser|i stedet) for (?-i:\p{Lu})\p{L}+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstNameOfReplaced();

    /// <summary>A run of names that was wrapped inside one: "… og Anita" over "Haslev, KL".</summary>
    private static bool BeginsWithSurname(string next)
    {
        var end = next.AsSpan().IndexOfAny(",;(•");
        var first = end > 0 ? next[..end].TrimEnd() : "";
        return first.Length > 1 && char.IsUpper(first[0]) && !first.Contains(' ') && !first.Contains(':') && Municipalities.TryFind(first) is null && !PersonName.IsTitle(first) && !Danish.NeverInNames.Contains(first);
    }

    /// <summary>"…, Køge; sekretariatsleder" over "Ane Bo, KL"</summary>
    private static bool EndsInTitle(string text) =>
        text.AsSpan().LastIndexOfAny(",;") is var sign and > 0 && text[sign] == ';' && sign + 2 < text.Length && char.IsLower(text[sign + 2]) && text[(sign + 2)..] is var title && !title.Contains(' ') && PersonName.IsTitle(title);

    /// <summary>A run that was wrapped between a party and its municipality: "… Ane Bo (V)" over "Tønder, Ib Lund (A) Greve". Where municipalities come first, the next person's does.</summary>
    private static bool IsPlaceOf(string text, string next) =>
        text[^1] == ')' && next.AsSpan().IndexOfAny(",;(") is var end and > 1 && Municipalities.TryFind(next[..end].Trim()) is not null && Municipalities.TryFind(text[..Math.Max(0, text.AsSpan().IndexOfAny(",;(:"))].Trim()) is null;

    private static bool IsOnlyMunicipality(string next, string text) =>
        next.StartsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase)
        || (next.EndsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase) && !text.EndsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase) && !next.Contains(',') && !next.Contains('('));

    [GeneratedRegex(@"^(?:KKR-)?(?:sekretariat(?:et)?|formandskab(?:et)?|KL|KL['’]s sekretariat|KL-sekretariat(?:et)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary><c>Tilforordnede</c> <c>Eksterne samarbejdspartnere</c></summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}{3,}(?: \p{Ll}{2,}){0,3}$")]
    private static partial Regex UnknownGroup();

    /// <summary><c>Afbud bedes meddelt til sekretariatet</c> <c>Tilmelding sker til …</c></summary>
    [GeneratedRegex(@"^(?:Afbud|Tilmelding|Eventuelle afbud)\b(?: [\p{L} ]{2,24})? (?:meddel|meld|send|giv|ske)\p{L}*\b(?! af\b)")]
    private static partial Regex Registration();

    /// <summary>Names behind a label are parted by commas; in a list with a person a line, a comma parts a person from a place or title.</summary>
    private static bool IsRun(string text, AttendanceHeading? group, Line line) =>
        (group?.Rest is { } rest && line.Plain.EndsWith(rest, StringComparison.Ordinal)) || text.Count(c => c == ',') >= 3;
}
