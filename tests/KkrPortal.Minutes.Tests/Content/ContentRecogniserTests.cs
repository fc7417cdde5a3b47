using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Tests.Content;

public class ContentRecogniserTests
{
    [Theory]
    [InlineData("den 24. november 2023 i Ry", "2023-11-24")]
    [InlineData("21-04-2023 10:00", "2023-04-21")]
    [InlineData("9.6.2015", "2015-06-09")]
    [InlineData("2023-04-21", "2023-04-21")]
    [InlineData("31-02-2023", null)]
    [InlineData("kl. 10.00", null)]
    public void Dates_are_read_as_documents_write_them(string text, string? date) => Assert.Equal(date, DanishDate.FindFirst(text)?.Date?.ToString("yyyy-MM-dd", null));

    [Fact]
    public void A_date_without_a_year_is_the_one_nearest_to_the_meeting() =>
        Assert.Equal(new DateOnly(2023, 12, 20), DanishDate.FindFirst("den 20. december")!.NearestTo(new DateOnly(2024, 1, 10)));

    [Theory]
    [InlineData("10:00", "10:00", null)]
    [InlineData("kl. 9", "09:00", null)]
    [InlineData("kl. 10.00-12.30", "10:00", "12:30")]
    [InlineData("fra kl. 9 til kl. 10.30", "09:00", "10:30")]
    [InlineData("i 2023", null, null)]
    public void Times_are_read_as_front_pages_write_them(string text, string? start, string? end)
    {
        var time = DanishTime.TryFind(text);
        Assert.Equal((start, end), (time?.Start.ToString("HH:mm", null), time?.End?.ToString("HH:mm", null)));
    }

    [Fact]
    public void A_sentence_does_not_end_at_an_abbreviation_or_a_day() =>
        Assert.Equal(["Se bl.a. punkt 3, jf. KKR den 8. februar.", "Det er nyt!"], Sentences.Split("Se bl.a. punkt 3, jf. KKR den 8. februar. Det er nyt!").Select(s => s.Text));

    [Theory]
    [InlineData("jf. pkt. 3.4", "3.4")]
    [InlineData("under dagsordenpunkt 2.1 nævnes", "2.1")]
    [InlineData("punkt 3.4 og 3.5", "3.4 3.5")]
    [InlineData("KKR Sjælland besluttede på mødet den 3. maj 2021, at", "2021-05-03")]
    [InlineData("på KKR Sjællands møde den 3. maj 2021", "2021-05-03")]
    [InlineData("på KKR-mødet den 3. maj", "2021-05-03")]
    [InlineData("KKR Sjælland vedtog planen den 3. maj 2021.", "2021-05-03")]
    [InlineData("Med godkendelsen den 3. maj 2021 besluttede KKR Sjælland", "2021-05-03")]
    [InlineData("Kystudvalget godkendte på mødet den 3. maj 2021", "")]
    [InlineData("på mødet i Kystudvalget den 3. maj 2021", "")]
    [InlineData("KKR Fynsland drøfter det på sit møde den 3. maj 2021", "")]
    [InlineData("på et dialogmøde den 3. maj 2021", "")]
    [InlineData("mødet mellem KL og KKR's formandskaber den 3. maj 2021", "")]
    [InlineData("Brevet er sendt den 3. maj 2021", "")]
    public void References_are_to_items_and_to_the_councils_own_meetings(string text, string targets) =>
        Assert.Equal(targets, string.Join(' ', References.Find(text, _ => 1, "KKR Sjælland", new DateOnly(2021, 9, 1)).Select(r => r.TargetItem ?? r.TargetMeetingDate?.ToString("yyyy-MM-dd", null))));

    [Theory]
    [InlineData("Svar gives senest den 20. juni 2023.", "senest den 20. juni 2023", "2023-06-20")]
    [InlineData("Frist for ansøgning er den 1. maj 2023.", "Frist for ansøgning er den 1. maj 2023", "2023-05-01")]
    [InlineData("Deadline for input er sat til den 11. december 2023", "Deadline for input er sat til den 11. december 2023", "2023-12-11")]
    public void Deadlines_are_found(string text, string words, string date)
    {
        var deadline = Assert.Single(Deadlines.Find(text, _ => 1, new DateOnly(2023, 4, 1)));
        Assert.Equal((words, date), (deadline.Text, deadline.Date.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_date_without_a_cue_is_no_deadline() => Assert.Empty(Deadlines.Find("Mødet var den 20. juni 2023.", _ => 1, null));
}
