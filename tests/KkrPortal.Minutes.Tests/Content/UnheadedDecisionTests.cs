using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

public class UnheadedDecisionTests
{
    private static ParsedItem Item(string text) => Documents.ItemsOf(Documents.Parse($"REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\n1. Sager\n\n{text}\n\n2. Eventuelt\n")).First();

    [Fact]
    public void Lettered_points_that_are_decided_one_by_one_are_the_decision()
    {
        var item = Item("Der er tre poster.\n\na) Molens bestyrelse\n\nAne Bo udpeget i stedet for Ib Lund, som er flyttet.\n\nb) Havnerådet\n\nKKR udpegede Ea Mo (V), Køge.\n\nc) Vejrådet\n\nUdsat.");
        Assert.Equal([PartKind.Body, PartKind.Decision], item.Parts.Select(p => p.Kind));
        Assert.StartsWith("a) Molens bestyrelse", item.Parts[1].Markdown, StringComparison.Ordinal);
        Assert.Equal(["Ane Bo to Molens bestyrelse for Ib Lund", "Ea Mo to Havnerådet for "], item.Appointments.Select(a => $"{a.Person} to {a.Body} for {a.Replaces}"));
    }

    [Fact]
    public void Lettered_points_that_only_tell_of_something_stay_text() =>
        Assert.Equal("Orienteringen blev taget til efterretning.", Item("a) Møde\n\nFormanden fortalte om mødet.\n\nb) Havne\n\nHavnene er små.\n\nOrienteringen blev taget til efterretning.").Parts[^1].Markdown);
}
