using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

/// <summary>The case number stands in a column beside the title.</summary>
public class CasesBesideTests
{
    [Theory]
    [InlineData("1.1. Havnene i regionen          SAG-2022-00017 abc", "Havnene i regionen")]
    [InlineData("1.1. Havnene i regionen og           SAG-2022-00017 abc\nderes moler", "Havnene i regionen og deres moler")]
    [InlineData("1.1. Havnene i regionen og\nderes moler                   SAG-2022-00017 abc", "Havnene i regionen og deres moler")]
    public void A_case_number_beside_a_title_is_no_part_of_it(string heading, string title)
    {
        var minutes = Documents.Parse($"REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n{heading}\n\nBaggrund\n\nHavnene er gamle.\n\nBeslutning\n\nGodkendt.\n");
        var item = Assert.Single(Assert.Single(minutes.Sections).Items);

        Assert.Equal((title, "SAG-2022-00017", "abc"), (item.Title, item.CaseNumber, Assert.Single(item.Caseworkers)));
        Assert.Equal([PartKind.Background, PartKind.Decision], item.Parts.Select(p => p.Kind));
        Assert.Empty(minutes.UnassignedLines);
    }
}
