using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads the time of a meeting: "10:00", "kl. 10.00-12.00", "kl. 9 til kl. 10.30", "fra kl. 9.00 til 12.00".</summary>
internal static partial class DanishTime
{
    public static (TimeOnly Start, TimeOnly? End)? TryFind(string text)
    {
        if (text.Length > 400) text = text[..400];
        var match = Pattern().Match(text);
        if (!match.Success || Read(match, "") is not { } start) return null;
        return (start, match.Groups["endhour"].Success ? Read(match, "end") : null);
    }

    private static TimeOnly? Read(Match match, string which)
    {
        var hour = int.Parse(match.Groups[which + "hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minuteText = match.Groups[which + "minute"];
        var minute = minuteText.Success ? int.Parse(minuteText.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>A bare figure is a time only behind "kl."; with minutes it needs no label.</summary>
    [GeneratedRegex("""
        (?: \b(?:kl|klokken)\b\.?:?[ ]{0,2}(?<hour>[0-2]?[0-9])(?:[.:,]?(?<minute>[0-5][0-9])(?![0-9]))?
          | (?<![0-9./-])(?<hour>[0-2]?[0-9])[:.](?<minute>[0-5][0-9])(?![0-9]|\.[0-9]|-[0-9](?![0-9]?[.:][0-5][0-9]))
        )
        (?:[ ]{0,2}(?:-|–|til)[ ]{0,2}(?:ca\.?[ ])?(?:kl\.?[ ]{0,2})?(?:ca\.?[ ])?(?<endhour>[0-2]?[0-9])(?:[.:,]?(?<endminute>[0-5][0-9]))?(?![0-9]))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
