using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Tests.Structure;

public class AttendeeReaderTests
{
    private static string Written(AttendeeText p) =>
        string.Join('|', p.Title, p.Name, p.Party, p.Municipality, p.SubstituteFor, p.ActingFor, p.Substitute, p.IsMinuteTaker ? "referent" : "");

    [Theory]
    [InlineData("Ane Bo Dahl (A), Tårnby Kommune", "|Ane Bo Dahl|A|Tårnby Kommune||||")]
    [InlineData("Ane Bo (SF) Greve Kommune", "|Ane Bo|SF|Greve Kommune||||")]
    [InlineData("Ane Bo, Greve", "|Ane Bo||Greve||||")]
    [InlineData("H.C. Lund, Holstebro", "|H.C. Lund||Holstebro||||")]
    [InlineData("Ane Bo (A), Greve Kommune (suppleant for Ib Lund)", "|Ane Bo|A|Greve Kommune|Ib Lund|||")]
    [InlineData("Ane Bo (A), Greve Kommune (fungerende borgmester for Ib Lund)", "|Ane Bo|A|Greve Kommune||Ib Lund||")]
    [InlineData("Ane Bo (A), Greve Kommune i stedet for Ib Lund (V)", "|Ane Bo|A|Greve Kommune|Ib Lund|||")]
    [InlineData("Ane Bo (A), Greve Kommune via Teams", "via Teams|Ane Bo|A|Greve Kommune||||")]
    [InlineData("Kommunaldirektør Ib Lund, Randers", "Kommunaldirektør|Ib Lund||Randers||||")]
    [InlineData("Ib Lund, Direktør", "Direktør|Ib Lund||||||")]
    [InlineData("Chefkonsulent Ib Lund (referent)", "Chefkonsulent|Ib Lund||||||referent")]
    [InlineData("Ib Lund (V), Køge – supp. Ane Bo deltog", "|Ib Lund|V|Køge|||Ane Bo|")]
    [InlineData("Ib Lund (V), Køge – i stedet mødte Ane Bo (A)", "|Ib Lund|V|Køge|||Ane Bo (A)|")]
    [InlineData("Ib Lund (V), Køge (Ane Bo deltog som suppleant)", "|Ib Lund|V|Køge|||Ane Bo|")]
    [InlineData("Ane Bo (A), Greve (suppleant for Ib Lund, Køge)", "|Ane Bo|A|Greve|Ib Lund, Køge|||")]
    [InlineData("Greve Kommune: Ane Bo (A)", "|Ane Bo|A|Greve Kommune||||")]
    [InlineData("Ane Bo (A, Greve)", "|Ane Bo|A|Greve||||")]
    [InlineData("| Ane Bo (A) | Greve Kommune |", "|Ane Bo|A|Greve Kommune||||")]
    public void A_person_is_read_from_a_line(string line, string person) => Assert.Equal([person], AttendeeReader.Read(line, isRun: false).Select(Written));

    [Theory]
    [InlineData("Ane Bo (V), Greve, Ib Lund (A), Køge, Ea Mo (C), Faxe")]
    [InlineData("Ane Bo (V), Greve Kommune Ib Lund (A), Køge Kommune Ea Mo (C), Faxe Kommune")]
    [InlineData("Ane Bo (V), Greve; Ib Lund (A), Køge; Ea Mo (C), Faxe")]
    public void Persons_in_an_unbroken_run_are_told_apart(string run) =>
        Assert.Equal(["Ane Bo V Greve", "Ib Lund A Køge", "Ea Mo C Faxe"], AttendeeReader.Read(run, isRun: true).Select(p => $"{p.Name} {p.Party} {Municipalities.TryFind(p.Municipality!)}"));

    [Theory]
    [InlineData("Greve Kommune: Ane Bo (V), Ib Lund (A)", "Ane Bo Greve, Ib Lund Greve")]
    [InlineData("Ane Bo, Greve Ib Lund, Køge", "Ane Bo Greve, Ib Lund Køge")]
    [InlineData("A: Ane Bo (Greve), Ib Lund (Køge)", "Ane Bo Greve, Ib Lund Køge")]
    [InlineData("Ane Bo (V), Greve Kommune, og Ib Lund (A), Køge Kommune", "Ane Bo Greve, Ib Lund Køge")]
    [InlineData("Ane Bo (V), Greve og Ib Lund (A), Køge.", "Ane Bo Greve, Ib Lund Køge")]
    public void A_line_may_name_several(string line, string people) =>
        Assert.Equal(people, string.Join(", ", AttendeeReader.Read(line, isRun: true).Select(p => $"{p.Name} {Municipalities.TryFind(p.Municipality!)}")));

    [Fact]
    public void Titles_behind_names_stay_with_them_where_two_columns_became_one_line() =>
        Assert.Equal(["Chefkonsulent|Ane Bo||||||", "Konsulent|Ib Lund||||||referent"], AttendeeReader.Read("Ane Bo, Chefkonsulent Ib Lund, Konsulent (referent)", isRun: false).Select(Written));

    [Fact]
    public void Of_two_titles_before_a_name_the_first_belongs_to_the_person_before() =>
        Assert.Equal(
            ["Direktør|Ane Bo||||||", "Direktør|Ea Mo||||||", "Konsulent|Ib Lund||||||", "Konsulent|Bo Ask||||||"],
            AttendeeReader.Read("Ane Bo, Direktør Ea Mo, Direktør Konsulent Ib Lund, Konsulent Bo Ask", isRun: true).Select(Written));

    [Fact]
    public void What_a_director_leads_is_no_person() =>
        Assert.Equal(["Ane Bo", "Ib Lund"], AttendeeReader.Read("Ane Bo, direktør Havnens Venner, Ib Lund, konsulent", isRun: true).Select(p => p.Name));

    [Fact]
    public void A_title_between_a_municipality_and_a_name_is_the_next_persons() =>
        Assert.Equal(["Borgmester|Ane Bo||Greve||||", "Kommunaldirektør|Ib Lund||Køge||||"], AttendeeReader.Read("Borgmester Ane Bo, Greve Kommunaldirektør Ib Lund, Køge", isRun: true).Select(Written));

    [Fact]
    public void A_title_before_the_next_name_is_that_persons() =>
        Assert.Equal(["|Ane Bo|A|Greve||||", "Kommunaldirektør|Ib Lund||Køge||||"], AttendeeReader.Read("Ane Bo (A), Greve, Kommunaldirektør Ib Lund, Køge", isRun: true).Select(Written));

    [Theory]
    [InlineData("A: Ane Bo (Køge), Ib Lund (Greve)", "A A")]
    [InlineData("Venstre: Ane Bo, Køge", "Venstre")]
    public void A_party_before_a_colon_is_that_of_all_behind_it(string line, string parties) => Assert.Equal(parties, string.Join(' ', AttendeeReader.Read(line, isRun: false).Select(p => p.Party)));

    [Theory]
    [InlineData("A: "), InlineData("Greve: ")]
    public void However_many_colons_follow_each_other_they_name_nobody(string colon) => Assert.Empty(AttendeeReader.Read(string.Concat(Enumerable.Repeat(colon, 50_000)), isRun: false));

    [Theory]
    [InlineData("Fra administrationen"), InlineData("der er kaffe klokken ti"), InlineData("42")]
    public void What_names_nobody_gives_nobody(string line) => Assert.Empty(AttendeeReader.Read(line, isRun: false));
}
