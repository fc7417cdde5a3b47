using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

/// <summary>What extractors do to lists, tables and line ends, and the text that it was.</summary>
public class TextBlocksTests
{
    [Theory]
    [InlineData("Der er to emner:\n\n•\n\nHavne\n\n•\n\nFærger", "Der er to emner:\n\n- Havne\n- Færger")]
    [InlineData("Der er to emner:\n\n1.\nHavne\n2.\nFærger", "Der er to emner:\n\n1. Havne\n2. Færger")]
    [InlineData("Der er to emner:\n\na)\nHavne\nb)\nFærger", "Der er to emner:\n\na) Havne\nb) Færger")]
    [InlineData("Der er ét emne:\n\n•\n1) Havne", "Der er ét emne:\n\n- 1) Havne")]
    public void A_list_mark_on_a_line_of_its_own_goes_with_the_next_line(string text, string markdown) => Assert.Equal(markdown, Markdown(text));

    [Fact]
    public void A_mark_and_the_margin_mark_alone_are_no_attachment() =>
        Assert.Equal(["Notat om havne", "Kort over færgeruter"], Documents.Item("Bilag\n\n•./.\n\nNotat om havne\n\n•\n\nKort over færgeruter").Attachments.Select(a => a.Title));

    [Fact]
    public void Columns_that_stand_one_after_another_are_a_table_again() => Assert.Equal(
        "Pladserne fordeles således:\n\n| Kommune | Pladser | Ønsket |\n| --- | --- | --- |\n| Køge | 12 | 10 |\n| Solrød | 6 | 4 |\n| I alt | 18 | 14 |",
        Markdown("Pladserne fordeles således:\n\nKommune\nKøge\nSolrød\nI alt\n\nPladser\n12\n6\n18\n\nØnsket\n10\n4\n14"));

    [Fact]
    public void Cells_that_stand_one_on_a_line_are_a_table_again() => Assert.Equal(
        "Pladserne er fordelt:\n\n| Projekt | Sted | Pladser | Lån i mio. kr. |\n| --- | --- | --- | --- |\n| Havnehuset | Skagen | 14 | 1.041 |\n| Klitgården | Thisted | 12 | 36,5 |\n| Fyrtårnet | Læsø | 2 | 9 |\n| I alt |  | 28 | 1.086,5 |\n\nLånene løber i ti år.",
        Markdown("Pladserne er fordelt:\n\nProjekt\n\nSted\n\nPladser\n\nLån i mio. kr.\n\nHavnehuset\n\nSkagen\n\n14\n\n1.041\n\nKlitgården\n\nThisted\n\n12\n\n36,5\n\nFyrtårnet\n\nLæsø\n\n2\n\n9\n\n28\n\n1.086,5\n\nI alt\n\nLånene løber i ti år."));

    [Theory]
    [InlineData("Kommune 2022 2023\nSkagen      12   14\nLæsø         7    9", "| Kommune | 2022 | 2023 |\n| --- | --- | --- |\n| Skagen | 12 | 14 |\n| Læsø | 7 | 9 |")]
    [InlineData("Tal for havnene\nSkagen      12   14\nLæsø         7    9", "Tal for havnene\n\n| Skagen | 12 | 14 |\n| --- | --- | --- |\n| Læsø | 7 | 9 |")]
    public void A_head_whose_words_fill_their_columns_has_no_gaps(string text, string markdown) => Assert.Equal(markdown, Markdown(text));

    [Fact]
    public void The_first_cell_of_a_piped_table_may_be_empty() => Assert.Equal(
        "|  | Skagen | Læsø |\n| --- | --- | --- |\n| Senge | 24 | 18 |",
        Markdown("| | Skagen | Læsø |\n|---|---|---|\n| Senge | 24 | 18 |"));

    [Fact]
    public void Figures_behind_words_line_by_line_are_a_table() => Assert.Equal(
        "Driften koster:\n\n|  | 2021 | 2022 |\n| --- | --- | --- |\n| Skagen | 1,2 | 1,4 |\n| Læsø | 0,8 | 0,9 |\n| I alt | 2,0 | 2,3 |\n\nTallene er i mio. kr.",
        Markdown("Driften koster:\n\n2021 2022\nSkagen 1,2 1,4\nLæsø 0,8 0,9\nI alt 2,0 2,3\n\nTallene er i mio. kr."));

    [Fact]
    public void A_name_that_fills_its_column_leaves_a_single_blank_before_its_figure() => Assert.Equal(
        "Pladserne fordeles:\n\n| Kommune | Pladser |\n| --- | --- |\n| Køge | 12 |\n| Ringkøbing-Skjern | 9 |\n| Lyngby-Taarbæk By | 4 |\n| Solrød | 6 |\n\nI alt er det 31",
        Markdown("Pladserne fordeles:\n\n   Kommune             Pladser\n   Køge                12\n   Ringkøbing-Skjern 9\n   Lyngby-Taarbæk By 4\n   Solrød              6\n   I alt er det 31"));

    [Fact]
    public void Sentences_that_end_in_figures_are_no_table() =>
        Assert.DoesNotContain('|', Markdown("Der er havne i 2021 2022\nog der er 14 færger i 12 15\nDet hele drøftes igen."));

    [Fact]
    public void Lowered_and_raised_figures_are_text_without_tags() =>
        Assert.Equal("Udslip af CO2 pr. m².¹", Markdown("Udslip af CO<sub>2</sub> pr. m<sup>2</sup>.<sup>1</sup>"));

    [Fact]
    public void A_line_that_hangs_below_its_list_item_is_the_items_whatever_it_begins_with() => Assert.Equal(
        "Der skal arbejdes for:\n\n- at togene standser langs den kommende Femern Bælt-forbindelse\n- at vejen bliver bredere hele vejen\n- at busserne kører til tiden, også om natten",
        Markdown("Der skal arbejdes for:\n\n   • at togene standser langs den kommende\n     Femern Bælt-forbindelse\n   • at vejen bliver bredere hele\n     vejen\n   • at busserne kører til tiden, også om\n     natten"));

    [Fact]
    public void A_converters_own_mark_before_a_list_mark_is_none() =>
        Assert.Equal("Det drejer sig om\n\n1. havne\n2. færger\n- kajer", Markdown("Det drejer sig om\n\n- 1. havne\n- 2. færger\n- • kajer"));

    [Fact]
    public void Short_paragraphs_are_no_table() =>
        Assert.DoesNotContain('|', Markdown("Havnene\n\nFærgerne\n\n2024\n\nRuterne\n\nKajerne\n\nBilletterne\n\nDet hele drøftes igen."));

    [Fact]
    public void A_cell_that_goes_on_below_is_one_cell() => Assert.Equal(
        "| August – oktober | Kommunerne behandler planen |\n| --- | --- |\n| Oktober (ultimo) | Frist for svar til KKR |\n| November | Planen er færdig |",
        Markdown("August –           Kommunerne behandler planen\noktober\nOktober            Frist for svar til\n(ultimo)           KKR\nNovember           Planen er færdig"));

    [Fact]
    public void A_row_that_details_the_one_above_stays_a_row() => Assert.Equal(
        "| Drift | 5.000 |\n| --- | --- |\n| (heraf løn) | 1.200 |\n| Anlæg | 700 |",
        Markdown("Drift              5.000\n(heraf løn)        1.200\nAnlæg              700"));

    [Fact]
    public void A_day_at_a_lines_end_is_no_end_of_a_paragraph()
    {
        var item = Documents.Item("Sagsfremstilling\n\nKommunerne skal alle sammen give deres svar på spørgsmålene fra KKR inden den 30.\nseptember 2022, så de kan nå at komme med på mødet i oktober.");
        Assert.Equal([new DateOnly(2022, 9, 30)], item.Deadlines.Select(d => d.Date));
    }

    [Fact]
    public void Points_without_marks_are_points() => Assert.Equal(
        ["drøfter", "godkender", "tager til efterretning"],
        Documents.Item("Indstilling\n\nDet indstilles, at KKR Midtjylland:\n\ndrøfter, hvilke færger der skal sejle\n\ngodkender, at kajen bygges om\n\ntager status til efterretning.").Recommendation!.Verbs);

    [Fact]
    public void Names_without_marks_are_the_list_that_a_sentence_opens() => Assert.Equal(
        ["Ane Bo", "Ib Lund"],
        Documents.Item("Beslutning\n\nKKR Midtjylland udpegede følgende til bestyrelsen for Havnerådet:\n\nAne Bo (A), Randers Kommune\n\nIb Lund (V), Skive Kommune.").Appointments.Select(a => a.Person));

    [Fact]
    public void An_item_whose_first_line_stands_apart_goes_on_behind_the_gap() => Assert.EndsWith(
        "\n- broen, som skal betales af kommunerne i fællesskab med staten og med den nye Region Nord efter en nøgle\n- havnen\n\nPlanen drøftes igen.",
        Markdown(OfFullWidth + """
            • færgerne mellem de små øer og fastlandet, som drives i fællesskab af kommunerne

            og regionen

            • vejene, som skal udvides på strækningen mellem de to byer, når der er fundet penge

            til arbejdet

            • skolerne, som skal bygges om, så der er plads til alle de børn, der flytter til de

            to øer

            • broen, som skal betales af kommunerne i fællesskab med staten og med den nye Region

            Nord efter en nøgle

            • havnen

            Planen drøftes igen.
            """), StringComparison.Ordinal);

    [Fact]
    public void A_mark_behind_the_first_line_of_its_item_is_that_lines() => Assert.EndsWith(
        "\n- ./. Kommunerne har fået en plan for havnene, som er lavet sammen med Region Nord og Sund Havn og med alle fire rederier.\n\nPlanen drøftes igen.",
        Markdown(OfFullWidth + """
            ./. Kommunerne har fået en plan for havnene, som er lavet sammen med Region Nord og
            •
            Sund Havn og med alle fire rederier.

            Planen drøftes igen.
            """), StringComparison.Ordinal);

    [Fact]
    public void What_stands_nearer_to_the_margin_than_the_items_lines_is_a_paragraph() => Assert.EndsWith(
        "\n- havnen, som alle kommuner bruger, når lastbilerne skal til og fra de to øer på de mørke dage om vinteren, når isen ligger tæt ved kysten og spærrer\n\nKommunalbestyrelserne drøfter planen.",
        Markdown(OfFullWidth + """
            • færgerne mellem de små øer og fastlandet, som drives i fællesskab af kommunerne
              og regionen
            • vejene, som skal udvides på strækningen mellem de to byer, når der er fundet penge
              til arbejdet
            • havnen, som alle kommuner bruger, når lastbilerne skal til og fra de to øer på de
              mørke dage om vinteren, når isen ligger tæt ved kysten og spærrer
            Kommunalbestyrelserne drøfter planen.
            """), StringComparison.Ordinal);

    /// <summary>Enough lines that go on to show how wide the text is.</summary>
    private static readonly string OfFullWidth = string.Concat(Enumerable.Repeat("""
        Kommunerne har siden foråret drøftet, hvordan de sammen kan drive færgerne mellem de
        små øer og fastlandet, så borgerne kan komme frem og tilbage hele året, også når det
        blæser, og isen ligger tæt ved kysten. Det har vist sig, at der er brug for en plan,
        som alle kan være med i, og at den skal laves i et fælles udvalg.


        """, 5));

    private static string Markdown(string text) => Documents.Item("Sagsfremstilling\n\n" + text).Parts[0].Markdown;
}
