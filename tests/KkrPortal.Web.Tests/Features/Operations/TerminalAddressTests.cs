using KkrPortal.Web.Features.Operations;
using Microsoft.Extensions.Configuration;

namespace KkrPortal.Web.Tests.Features.Operations;

public sealed class TerminalAddressTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-address-").FullName;

    [Theory]
    [InlineData(null, null, "http://localhost:5080", false)]
    [InlineData(null, "http://127.0.0.1:6100", "http://127.0.0.1:6100", true)]
    [InlineData(null, "http://[::]:8080", "http://localhost:8080", false)]
    [InlineData(null, "http://0.0.0.0:8080", "http://localhost:8080", false)]
    [InlineData("https://kkr.example/", "http://127.0.0.1:6100", "https://kkr.example", true)]
    public void A_printed_link_leads_to_where_the_portal_answers(string? set, string? bound, string address, bool isSure)
    {
        if (bound is not null)
        {
            using var portal = PortalLock.TryTake(folder, out _);
            portal!.Say(bound);
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KKR_DATA", folder), new("KKR_URL", set)]).Build();
        Assert.Equal(new TerminalAddress(address, isSure), TerminalAddress.Of(configuration));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
