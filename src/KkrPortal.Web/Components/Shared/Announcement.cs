using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Web.Components.Shared;

/// <summary>When and where a text says that the council meets again, and what it will take up: the words of <em>Punkter til næste møde</em>.</summary>
/// <param name="Items">Titles as the list has them.</param>
public sealed partial record Announcement(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Location, IReadOnlyList<string> Items)
{
    /// <param name="markdown">The text of the item.</param>
    /// <param name="after">The day of the meeting that says it; a date before it is another meeting's.</param>
    public static Announcement Read(string? markdown, DateOnly after)
    {
        var text = MarkdownText.ToPlain(markdown);
        DateOnly? date = null;
        foreach (Match match in DanishDate().Matches(text))
            if (DateOnly.TryParseExact($"{match.Groups[1].Value}. {match.Groups[2].Value} {match.Groups[3].Value}", "d. MMMM yyyy", Danish.Culture, DateTimeStyles.None, out var found) && found > after)
            {
                date = found;
                break;
            }
        var time = ClockTimes().Match(text);
        var place = Place().Match(text);
        return new(date, Time(time, 1), Time(time, 3), place.Success ? place.Groups[1].Value : null, Bullets(markdown));
    }

    /// <summary>The lines of a Markdown list, without the full stop that ends the last one.</summary>
    public static IReadOnlyList<string> Bullets(string? markdown) =>
        [.. Bullet().Matches(markdown ?? "").Select(m => MarkdownText.ToPlain(m.Groups[1].Value).TrimEnd('.', ' ')).Where(line => line.Length > 2)];

    private static TimeOnly? Time(Match match, int group) =>
        match.Groups[group].Success && int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) is >= 0 and < 24 and var hour
            && int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture) is < 60 and var minute ? new TimeOnly(hour, minute) : null;

    // KKR Hovedstaden mødes igen den 24. april 2026 kl. 10.00-12.00 i Ballerup.
    [GeneratedRegex(@"\b(\d{1,2})\.\s*(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\s+(\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DanishDate();

    [GeneratedRegex(@"\bkl\.?\s*(\d{1,2})[.:](\d{2})(?:\s*[-–]\s*(\d{1,2})[.:](\d{2}))?", RegexOptions.IgnoreCase)]
    private static partial Regex ClockTimes();

    [GeneratedRegex(@"(?:\d{4}|\d{1,2}[.:]\d{2})\s+(?:på|i)\s+([A-ZÆØÅ][\p{L}-]+(?: [A-ZÆØÅ][\p{L}-]+)*)")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*(?:[-*+–]|\d+[.)])\s+(.+)$", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
