using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>How agendas and minutes were typed before the councils had a template.</summary>
public class OlderDocumentsTests
{
    private const string Front = "KKR NORDJYLLAND\n\nREFERAT\n\n";
    private const string Items = "\n\nAd 1. Godkendelse af dagsorden\n\nReferat:\nGodkendt.\n\nAd 2. Eventuelt\n\nIntet.\n";

    [Fact]
    public void Labels_may_stand_above_their_values_and_a_room_has_a_number()
    {
        var meeting = Documents.Parse(Front + "Dato:\nSted:\nFredag den 3. september 2010, kl. 9.30 – 12.00\nMødelokale 2, Skovhuset, Silkeborg" + Items).Meeting;
        Assert.Equal((new DateOnly(2010, 9, 3), new TimeOnly(9, 30), "Mødelokale 2, Skovhuset, Silkeborg"), (meeting.Date, meeting.StartTime, meeting.Location));
    }

    [Theory]
    [InlineData("K  O  M  M  U  N  E  K  O  N  T  A  K  T  R  Å  D  E  T", "KOMMUNEKONTAKTRÅDET")]
    [InlineData("R   E   F   E   R   A   T", "REFERAT")]
    [InlineData("K  K  R     S  K  Å  N  E", "KKR SKÅNE")]
    [InlineData("K K R", "KKR")]
    public void Letters_may_be_spaced_by_more_than_a_blank(string spaced, string closed) => Assert.Equal(closed, Minutes.Layout.LetterSpacing.Close(spaced));

    [Fact]
    public void A_councils_name_on_two_lines_is_no_note() =>
        Assert.Null(Documents.Parse("KKR\nNORDJYLLAND\n\nREFERAT\n\nDato: 3. september 2010" + Items).Meeting.Note);

    [Fact]
    public void Guests_come_from_somewhere_and_for_some_point()
    {
        var minutes = Documents.Parse(Front + "Dato: 3. september 2010\n\nMødt:       Niels Tranum, Osvald Kær og\n            Pia Munkholm\nGæster:     Ulla Wissing fra Limfjordsbåden (punkt 2) og\n            Viggo Ørum fra Thisted Kommune\nFra regionen deltog under punkt 1:\nKontorchef Gorm Isager\nAfbud: Ingen" + Items);
        Assert.Equal(["Niels Tranum", "Osvald Kær", "Pia Munkholm", "Ulla Wissing", "Viggo Ørum", "Gorm Isager"], minutes.Attendees.Select(a => a.Name));
        Assert.Equal([("Limfjordsbåden", null), (null, "Thisted")], minutes.Attendees.Skip(3).Take(2).Select(a => (a.Title, a.Municipality)));
        Assert.Equal("Fra regionen deltog under punkt 1", minutes.Attendees[^1].Group);
        Assert.Equal(0, minutes.Coverage.Unplaced);
    }

    [Theory]
    [InlineData("Ad 1. Sejlads mellem fjordbyerne og en ny aftale, der har været\ni kraft siden 2013\n\nBåden sejler.", "Sejlads mellem fjordbyerne og en ny aftale, der har været i kraft siden 2013")]
    [InlineData("Pkt. 1      Opfølgning på fælles\n            drøftelser om vandløb\n            og broer\n\nBåden sejler.", "Opfølgning på fælles drøftelser om vandløb og broer")]
    public void A_line_in_lower_case_goes_on_from_the_title_above(string text, string title) =>
        Assert.Equal(title, Documents.Parse(Front + "Dato: 3. september 2010\n\n" + text + "\n\nReferat:\nGodkendt.\n\nAd 2. Eventuelt\n\nIntet.\n").Sections[0].Title);

    [Theory]
    [InlineData("at båden sejler igen")]
    [InlineData("kl. 10.15 til 10.30")]
    [InlineData("v/ kaptajn Ane Bo")]
    public void A_point_an_hour_and_a_speaker_are_no_title(string below) =>
        Assert.Equal("Sejlads", Documents.Parse(Front + $"Dato: 3. september 2010\n\nAd 1. Sejlads\n{below}\n\nBåden sejler.\n\nAd 2. Havne\n\nReferat:\nGodkendt.\n").Sections[0].Title);

    [Fact]
    public void Who_voted_against_is_told_behind_the_number_of_votes()
    {
        var item = Documents.Item("Beslutning\n\nIndstillingen blev vedtaget med 5 stemmer mod 1. Sander Vadum stemte imod og ønskede ført til referat, at pengene bør bruges på broer.");
        Assert.Equal(Outcome.Approved, item.Decision!.Outcome);
    }

    [Fact]
    public void Where_the_agenda_is_approved_points_are_those_of_the_agenda()
    {
        var minutes = Documents.Parse(Front + "Dato: 3. september 2010\n\n1. Godkendelse af dagsorden\n\nReferat:\nGodkendt, idet punkt 3 blev behandlet før punkt 2.\n\n2. Havne\n\nReferat:\nPunkt 3 i notatet blev drøftet.\n\n3. Eventuelt\n\nIntet.\n");
        Assert.Equal(["3", "2"], minutes.Sections[0].Items[0].CrossReferences.Select(r => r.TargetItem));
        Assert.Empty(minutes.Sections[1].Items[0].CrossReferences);
    }

    [Fact]
    public void The_last_word_of_a_paragraph_may_stand_alone()
    {
        var item = Documents.Item("Indstilling\n\nFormandskabet indstiller, at Marie Kirkeby (V), Middelfart, udpeges i stedet for Lauge\nVinding.");
        Assert.EndsWith("i stedet for Lauge Vinding.", item.Parts[0].Markdown, StringComparison.Ordinal);
    }
}
