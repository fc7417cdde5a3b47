using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Reads tables that appoint, as after elections: a row a body, with columns of members and substitutes.
/// <code>
/// | Organ | Medlem | Suppleant |
/// | --- | --- | --- |
/// | Havnerådet | Ane Bo (A) | Ib Lund (V) |
/// </code>
/// Under "KKR udpegede:" the table needs no column for the body, which the item names, and no head where every row begins with a person.
/// </summary>
internal static partial class AppointmentTables
{
    public static IEnumerable<ParsedAppointment> In(IReadOnlyList<Block> blocks) =>
        Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Table).SelectMany(i => In(blocks[i], i > 0 && Appoints().IsMatch(blocks[i - 1].Plain) && !ByOthers().IsMatch(blocks[i - 1].Plain)));

    private static IEnumerable<ParsedAppointment> In(Block table, bool isOfOneBody)
    {
        var rows = table.Text.Split('\n').Select(row => row.Trim('|').Split('|').Select(cell => MarginMark.Strip(cell.Trim()).Text).ToList()).ToList();
        var body = rows[0].FindIndex(cell => Body().IsMatch(cell));
        var columns = rows[0].Select((head, i) => (Index: i, IsMember: Member().IsMatch(head), IsSubstitute: Substitute().IsMatch(head))).Where(c => c.IsMember || c.IsSubstitute).ToList();
        if (isOfOneBody && WithoutHead(rows, table.Lines) is { Count: > 0 } seats)
        {
            foreach (var seat in seats) yield return seat;
            yield break;
        }
        if ((body < 0 && !isOfOneBody) || !columns.Exists(c => c.IsMember)) yield break;
        var party = rows[0].FindIndex(cell => cell.Equals("parti", StringComparison.OrdinalIgnoreCase));
        // With one column of persons, the municipality in another is theirs.
        var place = columns.Count == 1 ? rows[0].FindIndex(cell => cell.Equals(Danish.Municipality, StringComparison.OrdinalIgnoreCase)) : -1;
        var leaves = rows[0].FindIndex(cell => Leaving().IsMatch(cell));
        string? named = null;
        foreach (var row in rows.Skip(2).Where(row => row.Count == rows[0].Count))
        {
            // A body with several members has its name in the first row alone.
            if (body >= 0 && row[body].Length > 0) named = row[body];
            var leaver = leaves >= 0 && AttendeeReader.Read(row[leaves], isRun: false) is [var left, ..] ? left.Name : null;
            foreach (var column in columns)
            {
                foreach (var person in AttendeeReader.Read(row[column.Index].Replace(" og ", ", ", StringComparison.Ordinal), isRun: true))
                {
                    var isSubstitute = column.IsSubstitute || row.Exists(cell => SubstituteAlone().IsMatch(cell));
                    var member = person with { Party = person.Party ?? (party < 0 ? null : row[party]), Municipality = person.Municipality ?? (place < 0 ? null : row[place]) };
                    var seat = Appointments.Of(member, named, isSubstitute, table.Lines);
                    yield return isSubstitute ? seat : seat with { Replaces = seat.Replaces ?? leaver };
                }
            }
        }
    }

    /// <summary>"| Ane Bo (A) | Køge | suppleant |": the second row of Markdown is the rule under what it takes for a head.</summary>
    private static List<ParsedAppointment> WithoutHead(List<List<string>> rows, LineSpan lines)
    {
        var seats = new List<ParsedAppointment>();
        foreach (var row in rows.Where((_, i) => i != 1))
        {
            var cells = row.FindAll(cell => cell.Length > 0 && !RoleAlone().IsMatch(cell));
            if (AttendeeReader.Read(string.Join(", ", cells), isRun: false) is not [var person] || cells.Count == 0 || !cells[0].Contains(person.Name, StringComparison.Ordinal) || (person.Party ?? person.Municipality) is null || cells.Skip(1).Any(SaysSomethingElse)) return [];
            seats.Add(Appointments.Of(person, null, row.Exists(cell => SubstituteAlone().IsMatch(cell)), lines));
        }
        return seats;
    }

    /// <summary>"afventer", where others have a title or whom they replace.</summary>
    private static bool SaysSomethingElse(string cell) => char.IsLower(cell[0]) && !cell.StartsWith("i stedet", StringComparison.Ordinal) && !cell.Split(' ').Any(PersonName.IsTitle);

    [GeneratedRegex(@"^(?:(?:personlig|ny|nyt|[1-9]\.) )?(?:medlem|repræsentant|suppleant|stedfortræder|formand|næstformand)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleAlone();

    [GeneratedRegex(@"^(?:(?:personlig|ny|[1-9]\.) )?(?:suppleant|stedfortræder)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteAlone();

    /// <summary><c>KKR Sjælland udpegede:</c> <c>Følgende blev udpeget til Havnerådet:</c></summary>
    [GeneratedRegex(@"\b(?:udpege[drst]?\p{L}*|valgte|valgt|vælger|indstille(?:s|r|de|t))\b[^.]{0,200}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appoints();

    /// <summary><c>De øvrige medlemmer er udpeget af regionen:</c></summary>
    [GeneratedRegex(@"\b(?:udpeget|udpeges|valgt|vælges) af (?!KKR|kommunekontakt)[^.]{1,120}:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByOthers();

    [GeneratedRegex(@"^(?:organ|\p{L}*udvalg|bestyrelse|\p{L}*råd|nævn|forum|organisation|post|selskab|gruppe|udpegning)(?:er|en|et|e)?(?:\b|/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?:medlem(?:mer)?|repræsentant(?:er)?|udpeget|udpegede|indtræder|nyt medlem|ny repræsentant|valgt|valgte|kandidat(?:er)?|navn|navne|person)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    /// <summary><c>Udtræder</c> <c>Hidtidigt medlem</c> <c>I stedet for</c></summary>
    [GeneratedRegex(@"^(?:udtræder|udtrådt|afgår|afgående|hidtidig(?:t|e)?|tidligere|i stedet for|efter|erstatter|afløser)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaving();

    [GeneratedRegex(@"^(?:personlig |1\. )?(?:suppleant|stedfortræder)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Substitute();
}
