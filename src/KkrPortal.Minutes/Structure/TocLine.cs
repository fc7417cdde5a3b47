using System.Globalization;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A line of a table of contents: what it names and the page it leads to.</summary>
/// <param name="Number">Empty for lines without one ("Deltagerfortegnelse").</param>
internal sealed partial record TocLine(string Number, string Title, int? Page)
{
    public static TocLine? TryRead(Line line)
    {
        if (!line.MayBeHeading || !HasLeader(line.Plain)) return null;
        var match = Pattern().Match(line.Plain[0] == '|' ? Row(line.Plain) : line.Plain);
        if (!match.Success) return null;
        var page = match.Groups["page"];
        return new TocLine(NumberIn(match.Groups["number"].Value), match.Groups["title"].Value.Trim(' ', '\t', '.', '…').Replace('\t', ' '), page.Success ? int.Parse(page.ValueSpan, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>As the heading in the text has it: "3 a" is 3a.</summary>
    private static string NumberIn(string written) => ItemNumber.TryRead(written)?.Text ?? written;

    private static bool HasLeader(string plain) =>
        plain[0] == '|' || plain.AsSpan().ContainsAny('\t', '…') || plain.Contains("..", StringComparison.Ordinal) || plain.Contains(". .", StringComparison.Ordinal) || plain.Contains(" . ", StringComparison.Ordinal);

    /// <summary><c>| 1.1. Title | 4 |</c>: contents that a converter took for a table.</summary>
    private static string Row(string piped)
    {
        var cells = piped.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells.Length < 2 ? piped : $"{string.Join(' ', cells[..^1])}\t{cells[^1]}";
    }

    /// <summary>A leader of dots or a column gap leads to the page: <c>3.2. Title .....⇥11</c> <c>Title⇥5</c> <c>1. Title . . . . 4</c>; a title that fills its line leaves room for a dot: <c>Title . 4</c></summary>
    [GeneratedRegex("""
        ^(?:(?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}(?:(?:\.?[a-z]|[ ][a-h])(?![\p{L}0-9]))?)\.?[ \t]+)?
        (?<title>\S.{0,300}?)
        (?:[ \t]*(?:\.[ ]?){3,}[ \t]*|[ ]\.{1,2}[ ](?=[0-9]{1,3}$)|[ \t]*…+[ \t.…]*|\t+)
        (?<page>[0-9]{1,3})?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
