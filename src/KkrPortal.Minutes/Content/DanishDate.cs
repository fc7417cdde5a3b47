using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Year">Null where none is written; the nearest one to the meeting is meant then.</param>
internal sealed record WrittenDate(int Start, int Length, int Day, int Month, int? Year)
{
    /// <summary>Null where no such day exists ("31-02-2023") or no year is written.</summary>
    public DateOnly? Date => Year is { } year ? Valid(year) : null;

    /// <summary>The day in the year that brings it nearest to the meeting; null where no such day exists.</summary>
    public DateOnly? NearestTo(DateOnly meeting)
    {
        if (Year is { } written) return Valid(written);
        DateOnly? nearest = null;
        for (var year = meeting.Year - 1; year <= meeting.Year + 1; year++)
        {
            if (Valid(year) is not { } date) continue;
            if (nearest is null || Math.Abs(date.DayNumber - meeting.DayNumber) < Math.Abs(nearest.Value.DayNumber - meeting.DayNumber)) nearest = date;
        }
        return nearest;
    }

    private DateOnly? Valid(int year) => year is >= 1900 and <= 2199 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}

/// <summary>Reads dates as documents write them: "24. november 2023", "21-04-2023", "9.6.2015", "6/2 2013", "6. feb. 2013", "23. juni".</summary>
internal static partial class DanishDate
{
    public static IReadOnlyList<WrittenDate> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var found = new List<WrittenDate>();
        foreach (Match match in Pattern().Matches(text)) found.Add(Read(match));
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var end = found[i].Start + found[i].Length;
            if (found[i].Year is null && Row().IsMatch(text.AsSpan(end, found[i + 1].Start - end))) found[i] = found[i] with { Year = found[i + 1].Year };
        }
        return found;
    }

    public static WrittenDate? FindFirst(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && Pattern().Match(text) is { Success: true } match ? Read(match) : null;

    private static WrittenDate Read(Match match)
    {
        if (match.Groups["iso"].Success) return new WrittenDate(match.Index, match.Length, Number(match.Groups["isoday"]), Number(match.Groups["isomonth"]), Number(match.Groups["iso"]));
        var month = match.Groups["name"].Success ? Array.FindIndex(Danish.Months, m => m.StartsWith(match.Groups["name"].Value[..3], StringComparison.OrdinalIgnoreCase)) + 1 : Number(match.Groups["month"]);
        var yearText = match.Groups["name"].Success ? match.Groups["year"] : match.Groups["numyear"];
        int? year = yearText.Success ? Number(yearText) is var n and < 100 ? 2000 + n : Number(yearText) : null;
        return new WrittenDate(match.Index, match.Length, Number(match.Groups["day"]), month, year);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>"3. februar, 7. april og 3. november 2011": the year at the end is that of the whole row.</summary>
    [GeneratedRegex(@"^(?: ?[-–]|,|,? og|,? samt|,? eller|,? til)(?: den| d\.)? ?$")]
    private static partial Regex Row();

    /// <summary>A day with a month's name needs no year; one in figures does, or "10.00" would be a date.</summary>
    [GeneratedRegex("""
        (?<![0-9.,-])(?:
          (?<iso>20[0-9]{2})-(?<isomonth>[01][0-9])-(?<isoday>[0-3][0-9])(?![0-9])
        | (?<day>[0-3]?[0-9])\.?[ ]{0,2}(?<name>januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|(?:jan|feb|apr|aug|sept?|okt|nov|dec)(?=\.))\b(?:,?\.?[ ]{0,2}(?<year>(?:19|20)[0-9]{2})(?![0-9]))?
        | (?<day>[0-3]?[0-9])/(?<month>[01]?[0-9])[ ]{1,2}(?<numyear>(?:19|20)[0-9]{2})(?![0-9])
        | (?<day>[0-3]?[0-9])[ ]?[-./][ ]?(?<month>[01]?[0-9])[ ]?[-./][ ]?(?<numyear>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9.,-]*[0-9])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
