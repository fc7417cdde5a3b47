using System.Net;

namespace KkrPortal.Web.Tests.Features.Operations;

public sealed class UsualAddressesTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Http.BaseAddress };
        return await http.GetAsync(path, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/Moeder/Hovedstaden/2025-06-13", "/moeder/hovedstaden/2025-06-13")]
    [InlineData("/moeder/hovedstaden/13.06.2025", "/moeder/hovedstaden/2025-06-13")]
    [InlineData("/moeder/hovedstaden/13-6-2025/3.2?q=havn", "/moeder/hovedstaden/2025-06-13/3.2?q=havn")]
    [InlineData("/M%C3%98DER/Sj%C3%A6lland/12.9.2025", "/moeder/sjaelland/2025-09-12")]
    [InlineData("/r%C3%A5d/Sj%C3%A6lland", "/raad/sjaelland")]
    [InlineData("/ra%CC%8Ad/hovedstaden", "/raad/hovedstaden")]
    [InlineData("/S%C3%B8g?q=havn", "/soeg?q=havn")]
    [InlineData("/Beslutninger?raad=hovedstaden", "/beslutninger?raad=hovedstaden")]
    public async Task However_an_address_is_written_it_leads_to_the_page(string written, string address)
    {
        using var moved = await GetAsync(written);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        using var page = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_day_without_a_published_meeting_leads_on_too_and_is_not_found_there()
    {
        using var moved = await GetAsync("/moeder/hovedstaden/1.1.2001");
        Assert.Equal("/moeder/hovedstaden/2001-01-01", moved.Headers.Location!.OriginalString);
        using var none = await GetAsync("/moeder/hovedstaden/2001-01-01");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("/moeder/hovedstaden/31.02.2025")]
    [InlineData("/moeder/hovedstaden/13.06")]
    public async Task What_is_no_day_is_not_found(string address)
    {
        using var none = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_key_in_an_address_stays_as_it_is()
    {
        using var answer = await GetAsync("/soeg/foelg/AbCdEf");
        Assert.NotEqual(HttpStatusCode.MovedPermanently, answer.StatusCode);
    }
}
