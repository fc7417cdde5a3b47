using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A table of contents: which lines it takes, and what they say. Its titles often differ from the body's, so it is matched by number.</summary>
internal sealed record Contents(int First, int End, IReadOnlyList<TocEntry> Entries)
{
    /// <summary>Number, title and page may each have lines of their own.</summary>
    private const int MostLinesOfEntry = 5;
    private const int MostLinesOfTitle = 7;
    private const int LongestHeading = 60;

    public static readonly Contents None = new(0, 0, []);

    public bool Takes(int index) => index >= First && index < End;

    /// <summary>Looks for the longest run of contents lines before the first part of any item.</summary>
    public static Contents Find(IReadOnlyList<Line> lines)
    {
        var limit = FirstEvidenceOfItems(lines);
        var later = new LaterNumbers(lines);
        var best = None;
        for (var i = 0; i < limit; i++)
        {
            if ((IsHeading(lines[i]) || HeadsNumber(lines, i)) && ContentsCells.Read(lines, i + 1, limit, later) is { } cells) return new Contents(i, cells.End, cells.Entries);
            if (!IsEntry(lines, i, later) && !IsHeading(lines[i])) continue;
            var end = EndOfRun(lines, i, limit, later);
            if (Count(lines, i, end, later) >= 2 && end - i > best.End - best.First) best = new Contents(i, end, []);
            i = Math.Max(i, end - 1);
        }
        // The first section's heading need not come again in the text, where the items have theirs.
        if (best.First > 0 && HeadsFirst(lines[best.First - 1], lines[best.First])) best = best with { First = best.First - 1 };
        // "1." over "Godkendelse af referat ..... 3"
        if (best.First > 0 && IsNumberAlone(lines, best.First - 1) && TocLine.TryRead(lines[best.First]) is { Number.Length: 0 }) best = best with { First = best.First - 1 };
        return best.End == 0 ? None : best with { Entries = ContentsEntries.Read(lines, best.First, best.End) };
    }

    /// <summary>"1. Sager" directly over "1.1 Havne"</summary>
    private static bool HeadsFirst(Line above, Line first) =>
        !first.GapBefore && NumberedHeading.TryRead(above) is { Depth: 1, Title.Length: > 0 } section && NumberedHeading.TryRead(first) is { Depth: 2 } item && item.Section == section.Section && item.Number.Last == 1;

    /// <summary>"Indhold:", "Indholdsfortegnelse[tab]Side"</summary>
    public static bool IsHeading(Line line) =>
        line.Plain.Length <= LongestHeading && Danish.ContentsHeadings.Contains((line.Plain.EndsWith("\tSide", StringComparison.OrdinalIgnoreCase) ? line.Plain[..^5] : line.Plain).TrimEnd(':', ' ', '\t'));

    /// <summary>"Dagsorden" over "1" alone</summary>
    private static bool HeadsNumber(IReadOnlyList<Line> lines, int i) =>
        i + 1 < lines.Count && lines[i + 1].Plain.AsSpan().TrimEnd('.') is "1" && lines[i].Plain.TrimEnd(':', ' ').Equals("dagsorden", StringComparison.OrdinalIgnoreCase);

    /// <summary>With a leader to a page, or a numbered title that comes again further down, or nothing but a number.</summary>
    private static bool IsEntry(IReadOnlyList<Line> lines, int i, LaterNumbers later) =>
        TocLine.TryRead(lines[i]) is { } entry && (entry.Page is not null || entry.Number.Length > 0)
        || later.Repeats(lines, i)
        || IsLeader(lines[i]) || (i > 0 && IsLeader(lines[i - 1]) && PageNumber.TryRead(lines[i].Plain) is not null)
        || (IsNumberAlone(lines, i) && (IsNumberAlone(lines, i + 1) || IsNumberAlone(lines, i - 1)));

    /// <summary>Some extractions give the leader a line of its own, or every dot of it, and the page another; a table has a rule under its first row.</summary>
    public static bool IsLeader(Line line) => line.Plain.AsSpan().Trim(line.Plain[0] == '|' ? "|-: \t" : ". …\t").IsEmpty;

    private static bool IsNumberAlone(IReadOnlyList<Line> lines, int i) => i >= 0 && i < lines.Count && NumberedHeading.TryRead(lines[i]) is { Title.Length: 0, HasMark: true };

    /// <summary>The rule under a table's head leads to no page: participants may stand in a table too.</summary>
    private static int Count(IReadOnlyList<Line> lines, int first, int end, LaterNumbers later) =>
        Enumerable.Range(first, end - first).Count(i => IsEntry(lines, i, later) && !(lines[i].Plain[0] == '|' && IsLeader(lines[i])));

    /// <summary>A title that goes over several lines leads on to an entry; anything else ends the contents, above all the heading of the list of participants without a leader.</summary>
    private static int EndOfRun(IReadOnlyList<Line> lines, int first, int limit, LaterNumbers later)
    {
        var end = first + 1;
        var onlyNumbers = IsHeading(lines[first]) || IsNumberAlone(lines, first);
        for (var i = end; i < limit; i++)
        {
            if (IsEntry(lines, i, later) || IsHeading(lines[i]))
            {
                onlyNumbers &= IsHeading(lines[i]) || IsNumberAlone(lines, i);
                end = i + 1;
                continue;
            }
            if (onlyNumbers && IsNumberAlone(lines, i - 1)) return ContentsEntries.EndOfSeparateRuns(lines, first, i, limit);
            var leadsOn = i - end < MostLinesOfEntry && (!AttendanceHeading.Is(lines[i]) || (i + 1 < limit && IsLeader(lines[i + 1]))) && Enumerable.Range(i + 1, Math.Min(MostLinesOfEntry, limit - i - 1)).Any(j => TocLine.TryRead(lines[j])?.Page is not null || IsLeader(lines[j]) || later.Repeats(lines, j));
            // "Deltagerfortegnelse" between the heading and the first entry has persons nowhere near.
            if (!leadsOn && !(IsHeading(lines[i - 1]) && i + 1 < limit && AttendanceHeading.Is(lines[i]) && IsEntry(lines, i + 1, later))) break;
        }
        return end;
    }

    private static int FirstEvidenceOfItems(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if ((CaseLine.TryRead(lines[i].Plain) is not null && HasNumberAbove(lines, i)) || (PartHeading.TryRead(lines[i]) is { Kind: not PartKind.Decision, Rest: null } && i > 0 && TocLine.TryRead(lines[i]) is null)) return i;
        }
        return lines.Count;
    }

    /// <summary>A front page may hold the document's own case number, above all titles.</summary>
    private static bool HasNumberAbove(IReadOnlyList<Line> lines, int i) => Enumerable.Range(Math.Max(0, i - MostLinesOfTitle), Math.Min(i, MostLinesOfTitle)).Any(above => NumberedHeading.TryRead(lines[above]) is not null);
}
