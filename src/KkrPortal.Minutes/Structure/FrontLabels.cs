using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

internal enum FrontField
{
    Date,
    Time,
    End,
    Place,
}

/// <summary>A label of a front page and what stands behind it on its line; nothing, where the value stands below.</summary>
/// <param name="MayBeLetters">"Dato:" alone may be when a letter was written; "Mødedato:" is not.</param>
internal readonly record struct FrontLabel(FrontField Field, string Value, bool MayBeLetters)
{
    /// <summary>Bare figures are hours behind a label that says so: "Tid: 9-12" is read as "kl. 9-12".</summary>
    public string Hours => FrontLabels.IsBareHours(Value) ? $"kl. {Value}" : Value;
}

/// <summary>Finds the labels of a front page's fields.</summary>
internal static partial class FrontLabels
{
    public static bool Has(Line line) => line.MayBeHeading && Labels().IsMatch(line.Words);

    /// <returns>The labels in a line, with their values; empty where it has none.</returns>
    public static IReadOnlyList<FrontLabel> Read(Line line)
    {
        var text = LabelAlone().IsMatch(line.Words) ? line.Words + ":" : InColumn(line) ?? line.Words;
        var matches = Labels().Matches(text);
        var found = new List<FrontLabel>(matches.Count);
        for (var k = 0; k < matches.Count; k++)
        {
            var start = matches[k].Index + matches[k].Length;
            var end = k + 1 < matches.Count ? matches[k + 1].Index : text.Length;
            var groups = matches[k].Groups;
            var field = groups["date"].Success ? FrontField.Date : groups["time"].Success ? FrontField.Time : groups["end"].Success ? FrontField.End : FrontField.Place;
            found.Add(new FrontLabel(field, text[start..end].Trim(), groups["date"].ValueSpan.Equals("dato", StringComparison.OrdinalIgnoreCase)));
        }
        return found;
    }

    public static bool IsBareHours(string value) => BareHours().IsMatch(value);

    /// <summary><c>Sted[tab]Teams</c> and <c>Mødested Virtuelt møde</c> with the colon that such a label needs not have; null for any other line.</summary>
    private static string? InColumn(Line line)
    {
        if (line.Plain.IndexOf('\t', StringComparison.Ordinal) is var tab and > 0 && LabelAlone().IsMatch(line.Plain[..tab].TrimEnd())) return $"{line.Plain[..tab].TrimEnd()}: {line.Plain[(tab + 1)..].Trim()}";
        return PlainLabel().Match(line.Words) is { Success: true } label ? $"{label.Value}:{line.Words[label.Length..]}" : null;
    }

    /// <summary>One label may follow another on a line; those whose word may stand in any sentence begin it.</summary>
    [GeneratedRegex("""
        (?<=^|[ ])(?:
            (?<date>(?:møde)?dato | mødetidspunkt | (?:møde)?dato(?:[ ]og[ ]|/)tid(?:spunkt)? | mødet[ ](?:afholdt|holdt) | ^hvornår | ^(?:(?:dato|tid)(?:,[ ]|[ ]og[ ]|/))*(?:dato|tid)(?:[ ]og[ ]|/)sted)
          | (?<time>tid | tidspunkt | tidsrum | mødetid | klokken | kl\.? | start(?:er)?(?:[ ]kl\.?)? | mødestart | starttidspunkt)
          | (?<end>sluttidspunkt | slut(?:ter)?(?:[ ]kl\.?)? | mødeslut | ^(?:mødets[ ])?afslutning | ^mødet[ ](?:hævet|slut|sluttede|afsluttet))
          | (?<place>(?:møde)?sted | lokale | mødelokale | adresse | ^(?:møde)?lokation | ^hvor)
        )[ ]?(?::|…+|\.{2,})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    /// <summary>A label on a line of its own needs no colon.</summary>
    [GeneratedRegex(@"^(?:Mødested|Sted|Mødedato|Dato|Tid|Mødetid|Tidspunkt|Mødetidspunkt|Starttidspunkt|Sluttidspunkt|Lokale|Mødelokale)$")]
    private static partial Regex LabelAlone();

    /// <summary>Labels that are no other words' beginning, or that have the value behind them that belongs there; "Mødelokale 2" is a room.</summary>
    [GeneratedRegex(@"^(?:(?:Mødested|Mødedato|Mødetid|Mødetidspunkt|Starttidspunkt|Sluttidspunkt)(?= [\p{Lu}0-9])|(?:Mødelokale|Sted)(?= \p{Lu})|Dato(?= (?:\p{L}+dag )?(?:den |d\. )?[0-9])|Tid(?:spunkt)?(?= (?:kl|[0-9])))")]
    private static partial Regex PlainLabel();

    [GeneratedRegex(@"^[0-2]?[0-9](?: ?(?:-|–|til) ?[0-2]?[0-9])?\.?$")]
    private static partial Regex BareHours();
}
