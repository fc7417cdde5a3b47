using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A heading over a part of an item (Baggrund, Indstilling, Sagsfremstilling, Beslutning, Bilag).</summary>
/// <param name="Heading">As written, without marks.</param>
/// <param name="Rest">Text that stands behind the heading on the same line: "Beslutning: Godkendt." Null where the heading has the line to itself.</param>
internal sealed partial record PartHeading(PartKind Kind, string Heading, string? Rest)
{
    private const int Longest = 40;

    /// <param name="templates">Which words head a part in this document; null for any known word.</param>
    public static PartHeading? TryRead(Line line, PartWords? templates = null)
    {
        var text = Margin().Replace(line.Plain.Length > Line.LongestHeading ? line.Plain[..Line.LongestHeading] : line.Plain, "", 1);
        // "… jf." and "bilag." on the next line: headings begin with a capital.
        if (text.Length == 0 || !char.IsUpper(text[0])) return null;
        if (text.Length <= Longest && KindOf(text, templates) is { } kind) return new PartHeading(kind, text.TrimEnd(' ', ':', '.'), null);

        var colon = text.AsSpan(0, Math.Min(Longest, text.Length)).IndexOf(':');
        if (colon < 0 || colon + 1 >= text.Length || !char.IsWhiteSpace(text[colon + 1])) return null;
        return KindOf(text[..colon], templates) is { } inline ? new PartHeading(inline, text[..colon].Trim(), line.Plain[(line.Plain.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()) : null;
    }

    private static PartKind? KindOf(string text, PartWords? templates)
    {
        var word = text.TrimEnd(' ', ':', '.').Replace('’', '\'');
        if (Danish.PartHeadings.TryGetValue(word, out var kind)) return kind;
        return Danish.OtherPartHeadings.TryGetValue(word, out kind) && (templates?.Allows(kind) ?? true) ? kind : null;
    }

    /// <summary>The mark for attachments may stand before the heading: <c>./. Bilag</c></summary>
    [GeneratedRegex(@"^(?:[-–][ \t]*)?\./\.+[ \t]*[-–]?[ \t]*")]
    private static partial Regex Margin();
}

/// <summary>Which kinds of part a document heads with the template's own words; other words are sub-headings there.</summary>
internal sealed class PartWords
{
    private readonly HashSet<PartKind> own = [];

    public PartWords(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            if (line.Plain.Length <= 24 && Danish.PartHeadings.TryGetValue(line.Plain.TrimEnd(' ', ':'), out var kind)) own.Add(kind);
        }
    }

    public bool Allows(PartKind kind) => !own.Contains(kind);
}
