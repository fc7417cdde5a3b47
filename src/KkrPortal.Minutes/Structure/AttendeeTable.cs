using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// A table of participants whose gaps an extraction closed: its head says what stands where, and a party or a municipality is known by its words.
/// <code>
/// Kommune Navn Parti
/// Læsø Ane Bo A
/// Frederikshavn Ib Lund V
/// </code>
/// </summary>
internal sealed class AttendeeTable
{
    private enum Column { Name, Party, Municipality }

    private static readonly Dictionary<string, Column> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["navn"] = Column.Name,
        ["medlem"] = Column.Name,
        ["deltager"] = Column.Name,
        ["parti"] = Column.Party,
        ["kommune"] = Column.Municipality,
        ["by"] = Column.Municipality,
    };

    private readonly IReadOnlyList<Column> columns;

    private AttendeeTable(IReadOnlyList<Column> columns) => this.columns = columns;

    /// <returns>Null where the head has a column that isn't told by its words, or none of names.</returns>
    public static AttendeeTable? TryReadHead(string plain)
    {
        var words = plain.Split(['|', '\t', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words.All(Known.ContainsKey)) return null;
        var columns = words.Select(word => Known[word]).ToList();
        return columns.Contains(Column.Name) && columns.Distinct().Count() == columns.Count ? new AttendeeTable(columns) : null;
    }

    /// <summary>A row that has fewer gaps than the table has columns; null for a row with all of them, and for one that its words don't part.</summary>
    public AttendeeText? TryReadRow(Line line)
    {
        if (line.Plain.Contains('|') || line.Plain.Count(c => c == '\t') >= columns.Count - 1) return null;
        List<string> words = [.. line.Words.Split(' ')];
        var person = new AttendeeText();
        foreach (var column in columns.TakeWhile(c => c != Column.Name))
        {
            if (!Take(column, atEnd: false)) return null;
        }
        foreach (var column in columns.Reverse().TakeWhile(c => c != Column.Name))
        {
            if (!Take(column, atEnd: true)) return null;
        }
        var (title, name) = PersonName.SplitTitle(string.Join(' ', words));
        return PersonName.Is(name) ? person with { Name = name, Title = title } : null;

        bool Take(Column column, bool atEnd)
        {
            // "Høje Taastrup Kommune" before "Høje"
            for (var count = Math.Min(column == Column.Party ? 1 : Municipalities.LongestNameInWords + 1, words.Count - 1); count > 0; count--)
            {
                var first = atEnd ? words.Count - count : 0;
                var text = string.Join(' ', words.GetRange(first, count));
                var isFound = column == Column.Party ? PartyName.TryRead(text.Trim('(', ')')) is not null : Municipalities.TryFind(text) is not null;
                if (!isFound) continue;
                words.RemoveRange(first, count);
                person = column == Column.Party ? person with { Party = text.Trim('(', ')') } : person with { Municipality = text };
                return true;
            }
            return false;
        }
    }
}
