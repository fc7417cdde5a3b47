using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

/// <summary>An item's number and its title stood in two columns, and the title was extracted first.</summary>
public class TitlesAboveNumbersTests
{
    private const string Before = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n1.1. Havnene\n\nSAG-2022-00017 abc\n\nBilag\nRegnskab for havnene\n\n";
    private const string Behind = "1.2.\nSAG-2022-00018 abc\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n";

    [Theory]
    [InlineData("Nye moler ved kysten\n\n")]
    [InlineData("Nye moler\nved kysten\n\n")]
    public void A_title_between_gaps_above_a_number_and_a_case_number_goes_with_them(string title)
    {
        var items = Assert.Single(Documents.Parse(Before + title + Behind).Sections).Items;
        Assert.Equal(["Havnene", "Nye moler ved kysten"], items.Select(i => i.Title));
        Assert.Equal(["Regnskab for havnene"], items[0].Attachments.Select(a => a.Title));
        Assert.Equal("SAG-2022-00018", items[1].CaseNumber);
    }

    [Fact]
    public void A_sentence_above_a_number_stays_where_it_is()
    {
        var items = Assert.Single(Documents.Parse(Before + "Havnene er gamle.\n\n" + Behind).Sections).Items;
        Assert.DoesNotContain(items, i => i.Title.Contains("gamle", StringComparison.Ordinal));
    }
}
