using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Accounts;

/// <summary>What was written into a form whose writer's log-in ended meanwhile, or that something else went wrong with, is given back.</summary>
public sealed class SignedOutFormTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_sent_after_the_log_in_ended_are_shown_with_the_way_back_in()
    {
        using var answer = await SendNoteAsync("Husk at spørge\r\ntil havnen <b>", signOut: true);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
        Assert.Equal("Du er logget ud", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Husk at spørge\ntil havnen <b>", page.QuerySelector("#skrevet")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal($"{Urls.SignIn}?til={Uri.EscapeDataString(Urls.MemberMeeting("sjaelland", Day))}", page.QuerySelector("main a.button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("_handler", "note-0")]
    [InlineData("__RequestVerificationToken", "for-gammelt")]
    public async Task Words_in_a_form_that_its_page_no_longer_has_or_that_stood_open_too_long_are_shown_too(string field, string value)
    {
        using var answer = await SendNoteAsync("Før og efter", signOut: false, change: (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
        Assert.Equal("Det kom ikke med", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Før og efter", page.QuerySelector("#skrevet")!.TextContent);
        Assert.Equal(Urls.MemberMeeting("sjaelland", Day), page.QuerySelector("main a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_another_site_sends_is_not_shown_as_ones_own()
    {
        using var answer = await SendNoteAsync("Ikke mine ord", signOut: true, site: "cross-site");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendNoteAsync(string words, bool signOut, string? site = null, (string Name, string Value)? change = null)
    {
        var account = await portal.AccountAsync("Vera Lund", RoleKind.Member, StaffPortal.Sjaelland);
        using var http = await portal.SignInAsync(account);
        var path = Urls.MemberMeeting("sjaelland", Day);
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(path, Ct), Ct);
        var fields = page.QuerySelector("form:has(textarea[name=note])")!.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(KeyValuePair.Create("note", words)).ToList();
        if (change is { } other) fields = [.. fields.Where(f => f.Key != other.Name), KeyValuePair.Create(other.Name, other.Value)];
        if (signOut) await portal.Services.GetRequiredService<EndSessions>().ExecuteAsync(account.Id, null, null, Ct);
        if (site is not null) http.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        var answer = await http.PostAsync(path, new FormUrlEncodedContent(fields), Ct);
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.Notes.AnyAsync(n => n.AccountId == account.Id, Ct));
        return answer;
    }
}
