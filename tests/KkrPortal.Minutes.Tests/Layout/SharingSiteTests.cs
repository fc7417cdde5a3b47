using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

public class SharingSiteTests
{
    private const string Others = """
        Relaterede dokumenter

        Dagsorden for Socialudvalgets møde den 8. oktober 2012 kl. 14.00

        Referat fra møde i havnenetværket

        K K R S Y D D A N M A R K
        """;

    private const string WithoutFront = """
        1. Godkendelse af referat

        1.1. Godkendelse af dagsorden

        SAG-2022-00017 abc

        Indstilling

        Det indstilles, at KKR Midtjylland godkender dagsordenen.

        Beslutning

        KKR Midtjylland godkendte indstillingen.

        2. Eventuelt

        Æblerne på Ærø er søde i år.
        """;

    [Theory]
    [InlineData($"Mission\n\n{Others}\n\nTranskript\n\n{WithoutFront}\n")]
    [InlineData($"Mission\n\nTranskript\n\n{WithoutFront}\n\n{Others}\n")]
    public void Other_documents_offered_by_the_site_say_neither_whose_meeting_it_was_nor_when(string text)
    {
        var minutes = Documents.Parse(text);

        Assert.Equal("KKR Midtjylland", minutes.Council);
        Assert.Null(minutes.Meeting.Date);
        Assert.Equal(0, minutes.Coverage.Unplaced);
    }

    [Fact]
    public void The_sites_own_title_of_the_document_says_whose_meeting_it_was() =>
        Assert.Equal("KKR Sjælland", Documents.Parse($"K K R S J Æ L L A N D\n\nTranskript\n\n{WithoutFront}\n\n{Others}\n").Council);

    /// <summary>A site that loses figures gives titles without their numbers, and the end of a sentence without its full stop.</summary>
    [Fact]
    public void A_body_that_a_sentence_ends_with_is_no_section_above_the_title_behind_it()
    {
        // The front page names the body too, as KL's mission does.
        var text = File.ReadAllText(Path.Combine(Documents.Folder, "pages-without-figures.txt")).Replace("Mission Nitten kommuner", "Mission Hos KL ser nitten kommuner", StringComparison.Ordinal);
        const string End = "at der ikke sættes et måltal nu Vandmiljø";
        Assert.Contains(End, text, StringComparison.Ordinal);

        var minutes = Documents.Parse(text.Replace(End, "at drøftelsen sendes videre til KL Vandmiljø", StringComparison.Ordinal));

        Assert.Equal(Documents.Parse(text).Sections.Select(s => s.Title), minutes.Sections.Select(s => s.Title));
    }

    /// <summary>Without contents nothing but the item's number tells that a section begins there.</summary>
    [Fact]
    public void A_standing_title_before_a_sections_first_item_is_the_sections()
    {
        var minutes = Documents.Parse("""
            1 KKR MIDTJYLLAND 1. Godkendelse af referat 1.1. Godkendelse af referat SAG abc Baggrund Referatet er sendt ud, og der er ikke kommet bemærkninger til det inden fristen. Indstilling Det indstilles, at KKR Midtjylland godkender referatet. Beslutning KKR Midtjylland godkendte referatet og planen for det, der skal ske i

            2 Regionalpolitiske sager 2.1. Ny mole SAG abc Baggrund Molen er gammel, og stenene ligger løst i den vestlige ende af havnen. Indstilling Det indstilles, at KKR Midtjylland drøfter molen. Beslutning KKR Midtjylland drøftede molen og de vilkår, der gælder for den i Udpegninger 3.1. Udpegning til havnerådet SAG abc Baggrund Havnerådet har en ledig plads. Indstilling Det indstilles, at KKR Midtjylland udpeger et medlem. Beslutning KKR Midtjylland udsatte sagen.
            """);

        Assert.Equal(["1 Godkendelse af referat", "2 Regionalpolitiske sager", "3 Udpegninger"], minutes.Sections.Select(s => $"{s.Number} {s.Title}"));
    }
}
