using KkrPortal.Data;
using KkrPortal.Web.Components.Shared;
using KkrPortal.Web.Features.Seats;

namespace KkrPortal.Web.Tests.Features.Seats;

public sealed class SeatBookTests
{
    [Theory]
    [InlineData("samarbejdsudvalget vedr. almen praksis", "Region Hovedstadens Samarbejdsudvalg for Almen praksis")]
    [InlineData("samarbejdsudvalget vedrørende almen praksis i Region Hovedstaden", "Samarbejdsudvalget vedr. almen praksis")]
    [InlineData("bestyrelsen for Movia", "Movias bestyrelse")]
    [InlineData("Bestyrelsen for Erhvervshuset Nord", "bestyrelsen for Erhvervshus Nord")]
    public void Ways_of_writing_one_body_are_one(string a, string b) => Assert.Equal(BodyName.Key(a), BodyName.Key(b));

    [Theory]
    [InlineData("bestyrelsen for Erhvervshus Nord", "bestyrelsen for Erhvervshus Syd")]
    [InlineData("bestyrelsen for Movia", "repræsentantskabet for Movia")]
    public void Bodies_that_differ_in_a_word_that_counts_are_two(string a, string b) => Assert.NotEqual(BodyName.Key(a), BodyName.Key(b));

    [Theory]
    [InlineData("stedet for Vera Eng (V), Nyby Kommune, til Praksisplanudvalget", "Praksisplanudvalget")]
    [InlineData("bestyrelsen for Sydbus med udgangen af september 2026", "Bestyrelsen for Sydbus")]
    [InlineData("Praksisplanudvalget pr", "Praksisplanudvalget")]
    [InlineData("og Vera Eng (A), Nyby Kommune, som næstformand", "Eksempelrådet")]
    [InlineData(null, "Eksempelrådet")]
    public void A_bodys_name_is_what_is_left_without_persons_and_dates(string? written, string name) =>
        Assert.Equal(name, BodyName.Of(written, "Udpegning til Eksempelrådet"));

    [Fact]
    public void A_replacement_ends_one_time_and_begins_the_next_in_the_same_seat()
    {
        var seat = Assert.Single(Assert.Single(SeatBook.Of([Fact("2023-04-21", "Bo"), Fact("2023-11-24", "Carl", replaces: "Bo")])).Seats);
        Assert.Equal(["Bo", "Carl"], seat.Tenures.Select(tenure => tenure.Holder));
        Assert.Equal("Bo", seat.On(new DateOnly(2023, 11, 23))?.Holder);
        Assert.Equal("Carl", seat.On(new DateOnly(2023, 11, 24))?.Holder);
        Assert.Null(seat.On(new DateOnly(2023, 4, 20)));
    }

    [Fact]
    public void Somebody_whom_no_decision_put_there_sat_since_nobody_knows_when()
    {
        var seat = Assert.Single(Assert.Single(SeatBook.Of([Fact("2023-04-21", "Bo", replaces: "Anna"), Fact("2023-04-21", "Anna", AppointmentAction.Resigned)])).Seats);
        Assert.Equal(["Anna", "Bo"], seat.Tenures.Select(tenure => tenure.Holder));
        Assert.Null(seat.Tenures[0].From);
        Assert.True(seat.Tenures[0].Resigned);
    }

    [Fact]
    public void A_seat_that_was_left_is_vacant_until_somebody_is_appointed()
    {
        var seat = Assert.Single(Assert.Single(SeatBook.Of([Fact("2023-01-01", "Bo"), Fact("2023-06-01", "Bo", AppointmentAction.Resigned), Fact("2023-09-01", "Carl")])).Seats);
        Assert.Null(seat.On(new DateOnly(2023, 7, 1)));
        Assert.Equal("Bo", seat.Before(seat.On(new DateOnly(2023, 9, 1))!)?.Holder);
    }

    [Fact]
    public void Appointed_again_the_same_person_goes_on()
    {
        var tenure = Assert.Single(Assert.Single(Assert.Single(SeatBook.Of([Fact("2022-02-01", "Bo"), Fact("2026-02-01", "Bo")])).Seats).Tenures);
        Assert.Equal(new DateOnly(2022, 2, 1), tenure.From);
    }

    [Fact]
    public void Who_said_no_never_sat()
    {
        var body = Assert.Single(SeatBook.Of([Fact("2023-01-01", "Bo", AppointmentAction.Declined)]));
        Assert.Empty(body.Seats);
        Assert.Equal("Bo", Assert.Single(body.Declined).Person);
    }

    private static SeatFact Fact(string date, string person, AppointmentAction action = AppointmentAction.Appointed, string? replaces = null) =>
        new("nordjylland", "KKR Nordjylland", DateOnly.Parse(date, Danish.Culture), "4.1", "Udpegning til Eksempelrådet", 0, person, Slug.Of(person), null, null, "Eksempelrådet", action, replaces, replaces is null ? null : Slug.Of(replaces), false);
}
