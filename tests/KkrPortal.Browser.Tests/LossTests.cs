using System.Diagnostics;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>
/// The loss table (docs/nothing-is-lost.md): each way of losing text, and what was kept. Each test writes in an item of its own. What is
/// asserted is what the database holds and what the page offers; never how long it took.
/// </summary>
public sealed class LossTests(RunningPortal portal, Chromium chromium) : IClassFixture<RunningPortal>
{
    private const string Council = "sjaelland";
    private static readonly DateOnly Day = new(2027, 1, 29);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static int taken;

    [Fact]
    public async Task Two_tabs_of_one_person_on_one_text_keep_both()
    {
        var me = await portal.AccountAsync("Mette Lund");
        await BothAreKeptAsync(me, me);
    }

    [Fact]
    public async Task Two_persons_on_one_text_keep_both() => await BothAreKeptAsync(await portal.AccountAsync("Mette Lund"), await portal.AccountAsync("Anders Holm"));

    [Fact]
    public async Task Offline_typing_stays_in_the_browser_and_is_sent_when_the_line_is_back()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        await window.SetOfflineAsync(true);
        await TypeAsync(page, "Ordene fra toget.");
        await SaveStateAsync(page, "off");
        Assert.Contains("Ordene fra toget.", await KeptAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Ordene fra toget.", await HeldAsync(item), StringComparison.Ordinal);
        await window.SetOfflineAsync(false);
        await ArrivesAsync(item, "Ordene fra toget.");
        await page.StoreEmptiesAsync();
    }

    [Fact]
    public async Task A_tab_closed_offline_offers_its_words_again()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        // The text is new: it gets its id while it is written.
        await using (var db = await portal.WorkspaceAsync()) await db.ItemTexts.Where(t => t.ItemId == item).ExecuteDeleteAsync();
        await page.ReloadAsync();
        await TypeAsync(page, "Ordene før tunnelen.");
        await ArrivesAsync(item, "Ordene før tunnelen.");
        page = await OffAndOnAsync(window, page, item, page => TypeAsync(page, "Ordene fra tunnelen."));
        // The kept words are offered, not put in behind somebody's back.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sæt dem ind" }).ClickAsync();
        await ArrivesAsync(item, "Ordene fra tunnelen.");
        await page.StoreEmptiesAsync();
    }

    [Fact]
    public async Task A_field_typed_offline_is_offered_again_beside_what_stands_now()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        page = await OffAndOnAsync(window, page, item, async page =>
        {
            await page.Locator("#sagsnummer").FillAsync("SAG-2027-00042");
            await page.Locator("[name=adgang][value=true]").CheckAsync();
        });
        await using var db = await portal.WorkspaceAsync();
        var offer = page.Locator(".flash", new() { HasText = "»SAG-2027-00042« nåede kun at blive gemt i denne browser." });
        await offer.GetByRole(AriaRole.Button, new() { Name = "Sæt dem ind" }).ClickAsync();
        await page.Locator(".flash", new() { HasText = "»Lukket« nåede kun at blive gemt i denne browser. Der står nu »Åbent«." }).GetByRole(AriaRole.Button, new() { Name = "Kassér" }).ClickAsync();
        await page.StoreEmptiesAsync();
        var held = await db.Items.SingleAsync(i => i.Id == item);
        Assert.Equal("SAG-2027-00042", held.CaseNumber);
        Assert.False(held.IsClosed);
    }

    [Fact]
    public async Task Typing_on_before_answering_the_offer_keeps_what_was_offered()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        page = await OffAndOnAsync(window, page, item, page => TypeAsync(page, "Ordene fra broen."));
        await TypeAsync(page, "Skrevet videre.");
        await ArrivesAsync(item, "Skrevet videre.");
        await page.ReloadAsync();
        // The text is another one by now, so the words go beside it and are merged.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sæt dem ind" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Se begge og saml" }).WaitForAsync();
        Assert.Contains("Skrevet videre.", await HeldAsync(item), StringComparison.Ordinal);
        await using var db = await portal.WorkspaceAsync();
        Assert.True(await db.Revisions.AnyAsync(r => r.Entity == Revisions.TextDraft && r.After!.Contains("Ordene fra broen.")));
        await page.StoreEmptiesAsync();
    }

    [Fact]
    public async Task A_tab_closed_within_the_two_seconds_loses_nothing()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        await TypeAsync(page, "De sidste ord.");
        await page.CloseAsync();
        page = await GoAsync(window, item);
        await ArrivesOrIsOfferedAsync(page, item, "De sidste ord.");
    }

    [Fact]
    public async Task A_lost_circuit_takes_no_text_and_no_saving()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"), sockets: true);
        var (item, page) = await TextAsync(window);
        await TypeAsync(page, "Før. ");
        await ArrivesAsync(item, "Før.");
        await page.EvaluateAsync("kkrSockets.forEach(socket => socket.close())");
        await TypeAsync(page, "Uden kredsløb.");
        await ArrivesOrIsOfferedAsync(page, item, "Uden kredsløb.");
        // The structure works again too: the circuit came back, or the page opened itself again.
        var before = await page.Locator(".out .it").CountAsync();
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await page.Locator(".out .add").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".out .it")).ToHaveCountAsync(before + 1, new() { Timeout = (float)Patience.TotalMilliseconds });
    }

    [Fact]
    public async Task An_open_form_is_offered_again_with_its_words_and_forgotten_when_it_was_sent()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        await page.GotoAsync(portal.Address + Urls.WorkspaceCockpit(Council, Day, item));
        await page.Locator("kkr-text .box").WaitForAsync();
        await page.Locator("#ny-frist").ClickAsync();
        await page.Locator("#f-tekst").FillAsync("Svar til ministeriet");
        await page.Locator("#f-dato").FillAsync("2027-03-01");
        // As the page does by itself when the server knows its circuit no more.
        await page.ReloadAsync();
        var offer = page.Locator(".flash", new() { HasText = "»Svar til ministeriet, 2027-03-01« nåede kun at blive gemt i denne browser." });
        await offer.GetByRole(AriaRole.Button, new() { Name = "Sæt dem ind" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-dato")).ToHaveValueAsync("2027-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem fristen" }).ClickAsync();
        await page.Locator(".dl", new() { HasText = "Svar til ministeriet" }).WaitForAsync();
        await page.StoreEmptiesAsync();

        // What somebody leaves of their own accord is left.
        await page.Locator("#ny-udpegning").ClickAsync();
        await page.Locator("#u-navn").FillAsync("Anna Møller (A), Greve");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#u-navn")).ToHaveCountAsync(0);
        await page.StoreEmptiesAsync();
    }

    [Fact]
    public async Task A_killed_server_keeps_what_it_confirmed_and_gets_the_rest_when_it_is_back()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        await TypeAsync(page, "Bekræftet. ");
        await SaveStateAsync(page, "saved");
        var shown = await HeldAsync(item);
        Assert.Contains("Bekræftet.", shown, StringComparison.Ordinal);
        await portal.KillAsync();
        await TypeAsync(page, "Skrevet i blinde.");
        await SaveStateAsync(page, "off");
        await portal.StartAsync();
        Assert.Contains("Bekræftet.", await HeldAsync(item), StringComparison.Ordinal);
        await ArrivesOrIsOfferedAsync(page, item, "Skrevet i blinde.");
    }

    [Fact]
    public async Task A_restarted_database_is_said_and_tried_again()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var (item, page) = await TextAsync(window);
        await TypeAsync(page, "Før genstart. ");
        await ArrivesAsync(item, "Før genstart.");
        await portal.StopDatabaseAsync();
        await TypeAsync(page, "Under genstart.");
        await SaveStateAsync(page, "bad");
        Assert.Contains("Under genstart.", await KeptAsync(page), StringComparison.Ordinal);
        await portal.StartDatabaseAsync();
        await ArrivesOrIsOfferedAsync(page, item, "Under genstart.");
        Assert.Contains("Før genstart.", await HeldAsync(item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_of_what_somebody_changed_unseen_is_refused()
    {
        await using var window = await OpenAsync(await portal.AccountAsync("Mette Lund"));
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceRelease("midtjylland", new(2026, 5, 29)));
        long item;
        await using (var db = await portal.WorkspaceAsync())
        {
            item = await db.Items.Where(i => i.Meeting.Council.Slug == "midtjylland" && i.Meeting.Date == new DateOnly(2026, 5, 29) && !i.IsClosed).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync();
            await db.Items.Where(i => i.Id == item).ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Første rettelse af titlen"));
        }
        await page.ReloadAsync();
        await using (var db = await portal.WorkspaceAsync()) await db.Items.Where(i => i.Id == item).ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Anden rettelse, som ingen har set"));
        await page.Locator("#frigiv [name=note]").FillAsync("En titel er rettet.");
        await page.Locator("[form=frigiv]").First.ClickAsync();
        await page.GetByText("Nogen har ændret noget, siden du så siden.").WaitForAsync();
        await using var after = await portal.WorkspaceAsync();
        Assert.DoesNotContain("rettelse", await after.PublishedItems.Where(i => i.Id == item).Select(i => i.Title).SingleAsync(), StringComparison.Ordinal);
    }

    /// <summary>One is away while the other saves; coming back, the words of both are on the server and the merge is offered.</summary>
    private async Task BothAreKeptAsync(Account first, Account second)
    {
        await using var one = await OpenAsync(first);
        await using var two = await OpenAsync(second);
        var (item, mine) = await TextAsync(one);
        var theirs = await GoAsync(two, item);
        await two.SetOfflineAsync(true);
        await TypeAsync(theirs, "Den andens ord. ");
        await SaveStateAsync(theirs, "off");
        await TypeAsync(mine, "Den enes ord. ");
        await ArrivesAsync(item, "Den enes ord.");
        await two.SetOfflineAsync(false);
        var merge = theirs.GetByRole(AriaRole.Link, new() { Name = "Se begge og saml" });
        await merge.WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        Assert.Contains("Begge udgaver er gemt, intet er overskrevet.", await theirs.Locator("#flash-stale").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Den enes ord.", await HeldAsync(item), StringComparison.Ordinal);
        await using (var db = await portal.WorkspaceAsync())
            Assert.True(await db.Revisions.AnyAsync(r => r.Entity == Revisions.TextDraft && r.After!.Contains("Den andens ord.") && db.ItemTexts.Any(t => t.Id == r.EntityId && t.ItemId == item)));
        // By keyboard: both corrections, and save.
        await merge.FocusAsync();
        await theirs.Keyboard.PressAsync("Enter");
        var both = theirs.Locator("input[value=begge]");
        await both.First.WaitForAsync();
        await both.First.FocusAsync();
        await theirs.Keyboard.PressAsync("3");
        await theirs.Keyboard.PressAsync("Control+Enter");
        await ArrivesAsync(item, "Den andens ord.");
        Assert.Contains("Den enes ord.", await HeldAsync(item), StringComparison.Ordinal);
    }

    private async Task<IBrowserContext> OpenAsync(Account account, bool sockets = false)
    {
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        if (sockets) await window.AddInitScriptAsync("globalThis.kkrSockets = []; globalThis.WebSocket = class extends WebSocket { constructor(...args) { super(...args); kkrSockets.push(this); } };");
        return window;
    }

    /// <summary>An open item that no other test writes in.</summary>
    private async Task<(long Item, IPage Page)> TextAsync(IBrowserContext window)
    {
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == Day && !i.IsClosed).OrderBy(i => i.Id).Skip(Interlocked.Increment(ref taken) - 1).Select(i => i.Id).FirstAsync();
        return (item, await GoAsync(window, item));
    }

    private async Task<IPage> GoAsync(IBrowserContext window, long item)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, Day, item));
        await page.Locator($"kkr-text[data-item='{item}'][data-kind=background] .box").WaitForAsync();
        return page;
    }

    /// <summary>The line goes, something is typed, the tab is closed; then the line is back and the text is opened again.</summary>
    private async Task<IPage> OffAndOnAsync(IBrowserContext window, IPage page, long item, Func<IPage, Task> type)
    {
        await window.SetOfflineAsync(true);
        await type(page);
        await SaveStateAsync(page, "off");
        // Offline is said to the page alone: what it sends while closing outlives it, and would find the line open.
        await page.EvaluateAsync("() => { globalThis.fetch = () => Promise.reject(new TypeError('no line')); }");
        await page.CloseAsync();
        await window.SetOfflineAsync(false);
        return await GoAsync(window, item);
    }

    private static async Task TypeAsync(IPage page, string words)
    {
        await page.Locator("kkr-text[data-kind=background] .box").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" " + words);
    }

    private static Task SaveStateAsync(IPage page, string kind) => page.Locator($"#save[data-kind={kind}]").WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

    private static Task<string> KeptAsync(IPage page) => page.EvaluateAsync<string>("JSON.stringify({ ...localStorage })");

    private async Task<string> HeldAsync(long item)
    {
        await using var db = await portal.WorkspaceAsync();
        return string.Join('\n', await db.ItemTexts.Where(t => t.ItemId == item).Select(t => t.Markdown).ToListAsync());
    }

    private async Task ArrivesAsync(long item, string words)
    {
        for (var waited = Stopwatch.StartNew(); !(await HeldAsync(item)).Contains(words, StringComparison.Ordinal); await Task.Delay(300))
            Assert.True(waited.Elapsed < Patience, $"»{words}« never came to the server, which has: {await HeldAsync(item)}");
    }

    /// <summary>Either the words were sent by themselves, or the page offers them and one press puts them in.</summary>
    private async Task ArrivesOrIsOfferedAsync(IPage page, long item, string words)
    {
        var offer = page.GetByRole(AriaRole.Button, new() { Name = "Sæt dem ind" });
        for (var waited = Stopwatch.StartNew(); !(await HeldAsync(item)).Contains(words, StringComparison.Ordinal); await Task.Delay(300))
        {
            if (await offer.CountAsync() > 0) await offer.First.ClickAsync();
            Assert.True(waited.Elapsed < Patience, $"»{words}« is neither on the server nor offered: {await HeldAsync(item)}");
        }
    }
}
