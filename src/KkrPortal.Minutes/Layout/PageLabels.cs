using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>Sets a page's label on a line of its own where an extraction joined it to the last line of the page: "… en ny plan for Greater Copen Side 4 af 20".</summary>
internal static partial class PageLabels
{
    /// <returns>Null for a line that stays whole.</returns>
    public static IEnumerable<SourceLine>? Break(SourceLine line)
    {
        if (line.Page is not { } page || line.Text.Length is 0 or > Line.LongestHeading || !char.IsAsciiDigit(line.Text[^1]) || AtEnd().Match(line.Text) is not { Success: true } label) return null;
        if (label.Groups["page"].Value != page.ToString(CultureInfo.InvariantCulture)) return null;
        return [line with { Text = line.Text[..label.Index] }, line with { Text = label.Value.TrimStart() }];
    }

    [GeneratedRegex(@"(?<=\p{Ll}) Side (?<page>[0-9]{1,3})(?: af [0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
