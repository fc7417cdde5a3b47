using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

public class AttachmentsTests
{
    private static IEnumerable<string> Titles(string text) => Documents.Item("Baggrund\n\nMolen er gammel.\n\n" + text).Attachments.Select(a => a.Title);

    [Theory]
    [InlineData("Bilagsoversigt")]
    [InlineData("Bilagsfortegnelse:")]
    [InlineData("Bilag (2)")]
    [InlineData("Bilag (lukket):")]
    public void The_list_may_be_headed_in_other_words(string heading) => Assert.Equal(["Notat om havnene", "Kort over ejere"], Titles($"{heading}\nNotat om havnene\nKort over ejere"));

    [Theory]
    [InlineData("Bilag\n1 Notat om havnene\n2 Kort over ejere")]
    [InlineData("Bilag\nBilag A Notat om havnene\nBilag B Kort over ejere")]
    [InlineData("Bilag\nBilag 1 Notat om havnene\nBilag 2 Kort over ejere")]
    [InlineData("Bilag: Notat om havnene; Kort over ejere")]
    [InlineData("Bilag\nNotat om havnene: https://havn.example/notat.pdf\nKort over ejere (link)")]
    public void What_counts_parts_or_fetches_titles_is_no_part_of_them(string list) => Assert.Equal(["Notat om havnene", "Kort over ejere"], Titles(list));

    [Theory]
    [InlineData("1 års eftersyn af molen")]
    [InlineData("Bilag 2 til aftalen om havnene")]
    [InlineData("Notat om havnene; anden udgave")]
    [InlineData("Link: https://havn.example/notat.pdf")]
    public void A_title_keeps_the_figures_and_stops_of_its_own(string title) => Assert.Equal([title], Titles($"Bilag\n{title}"));

    [Fact]
    public void The_address_behind_a_title_leads_to_it() => Assert.Equal("https://havn.example/notat.pdf", Assert.Single(Documents.Item("Bilag\n\nNotat om havnene: https://havn.example/notat.pdf").Attachments).Url);

    [Theory]
    [InlineData("Vedlagt til punktet er notat om havnene.")]
    [InlineData("Der vedlægges et notat om havnene.")]
    [InlineData("Der vedlægges et notat om havnene (se bilag).")]
    [InlineData("Der henvises til vedlagte notat om havnene.")]
    [InlineData("Som bilag er vedlagt notat om havnene.")]
    [InlineData("Et notat om havnene vedlægges dagsordenen.")]
    [InlineData("Et notat om havnene er vedlagt som bilag 1.")]
    [InlineData("Et notat om havnene vedlægges til orientering.")]
    [InlineData("Se bilag 1: notat om havnene.")]
    public void The_sentence_by_the_mark_says_what_is_enclosed(string sentence) => Assert.Equal(["notat om havnene"], Titles("./. " + sentence));

    [Theory]
    [InlineData("./. Der vedlægges ikke noget notat om havnene.")]
    [InlineData("Bilag: Ingen bilag til punktet")]
    [InlineData("Bilag\nDer er ikke bilag til sagen.")]
    public void Nothing_enclosed_is_no_attachment(string text) => Assert.Empty(Titles(text));
}
