using System.Diagnostics;
using KkrPortal.Web.Features.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Operations;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData(null, false), InlineData("", false), InlineData("http://localhost:4317", true)]
    public void Nothing_is_collected_unless_an_operator_names_a_collector(string? endpoint, bool isCollected)
    {
        var services = new ServiceCollection();
        Telemetry.Add(services, new ConfigurationBuilder().AddInMemoryCollection([new(Telemetry.Endpoint, endpoint)]).Build());
        Assert.Equal(isCollected, services.Any(service => service.ImplementationType == typeof(Telemetry)));
    }

    [Fact]
    public void A_trace_keeps_its_route_and_loses_what_was_asked_for()
    {
        using var processor = new WithoutPersonalData();
        using var activity = new Activity("GET /personer/{Slug}").Start();
        activity.SetTag("http.route", "/personer/{Slug}").SetTag("url.path", "/personer/ane-bo").SetTag("url.query", "?q=ane").SetTag("client.address", "192.0.2.1").SetTag("db.query.text", "select 'Ane Bo'");
        activity.Stop();
        processor.OnEnd(activity);
        Assert.Equal(["http.route"], activity.TagObjects.Select(tag => tag.Key));
    }
}
