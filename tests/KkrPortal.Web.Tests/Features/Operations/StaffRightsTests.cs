using System.Net;
using System.Net.Http.Json;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Tests.Features.Operations;

/// <summary>Every page and endpoint of the workspace against every kind of visitor.</summary>
public sealed class StaffRightsTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Meeting = "/arbejde/moeder/hovedstaden/2026-02-06";

    public static TheoryData<string> CouncilPages =>
    [
        Meeting, $"{Meeting}/tid-og-sted", $"{Meeting}/afsnit/1", $"{Meeting}/historik", $"{Meeting}/saml/1", $"{Meeting}/moededag", $"{Meeting}/frigivelse", $"{Meeting}/gennemgang", $"{Meeting}/gennemgang/aendringer",
    ];

    public static TheoryData<string> SharedPages => ["/arbejde", "/arbejde/import", "/arbejde/post", "/arbejde/soegninger", "/arbejde/henvendelser", "/arbejde/brugere", "/arbejde/log", "/arbejde/personer", "/arbejde/personer/ligner", "/arbejde/personer/1", "/arbejde/emner", "/arbejde/emner/1"];

    [Theory, MemberData(nameof(CouncilPages)), MemberData(nameof(SharedPages))]
    public async Task A_stranger_is_sent_to_the_sign_in_page(string page)
    {
        using var answer = await portal.Http.GetAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(Urls.SignIn, answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(CouncilPages)), MemberData(nameof(SharedPages))]
    public async Task A_member_is_refused(string page) => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(RoleKind.Member, StaffPortal.Hovedstaden, page));

    [Theory, MemberData(nameof(CouncilPages))]
    public async Task The_secretariat_of_another_council_is_refused(string page) => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(RoleKind.Secretariat, StaffPortal.Sjaelland, page));

    [Theory, MemberData(nameof(CouncilPages)), MemberData(nameof(SharedPages))]
    public async Task The_councils_own_secretariat_is_let_in(string page) => Assert.Equal(HttpStatusCode.OK, await AskAsync(RoleKind.Secretariat, StaffPortal.Hovedstaden, page));

    [Theory, MemberData(nameof(CouncilPages)), MemberData(nameof(SharedPages))]
    public async Task An_administrator_is_let_in(string page) => Assert.Equal(HttpStatusCode.OK, await AskAsync(RoleKind.Administrator, null, page));

    public static TheoryData<string> MemberPages => ["/medlem", "/medlem/moeder/hovedstaden/2026-02-06"];

    [Theory, MemberData(nameof(MemberPages))]
    [InlineData(ChairsPage), InlineData("/medlem/bilag/1"), InlineData("/konto/mig"), InlineData("/konto/mig/koder")]
    public Task A_stranger_is_sent_from_a_members_pages_to_the_sign_in_page(string page) => A_stranger_is_sent_to_the_sign_in_page(page);

    private const string ChairsPage = "/medlem/gennemsyn/hovedstaden/2026-02-06";

    [Theory]
    [InlineData(RoleKind.Chair, StaffPortal.Hovedstaden, HttpStatusCode.OK)]
    [InlineData(RoleKind.Chair, StaffPortal.Sjaelland, HttpStatusCode.Forbidden)]
    [InlineData(RoleKind.Member, StaffPortal.Hovedstaden, HttpStatusCode.Forbidden)]
    [InlineData(RoleKind.Secretariat, StaffPortal.Hovedstaden, HttpStatusCode.Forbidden)]
    [InlineData(RoleKind.Administrator, null, HttpStatusCode.Forbidden)]
    public async Task The_chair_of_the_council_alone_opens_the_chairs_page(RoleKind role, int? council, HttpStatusCode expected) => Assert.Equal(expected, await AskAsync(role, council, ChairsPage));

    public static TheoryData<string, RoleKind> MemberCells => [.. from page in MemberPages from role in Enum.GetValues<RoleKind>() select ((string)page, role)];

    [Theory, MemberData(nameof(MemberCells))]
    public async Task Whoever_serves_the_council_reads_a_members_pages(string page, RoleKind role) =>
        Assert.Equal(HttpStatusCode.OK, await AskAsync(role, role == RoleKind.Administrator ? null : StaffPortal.Hovedstaden, page));

    [Theory]
    [InlineData(RoleKind.Member), InlineData(RoleKind.Chair), InlineData(RoleKind.Secretariat)]
    public async Task Who_serves_another_council_is_refused_a_members_meeting(RoleKind role) =>
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(role, StaffPortal.Sjaelland, "/medlem/moeder/hovedstaden/2026-02-06"));

    [Theory, MemberData(nameof(CouncilPages)), MemberData(nameof(SharedPages))]
    public async Task A_chair_is_refused_the_secretariats_pages(string page) => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(RoleKind.Chair, StaffPortal.Hovedstaden, page));

    [Theory]
    [InlineData(RoleKind.Chair, StaffPortal.Hovedstaden, true), InlineData(RoleKind.Chair, StaffPortal.Sjaelland, false), InlineData(RoleKind.Member, StaffPortal.Hovedstaden, false), InlineData(RoleKind.Secretariat, StaffPortal.Hovedstaden, false)]
    public async Task The_chair_of_the_council_alone_may_review_as_chair(RoleKind role, int council, bool may)
    {
        var account = await portal.AccountAsync("Prøve", role, council);
        await using var db = await portal.WorkspaceAsync();
        var asked = db.RequireChairAsync(account.Id, StaffPortal.Hovedstaden, TestContext.Current.CancellationToken);
        if (may) Assert.Equal("Prøve", await asked);
        else await Assert.ThrowsAsync<NoAccessException>(() => asked);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(RoleKind.Member, StaffPortal.Hovedstaden, HttpStatusCode.Forbidden)]
    [InlineData(RoleKind.Secretariat, StaffPortal.Sjaelland, HttpStatusCode.Forbidden)]
    [InlineData(RoleKind.Secretariat, StaffPortal.Hovedstaden, HttpStatusCode.OK)]
    [InlineData(RoleKind.Administrator, null, HttpStatusCode.OK)]
    public async Task A_draft_as_a_file_is_for_the_councils_own_secretariat(RoleKind? role, int? council, HttpStatusCode expected)
    {
        const string file = "/arbejde/data/udkast/hovedstaden/2026-02-06.docx";
        if (role is { } known)
        {
            Assert.Equal(expected, await AskAsync(known, council, file));
            return;
        }
        using var answer = await portal.Http.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_save_without_a_cookie_is_unauthorized()
    {
        using var request = Save(await ItemAsync(), "Ny titel");
        using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_save_by_another_councils_secretariat_is_refused_and_changes_nothing()
    {
        var item = await ItemAsync();
        using var http = await portal.SignInAsync(await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland));
        using var request = Save(item, "Ny titel");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(item.Title, (await db.Items.SingleAsync(i => i.Id == item.Id, TestContext.Current.CancellationToken)).Title);
    }

    [Fact]
    public async Task A_call_from_another_site_is_refused()
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        http.DefaultRequestHeaders.Remove("X-KKR");
        using var answer = await http.SendAsync(Save(await ItemAsync(), "Ny titel"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_taken_back_ends_at_once()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = await portal.SignInAsync(account);
        await using (var db = await portal.WorkspaceAsync())
            await db.AccountRoles.Where(r => r.AccountId == account.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        using var answer = await http.GetAsync(Meeting, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<HttpStatusCode> AskAsync(RoleKind role, int? council, string page)
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Prøve", role, council));
        using var answer = await http.GetAsync(page, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<AgendaItem> ItemAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Items.FirstAsync(i => i.Meeting.CouncilId == StaffPortal.Hovedstaden, TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage Save(AgendaItem item, string title) => new(HttpMethod.Post, "/arbejde/data/gem")
    {
        Content = JsonContent.Create(new { target = "item", id = item.Id, field = "title", value = title, @base = item.Title }),
    };
}
