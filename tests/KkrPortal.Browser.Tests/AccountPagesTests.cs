using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>Signing in with a passkey, and the pages of accounts and members in a real browser.</summary>
public sealed class AccountPagesTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    // A passkey belongs to a name; the browser takes no number for one.
    private string Site => portal.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_made_signs_in_and_is_removed()
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        // The browser would otherwise offer the key by itself before the button is pressed.
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        var device = await reader.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true } });

        await SignInAsync(page, RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await page.GotoAsync(Site + Urls.MyAccount);
        await page.GetByRole(AriaRole.Button, new() { Name = "Læg en adgangsnøgle her" }).ClickAsync();
        await page.GetByText("Chrome på Linux", new() { Exact = true }).First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fjern adgangsnøglen" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await page.WaitForURLAsync(Site + Urls.Workspace);
        Assert.Empty(complaints);

        await page.GotoAsync(Site + Urls.MyAccount);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fjern adgangsnøglen" }).ClickAsync();
        await page.GetByText("Du har ingen.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await page.GetByText("Adgangsnøglen hører ikke til en konto her.").WaitForAsync();
    }

    public static TheoryData<string, RoleKind> Pages => new()
    {
        { Urls.MyCodes, RoleKind.Secretariat },
        { Urls.Members, RoleKind.Member }, { Urls.MemberMeeting("sjaelland", new(2027, 1, 29)), RoleKind.Member },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string address, RoleKind role)
    {
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        await SignInAsync(page, role, StaffPortal.Sjaelland);
        await LookAsync(page, address);
    }

    [Fact]
    public async Task The_sign_in_page_is_clean_too()
    {
        await using var reader = await chromium.ReaderAsync();
        await LookAsync(await reader.NewPageAsync(), Urls.SignIn);
    }

    [Fact]
    public async Task The_chairs_page_is_clean_while_minutes_wait_there()
    {
        var day = new DateOnly(2026, 11, 6);
        await using (var db = await portal.WorkspaceAsync())
        {
            var meeting = await db.Meetings.SingleAsync(m => m.Council.Slug == "sjaelland" && m.Date == day);
            await db.Meetings.Where(m => m.Id == meeting.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MeetingState.MinutesDraft));
            db.MinutesReviews.Add(new MinutesReview { MeetingId = meeting.Id, AskedBy = "Mette Lund", AskedAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        await SignInAsync(page, RoleKind.Chair, StaffPortal.Sjaelland);
        await LookAsync(page, Urls.ChairReview("sjaelland", day));
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Referatet er i orden" }).IsVisibleAsync());
    }

    private async Task LookAsync(IPage page, string address)
    {
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(Site + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe.FindsNothingAsync(page, address, 1280, 320);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"), $"{address} scrolls sideways at 320 px.");
        Assert.Empty(complaints);
    }

    private async Task SignInAsync(IPage page, RoleKind role, int council)
    {
        var account = await portal.AccountAsync("Karen Vestergaard", role, council);
        var token = await portal.Services.GetRequiredService<CreateSignInLink>().ExecuteAsync(account.Id, CancellationToken.None);
        await page.GotoAsync(Site + Urls.SignInLink(token));
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind med linket" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/link/", StringComparison.Ordinal));
    }
}
