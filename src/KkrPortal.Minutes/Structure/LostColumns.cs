using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Participants stood in a table, name beside place or title, and the extraction kept the words but not the columns. Three ways are known:
/// <code>
/// Ane Bo Vejle          Ane Bo          Ane Bo
/// Ib Lund Fanø          Vejle           Ib Lund
///                                       Vejle
///                       Ib Lund         Fanø
///                       Fanø
/// </code>
/// The rows are put together again, with a tab between their cells, where it is certain which cells belong together: a column of places must be as long as that of the
/// names above it, headings between them aside. Names that a page's header tore from their column, so that they stand further down, go back where the gap is.
/// </summary>
internal static class LostColumns
{
    private const int FewestRows = 3;
    private const int FarthestStray = 200;

    /// <param name="list">Lines of a list of participants, in order.</param>
    public static List<Line> Restore(IReadOnlyList<Line> list)
    {
        var rows = RowsInOneLine(WholeCells(list));
        // Where a municipality heads the list, places stand over persons.
        if (rows.Find(line => IsName(line) || IsPlaceOrTitle(line)) is not { } first || !IsName(first)) return rows;
        var restored = new List<Line>(rows.Count);
        var open = new List<int>();
        for (var i = 0; i < rows.Count;)
        {
            var cells = Run(rows, i, IsPlaceOrTitle);
            if (cells.Count == 0)
            {
                if (IsName(rows[i])) open.Add(restored.Count);
                restored.Add(rows[i++]);
            }
            else if (cells.Count == open.Count)
            {
                foreach (var (name, cell) in open.Zip(cells)) restored[name] = Row(restored[name], cell);
                open.Clear();
                i += cells.Count;
            }
            else if (Hole(restored, open) is var hole and > 0 && Strays(rows, i + cells.Count, cells.Count - open.Count) is var strays and > 0)
            {
                restored.InsertRange(hole, rows.GetRange(strays, cells.Count - open.Count));
                rows.RemoveRange(strays, cells.Count - open.Count);
                foreach (var (row, cell) in cells.Index()) restored[open[0] + row] = Row(restored[open[0] + row], cell);
                open.Clear();
                i += cells.Count;
            }
            else if (!cells[0].GapBefore && open.Count > 0 && open[^1] == restored.Count - 1)
            {
                var own = 1 + cells.Skip(1).TakeWhile(cell => !cell.GapBefore).Count();
                restored[^1] = cells.Take(own).Aggregate(restored[^1], Row);
                open.RemoveAt(open.Count - 1);
                i += own;
            }
            else
            {
                restored.AddRange(cells);
                open.Clear();
                i += cells.Count;
            }
        }
        return restored;
    }

    /// <returns>Where further down as many names as are wanted stand by themselves between gaps, without places of their own; 0 where they don't.</returns>
    private static int Strays(List<Line> rows, int from, int wanted)
    {
        for (var i = from; wanted > 0 && i < rows.Count && i < from + FarthestStray; i++)
        {
            if (!rows[i].GapBefore || !IsName(rows[i])) continue;
            var end = i + 1;
            while (end < rows.Count && IsName(rows[end]) && !rows[end].GapBefore) end++;
            if (end - i == wanted && (end == rows.Count || !IsPlaceOrTitle(rows[end]))) return i;
            i = end - 1;
        }
        return 0;
    }

    /// <returns>The only gap among the names of a column, the first one aside: there a page's header tore it; 0 where there is none or another.</returns>
    private static int Hole(List<Line> restored, List<int> names)
    {
        var gaps = names.Skip(1).Where(name => restored[name].GapBefore).ToList();
        return gaps.Count == 1 && names[^1] - names[0] == names.Count - 1 ? gaps[0] : 0;
    }

    /// <summary>"Ane Bo Vejle": a surname may be a municipality's name too, so most lines must end so.</summary>
    private static List<Line> RowsInOneLine(IReadOnlyList<Line> list)
    {
        var cuts = list.Select(Cut).ToList();
        var bare = list.Count(IsName);
        var places = list.Zip(cuts).Count(x => x.Second > 0 && Municipalities.TryFind(FirstPiece(x.First.Plain)[x.Second..]) is not null) + list.Count(HasPlaceBehindParty);
        if (places < FewestRows || places < bare) return [.. list];
        var rows = list.Zip(cuts).Where(x => x.Second > 0).Select(x => x.First.Plain[..(x.Second - 1)]).ToList();
        var haveParty = rows.Count(name => EndsInParty(name)) * 4 >= rows.Count * 3;
        return [.. list.Zip(cuts, (line, cut) => cut == 0 ? line : WithWords(line, $"{Named(line.Plain[..(cut - 1)], haveParty)}\t{line.Plain[cut..]}"))];
    }

    /// <summary>"Ane Bo A" where nearly all rows have such a letter: it had a column of its own.</summary>
    private static string Named(string name, bool haveParty) => haveParty && EndsInParty(name) ? $"{name[..name.LastIndexOf(' ')]} ({name[(name.LastIndexOf(' ') + 1)..]})" : name;

    private static bool EndsInParty(string name) => name.LastIndexOf(' ') is var at and > 0 && IsParty(name[(at + 1)..]) && PersonName.Is(name[..at]);

    private static bool IsParty(string text) => text.Length is 1 or 2 && char.IsUpper(text[0]) && PartyName.TryRead(text) is not null;

    /// <summary>"Ane Bo (A) Vejle Kommune": no comma, so a table's row.</summary>
    private static bool HasPlaceBehindParty(Line line) =>
        line.Plain.IndexOf(") ", StringComparison.Ordinal) is var end and > 0 && end == line.Plain.IndexOf(')') && Municipalities.TryFind(FirstPiece(line.Plain[(end + 2)..])) is not null;

    /// <returns>Where behind a whole name a municipality or a title begins; 0 for other lines.</returns>
    private static int Cut(Line line)
    {
        var piece = FirstPiece(line.Plain);
        for (var at = piece.IndexOf(' ') + 1; at > 0 && piece.Length <= 120; at = piece.IndexOf(' ', at) + 1)
        {
            var end = piece.IndexOf(' ', at) is var next and > 0 ? next : piece.Length;
            if (PersonName.Is(piece[..(at - 1)]) && (Municipalities.TryFind(piece[at..]) is not null || PersonName.IsTitle(piece[at..end]))) return at;
        }
        return 0;
    }

    /// <summary>"Herlev Kommune (suppleant for Ib" over "Lund)"; "Ib Lund" over "A" or "(A)".</summary>
    private static List<Line> WholeCells(IReadOnlyList<Line> list)
    {
        var whole = new List<Line>(list.Count);
        foreach (var line in list)
        {
            if (whole.Count > 0 && whole[^1].Plain is var above && above.LastIndexOf('(') > above.LastIndexOf(')') && line.Plain.IndexOf(')') > line.Plain.IndexOf('(') && Municipalities.TryFind(FirstPiece(above)) is not null)
            {
                whole[^1] = WithWords(whole[^1], Content.LineJoin.Join(above, line.Plain));
            }
            else if (whole.Count > 0 && !line.GapBefore && line.Plain.Trim('(', ')') is var party && IsParty(party) && PersonName.Is(whole[^1].Plain)) whole[^1] = WithWords(whole[^1], $"{whole[^1].Plain} ({party})");
            else whole.Add(line);
        }
        return whole;
    }

    private static List<Line> Run(List<Line> rows, int first, Func<Line, bool> isPart)
    {
        var end = first;
        while (end < rows.Count && isPart(rows[end])) end++;
        return rows[first..end];
    }

    /// <summary><c>Ane Bo</c> <c>Ane Bo (A)</c></summary>
    private static bool IsName(Line line)
    {
        var bracket = line.Plain.EndsWith(')') ? line.Plain.IndexOf(" (", StringComparison.Ordinal) : -1;
        return bracket < 0 ? PersonName.Is(line.Plain) : PersonName.Is(line.Plain[..bracket]) && PartyName.TryRead(line.Plain[(bracket + 2)..^1]) is not null;
    }

    /// <summary><c>Vejle</c> <c>Vejle Kommune (suppleant for Ib Lund)</c> <c>Kommunaldirektør</c></summary>
    private static bool IsPlaceOrTitle(Line line)
    {
        var piece = FirstPiece(line.Plain);
        return piece.Length <= 60 && (Municipalities.TryFind(piece) is not null || PersonName.IsTitle(piece)) && AttendanceHeading.TryRead(line) is null && AttendeeReader.Read(line.Plain, isRun: false).Count == 0;
    }

    private static string FirstPiece(string plain) => plain.AsSpan().IndexOfAny(',', '(', '\t') is var end and >= 0 ? plain[..end].TrimEnd() : plain;

    private static Line Row(Line name, Line cell) => WithWords(name, $"{name.Plain}\t{cell.Plain}");

    private static Line WithWords(Line line, string words) => line with { Text = words, Plain = words };
}
