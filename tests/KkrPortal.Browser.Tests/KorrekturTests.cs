using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Proofreading;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>Korrektur beside the agenda, by keyboard: what it finds while somebody writes, the way to it, and what a person says about it.</summary>
public sealed class KorrekturTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private const string Council = "syddanmark";
    /// <summary>It is a Friday.</summary>
    private const string Wrong = "mandag den 6. februar 2032";
    private const string Reason = "Mødet er flyttet";
    private static readonly DateOnly Day = new(2031, 6, 6);
    private static readonly DateOnly Later = new(2031, 9, 5);
    private IPage page = null!;
    private ILocator Text => page.Locator("kkr-text[data-kind=presentation] .box");
    private ILocator Open => page.Locator(".fnd-list li", new() { HasTextString = "6. februar 2032" });
    private ILocator Waived => page.Locator(".fnd-done li", new() { HasTextString = "6. februar 2032" });

    [Fact]
    public async Task A_finding_leads_to_its_words_and_may_stand_for_a_reason_until_its_text_changes()
    {
        await using var window = await OpenAsync(Day);
        await page.WriteAtAsync(Text, $"Alle kommuner er hørt. Svar ventes {Wrong}.");
        await page.StoreEmptiesAsync();
        await Open.WaitForAsync();
        // The outline counts what Korrektur found, without a reload.
        await page.Locator(".out .it.on .tag.warn").WaitForAsync();

        await LeadsThereFromAnotherItemAsync();
        await MayStandForAReasonAsync();
        await ComesBackAsync();
    }

    [Fact]
    public async Task The_page_stands_and_can_be_written_in_while_the_meeting_is_still_read()
    {
        await using var window = await OpenAsync(Later);
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Where(m => m.Date == Later).Select(m => m.Id).SingleAsync();
        await Assertions.Expect(page.Locator(".fnd li")).Not.ToHaveCountAsync(0);
        await page.GotoAsync("about:blank");
        // A reading that takes as long as the test wants: it has to have this lock first.
        await using var held = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Proofread.Lock}, {(int)meeting})");
        await page.AddInitScriptAsync("""
            new MutationObserver(() => { if (document.querySelector('.out .it')) window.stood = true; else if (window.stood) window.fell = true; }).observe(document, { childList: true, subtree: true });
            """);
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, Later));
        await page.WriteAtAsync(Text, $"Svar ventes {Wrong}.");
        await page.StoreEmptiesAsync();
        await Assertions.Expect(page.Locator(".fnd li")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#korrektur [role=status]").First).ToContainTextAsync("gennemgås igen");
        await held.RollbackAsync();
        await Open.WaitForAsync();
        await Assertions.Expect(page.Locator("#korrektur [role=status]").First).Not.ToContainTextAsync("gennemgås igen");
        // What came with the page was never taken away to be put in again.
        Assert.True(await page.EvaluateAsync<bool>("Boolean(window.stood && !window.fell)"));
    }

    private async Task LeadsThereFromAnotherItemAsync()
    {
        var first = await page.Locator("#titel").GetAttributeAsync("data-item");
        await page.Keyboard.PressAsync("Alt+PageDown");
        await page.Locator($"#titel:not([data-item='{first}'])").WaitForAsync();
        // One finding after the other, until the one that is looked for.
        await page.Keyboard.PressAsync("F7");
        await page.Locator("#korrektur").FocusedAsync();
        for (var left = await page.Locator(".fnd-list li").CountAsync(); left > 0; left--)
        {
            await page.Keyboard.PressAsync("F8");
            if (await page.EvaluateAsync<bool>("words => document.activeElement.innerText.includes(words)", "6. februar 2032")) break;
        }
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"#titel[data-item='{first}']").WaitForAsync();
        await Text.FocusedAsync();
        Assert.Contains(await page.EvaluateAsync<string>("getSelection().toString()"), Wrong, StringComparison.Ordinal);
        Assert.NotEqual("", await page.EvaluateAsync<string>("getSelection().toString()"));
    }

    private async Task MayStandForAReasonAsync()
    {
        await page.EnterAtAsync(Open.GetByRole(AriaRole.Button, new() { NameRegex = new("^Det er i orden") }));
        var why = Open.GetByLabel("Hvorfor er det i orden?");
        await why.FocusedAsync();
        // Nothing was said yet, so nothing is settled, and the focus is where it was.
        await page.Keyboard.PressAsync("Escape");
        await Open.GetByRole(AriaRole.Button, new() { NameRegex = new("^Det er i orden") }).FocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await why.FocusedAsync();
        // The reason that most give stands there, to be typed over.
        await page.Keyboard.TypeAsync(Reason);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Open).ToHaveCountAsync(0);
        await page.Locator("#korrektur").FocusedAsync();
        await using var db = await portal.WorkspaceAsync();
        var stands = await db.Findings.Where(f => f.State == FindingState.Dismissed && f.Meeting.Date == Day && f.Message.Contains("6. februar 2032")).Select(f => new { f.Reason, f.AnsweredBy }).SingleAsync();
        Assert.Equal((Reason, "Mette Lund"), (stands.Reason, stands.AnsweredBy));

        await page.ReloadAsync();
        await Text.WaitForAsync();
        await page.EnterAtAsync(page.Locator(".fnd-done summary"));
        await Assertions.Expect(Waived).ToContainTextAsync($"»{Reason}« Mette Lund");
    }

    private async Task ComesBackAsync()
    {
        // Of its own accord when somebody says so.
        await page.EnterAtAsync(Waived.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tag det frem igen") }));
        await Open.WaitForAsync();
        await page.EnterAtAsync(Open.GetByRole(AriaRole.Button, new() { NameRegex = new("^Det er i orden") }));
        await Open.GetByLabel("Hvorfor er det i orden?").FocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Open).ToHaveCountAsync(0);

        // And when the words around it are others than those that were looked at.
        await page.WriteAtAsync(Text, $"Kun tre kommuner er hørt. Svar ventes {Wrong}.");
        await page.StoreEmptiesAsync();
        await Open.WaitForAsync();
        await page.WriteAtAsync(Text, "Svar ventes fredag den 6. februar 2032.");
        await page.StoreEmptiesAsync();
        await Assertions.Expect(Open).ToHaveCountAsync(0);
    }

    private async Task<IBrowserContext> OpenAsync(DateOnly day)
    {
        await using var db = await portal.WorkspaceAsync();
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, await db.Councils.Where(c => c.Slug == Council).Select(c => c.Id).SingleAsync());
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, Council, day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, day));
        await Text.WaitForAsync();
        return window;
    }
}
