using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

/// <summary>Marks of a list, or of attachments, that were extracted before all the text they stand beside.</summary>
public class MarkRunsTests
{
    private const string Before = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n1.1. Havnene\n\nSAG-2022-00017 abc\n\n";
    private const string Long = "Havnene ved kysten har længe haft brug for nye moler, og kommunerne er\nenige om, at arbejdet bør begynde til foråret, når isen er væk fra de\n";

    [Fact]
    public void Each_point_gets_its_mark() =>
        Assert.Equal("Der orienteres fra:\n\n- Movia\n- Erhvervshus Sjælland\n- RAR Sjælland.", Part("Baggrund\nDer orienteres fra:\n•\n•\n•\n\nMovia\nErhvervshus Sjælland\nRAR Sjælland.\n\nIndstilling\n\nIngen.\n"));

    [Fact]
    public void A_point_may_take_two_lines() =>
        Assert.EndsWith("\n\n- Moler, der er så gamle, at de skal bygges om i løbet af de næste fem år eller før\n- Broer.", Part($"Baggrund\n{string.Concat(Enumerable.Repeat(Long, 8))}inderste bassiner:\n•\n•\n\nMoler, der er så gamle, at de skal bygges om i løbet af de næste fem\når eller før\nBroer.\n\nIndstilling\n\nIngen.\n"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_a_list_go_with_its_points() =>
        Assert.Equal("Det gælder:\n\n1. Moler\n2. Broer", Part("Baggrund\nDet gælder:\n1.\n2.\n\nMoler\nBroer\n\nIndstilling\n\nIngen.\n"));

    [Fact]
    public void Fewer_points_than_marks_get_none() =>
        Assert.DoesNotContain("- Broer", Part("Baggrund\nDet gælder:\n•\n•\n•\n\nMoler\nBroer\n\nIndstilling\n\nIngen.\n"), StringComparison.Ordinal);

    [Fact]
    public void Marks_for_attachments_go_with_the_points_beside_them() =>
        Assert.Equal(["Plan for moler", "Regnskab 2021"], Item("Baggrund\nMolerne er gamle.\n./.\n./.\n\n•\n•\n\nPlan for moler\nRegnskab 2021\n\nIndstilling\n\nIngen.\n").Attachments.Select(a => a.Title));

    [Fact]
    public void A_mark_above_a_heading_belongs_to_what_says_that_something_is_enclosed() =>
        Assert.Equal(["tidsplan for molerne"], Item("Baggrund\nMolerne er gamle.\n./.\n\nDen videre proces\nArbejdet begynder til foråret.\nDer er udarbejdet en tidsplan for molerne (vedlagt).\n\nIndstilling\n\nIngen.\n").Attachments.Select(a => a.Title));

    [Fact]
    public void A_mark_above_a_title_alone_is_the_titles() =>
        Assert.Equal(["Årsrapport 2021"], Item("Baggrund\nMolerne er gamle.\n./.\n\nÅrsrapport 2021\n\nIndstilling\n\nIngen.\n").Attachments.Select(a => a.Title));

    private static string Part(string text) => Item(text).Parts[0].Markdown;

    private static ParsedItem Item(string text)
    {
        var read = Documents.Parse(Before + text);
        Assert.Equal(0, read.Coverage.Unplaced);
        return Assert.Single(Assert.Single(read.Sections).Items);
    }
}
