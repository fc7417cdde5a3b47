using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

/// <summary>One extraction takes the hyphens at line ends out and leaves the halves of the words apart.</summary>
public class DroppedHyphensTests
{
    private const string Known = "Det kan blive dyrt for kommunerne, og regeringen ved det. Planen for 2024-2027 er vedtaget i KKR-geografien, og alle er enige.\n";
    private const string Divided = "Det skal bli ve billigt. Alle kommu nerne er med, og rege ringen betaler.";

    [Fact]
    public void Halves_of_a_word_that_occurs_elsewhere_are_joined() =>
        Assert.EndsWith("Det skal blive billigt. Alle kommunerne er med, og regeringen betaler.", Background(Known + Divided), StringComparison.Ordinal);

    [Fact]
    public void Halves_of_a_word_that_another_begins_like_are_joined() =>
        Assert.EndsWith("blive billigt. Alle kommunerne er med, og regeringens penge rækker.", Background(Known + Divided.Replace("rege ringen betaler", "rege ringens penge rækker", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("20242027", "2024-2027")]
    [InlineData("KKRgeografien", "KKR-geografien")]
    [InlineData("DK2020partnerskabet", "DK2020-partnerskabet")]
    public void A_hyphen_that_was_written_comes_back(string closed, string written) =>
        Assert.EndsWith($"betaler. Se {written} her.", Background($"{Known}{Divided} Se {closed} her."), StringComparison.Ordinal);

    [Fact]
    public void Two_words_stay_two() =>
        Assert.Contains("det er min den dag", Background($"{Known}{Divided} Solen står op inden længe, og det er min den dag."), StringComparison.Ordinal);

    [Fact]
    public void A_word_cut_by_a_pages_edge_is_joined_and_the_pages_label_taken_out() =>
        Assert.Contains("Alle er med i Greater Copenhagen, som er", Background($"{Known}{Divided} Vi kender Copenhagen. Alle er med i Greater Copen Side 1 af 2\n\n\fhagen, som er stor."), StringComparison.Ordinal);

    [Fact]
    public void In_a_text_without_pages_it_is_the_authors() =>
        Assert.Contains("rege ringen", Documents.Parse(Text(Known + Divided).Replace("\f", "", StringComparison.Ordinal)).Sections[0].Items[0].Parts[0].Markdown, StringComparison.Ordinal);

    [Fact]
    public void Where_lines_end_in_hyphens_it_is_the_authors() =>
        Assert.Contains("rege ringen", Background(Known + "Planen er ved-\ntaget, og kom-\nmunerne er glade.\n" + Divided), StringComparison.Ordinal);

    private static string Background(string text) => Documents.Parse(Text(text)).Sections[0].Items[0].Parts[0].Markdown;

    private static string Text(string background) =>
        $"REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n1.1. Havnene\n\nSAG-2022-00017 abc\n\nBaggrund\n\n{background}\n\n\fIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n";
}
