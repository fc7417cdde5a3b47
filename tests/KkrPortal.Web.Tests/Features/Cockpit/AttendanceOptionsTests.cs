using KkrPortal.Data;
using KkrPortal.Web.Features.Cockpit;

namespace KkrPortal.Web.Tests.Features.Cockpit;

public sealed class AttendanceOptionsTests
{
    private static readonly CockpitPerson Anna = Member(1, "Anna Østerlund Møller", null), Bo = Member(2, "Bo Dam", AttendeeStatus.Present), Carla = Member(3, "Carla Eng", AttendeeStatus.Absent) with { Municipality = "Greve" };

    [Theory]
    [InlineData("Ulla Holm (B), Helsingør", "Ulla Holm", "B", "Helsingør")]
    [InlineData("  Ulla   Holm ", "Ulla Holm", null, null)]
    [InlineData("Ulla Holm, økonom, KL", "Ulla Holm", null, "økonom, KL")]
    [InlineData("Ulla Holm (B", "Ulla Holm", "B", null)]
    public void A_person_is_one_line(string typed, string name, string? party, string? rest) => Assert.Equal(new TypedPerson(name, party, rest), TypedPerson.Read(typed));

    [Fact]
    public void A_guest_is_named_by_the_word_that_the_field_itself_uses()
    {
        Assert.Equal(new TypedPerson("Lars Holm", null, "direktør", IsGuest: true), TypedPerson.Read("Gæst: Lars Holm, direktør"));
        var option = Assert.Single(AttendanceOptions.For("gæst: Ulla Holm (B)", [Anna, Carla], null, Carla, []));
        Assert.Equal("gæst", option.What);
    }

    [Fact]
    public void The_name_before_a_slash_is_absent_whoever_it_is_and_wherever_the_meeting_has_come()
    {
        Assert.Equal(new AttendanceChange.Mark(Bo.PersonId, AttendeeStatus.Absent), AttendanceOptions.Absent("bo dam (A), Køge", [Anna, Bo, Carla], [])!.Change);
        // The first of a pasted list, in a term of which nobody is known.
        Assert.Equal(new AttendanceChange.Add(new("Ulla Holm", "B", "Greve"), null, IsGuest: false, AttendeeStatus.Absent), AttendanceOptions.Absent("Ulla Holm (B), Greve", [], [])!.Change);
        Assert.Equal(new AttendanceChange.Add(new("Ulla Holm", "B", "Greve"), null, IsGuest: false, AttendeeStatus.Absent), AttendanceOptions.Absent("ulla", [], [new(9, "Ulla Holm", "B", "Greve")])!.Change);
        Assert.Null(AttendanceOptions.Absent("Ulla", [Anna], []));
    }

    [Theory]
    [InlineData("an mø")]
    [InlineData("ANNA")]
    [InlineData("møller a")]
    public void The_beginnings_of_a_name_find_it(string typed) => Assert.Equal("Anna Østerlund Møller (A)", First(typed, null).Who);

    [Theory]
    [InlineData("anna", null, "afbud, så suppleant")]
    [InlineData("bo dam", null, "afbud, så suppleant")]
    [InlineData("bo dam", "3.2", "gik ved 3.2")]
    [InlineData("carla", null, "er mødt")]
    [InlineData("carla", "3.2", "kom ved 3.2")]
    public void Enter_means_what_the_moment_of_the_meeting_makes_likely(string typed, string? at, string what) => Assert.Equal(what, First(typed, at).What);

    [Fact]
    public void A_new_name_after_an_absence_is_its_substitute_across_party_and_municipality()
    {
        var option = First("Ulla Holm (B), Helsingør", null, waiting: Carla);
        Assert.Equal("suppleant for Carla Eng", option.What);
        Assert.Equal(new AttendanceChange.Add(new("Ulla Holm", "B", "Helsingør"), Carla.PersonId, IsGuest: false), option.Change);
    }

    [Fact]
    public void A_person_of_the_register_brings_party_and_municipality_along() =>
        Assert.Equal("Ulla Holm (B), Greve", AttendanceOptions.For("ulla", [Anna, Carla], null, Carla, [new(9, "Ulla Holm", "B", "Greve")])[0].Who);

    [Fact]
    public void Without_an_absence_a_new_name_is_a_guest_first_and_a_substitute_of_the_same_municipality_next() =>
        Assert.Equal(["gæst", "suppleant for Carla Eng", "nyt medlem"], AttendanceOptions.For("Ulla Holm, Greve", [Anna, Bo, Carla], null, null, []).Select(o => o.What));

    [Fact]
    public void Whoever_has_a_party_is_of_the_council_and_a_guest_last()
    {
        Assert.Equal(["suppleant for Carla Eng", "nyt medlem", "gæst"], AttendanceOptions.For("Ulla Holm (B), Greve", [Anna, Bo, Carla], null, null, []).Select(o => o.What));
        // The first of a pasted list, in a term of which nobody is known.
        Assert.Equal(new AttendanceChange.Add(new("Ulla Holm", "B", "Greve"), null, IsGuest: false), AttendanceOptions.For("Ulla Holm (B), Greve", [], null, null, [])[0].Change);
    }

    [Fact]
    public void One_word_that_nobody_has_adds_nobody() => Assert.Empty(AttendanceOptions.For("Ulla", [Anna, Bo, Carla], null, null, []));

    private static AttendanceOption First(string typed, string? at, CockpitPerson? waiting = null) => AttendanceOptions.For(typed, [Anna, Bo, Carla], at, waiting, [])[0];

    private static CockpitPerson Member(long id, string name, AttendeeStatus? status) => new(id, name, "A", "Køge", status, null, null, null, false, null, null, null, null);
}
