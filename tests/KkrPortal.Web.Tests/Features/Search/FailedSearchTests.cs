using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.Search;

public sealed class FailedSearchTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_that_no_text_has_is_counted_and_shown_to_staff()
    {
        await portal.PageAsync("/soeg?q=hyperloop");
        await portal.PageAsync("/soeg?q=hyperloop og metro");
        Assert.Equal(2, (await TermsAsync())["hyperloop"]);
        using var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        Assert.Contains("hyperloop", await http.GetStringAsync(Urls.WorkspaceSearches, Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jens xylofonsen", "jens", "xylofonsen")]
    [InlineData("Qvortrup Zoffmann", "qvortrup", "zoffmann")]
    [InlineData("fuldmægtigværelse 010170-1234", "fuldmægtigværelse", "010170")]
    [InlineData("fuldmægtigværelset 22 33 44 55", "fuldmægtigværelset", "22")]
    [InlineData("xenofon@laeser.example", "xenofon", "laeser")]
    public async Task What_may_be_about_a_person_is_not_kept(string query, params string[] words)
    {
        await portal.PageAsync($"/soeg?q={Uri.EscapeDataString(query)}");
        var kept = await TermsAsync();
        Assert.All(words, word => Assert.DoesNotContain(word, kept.Keys));
    }

    [Fact]
    public async Task An_abbreviation_that_staff_confirm_is_searched_for_and_one_that_they_reject_is_not()
    {
        Assert.DoesNotContain("/2025-06-13/3.5", await portal.Http.GetStringAsync("/soeg?q=NBN", Ct), StringComparison.Ordinal);
        await SettleAsync(true);
        Assert.Contains("/2025-06-13/3.5", await portal.Http.GetStringAsync("/soeg?q=NBN&aar=2025", Ct), StringComparison.Ordinal);
        await SettleAsync(false);
        Assert.DoesNotContain("/2025-06-13/3.5", await portal.Http.GetStringAsync("/soeg?q=NBN&raad=hovedstaden", Ct), StringComparison.Ordinal);
    }

    private async Task SettleAsync(bool holds)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var settle = (KkrPortal.Web.Features.Search.SettleAbbreviation)portal.Services.GetService(typeof(KkrPortal.Web.Features.Search.SettleAbbreviation))!;
        Assert.Null(await settle.ExecuteAsync(account.Id, "NBN", "natbusnettet", holds, Ct));
    }

    private async Task<Dictionary<string, int>> TermsAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.FailedSearches.GroupBy(f => f.Term).ToDictionaryAsync(term => term.Key, term => term.Sum(f => f.Count), Ct);
    }
}
