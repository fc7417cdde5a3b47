using System.Net;
using KkrPortal.Web.Features.Accounts;

namespace KkrPortal.Web.Tests.Features.Accounts;

public sealed class SignInLimitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Too_many_attempts_from_one_place_are_asked_to_wait()
    {
        HttpStatusCode last = default;
        for (var attempt = 0; attempt <= SignInLimit.PerMinute * 2 && last != HttpStatusCode.TooManyRequests; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Urls.Passkey}/log-ind") { Content = new StringContent("{}"), Headers = { { "X-KKR", "1" } } };
            using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
