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

    [Fact]
    public async Task What_was_written_after_the_log_in_ended_is_offered_to_its_writer_again()
    {
        var account = await portal.AccountAsync("Vera Lund", RoleKind.Member, StaffPortal.Sjaelland);
        await using var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        var page = await window.OpenAsync(portal.Address + Urls.MemberMeeting("sjaelland", new(2027, 1, 29)));
        var form = page.Locator("details:has(textarea[name=note])").First;
        await form.Locator("summary").ClickAsync();
        await form.Locator("textarea").FillAsync("Spørg til havnen.\nOg til kajen.");
        await portal.Services.GetRequiredService<EndSessions>().ExecuteAsync(account.Id, null, null, TestContext.Current.CancellationToken);
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Du er logget ud");
        await Assertions.Expect(page.GetByText("Det ligger i denne browser")).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(page, "words given back", 1280, 320);
        Assert.Contains("/konto?til=", await page.GetByRole(AriaRole.Link, new() { Name = "Log ind, og gå tilbage til siden" }).GetAttributeAsync("href"), StringComparison.Ordinal);

        // Somebody else at the same computer is offered nothing.
        await SignInAgainAsync(await portal.AccountAsync("Ib Holm", RoleKind.Member, StaffPortal.Sjaelland));
        Assert.Equal(0, await page.Locator(".note.typed").CountAsync());
        await page.GotoAsync(portal.Address + Urls.MemberMeeting("sjaelland", new(2027, 1, 29)));
        Assert.Equal(0, await page.Locator(".note.typed").CountAsync());
        await SignInAgainAsync(account);
        await Axe.FindsNothingAsync(page, "the way back to the form", 1280, 320);
        await page.Locator(".note.typed a").ClickAsync();
        await Assertions.Expect(page.Locator(".note.typed")).ToContainTextAsync("Og til kajen.");
        await Axe.FindsNothingAsync(page, "words offered again", 1280, 320);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sæt det ind i feltet" }).ClickAsync();
        await form.Locator("button").ClickAsync();
        await page.StoreEmptiesAsync();
        await Assertions.Expect(form.Locator("textarea")).ToHaveValueAsync("Spørg til havnen.\nOg til kajen.");
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator(".note.typed").CountAsync());

        async Task SignInAgainAsync(Account who)
        {
            await page.GotoAsync(portal.Address + Urls.SignInLink(await portal.Services.GetRequiredService<CreateSignInLink>().ExecuteAsync(who.Id, TestContext.Current.CancellationToken)));
            await page.Locator("form button[type=submit]").First.ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/link/", StringComparison.Ordinal));
        }
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
