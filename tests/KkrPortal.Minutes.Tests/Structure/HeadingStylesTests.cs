using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>How offices write the headings of items and of their parts: each style in the same small document.</summary>
public class HeadingStylesTests
{
    private static readonly string[] Titles = ["Godkendelse af dagsorden", "Moler i regionen", "Færger til øerne", "Eventuelt"];

    private static string Document(Func<int, string, string> heading, string background = "Baggrund", string recommendation = "Indstilling", string presentation = "Sagsfremstilling", string decision = "Beslutning") =>
        "KKR SJÆLLAND\nREFERAT\nDato: 12. maj 2023 kl. 9.00\nSted: Køge Rådhus\n\n" + string.Concat(Titles.Select((title, i) =>
            i is 1 or 2
                ? $"{heading(i + 1, title)}\nSAG-2023-0012{i} abc\n\n{background}\nMolerne er gamle, og færgerne lægger til ved dem.\n\n{recommendation}\nDet indstilles, at KKR Sjælland drøfter sagen.\n\n{presentation}\nKommunerne har bedt om en samlet oversigt, og den er nu udarbejdet.\n\n{decision}\nKKR Sjælland drøftede sagen.\n\n"
                : $"{heading(i + 1, title)}\n\n{decision}\n{(i == 0 ? "Godkendt." : "Intet.")}\n\n"));

    private static List<ParsedItem> Items(string document) => [.. Documents.Parse(document).Sections.SelectMany(s => s.Items)];

    [Theory]
    [InlineData("{0}. {1} (O)", "{1} (O)")]
    [InlineData("{0}. {1} (10 min.)", "{1} (10 min.)")]
    [InlineData("{0}. {1}.", "{1}.")]
    [InlineData("{0}. {1}:", "{1}")]
    [InlineData("Ad punkt {0}: {1}", "{1}")]
    [InlineData("Ad pkt. {0} {1}", "{1}")]
    [InlineData("Dagsordenens punkt {0}: {1}", "{1}")]
    [InlineData("Punkt nr. {0}: {1}", "{1}")]
    [InlineData("{0}.0 {1}", "{1}")]
    public void A_numbered_heading_is_written_in_many_ways(string style, string title)
    {
        var document = Documents.Parse(Document((number, words) => string.Format(null, style, number, words)));

        Assert.Equal(Titles.Select((words, i) => $"{i + 1} {string.Format(null, title, "", words)}"), document.Sections.SelectMany(s => s.Items).Select(i => $"{i.Number} {i.Title}"));
        Assert.DoesNotContain(document.Warnings, w => w.Code == "numbers-given");
    }

    [Theory]
    [InlineData("({0}) {1}")]
    [InlineData("[{0}] {1}")]
    [InlineData("§ {0}. {1}")]
    [InlineData("- {0}. {1}")]
    [InlineData("{0}/23 {1}")]
    [InlineData("Nr. {0}: {1}")]
    [InlineData("Punkt {0}/23: {1}")]
    public void A_number_that_is_none_of_an_outline_is_no_part_of_the_title(string style)
    {
        var document = Documents.Parse(Document((number, words) => string.Format(null, style, number, words)));

        Assert.Equal(Titles.Select((words, i) => $"{i + 1} {words}"), document.Sections.SelectMany(s => s.Items).Select(i => $"{i.Number} {i.Title}"));
        Assert.Contains(document.Warnings, w => w.Code == "numbers-given");
    }

    [Theory]
    [InlineData("I. II. III. IV.")]
    [InlineData("A. B. C. D.")]
    [InlineData("a) b) c) d)")]
    public void Roman_numbers_and_letters_take_the_place_of_numbers(string marks) =>
        Assert.Equal(Titles, Items(Document((number, words) => $"{marks.Split(' ')[number - 1]} {words}")).Select(i => i.Title));

    [Theory]
    [InlineData("Baggrund", "Indstilling til KKR", "Sagsfremstilling", "Beslutning i KKR")]
    [InlineData("Baggrund", "Administrativ indstilling", "Sagsfremstilling", "Mødets beslutning")]
    [InlineData("Baggrund", "Administrationens indstilling", "Sagsfremstilling", "KKR Sjællands beslutning")]
    [InlineData("Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning den 12. maj 2023")]
    [InlineData("Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning for Punkt 2: Moler i regionen")]
    [InlineData("B a g g r u n d", "I n d s t i l l i n g", "S a g s f r e m s t i l l i n g", "B e s l u t n i n g")]
    public void A_parts_heading_is_worded_in_many_ways(string background, string recommendation, string presentation, string decision)
    {
        var items = Items(Document((number, words) => $"{number}. {words}", background, recommendation, presentation, decision));

        Assert.Equal(Titles, items.Select(i => i.Title));
        Assert.Equal([PartKind.Background, PartKind.Recommendation, PartKind.Presentation, PartKind.Decision], items[1].Parts.Select(p => p.Kind));
        Assert.Equal([Outcome.Approved, Outcome.Discussed, Outcome.Discussed, Outcome.Other], items.Select(i => i.Decision!.Outcome));
    }
}
