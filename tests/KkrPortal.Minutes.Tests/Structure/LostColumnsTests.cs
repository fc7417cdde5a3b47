using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Participants stood in a table; extractions keep its words, not always its rows.</summary>
public class LostColumnsTests
{
    private static readonly string[] Expected = ["Ane Bo Dahl, Vejle", "Ib Lund, Fanø", "Ea Mo, Aarhus"];

    [Fact]
    public void A_row_is_cut_where_the_name_ends() => Assert.Equal(Expected, Read("Ane Bo Dahl Vejle\nIb Lund Fanø\nEa Mo Aarhus"));

    [Theory]
    [InlineData("Navn Parti Kommune\nAne Bo Dahl A Vejle Kommune\nIb Lund V Fanø Kommune\nEa Mo Ø Aarhus Kommune")]
    [InlineData("Navn\nParti\nKommune\n\nAne Bo Dahl\nA\nVejle Kommune\n\nIb Lund\nV\nFanø Kommune\n\nEa Mo\nØ\nAarhus Kommune")]
    public void A_party_has_a_column_between_name_and_place(string list) => Assert.Equal(["Ane Bo Dahl (A), Vejle", "Ib Lund (V), Fanø", "Ea Mo (Ø), Aarhus"], Read(list));

    [Theory]
    [InlineData("Kommune Navn Parti\nVejle Ane Bo Dahl A\nFanø Ib Lund V\nAarhus Ea Mo Ø")]
    [InlineData("Kommune       Navn         Parti\nVejle Kommune Ane Bo Dahl     A\nFanø Kommune  Ib Lund      V\nAarhus        Ea Mo        Ø")]
    [InlineData("Parti Navn Kommune\nA Ane Bo Dahl Vejle\nV Ib Lund Fanø\nØ Ea Mo Aarhus")]
    public void The_head_of_a_table_says_what_stands_where(string list) => Assert.Equal(["Ane Bo Dahl (A), Vejle", "Ib Lund (V), Fanø", "Ea Mo (Ø), Aarhus"], Read(list));

    [Theory]
    [InlineData("Ane Bo Dahl\n(A)\nVejle Kommune\n\nIb Lund\n(V)\nFanø Kommune\n\nEa Mo\n(Ø)\nAarhus Kommune")]
    [InlineData("Ane Bo Dahl (A) Vejle Kommune\n\nIb Lund\n\n(V) Fanø Kommune\n\nEa Mo\n\n(Ø)\n\nAarhus Kommune")]
    public void Cells_below_one_another_go_together(string list) => Assert.Equal(["Ane Bo Dahl (A), Vejle", "Ib Lund (V), Fanø", "Ea Mo (Ø), Aarhus"], Read(list));

    [Fact]
    public void A_place_goes_with_the_name_above_it() => Assert.Equal(Expected, Read("Ane Bo Dahl\nVejle\n\nIb Lund\nFanø\n\nEa Mo\nAarhus"));

    [Fact]
    public void As_many_places_as_names_go_with_them_in_turn() => Assert.Equal(Expected, Read("Ane Bo Dahl\nIb Lund\nEa Mo\n\nVejle\nFanø\nAarhus"));

    [Fact]
    public void Fewer_places_than_names_go_with_nobody() => Assert.Equal(["Ane Bo Dahl, ", "Ib Lund, ", "Ea Mo, "], Read("Ane Bo Dahl\nIb Lund\nEa Mo\n\nVejle\nAarhus"));

    [Fact]
    public void Names_that_a_pages_header_tore_from_their_column_go_back_into_the_gap() =>
        Assert.Equal(
            ["Ane Bo Dahl, Vejle", "Ib Lund, Fanø", "Kaj Ry, Struer", "Lis Ek, Herning", "Ea Mo, Aarhus", "Per Vig, Skive"],
            Read("Ane Bo Dahl\nIb Lund\n\nEa Mo\n\nVejle\nFanø\nStruer\nHerning\nAarhus\n\nAfbud\nPer Vig\n\nSkive\n\nKaj Ry\nLis Ek"));

    [Fact]
    public void Places_above_persons_stay_with_those_below() => Assert.Equal(["Ane Bo Dahl, Vejle", "Ib Lund, Vejle", "Ea Mo, Aarhus"], Read("Vejle\nAne Bo Dahl\nIb Lund\nAarhus\nEa Mo"));

    [Fact]
    public void A_surname_that_is_a_place_stays_a_name() => Assert.Equal(["Ane Marie Lejre, Køge", "Ib Lund, Fanø"], Read("Ane Marie Lejre, Køge\nIb Lund, Fanø"));

    private static IEnumerable<string> Read(string list) =>
        Documents.Parse($"REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere\n{list}\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00017 abc\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n")
            .Attendees.Select(a => $"{a.Name}{(a.Party is { } party ? $" ({party})" : "")}, {a.Municipality}");
}
