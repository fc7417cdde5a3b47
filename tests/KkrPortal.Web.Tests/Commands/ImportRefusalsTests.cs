using KkrPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Commands;

public sealed class ImportRefusalsTests(PortalFixture portal) : IClassFixture<PortalFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-refusals").FullName;

    [Fact]
    public async Task What_cannot_be_a_meeting_gets_one_sentence_each_and_leaves_nothing_behind()
    {
        var random = new byte[4096];
        new Random(7).NextBytes(random);
        await File.WriteAllTextAsync(Path.Combine(folder, "opskrift.txt"), "Rugbrød\n\n500 g rugkerner\n1 l vand\n\nBland det hele, og lad det stå natten over.\nBag ved 175 grader i halvanden time.\n", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tilfaeldig.txt"), random, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tom.txt"), [], TestContext.Current.CancellationToken);

        var rows = new List<ImportBatch.Row>();
        await foreach (var row in new ImportBatch(portal.Services, publish: true, dryRun: false).RunAsync(ImportPaths.Expand([folder]).Files, TestContext.Current.CancellationToken))
            rows.Add(row);

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.NotNull(row.Problem);
            Assert.EndsWith(".", row.Problem, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', row.Problem);
        });
        Assert.Equal(3, rows.Select(row => row.Problem).Distinct().Count());
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(0, await db.Meetings.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.SourceDocuments.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.Persons.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_folder_holds_besides_documents_is_named_and_a_file_that_is_named_itself_is_read()
    {
        string[] names = ["b.txt", "brev.docx", ".skjult", "c.PDF"];
        foreach (var name in names) await File.WriteAllTextAsync(Path.Combine(folder, name), "x", TestContext.Current.CancellationToken);
        var found = ImportPaths.Expand([folder, Path.Combine(folder, "findes-ikke.pdf")]);
        Assert.Equal(["b.txt", "c.PDF"], found.Files.Select(Path.GetFileName));
        Assert.Equal(["brev.docx"], found.LeftAside.Select(Path.GetFileName));
        Assert.Equal("There is no such file or folder; check the path.", Assert.Single(found.Missing).Problem);
        Assert.Equal(["brev.docx"], ImportPaths.Expand([Path.Combine(folder, "brev.docx")]).Files.Select(Path.GetFileName));
    }

    [Fact]
    public async Task One_bad_file_never_stops_the_rest()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), "Ikke et møde.", TestContext.Current.CancellationToken);
        var good = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "nordjylland*.txt").First();
        var rows = new List<ImportBatch.Row>();
        await foreach (var row in new ImportBatch(portal.Services, publish: false, dryRun: true).RunAsync([Path.Combine(folder, "a.txt"), good], TestContext.Current.CancellationToken))
            rows.Add(row);
        Assert.Collection(rows, bad => Assert.NotNull(bad.Problem), fine => Assert.Null(fine.Problem));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
