using KkrPortal.Data;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>The words of a text in the agenda editor: as they are typed, pasted, stored and shown again. Each test makes a meeting of its own.</summary>
public sealed class AgendaTextTests(StaffPortal portal, Chromium chromium) : AgendaEditor(portal, chromium), IClassFixture<StaffPortal>
{
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

            at rådet

            a) godkender ordningen

            b) drøfter prisen

            Og dertil

            3) det tredje
            4) det fjerde

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
            : ["Før.", "Cyklerne i havnen er talt af kommunerne i foråret, og KKR-sekretariatet har regnet på, hvad det koster at få dem samlet ind, sorteret og deponeret inden sommer.", "Der er 40 cykler.", "- Den første er den grønne, som har stået der siden brandmandens tid og længere endnu.\n- Den anden er rød.", "Der er også talt i de fem kommuner, som har en havn, men ikke en ramme. Børne- og ungecykler tæller ikke med."];
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

            > tre

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
    public async Task Points_pasted_as_plain_lines_are_lists_and_a_day_or_a_single_mark_is_words()
    {
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await box.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await PasteAsync(box, "text/plain", "• cykler\n• både\nDertil kommer:\n2) heste\n3) kærrer\n24. maj er en dag\n25. maj er den næste\n- alene");
        await SavedAsync(page);
        Assert.Equal("- cykler\n- både\n\nDertil kommer:\n\n2) heste\n3) kærrer\n\n24. maj er en dag\n\n25. maj er den næste\n\n\\- alene", await MarkdownAsync(day, PartKind.Background));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Vi talte ");
        await PasteAsync(box, "text/plain", "ca. 30 cykler");
        await SavedAsync(page);
        Assert.Equal("Vi talte ca. 30 cykler", await MarkdownAsync(day, PartKind.Background));
    }

    /// <summary>Each of these was once another text when the editor had had it open: "Hr. Hansen" was point 1 of a list, "KL`s" code, "> 65 år" a quotation.</summary>
    [Fact]
    public async Task A_text_that_is_opened_and_added_to_keeps_every_sign_that_it_had()
    {
        const string Words =
            """
            Hr. Hansen og ca. 30 andre talte.

            Ca. 30 talte. Kl. 10.00 gik de.

            Kl. 12 kom de igen:

            a) de kom ind
            b) de gik ud

            1) de første
            2) de **næste**

            1. den *ene*
            2. den anden

            > 65 år og < 18 år

            + 3 projekter

            10. og 11. juni er de her, 12. - 14. juni ikke.

            KL`s svar og KKR`s, ~20 mod ~30.

            [1]: https://eksempel.dk/note

            Se https://eksempel.dk/a_b, (www.eksempel.dk) eller skriv til post@eksempel.dk.

            - [ ] ja
            - [x] nej

            I alt
            ===

            | Kommune | Pladser |
            | --- | ---: |
            | Nybyg | 12 |

            Til sidst.
            """;
        var (window, page, day) = await OpenAsync("Mette Lund");
        await using var _ = window;
        var stored = Words.ReplaceLineEndings("\n");
        await using (var db = await Portal.WorkspaceAsync())
            await db.ItemTexts.Where(t => t.Item.Meeting.Council.Slug == Council && t.Item.Meeting.Date == day && t.Item.Number == "1.1" && t.Kind == PartKind.Background).ExecuteUpdateAsync(set => set.SetProperty(t => t.Markdown, stored));
        await page.ReloadAsync();
        var box = page.Locator("kkr-text[data-kind=background] .box");
        await box.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" Og mere.");
        await SavedAsync(page);
        Assert.Equal(stored + " Og mere.", await MarkdownAsync(day, PartKind.Background));
        Assert.Equal(2, await box.Locator("ol").CountAsync());
        Assert.Equal(1, await box.Locator("ul").CountAsync());
        Assert.Equal(0, await box.Locator("blockquote, code, pre, h1, h2").CountAsync());
    }

    private static Task PasteAsync(ILocator box, string type, string content) =>
        box.EvaluateAsync("(box, [type, content]) => { const data = new DataTransfer(); data.setData(type, content); box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", new[] { type, content });
}
