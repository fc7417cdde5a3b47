using System.Globalization;
using System.Text;

namespace KkrPortal.Web;

/// <summary>An event of a calendar; a whole day when it has no start time.</summary>
public sealed record CalendarEvent(string Id, DateOnly Date, TimeOnly? Start, TimeOnly? End, string Summary, string Description, string? Location, string Url, DateTime ModifiedAt);

/// <summary>Calendars as https://www.rfc-editor.org/rfc/rfc5545 has them: lines of at most 75 octets, ended by CR LF, text escaped.</summary>
public static class ICalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static string Of(string name, IEnumerable<CalendarEvent> events)
    {
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//KKR Portal//kkr//DA");
        Line(calendar, "CALSCALE:GREGORIAN");
        Line(calendar, $"X-WR-CALNAME:{Escape(name)}");
        Line(calendar, $"NAME:{Escape(name)}");
        foreach (var e in events)
        {
            Line(calendar, "BEGIN:VEVENT");
            Line(calendar, $"UID:{e.Id}");
            Line(calendar, $"DTSTAMP:{Instant(e.ModifiedAt)}");
            Line(calendar, $"LAST-MODIFIED:{Instant(e.ModifiedAt)}");
            if (e.Start is { } start)
            {
                Line(calendar, $"DTSTART:{Instant(Utc(e.Date, start))}");
                if (e.End > start) Line(calendar, $"DTEND:{Instant(Utc(e.Date, e.End.Value))}");
            }
            else
            {
                Line(calendar, $"DTSTART;VALUE=DATE:{e.Date:yyyyMMdd}");
            }
            Line(calendar, $"SUMMARY:{Escape(e.Summary)}");
            Line(calendar, $"DESCRIPTION:{Escape(e.Description)}");
            if (e.Location is { } place) Line(calendar, $"LOCATION:{Escape(place)}");
            Line(calendar, $"URL:{e.Url}");
            Line(calendar, "END:VEVENT");
        }
        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static DateTime Utc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        // The hour that summer time skips doesn't exist; the next one is meant.
        return TimeZoneInfo.ConvertTimeToUtc(Danish.Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Danish.Zone);
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    // Folded between characters, never inside one.
    private static void Line(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }
            calendar.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        calendar.Append("\r\n");
    }
}
