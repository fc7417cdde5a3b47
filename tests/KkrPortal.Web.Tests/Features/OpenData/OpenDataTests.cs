using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.OpenData;

public sealed class OpenDataTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Meeting = "syddanmark/2026-09-11";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_released_version_is_given_byte_for_byte()
    {
        var version = (await JsonAsync($"/api/v1/meetings/{Meeting}"))["versions"]!.AsArray().Last()!;
        var bytes = await portal.Http.GetByteArrayAsync((string)version["url"]!, Ct);
        Assert.Equal((string)version["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task An_item_carries_the_recommendation_that_its_decision_adopts()
    {
        var decision = (await JsonAsync($"/api/v1/items/{Meeting}/3.1"))["decision"]!;
        Assert.Equal("approved", (string)decision["outcome"]!);
        Assert.Contains("godkender Rammeaftale 2027-2028", (string)decision["resolved"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_item_is_its_number_and_public_title_alone()
    {
        await using var db = await portal.PublishedAsync();
        var closed = await db.Items.Where(i => i.IsClosed).Select(i => new { i.Meeting.Council.Slug, i.Date, i.Number, i.Title }).FirstAsync(Ct);
        var item = (await JsonAsync(Urls.ItemData(closed.Slug, closed.Date, closed.Number))).AsObject();
        Assert.Equal(["council", "date", "isClosed", "number", "title", "url"], item.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        var agendaItem = (await JsonAsync($"/oparl/v1.1/agenda-items/{closed.Slug}/{Urls.Date(closed.Date)}/{closed.Number}")).AsObject();
        Assert.False((bool)agendaItem["public"]!);
        Assert.DoesNotContain(agendaItem, pair => pair.Key.StartsWith("kkr:", StringComparison.Ordinal) || pair.Key == "consultation");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/oparl/v1.1/papers/{closed.Slug}/{Urls.Date(closed.Date)}/{closed.Number}"));
    }

    [Theory]
    [InlineData("/api/v1/meetings?from=i+dag", "'from' is 'i dag'; expected a date such as 2026-02-06.")]
    [InlineData("/oparl/v1.1/bodies/nordjylland/meetings?modified_since=x", "'modified_since' is 'x'; expected an instant such as 2026-02-06T10:00:00Z.")]
    public async Task A_value_that_cannot_be_read_is_named(string path, string error)
    {
        using var response = await portal.Http.GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(error, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!["error"]!);
    }

    [Theory]
    [InlineData("/api/v1/councils")]
    [InlineData("/oparl/v1.1/system")]
    [InlineData("/feeds/alle.atom")]
    public async Task Any_page_may_read_it_and_asking_again_costs_nothing(string path)
    {
        using var first = await portal.Http.GetAsync(path, Ct);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotNull(first.Content.Headers.LastModified);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Http.SendAsync(again, Ct);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Oparl_objects_have_what_the_standard_requires_and_their_ids_answer()
    {
        var body = await JsonAsync("/oparl/v1.1/bodies/nordjylland");
        Assert.All((string[])["id", "type", "name", "organization", "person", "meeting", "paper", "legislativeTerm", "agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"], key => Assert.NotNull(body[key]));
        foreach (var list in (string[])["organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList", "legislativeTermList", "membership"])
        {
            var page = await JsonAsync((string)body[list]! + "?limit=3");
            Assert.True((int)page["pagination"]!["totalElements"]! > 0, list);
            Assert.NotNull(page["links"]!["self"]);
            var first = page["data"]!.AsArray()[0]!;
            Assert.StartsWith("https://schema.oparl.org/1.1/", (string)first["type"]!, StringComparison.Ordinal);
            Assert.Equal((string)first["id"]!, (string)(await JsonAsync((string)first["id"]!))["id"]!);
        }
    }

    [Fact]
    public async Task Pages_of_a_list_hold_each_object_once()
    {
        var ids = new List<string>();
        for (var next = (string?)"/oparl/v1.1/bodies/nordjylland/agenda-items?limit=7"; next is not null;)
        {
            var page = await JsonAsync(next);
            ids.AddRange(page["data"]!.AsArray().Select(item => (string)item!["id"]!));
            next = (string?)page["links"]!["next"];
            if (next is null) Assert.Equal((int)page["pagination"]!["totalElements"]!, ids.Count);
        }
        Assert.Distinct(ids);
    }

    [Fact]
    public async Task What_was_withdrawn_is_a_mark_on_every_channel()
    {
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.PublishedMeetings.Include(m => m.Council).SingleAsync(m => m.Date == new DateOnly(2025, 9, 12), Ct);
        (meeting.WithdrawnAt, meeting.WithdrawalReason, meeting.ModifiedAt) = (DateTime.UtcNow, "Forkert fil.", DateTime.UtcNow);
        await db.SaveChangesAsync(Ct);
        // The marks are asked for under addresses of their own, since a row changed by hand clears no cache.
        var json = (await JsonAsync("/api/v1/meetings/sjaelland/2025-09-12?efter")).AsObject();
        Assert.Equal("Forkert fil.", (string)json["withdrawalReason"]!);
        Assert.False(json.ContainsKey("sections"));
        foreach (var gone in (string[])["items/sjaelland/2025-09-12/3.1", "meetings/sjaelland/2025-09-12/v1", "meetings/sjaelland/2025-09-12/document"])
        {
            using var answer = await portal.Http.GetAsync($"/api/v1/{gone}?efter", Ct);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Equal("Forkert fil.", (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(Ct))!["withdrawalReason"]!);
        }
        Assert.True((bool)(await JsonAsync("/oparl/v1.1/meetings/sjaelland/2025-09-12?efter"))["deleted"]!);
        Assert.True((bool)(await JsonAsync("/oparl/v1.1/agenda-items/sjaelland/2025-09-12/3.1?efter"))["deleted"]!);
        Assert.DoesNotContain((await JsonAsync("/oparl/v1.1/bodies/sjaelland/meetings?efter"))["data"]!.AsArray(), m => m!["deleted"] is not null);
        Assert.Contains((await JsonAsync("/oparl/v1.1/bodies/sjaelland/meetings?modified_since=2020-01-01T00:00:00Z&efter"))["data"]!.AsArray(), m => m!["deleted"] is not null);
        Assert.DoesNotContain("2025-09-12/3.1", await portal.Http.GetStringAsync("/api/v1/decisions.ndjson?efter", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("sjaelland/2025-09-12", await portal.Http.GetStringAsync("/sitemap.xml?efter", Ct), StringComparison.Ordinal);
        Assert.Contains("trukket tilbage", await portal.Http.GetStringAsync("/feeds/sjaelland.atom?efter", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_atom_with_an_address_that_lasts_for_each_entry()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await portal.Http.GetStringAsync("/feeds/hovedstaden.atom", Ct)).Root!;
        var ids = feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value).ToList();
        Assert.NotEmpty(ids);
        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.StartsWith($"{portal.Address}/moeder/hovedstaden/", id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/feeds/hovedstaden.ics", "text/calendar")]
    [InlineData("/feeds/person/iben-tangkaer.atom", "application/atom+xml")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/api/v1/decisions.csv", "text/csv")]
    [InlineData("/api/v1/persons/iben-tangkaer", "application/json")]
    [InlineData("/aabne-data", "text/html")]
    public async Task Each_address_answers_in_its_own_type(string path, string type)
    {
        using var response = await portal.Http.GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Every_address_that_the_page_links_to_answers()
    {
        foreach (var link in (await portal.PageAsync("/aabne-data")).QuerySelectorAll("main table a"))
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(link.GetAttribute("href")!));
    }

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await portal.Http.GetStringAsync(path, Ct))!;

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await portal.Http.GetAsync(path, Ct);
        return response.StatusCode;
    }
}
