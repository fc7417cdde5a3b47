using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

/// <summary>Tables whose columns were extracted one after another.</summary>
public class ColumnRunsTests
{
    private const string Before = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n1. Sager\n\n1.1. Havnene\n\nSAG-2022-00017 abc\n\nBaggrund\nPladserne fordeles så:\n";

    [Fact]
    public void Years_over_the_columns_make_a_square_a_table() =>
        Assert.Equal(["| Område | 2026 | 2027 | I alt |", "| --- | --- | --- | --- |", "| Nord | 6 | 8 | 14 |", "| Midt | 0 | 10 | 10 |", "| I alt | 6 | 18 | 24 |"], Table("Område\nNord\nMidt\nI alt\n\n2026\n6\n0\n6\n\n2027\n8\n10\n18\n\nI alt\n14\n10\n24\n"));

    [Fact]
    public void Columns_that_came_in_two_pieces_are_put_together() =>
        Assert.Equal(
            ["| Projekt | Kommuner | Pladser |", "| --- | --- | --- |", "| Molen | Struer og Lemvig | 14 |", "| Broen | Skive | 12 |", "| Kajen | Herning | 20 |", "| I alt |  | 46 |"],
            Table("Projekt\nMolen\nBroen\nKajen\nI alt\n\nKommuner\nStruer og Lemvig\n\nPladser\n14\n\nSkive\nHerning\n\n12\n20\n46\n"));

    [Fact]
    public void A_table_that_a_page_cuts_below_its_first_row_goes_on() =>
        Assert.Equal(["| Kommune | Model | Forslag |", "| --- | --- | --- |", "| Skive | 5 | 5 |", "| Struer | 3 | 2 |", "| Lemvig | 1 | 4 |", "| I alt | 9 | 11 |"], Table("Kommune\nSkive\n\nModel\n5\n\nForslag\n5\n\nStruer\nLemvig\nI alt\n\n3\n1\n9\n\n2\n4\n11\n"));

    private static string[] Table(string cells) =>
        [.. Assert.Single(Assert.Single(Documents.Parse($"{Before}{cells}\nIndstilling\n\nIngen.\n").Sections).Items).Parts[0].Markdown.Split('\n').SkipWhile(line => !line.StartsWith('|'))];
}
