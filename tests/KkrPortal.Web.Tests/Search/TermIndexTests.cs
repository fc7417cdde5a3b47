using KkrPortal.Data.Search;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Search;

public sealed class TermIndexTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counting_item_by_item_gives_what_counting_all_at_once_gives()
    {
        await using var db = await portal.WorkspaceAsync();
        var grown = await TermsAsync();
        await TermIndex.RebuildAsync(db, ExplainedAbbreviations.In, Ct);
        Assert.Equal(grown, await TermsAsync());
    }

    [Fact]
    public async Task A_changed_and_then_removed_item_leaves_no_trace()
    {
        await using var db = await portal.WorkspaceAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var before = await TermsAsync(db);
        var item = await db.PublishedItems.FirstAsync(i => !i.IsClosed, Ct);
        var rest = item.SearchRest;

        item.SearchRest = "Kragerupsamarbejdsudvalget (KSU) mødes på kragerup.";
        await db.SaveChangesAsync(Ct);
        await TermIndex.RefreshAsync(db, [item.Id], ExplainedAbbreviations.In, Ct);
        await TermIndex.RefreshAsync(db, [item.Id], ExplainedAbbreviations.In, Ct);
        Assert.Equal(1, (await db.SearchTerms.SingleAsync(t => t.Word == "kragerup", Ct)).Documents);
        Assert.Equal("Kragerupsamarbejdsudvalget", (await db.SearchAbbreviations.SingleAsync(a => a.ShortForm == "KSU", Ct)).LongForm);
        Assert.Contains("kragerup", (await db.SearchTerms.SingleAsync(t => t.Word == "kragerupsamarbejdsudvalget", Ct)).Parts);

        item.SearchRest = rest;
        await db.SaveChangesAsync(Ct);
        await TermIndex.RefreshAsync(db, [item.Id], ExplainedAbbreviations.In, Ct);
        Assert.False(await db.SearchTerms.AnyAsync(t => t.Word == "kragerup", Ct));
        Assert.False(await db.SearchAbbreviations.AnyAsync(a => a.ShortForm == "KSU", Ct));
        Assert.Equal(before, await TermsAsync(db));

        await db.PublishedItems.ExecuteDeleteAsync(Ct);
        await TermIndex.RefreshAsync(db, [item.Id], ExplainedAbbreviations.In, Ct);
        Assert.False(await db.SearchTerms.AnyAsync(Ct));
        Assert.False(await db.SearchAbbreviations.AnyAsync(Ct));
    }

    [Fact]
    public async Task A_closed_item_gives_the_vocabulary_its_public_title_alone()
    {
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.SearchTerms.AnyAsync(t => t.Word == "fortroligt", Ct));
    }

    private async Task<List<string>> TermsAsync(Data.Workspace.WorkspaceDbContext? given = null)
    {
        await using var own = given is null ? await portal.WorkspaceAsync() : null;
        return await (given ?? own!).SearchTerms.AsNoTracking().OrderBy(t => t.Word).Select(t => $"{t.Word} {t.Lexeme} {t.Documents} {t.Root} {string.Join('+', t.Parts)}").ToListAsync(Ct);
    }
}
