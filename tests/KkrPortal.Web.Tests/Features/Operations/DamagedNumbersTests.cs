using System.Net;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Tests.Features.Operations;

public sealed class DamagedNumbersTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Meeting = "/arbejde/moeder/hovedstaden/2026-02-06";

    [Theory]
    [InlineData($"{Meeting}?punkt=1.", $"{Meeting}?punkt=1")]
    [InlineData($"{Meeting}?punkt=99999999999999999999", Meeting)]
    [InlineData($"{Meeting}/moededag?punkt=abc", $"{Meeting}/moededag")]
    [InlineData($"{Meeting}/historik?punkt=1&udgave=2)", $"{Meeting}/historik?punkt=1&udgave=2")]
    [InlineData("/arbejde/personer/ligner?par=x", "/arbejde/personer/ligner")]
    [InlineData("/arbejde/log?side=1e9&hvem=%C3%A5se", "/arbejde/log?side=1&hvem=%C3%A5se")]
    public async Task A_number_that_a_mail_program_damaged_leads_to_the_page_all_the_same(string damaged, string whole)
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        using var answer = await http.GetAsync(damaged, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, whole), (answer.StatusCode, answer.Headers.Location!.ToString()));
        using var page = await http.GetAsync(whole, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
