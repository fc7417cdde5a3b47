using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>Everything that the agenda editor offers, reached and done by keyboard: no line here points at anything with a mouse.</summary>
public sealed class AgendaKeyboardTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private const string Council = "midtjylland";
    private static readonly DateOnly Day = new(2031, 5, 2);
    private readonly TaskCompletionSource<IFileChooser> chooser = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPage page = null!;

    [Fact]
    public async Task Every_act_of_the_agenda_editor_is_done_by_keyboard_and_the_focus_is_never_lost()
    {
        await using var window = await OpenAsync();
        await ArrangeAsync();
        await FormatAsync();
        await AttachAsync();
        await DismissAsync();
        await page.EnterAtAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Historik for") }));
        await page.WaitForURLAsync("**/historik?**");
    }

    private async Task ArrangeAsync()
    {
        var mine = page.Locator(".out .it.on a");
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tilføj punkt i afsnit 3,") }));
        await page.Locator("#titel").FocusedAsync();
        // Added by mistake: the focus goes to what stands beside it, and nothing is left to write in.
        await page.EnterAtAsync(page.Locator(".toast button"));
        await mine.FocusedAsync();
        await Assertions.Expect(page.Locator(".out .it", new() { HasTextString = "Nyt punkt" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#titel")).Not.ToHaveValueAsync("Nyt punkt");

        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tilføj punkt i afsnit 3,") }));
        await page.Locator("#titel").FocusedAsync();
        await page.Keyboard.TypeAsync("Broerne om natten");
        await page.StoreEmptiesAsync();
        await Assertions.Expect(mine).ToContainTextAsync("Broerne om natten");

        // Through the choices with the arrows moves nothing; the press does.
        await page.TabToAsync(page.Locator("#til-afsnit"), "Shift+Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(mine).ToContainTextAsync("3.");
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Flyt 3.* dertil$") }));
        await page.Locator(".toast", new() { HasTextRegex = new("er flyttet til 2") }).WaitForAsync();
        await mine.FocusedAsync();
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Flyt 2.* ned$") }));
        await page.Locator(".toast", new() { HasTextRegex = new("er flyttet til 3.1") }).WaitForAsync();
        await mine.FocusedAsync();

        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Slet punkt 3.1") }));
        await page.Locator(".toast", new() { HasTextString = "3.1 er slettet." }).WaitForAsync();
        await mine.FocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await page.Locator(".toast", new() { HasTextString = "3.1 er sat ind igen." }).WaitForAsync();
        await mine.FocusedAsync();
        await Assertions.Expect(mine).ToContainTextAsync("Broerne om natten");
    }

    private async Task FormatAsync()
    {
        // As on a machine with much to do: what waits for the next frame comes late, and must not take the focus back.
        await page.EvaluateAsync("() => { const frame = requestAnimationFrame; window.requestAnimationFrame = run => setTimeout(() => frame(run), 500); }");
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await page.WriteAtAsync(box, "Lys på broerne");
        await page.Keyboard.PressAsync("Control+a");
        // The tools are one stop before the text, with arrows inside, and give the caret back.
        await page.TabToAsync(page.Locator(".tools [data-do=heading]"), "Shift+Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator(".tools [data-do=bold]").FocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await box.FocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("#link-til").FocusedAsync();
        await page.Keyboard.TypeAsync("eksempel.dk/broer");
        await page.Keyboard.PressAsync("Enter");
        await box.FocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        var recommendation = page.Locator("kkr-text[data-kind=recommendation] .box");
        await recommendation.FocusedAsync();
        await page.StoreEmptiesAsync();
        await recommendation.FocusedAsync();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal("[**Lys på broerne**](https://eksempel.dk/broer)", await db.ItemTexts.Where(t => t.Item.Meeting.Date == Day && t.Item.Title == "Broerne om natten" && t.Kind == PartKind.Background).Select(t => t.Markdown).SingleAsync());

        foreach (var pane in (string[])[".kor", ".out", ".ed"])
        {
            await page.Keyboard.PressAsync("F6");
            await page.Locator($"{pane}:focus-within, {pane}:focus").WaitForAsync();
        }
    }

    private async Task AttachAsync()
    {
        await page.TabToAsync(page.Locator("#filer"));
        await page.Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(TimeSpan.FromMinutes(2))).SetFilesAsync([.. ((string[])["Kort.pdf", "Priser.pdf"]).Select(name => new FilePayload { Name = name, MimeType = "application/pdf", Buffer = [37, 80, 68, 70] })]);
        var rows = page.Locator(".att li");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { Name = "Flyt Priser op" }));
        await Assertions.Expect(rows.First).ToContainTextAsync("Priser");
        var rename = page.GetByRole(AriaRole.Button, new() { Name = "Omdøb Priser" });
        await rename.FocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#nyt-navn").FocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await rename.FocusedAsync();
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { Name = "Fjern Priser" }));
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await page.Locator("#filer").FocusedAsync();
    }

    private async Task DismissAsync()
    {
        await page.Keyboard.PressAsync("F7");
        await page.Locator("#korrektur").FocusedAsync();
        var waive = page.Locator("[id^=iorden-]").First;
        await page.EnterAtAsync(waive);
        await page.Locator("[id^=hvorfor-]").First.FocusedAsync();
        await page.Keyboard.TypeAsync("Bilaget er sendt med posten");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[id^=hvorfor-]")).ToHaveCountAsync(0);
        await using var db = await portal.WorkspaceAsync();
        Assert.True(await db.Findings.AnyAsync(f => f.State == FindingState.Dismissed && db.Meetings.Any(m => m.Id == f.MeetingId && m.Date == Day)));
    }

    private async Task<IBrowserContext> OpenAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, await db.Councils.Where(c => c.Slug == Council).Select(c => c.Id).SingleAsync());
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, Council, Day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        page = await window.NewPageAsync();
        // Asked for as late as the press, the browser may not have heard of it yet, and would open its own dialog.
        page.FileChooser += (_, opened) => chooser.TrySetResult(opened);
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, Day));
        await page.Locator("kkr-text .box").First.WaitForAsync();
        return window;
    }
}
