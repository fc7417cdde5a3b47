using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>The agenda editor by keyboard and drag, as two people with Word habits use it. Each test makes a meeting of its own.</summary>
public sealed class AgendaEditorTests(StaffPortal portal, Chromium chromium) : AgendaEditor(portal, chromium), IClassFixture<StaffPortal>
{
    [Fact]
    public async Task Items_move_by_keyboard_and_by_drag_and_numbers_follow_and_every_step_is_taken_back()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var before = await NumbersAsync(day);
        var (first, second) = (before[0].Title, before[1].Title);
        await page.Locator(".out a[aria-current=true]").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.GetByText("1.1 er flyttet til 1.2.").WaitForAsync();
        Assert.Equal(second, (await NumbersAsync(day))[0].Title);
        // The focus stays on what was moved.
        Assert.Contains(first, await page.EvaluateAsync<string>("document.activeElement.innerText"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+z");
        await page.GetByText("1.2 er flyttet til 1.1.").WaitForAsync();
        Assert.Equal(before, await NumbersAsync(day));

        await page.Locator(".out .it").First.Locator(".grab").DragToAsync(page.Locator(".out .it").Nth(2), new() { TargetPosition = new() { X = 40, Y = 4 } });
        await Assertions.Expect(page.Locator(".out .it").First).Not.ToContainTextAsync(first);
        Assert.NotEqual(before, await NumbersAsync(day));
        await page.Locator(".toast button").ClickAsync();
        await Assertions.Expect(page.Locator(".out .it").First).ToContainTextAsync(first);
        Assert.Equal(before, await NumbersAsync(day));

        await page.GetByRole(AriaRole.Button, new() { Name = "Slet punkt 1.1" }).ClickAsync();
        await page.GetByText("1.1 er slettet.").WaitForAsync();
        Assert.Equal(before.Count - 1, (await NumbersAsync(day)).Count);
        await page.Locator(".toast button").ClickAsync();
        await page.GetByText("1.1 er sat ind igen.").WaitForAsync();
        Assert.Equal(before, await NumbersAsync(day));
    }

    [Fact]
    public async Task Whoever_writes_in_an_item_is_told_that_somebody_deletes_it_and_can_put_it_back()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var before = await NumbersAsync(day);
        await WriteAsync(page, "Ordene før sletningen.");
        await using var db = await Portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == day && i.Number == "1.1").Select(i => i.Id).SingleAsync();
        var other = await Portal.AccountAsync("Anders Holm", RoleKind.Secretariat, await CouncilAsync());
        await Portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: false, CancellationToken.None);
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Anders Holm har slettet punktet." }).WaitForAsync();
        // The box is the same one, with its words and its cursor: what is typed now belongs to the item still.
        await page.Keyboard.TypeAsync(" Og efter.");
        await SavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sæt punktet ind igen" }).ClickAsync();
        await page.GetByText("1.1 er sat ind igen.").WaitForAsync();
        await Assertions.Expect(page.GetByText("har slettet punktet")).ToHaveCountAsync(0);
        Assert.Equal(before, await NumbersAsync(day));
        Assert.Equal("Ordene før sletningen. Og efter.", await MarkdownAsync(day, PartKind.Background));

        // The way back from a move is refused in a sentence where the item is gone meanwhile.
        await page.Locator(".out a[aria-current=true]").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.GetByText("1.1 er flyttet til 1.2.").WaitForAsync();
        await Portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: false, CancellationToken.None);
        await page.Locator(".toast button").ClickAsync();
        await page.GetByText("Punktet er slettet imens. Sæt det ind igen under Historik.").WaitForAsync();
    }

    [Fact]
    public async Task The_menu_is_whole_on_a_small_screen_while_the_save_state_shows()
    {
        var (window, page, _) = await OpenAsync("Mette Lund");
        await using var open = window;
        await page.SetViewportSizeAsync(1280, 800);
        await WriteAsync(page, "Ord, der gemmes.");
        Assert.Equal(0, await page.EvaluateAsync<int>("(nav => nav.scrollWidth - nav.clientWidth)(document.querySelector('.top nav'))"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task Attachments_are_sent_named_ordered_and_given_back_as_files()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        await page.Locator("#filer").SetInputFilesAsync(
        [
            new FilePayload { Name = "Notat om pladser.pdf", MimeType = "application/pdf", Buffer = [37, 80, 68, 70] },
            new FilePayload { Name = "Regneark.xlsx", MimeType = "application/vnd.ms-excel", Buffer = [80, 75] },
            new FilePayload { Name = "farlig.html", MimeType = "text/html", Buffer = [60] },
        ]);
        await page.GetByText("farlig.html kan ikke lægges op, fordi den kan rumme et program.").WaitForAsync();
        await Assertions.Expect(page.Locator(".att li")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Flyt Regneark op" }).ClickAsync();
        await Assertions.Expect(page.Locator(".att li").First).ToContainTextAsync("Regneark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Omdøb Regneark" }).ClickAsync();
        await page.Locator("#nyt-navn").FillAsync("Tal for 2027");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".att li").First).ToContainTextAsync("Tal for 2027");
        var answer = await page.APIRequest.GetAsync(Portal.Address + await page.Locator(".att li a").First.GetAttributeAsync("href"));
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
    }

    [Fact]
    public async Task Two_people_see_each_other_and_every_version_can_be_had_back()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        await using var other = await Chromium.AsAsync(await Portal.AccountAsync("Anders Holm", RoleKind.Secretariat, await CouncilAsync()), Portal.Services, Portal.Address);
        var theirs = await other.NewPageAsync();
        await theirs.GotoAsync(Portal.Address + Urls.WorkspaceMeeting(Council, day));
        await theirs.Locator("kkr-text .box").First.WaitForAsync();
        await page.GetByText("Anders Holm er her").First.WaitForAsync();

        await WriteAsync(page, "Den første udgave.");
        // What one saved stands in the other's window without a reload.
        await Assertions.Expect(theirs.Locator("kkr-text[data-kind=background] .box")).ToContainTextAsync("Den første udgave.");
        await WriteAsync(theirs, "En helt anden.");
        Assert.Equal("En helt anden.", await MarkdownAsync(day, PartKind.Background));

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Historik for") }).ClickAsync();
        var mine = page.Locator(".rev a", new() { HasTextString = "Mette Lund" }).First;
        await mine.ClickAsync();
        await Assertions.Expect(page.Locator("h2.big")).ToContainTextAsync("Mette Lund");
        Assert.Contains("første", string.Concat(await page.Locator(".df ins").AllInnerTextsAsync()), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gendan Baggrund") }).ClickAsync();
        await Assertions.Expect(page.Locator(".rev a").First).ToHaveAttributeAsync("aria-current", "true");
        Assert.Equal("Den første udgave.", await MarkdownAsync(day, PartKind.Background));
    }

    [Fact]
    public async Task A_closed_item_asks_for_the_title_that_the_public_may_see()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        await page.Locator("#luk").CheckAsync();
        var title = page.GetByLabel("Titel, som offentligheden ser");
        await title.FillAsync("En sag om en aftale");
        await title.BlurAsync();
        await SavedAsync(page);
        await using var db = await Portal.WorkspaceAsync();
        var item = await db.Items.SingleAsync(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == day && i.Number == "1.1");
        Assert.True(item.IsClosed);
        Assert.Equal("En sag om en aftale", item.PublicTitle);

        // Opened and closed again it is closed, and it stays so when the page goes on to another item.
        await page.Locator("#aab").CheckAsync();
        await SavedAsync(page);
        await page.Locator("#luk").CheckAsync();
        await page.Locator(".out .it a").Nth(1).ClickAsync();
        await page.Locator("#aab:checked").WaitForAsync();
        await page.StoreEmptiesAsync();
        Assert.True(await db.Items.Where(i => i.Id == item.Id).Select(i => i.IsClosed).SingleAsync());
    }

    private static async Task WriteAsync(IPage page, string words)
    {
        await page.Locator("kkr-text[data-kind=background] .box").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await SavedAsync(page);
    }

    private async Task<List<(string Number, string Title)>> NumbersAsync(DateOnly day)
    {
        await using var db = await Portal.WorkspaceAsync();
        var items = await db.Items.Where(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == day).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => new { i.Number, i.Title }).ToListAsync();
        Assert.All(items, item => Assert.Matches(@"^\d+\.\d+$", item.Number));
        return [.. items.Select(item => (item.Number, item.Title))];
    }
}
