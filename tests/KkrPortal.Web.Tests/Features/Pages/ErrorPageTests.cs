using System.Net;

namespace KkrPortal.Web.Tests.Features.Pages;

public sealed class ErrorPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_unknown_address_keeps_404_names_itself_and_fills_the_search_field()
    {
        using var response = await portal.Http.GetAsync("/referater/budget-2024", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("/referater/budget-2024", html, StringComparison.Ordinal);
        Assert.Contains("value=\"referater budget 2024\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "Du har ikke adgang")]
    [InlineData(404, "Siden findes ikke")]
    [InlineData(410, "Siden er trukket tilbage")]
    [InlineData(500, "Siden kunne ikke vises")]
    public async Task Each_error_has_a_face_and_keeps_its_status(int code, string heading)
    {
        using var response = await portal.Http.GetAsync($"/fejl/{code}", TestContext.Current.CancellationToken);
        Assert.Equal(code, (int)response.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_the_page_cannot_carry_markup()
    {
        using var response = await portal.Http.GetAsync("/%3Cscript%3Ealert(1)%3C/script%3E", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/om", "Hvad betyder udfaldene?")]
    [InlineData("/tilgaengelighed", "Digitaliseringsstyrelsen fører tilsyn")]
    public async Task The_pages_about_the_portal_are_there(string path, string words) =>
        Assert.Contains(words, (await portal.PageAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
}
