using System.Text;

namespace KkrPortal.Web.Tests;

public sealed class ICalendarTests
{
    private static readonly CalendarEvent Event = new("møde-1@kkr.example", new DateOnly(2026, 7, 1), new TimeOnly(10, 0), new TimeOnly(12, 0), "Møde, med; tegn", string.Concat(Enumerable.Repeat("æøå ", 60)), "Rådhuset\nByby", "https://kkr.example/x", DateTime.UnixEpoch);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_cut()
    {
        var text = ICalendar.Of("Kalender", [Event]);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(Event.Description, text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Danish_summer_time_becomes_utc_and_text_is_escaped()
    {
        var text = ICalendar.Of("Kalender", [Event]);
        Assert.Contains("DTSTART:20260701T080000Z", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Møde\\, med\\; tegn", text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Rådhuset\\nByby", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_without_an_hour_is_a_whole_day() =>
        Assert.Contains("DTSTART;VALUE=DATE:20260701", ICalendar.Of("Kalender", [Event with { Start = null }]), StringComparison.Ordinal);
}
