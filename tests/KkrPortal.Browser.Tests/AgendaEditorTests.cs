using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>The agenda editor by paste, keyboard and drag, as two people with Word habits use it. Each test makes a meeting of its own.</summary>
public sealed class AgendaEditorTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private const string Council = "nordjylland";
    private static int meetings;

    private static string Word { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "word-clipboard.html"));

    [Fact]
    public async Task A_paste_from_Word_becomes_clean_Markdown()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await box.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await PasteAsync(box, "text/html", Word);
        await SavedAsync(page);
        Assert.Equal(
            """
            ### Økonomi i ordningen

            Rådet har **to** ønsker og *et* spørgsmål, se [notatet](https://eksempel.dk/notat?a=1) og afsnit 2.

            - Første ønske
              - Under det første
            - Andet ønske

            1. Et tal først
            2. Så et tal til

            | Kommune | Pladser |
            | --- | --- |
            | Nybyg | 12 |
            | Søby \| Nord | 7 |

            Efter tabellen.

            - Punkt fra en **anden** version

            | År | Beløb |
            | --- | --- |
            | 2026 | 3 |

            Til sidst.
            """.ReplaceLineEndings("\n"), await MarkdownAsync(day, PartKind.Background));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lines_of_a_page_pasted_from_a_PDF_are_paragraphs_again_and_undo_takes_them_out(bool asLines)
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await box.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Før.");
        await page.Keyboard.PressAsync("Enter");
        await SavedAsync(page);
        // Ctrl+Shift+V asks for the lines as they stand.
        if (asLines) await page.Keyboard.DownAsync("Shift");
        await page.Keyboard.PressAsync("End");
        await PasteAsync(box, "text/plain", "Cyklerne i havnen er talt af kommunerne i foråret, og KKR-\r\nsekretariatet har regnet på, hvad det koster at få dem samlet ind, sorteret og de-\r\nponeret inden sommer.\r\nDer er 40 cykler.\r\n- Den første er den grønne, som har stået der siden brandmandens tid og længere\r\nendnu.\r\n- Den anden er rød.\r\nDer er også talt i de fem kommuner, som har en havn, men ikke en ramme. Børne-\r\nog ungecykler tæller ikke med.");
        if (asLines) await page.Keyboard.UpAsync("Shift");
        await SavedAsync(page);
        string[] lines = asLines
            ? ["Før.", "Cyklerne i havnen er talt af kommunerne i foråret, og KKR-", "sekretariatet har regnet på, hvad det koster at få dem samlet ind, sorteret og de-", "poneret inden sommer.", "Der er 40 cykler.", @"\- Den første er den grønne, som har stået der siden brandmandens tid og længere", "endnu.", @"\- Den anden er rød.", "Der er også talt i de fem kommuner, som har en havn, men ikke en ramme. Børne-", "og ungecykler tæller ikke med."]
            : ["Før.", "Cyklerne i havnen er talt af kommunerne i foråret, og KKR-sekretariatet har regnet på, hvad det koster at få dem samlet ind, sorteret og deponeret inden sommer.", "Der er 40 cykler.", @"\- Den første er den grønne, som har stået der siden brandmandens tid og længere endnu.", @"\- Den anden er rød.", "Der er også talt i de fem kommuner, som har en havn, men ikke en ramme. Børne- og ungecykler tæller ikke med."];
        Assert.Equal(string.Join("\n\n", lines), await MarkdownAsync(day, PartKind.Background));

        await page.Keyboard.PressAsync("Control+z");
        await SavedAsync(page);
        Assert.Equal("Før.", (await MarkdownAsync(day, PartKind.Background)).Trim());
    }

    [Fact]
    public async Task What_is_typed_or_pasted_as_plain_words_is_stored_and_shown_again_as_those_words()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await box.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("6. november 2026 er en dag, 1. januar også.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("1. januar her er en dag til.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Sund & Rask [note 1] i fil_navn_2: 3 < 5 > 2, 2*3*4, 2 * 3 * 4 og &amp;.");
        await page.Keyboard.PressAsync("Enter");
        await PasteAsync(box, "text/plain", "1) et\n- to\n> tre\n# fire\n24. maj 2026\n24. maskine\n---");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("1. et punkt");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("punktet efter");
        await page.Keyboard.PressAsync("Enter");
        await PasteAsync(box, "text/plain", "* en stjerne * til");
        await SavedAsync(page);
        Assert.Equal(
            """
            6. november 2026 er en dag, 1. januar også.

            1. januar her er en dag til.

            Sund & Rask [note 1] i fil_navn_2: 3 < 5 > 2, 2\*3\*4, 2 * 3 * 4 og &amp;amp;.

            1\) et

            \- to

            &gt; tre

            \# fire

            24. maj 2026

            24\. maskine

            \---

            1. et punkt
            2. punktet efter
            3. \* en stjerne * til
            """.ReplaceLineEndings("\n"), await MarkdownAsync(day, PartKind.Background));
        var written = await box.InnerTextAsync();
        await page.ReloadAsync();
        await box.WaitForAsync();
        Assert.Equal(written.TrimEnd(), (await box.InnerTextAsync()).TrimEnd());
        Assert.Equal(1, await box.Locator("ol").CountAsync());
        Assert.Equal(0, await box.Locator("ul, blockquote, h1, hr, em").CountAsync());
    }

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
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == day && i.Number == "1.1").Select(i => i.Id).SingleAsync();
        var other = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, await CouncilAsync());
        await portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: false, CancellationToken.None);
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
        await portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: false, CancellationToken.None);
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
        var answer = await page.APIRequest.GetAsync(portal.Address + await page.Locator(".att li a").First.GetAttributeAsync("href"));
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
    }

    [Fact]
    public async Task Two_people_see_each_other_and_every_version_can_be_had_back()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        await using var other = await chromium.AsAsync(await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, await CouncilAsync()), portal.Services, portal.Address);
        var theirs = await other.NewPageAsync();
        await theirs.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, day));
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
        await using var db = await portal.WorkspaceAsync();
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

    private static Task PasteAsync(ILocator box, string type, string content) =>
        box.EvaluateAsync("(box, [type, content]) => { const data = new DataTransfer(); data.setData(type, content); box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", new[] { type, content });

    private async Task<(IBrowserContext Window, IPage Page, DateOnly Day)> OpenAsync(string name)
    {
        var account = await portal.AccountAsync(name, RoleKind.Secretariat, await CouncilAsync());
        var day = new DateOnly(2031, 1, 10).AddDays(7 * Interlocked.Increment(ref meetings));
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, Council, day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        var window = await chromium.AsAsync(account, portal.Services, portal.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceMeeting(Council, day));
        await page.Locator("kkr-text[data-kind=background] .box").WaitForAsync();
        return (window, page, day);
    }

    private async Task<int> CouncilAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Councils.Where(c => c.Slug == Council).Select(c => c.Id).SingleAsync();
    }

    private static async Task WriteAsync(IPage page, string words)
    {
        await page.Locator("kkr-text[data-kind=background] .box").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await SavedAsync(page);
    }

    /// <summary>The top bar says that it is saved, and nothing waits.</summary>
    private static async Task SavedAsync(IPage page)
    {
        await page.StoreEmptiesAsync();
        await page.Locator("#save[data-kind=saved]").WaitForAsync();
    }

    private async Task<string> MarkdownAsync(DateOnly day, PartKind kind)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.ItemTexts.Where(t => t.Item.Meeting.Council.Slug == Council && t.Item.Meeting.Date == day && t.Item.Number == "1.1" && t.Kind == kind).Select(t => t.Markdown).SingleAsync();
    }

    private async Task<List<(string Number, string Title)>> NumbersAsync(DateOnly day)
    {
        await using var db = await portal.WorkspaceAsync();
        var items = await db.Items.Where(i => i.Meeting.Council.Slug == Council && i.Meeting.Date == day).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => new { i.Number, i.Title }).ToListAsync();
        Assert.All(items, item => Assert.Matches(@"^\d+\.\d+$", item.Number));
        return [.. items.Select(item => (item.Number, item.Title))];
    }
}
