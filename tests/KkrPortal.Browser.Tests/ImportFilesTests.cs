using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>Files that are chosen and folders that are dropped on the import page: each gets its row, or is nobody's document.</summary>
public sealed class ImportFilesTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    [Fact]
    public async Task Files_of_other_kinds_are_named_as_left_out_among_those_that_are_read()
    {
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden), portal.Services, portal.Address);
        var page = await OpenAsync(window);
        await page.Locator("#filer").SetInputFilesAsync([Text("Referat.docx"), Text("huskeseddel.txt"), Text("alt.zip"), Text(".DS_Store")]);
        await Assertions.Expect(page.Locator("#fremdrift")).ToContainTextAsync("1 af 1 filer er læst");
        await Assertions.Expect(page.Locator("#fremdrift")).ToContainTextAsync("1 kunne ikke læses. 2 er hverken PDF eller tekst og er sprunget over.");
        await Assertions.Expect(page.Locator("#filliste tbody th")).ToHaveTextAsync(["huskeseddel.txt", "alt.zip", "Referat.docx"]);
        await Assertions.Expect(page.Locator("#filliste tr", new() { HasText = "Referat.docx" })).ToContainTextAsync("Gem filen som PDF");
        await Assertions.Expect(page.Locator("#filliste tr", new() { HasText = "alt.zip" })).ToContainTextAsync("Pak filen ud");
    }

    [Fact]
    public async Task A_folder_that_is_dropped_is_read_with_the_folders_in_it()
    {
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Hovedstaden), portal.Services, portal.Address);
        var page = await OpenAsync(window);
        // A browser hands out a folder's files in lots, and an empty lot at the end.
        await page.EvaluateAsync("""
            () => {
              const file = name => ({ isFile: true, file: found => found(new File(["Mælk og rugbrød"], name)) });
              const folder = lots => ({ isFile: false, createReader: () => { const left = [...lots, []]; return { readEntries: found => found(left.shift()) }; } });
              const drop = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { types: ["Files"], files: [], items: [{ webkitGetAsEntry: () => folder([[file("b.txt"), folder([[file("a.txt")]])], [file("c.txt")]]) }] } });
              document.body.dispatchEvent(drop);
            }
            """);
        await Assertions.Expect(page.Locator("#fremdrift")).ToContainTextAsync("3 af 3 filer er læst");
        await Assertions.Expect(page.Locator("#filliste tbody th")).ToHaveTextAsync(["c.txt", "b.txt", "a.txt"]);
    }

    [Fact]
    public async Task What_a_file_leaves_to_be_answered_stands_on_the_page_without_a_reload()
    {
        await using var window = await chromium.AsAsync(await portal.AccountAsync("Sidsel Krog", RoleKind.Secretariat, StaffPortal.Hovedstaden), portal.Services, portal.Address);
        var page = await OpenAsync(window);
        const string words = "REFERAT 2028\n\nKKR HOVEDSTADEN\n\nDato: 14-04-2028 10:00\n\n1. Sager\n\n1.1. En sag\n\nSAG-2028-00001 abc\n\nBaggrund\n\nDet er til gavn og til glæde, t il nytte.\n\nBeslutning\n\nTaget til efterretning.\n";
        await page.Locator("#filer").SetInputFilesAsync(new FilePayload { Name = "referat.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(words) });
        await Assertions.Expect(page.Locator("#ventende li", new() { HasText = "14. april 2028" })).ToContainTextAsync("Svar på");
        await Assertions.Expect(page.Locator("#filliste tbody th")).ToHaveTextAsync(["referat.txt"]);
    }

    private async Task<IPage> OpenAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.Address + Urls.WorkspaceImport);
        return page;
    }

    private static FilePayload Text(string name) => new() { Name = name, MimeType = "application/octet-stream", Buffer = "Mælk og rugbrød"u8.ToArray() };
}
