using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KkrPortal.Web.Tests.Features.Search;

public sealed class FollowSearchTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_asks_confirms_is_told_once_and_stops()
    {
        var email = NewAddress();
        using (var answer = await FollowAsync(email, ("q", "natbusser"), ("raad", "hovedstaden")))
        {
            Assert.Equal((HttpStatusCode.Redirect, Urls.FollowAsked), (answer.StatusCode, answer.Headers.Location!.AbsolutePath));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        await TendAsync(DateTime.UtcNow);
        var question = Assert.Single(await MailToAsync(email));
        Assert.Equal("Bekræft, at du vil følge »natbusser« i KKR Hovedstaden", question.Subject);
        var link = new Uri(question.Body.Split('\n').Single(line => line.Contains(Urls.FollowSearch, StringComparison.Ordinal)).Trim()).AbsolutePath;
        Assert.Equal("Vil du følge søgningen?", (await portal.PageAsync(link)).QuerySelector("h1")!.TextContent);
        // Opening the link changes nothing: mail programs open links by themselves.
        Assert.Null((await RowAsync(email))!.ConfirmedAt);

        await PostAsync(link + "/bekraeft");
        Assert.Equal("Du følger søgningen", (await portal.PageAsync(link)).QuerySelector("h1")!.TextContent);
        // As if it had been confirmed before anything was released.
        await using (var db = await portal.WorkspaceAsync())
            await db.SavedSearches.Where(s => s.Email == email).ExecuteUpdateAsync(s => s.SetProperty(x => x.SentUntil, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)), Ct);
        await TendAsync(DateTime.UtcNow.AddHours(1));
        await TendAsync(DateTime.UtcNow.AddHours(2));
        var digest = Assert.Single(await MailToAsync(email), mail => mail.Id != question.Id);
        Assert.Contains("Natbusnettet efter 2026", digest.Body, StringComparison.Ordinal);
        Assert.Contains("/moeder/hovedstaden/2025-06-13/3.5", digest.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("nordjylland", digest.Body, StringComparison.OrdinalIgnoreCase);

        using (var stopped = await PostAsync(new Uri(digest.Unsubscribe!).AbsolutePath, ("List-Unsubscribe", "One-Click")))
            Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Null(await RowAsync(email));
        using var gone = await portal.Http.GetAsync(link, Ct);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_portal_without_a_mail_server_promises_no_letter()
    {
        Assert.Contains("Portalen kan ikke sende mail endnu", (await portal.PageAsync(Urls.Follow("/soeg?q=letbane"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sent = await portal.PageAsync(Urls.FollowAsked);
        Assert.Equal("Brevet venter", sent.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("på vej", sent.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_written_to_twice_because_somebody_presses_again()
    {
        var email = NewAddress();
        for (var press = 0; press < 3; press++)
        {
            (await FollowAsync(email, ("q", "letbane"))).Dispose();
            await TendAsync(DateTime.UtcNow);
        }
        Assert.Single(await MailToAsync(email));
    }

    [Fact]
    public async Task An_address_that_never_confirms_is_forgotten()
    {
        var email = NewAddress();
        (await FollowAsync(email, ("q", "letbane"))).Dispose();
        await TendAsync(DateTime.UtcNow.AddDays(6));
        Assert.NotNull(await RowAsync(email));
        await TendAsync(DateTime.UtcNow.AddDays(8));
        Assert.Null(await RowAsync(email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ikke en adresse")]
    [InlineData("a@b")]
    [InlineData("Navn <a@b.example>")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task What_is_no_address_is_told_stays_in_the_form_and_is_not_kept(string email)
    {
        using var answer = await FollowAsync(email, ("q", "letbane"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
        Assert.Contains("Mailadressen kunne ikke bruges.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((email, "dag", "letbane"), (page.QuerySelector("#email")!.GetAttribute("value"), page.QuerySelector("[name=hvor-tit][checked]")!.GetAttribute("value"), page.QuerySelector(".follow-form [name=q]")!.GetAttribute("value")));
        Assert.Null(await RowAsync(email.Trim().ToLowerInvariant()));
    }

    [Theory]
    [InlineData("/soeg/foelg/findes-ikke")]
    [InlineData("/soeg/foelg/1")]
    public async Task A_link_that_is_not_ours_shows_nothing(string link)
    {
        using var answer = await portal.Http.GetAsync(link, Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var stop = await PostAsync(link + "/stop");
        Assert.Equal(HttpStatusCode.OK, stop.StatusCode);
    }

    [Fact]
    public async Task The_page_that_shows_a_readers_search_is_kept_nowhere()
    {
        using var answer = await portal.Http.GetAsync("/soeg/foelg/findes-ikke", Ct);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_visitors_role_sees_no_draft()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Visitor);
        await connection.OpenAsync(Ct);
        foreach (var sql in (string[])["select count(*) from workspace.agenda_item", "select count(*) from workspace.outgoing_mail", "select count(*) from published.item", "delete from published.version"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Ct))).SqlState);
        }
    }

    [Fact]
    public async Task A_search_has_a_feed_of_its_own()
    {
        var page = await portal.PageAsync("/soeg?q=natbusser&raad=hovedstaden&sorter=dato&side=1");
        var feed = page.QuerySelector("link[type='application/atom+xml'][href^='/feeds/soeg']")!.GetAttribute("href")!;
        Assert.Equal("/feeds/soeg.atom?q=natbusser&raad=hovedstaden", feed);
        var xml = System.Xml.Linq.XDocument.Parse(await portal.Http.GetStringAsync(feed, Ct));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal("KKR Portal: »natbusser« i KKR Hovedstaden", xml.Root!.Element(atom + "title")!.Value);
        Assert.EndsWith(feed, xml.Root.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains(xml.Root.Elements(atom + "entry"), entry => entry.Element(atom + "title")!.Value == "3.5 Natbusnettet efter 2026");
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@laeser.example";

    private Task<HttpResponseMessage> FollowAsync(string email, params (string, string)[] search) => PostAsync(Urls.FollowSearch, [("_handler", "foelg"), ("email", email), ("hvor-tit", "dag"), .. search]);

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        portal.Http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Ct);

    private Task TendAsync(DateTime now) => ActivatorUtilities.CreateInstance<SendDigests>(portal.Services, new At(now)).ExecuteAsync(Ct);

    private async Task<List<OutgoingMail>> MailToAsync(string email)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.OutgoingMail.Where(m => m.To == email).ToListAsync(Ct);
    }

    private async Task<SavedSearch?> RowAsync(string email)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.SavedSearches.SingleOrDefaultAsync(s => s.Email == email, Ct);
    }

    private sealed class At(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
