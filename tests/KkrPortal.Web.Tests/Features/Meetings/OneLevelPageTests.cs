using KkrPortal.Web.Tests.Features.Documents;

namespace KkrPortal.Web.Tests.Features.Meetings;

public sealed class OneLevelPageTests(PortalFixture portal) : IClassFixture<PortalFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-one-level-").FullName;

    private const string Agenda = """
        DAGSORDEN

        Møde i KKR Syddanmark

        Mandag den 17. september 2012 kl. 10.00

        1. Aftale om bugserbåde

        Indstilling:
        Det indstilles, at aftalen godkendes.

        2. Meddelelser

        Der er brev fra havnene.

        3. Køb af fyrskib (LUKKET)

        Indstilling:
        Det indstilles, at skibet købes.
        """;

    [Fact]
    public async Task A_section_that_is_its_item_stands_once_and_one_with_words_alone_as_a_section()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "dagsorden.txt"), Agenda, TestContext.Current.CancellationToken);
        await portal.LoadAsync(folder);
        var page = await portal.PageAsync("/moeder/syddanmark/2012-09-17");
        Assert.Equal(["H3 Punkt 1: Aftale om bugserbåde", "H3 2. Meddelelser", "H3 Punkt 3: Køb af fyrskib (LUKKET)"],
            page.QuerySelectorAll(".outline :is(h3, h4)").Select(heading => $"{heading.TagName} {heading.TextContent.Trim()}"));
        Assert.Equal("2", page.QuerySelectorAll(".facts div").Single(fact => fact.QuerySelector("dt")?.TextContent == "Punkter").QuerySelector("dd")!.TextContent);
        Assert.Contains("Behandles for lukkede døre.", page.QuerySelector("#p3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_version_paper_and_Word_say_each_title_once_and_are_read_again_as_the_same_records()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "dagsorden.txt"), Agenda, TestContext.Current.CancellationToken);
        await portal.LoadAsync(folder);
        var page = await portal.PageAsync("/moeder/syddanmark/2012-09-17/v1");
        Assert.Equal(["H2 1 Aftale om bugserbåde", "H3 Indstilling", "H2 2. Meddelelser", "H2 3 Køb af fyrskib (LUKKET)"],
            page.QuerySelectorAll(".released :is(h2, h3, h4)").Select(heading => $"{heading.TagName} {heading.TextContent.Trim()}"));
        await RoundTrip.CheckAsync(portal, "pdf");
        await RoundTrip.CheckAsync(portal, "docx");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
