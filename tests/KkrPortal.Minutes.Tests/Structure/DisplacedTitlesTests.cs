using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Contents whose numbers, titles and further lines were extracted in another order.</summary>
public class DisplacedTitlesTests
{
    private const string Body = "\n\n1. Sager\n\n1.1. Havne og færger ved kysten\n\nSAG-2022-00017 abc\n\nIndstilling\n\nIngen.\n\n2. Eventuelt\n\nIntet.\n";

    [Theory]
    [InlineData("1. Havne og færger ved kysten......3\n1.1. Sager......3\n2. Eventuelt......4")]
    [InlineData("1. Sager......3\n1.1. kysten......3\n2. Havne og færger ved Eventuelt......4")]
    public void Titles_go_back_to_their_numbers(string contents) =>
        Assert.Equal(["1 Sager 3", "1.1 Havne og færger ved kysten 3", "2 Eventuelt 4"], Read(contents));

    [Fact]
    public void Contents_that_differ_from_the_text_stay_as_they_are() =>
        Assert.Equal(["1 Sager 3", "1.1 Havne 3", "2 Eventuelt 4"], Read("1. Sager......3\n1.1. Havne......3\n2. Eventuelt......4"));

    [Fact]
    public void The_list_of_participants_may_head_contents_without_leaders() =>
        Assert.Equal([" Deltagerfortegnelse ", "1 Sager ", "1.1 Havne og færger ved kysten ", "2 Eventuelt "], Read("Deltagerfortegnelse\n1. Sager\n1.1. Havne og færger ved kysten\n2. Eventuelt"));

    [Fact]
    public void Titles_cut_into_lines_apart_from_their_numbers_are_told_by_the_headings() =>
        Assert.Equal(["1 Sager 3", "1.1 Havne og færger ved kysten 3", "2 Eventuelt 4"], Read("1.\n1.1.\n2.\n\nSager..... 3\nHavne og fær-\nger ved kysten 3\nEventuelt..... 4"));

    [Theory]
    [InlineData("1\nSager\n3\n1.1\nHavne og færger\nved kysten\n3\n2\nEventuelt\n4", "3", "4")]
    [InlineData("1\n\nSager\n\n1.1\n\nHavne og færger\nved kysten\n\n2\n\nEventuelt", "", "")]
    public void Cells_of_contents_may_have_lines_of_their_own(string contents, string page, string last) =>
        Assert.Equal([$"1 Sager {page}", $"1.1 Havne og færger ved kysten {page}", $"2 Eventuelt {last}"], Read(contents));

    [Theory]
    [InlineData("1. Sager     9.00 - 9.10     Formanden\n1.1. Havne og færger ved kysten     9.10 - 9.50     Ane Bo\n2. Eventuelt     9.50     Alle", "1 Sager ")]
    [InlineData("1. Sager 1.a Havne     Ane Bo\n1.1. Havne og færger ved kysten     9.10 - 9.50     Ane Bo\n2. Eventuelt     9.50     Alle", "1 Sager 1.a Havne Ane Bo ")]
    public void Further_columns_are_no_part_of_a_title(string contents, string first) => Assert.Equal(first, Read(contents).First());

    [Fact]
    public void What_opens_or_closes_the_agenda_is_no_entry() =>
        Assert.Equal([" 22/1 Sager 3", "1.1 Havne og færger ved kysten 3", "2 Eventuelt 4"], Read("Åben dagsorden\n22/1     Sager .... 3\n1.1. Havne og færger ved kysten .... 3\n\nLukket dagsorden\n2. Eventuelt .... 4"));

    [Fact]
    public void A_title_with_a_leader_is_no_cell() =>
        Assert.Equal(["1 Sager 3", "1.1 Havne og færger ved kysten 3", "2 Eventuelt 4"], Read("1.\n\nSager ........ 3\n1.1. Havne og færger ved kysten ........ 3\n\n2.\n\nEventuelt ......... 4"));

    [Fact]
    public void Titles_that_never_come_again_are_the_agenda_itself() =>
        Assert.Empty(Documents.Parse("DAGSORDEN 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDagsorden\n\n1.\nHavne\nTil drøftelse.\n\n2.\nFærger\nTil drøftelse.\n\n3.\nEventuelt\n").TableOfContents);

    private static IEnumerable<string> Read(string contents) =>
        Documents.Parse($"REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nIndholdsfortegnelse\n\n{contents}{Body}").TableOfContents.Select(e => $"{e.Number} {e.Title} {e.Page}");
}
