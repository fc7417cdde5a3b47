using KkrPortal.Web;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests.Story;

/// <summary>A secretary's window, worked by keyboard alone.</summary>
internal sealed class Desk(IPage page, string site)
{
    private const string Council = StoryPortal.Council;
    private readonly IPage page = page;
    private int interactions;

    /// <summary>The files, laid up as they are in a folder; how many questions each meeting then has is seen in its review.</summary>
    public async Task ImportAsync(IReadOnlyList<string> files)
    {
        await page.GotoAsync(site + Urls.WorkspaceImport);
        await page.Locator("#filer").SetInputFilesAsync(files);
        await page.GetByText($"{files.Count} af {files.Count} filer er læst").WaitForAsync();
        Assert.Equal([], await page.Locator("#filliste tr.bad").AllInnerTextsAsync());
    }

    /// <summary>Answers every question of the files that were just laid up: with the first answer where that is possible.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AnswerAsync()
    {
        var reviews = await page.Locator("#filliste a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var answered = 0;
        foreach (var review in reviews)
        {
            await page.GotoAsync(review);
            var heading = page.Locator("#spoergsmaal");
            while (await page.Locator(".ans-b").CountAsync() > 0)
            {
                var asked = await page.Locator("input[name=spoergsmaal]").InputValueAsync();
                // A spelling without a proposal has nothing to say yes to.
                await page.Keyboard.PressAsync(await page.Locator("select#valg").CountAsync() > 0 && await page.Locator("select#valg").InputValueAsync() == "" ? "2" : "1");
                await Assertions.Expect(page.Locator($"input[name=spoergsmaal][value='{asked}']")).ToHaveCountAsync(0);
                answered++;
            }
            await heading.WaitForAsync();
        }
        return answered;
    }

    /// <summary>One press makes the agenda; what the last meeting announced stays behind.</summary>
    /// <param name="proposed">True where the last minutes say the day, so that nobody types it.</param>
    public async Task MakeFromTemplateAsync(DateOnly day, bool proposed)
    {
        await page.GotoAsync(site + Urls.WorkspaceOf(Council));
        if (proposed) Assert.Equal(Urls.Date(day), await page.GetByLabel("Dato").InputValueAsync());
        else await page.GetByLabel("Dato").FillAsync(Urls.Date(day));
        foreach (var announced in await page.Locator("input[name=annonceret]").AllAsync()) await announced.UncheckAsync();
        interactions = 0;
        await PressAsync("Alt+KeyN");
        await page.WaitForURLAsync("**" + Urls.WorkspaceMeeting(Council, day));
        await page.Locator("kkr-text .box").First.WaitForAsync();
        await page.Locator(".out .it", new() { HasTextString = "Godkendelse af referat" }).First.WaitForAsync();
        Assert.Equal(InteractionTable.Of("The next meeting's agenda from the template"), interactions);
    }

    /// <summary>A new item at the end of the third section, named; the caret is in its first text then.</summary>
    public async Task AddAsync(string title)
    {
        await page.EnterAtAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tilføj punkt i afsnit 3,") }));
        await page.Locator("#titel").FocusedAsync();
        await page.Keyboard.TypeAsync(title);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task WriteAsync(string kind, string words) => page.WriteAtAsync(Text(kind), words);

    /// <summary>What was added last is to be taken before the one above it.</summary>
    public async Task MoveUpAsync()
    {
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await page.Locator(".toast", new() { HasTextString = "er flyttet til" }).WaitForAsync();
    }

    public async Task CloseToPublicAsync(string publicTitle)
    {
        await page.TabToAsync(page.Locator("#aab"));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WriteAtAsync(page.Locator("#offentlig"), publicTitle);
        await SavedAsync();
    }

    /// <summary>What the template left open stands in the way of a release.</summary>
    public async Task SayNextMeetingAsync(string words)
    {
        await OpenAsync("Punkter til næste møde");
        await WriteAsync("background", words);
        await SavedAsync();
    }

    public async Task OpenAsync(string title)
    {
        await page.EnterInListAsync(".out", title);
        await page.Locator("#titel", new() { HasTextString = title }).WaitForAsync();
    }

    public async Task<List<string>> TitlesAsync() => [.. await page.Locator(".out .it .t").AllInnerTextsAsync()];

    /// <summary>Both write in the background of the item that both see, and one of them while the line is gone: the words of both stay.</summary>
    public async Task WriteAtOnceAsync(Desk other, string name, string mine, string theirs)
    {
        await other.page.GotoAsync(page.Url);
        await other.Text("background").WaitForAsync();
        await page.Locator(".tag.here", new() { HasTextString = $"{name} er her" }).WaitForAsync();
        await other.page.Context.SetOfflineAsync(true);
        await other.AppendAsync(theirs);
        await other.page.Locator("#save[data-kind=off]").WaitForAsync();
        await AppendAsync(mine);
        await SavedAsync();
        await other.page.Context.SetOfflineAsync(false);
        var merge = other.page.GetByRole(AriaRole.Link, new() { Name = "Se begge og saml" });
        await merge.WaitForAsync();
        await merge.FocusAsync();
        await other.page.Keyboard.PressAsync("Enter");
        await other.page.Locator("input[value=begge]").First.FocusAsync();
        await other.page.Keyboard.PressAsync("3");
        await other.page.Keyboard.PressAsync("Control+Enter");
        foreach (var words in (string[])[mine, theirs]) await Assertions.Expect(Text("background")).ToContainTextAsync(words);
    }

    /// <summary>Follows what Korrektur found to its words, and writes the text anew.</summary>
    public async Task ProofreadAsync(string found, string kind, string words)
    {
        var finding = page.Locator(".fnd-list li", new() { HasTextString = found });
        await page.EnterAtAsync(finding.Locator("a.j"));
        await Text(kind).FocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await SavedAsync();
        await Assertions.Expect(finding).ToHaveCountAsync(0);
    }

    /// <summary>The preview and the release of a document, from any page of its meeting.</summary>
    /// <param name="note">What a correction says of itself; a correction is not told to the members unless somebody says so.</param>
    /// <param name="hidden">Words that the preview must not show.</param>
    public async Task ReleaseAsync(DateOnly day, string? note = null, params string[] hidden)
    {
        interactions = 0;
        await PressAsync("Control+Enter");
        await page.WaitForURLAsync("**" + Urls.WorkspaceRelease(Council, day));
        foreach (var words in hidden) Assert.DoesNotContain(words, await page.InnerTextAsync(".pv"), StringComparison.Ordinal);
        if (note is not null) await page.WriteAtAsync(page.Locator("#note"), note);
        await Assertions.Expect(page.Locator("input[name=post]")).ToBeCheckedAsync(new() { Checked = note is null });
        await ReleaseNowAsync();
        Assert.Equal(InteractionTable.Of("Release of the minutes, told to the members"), interactions);
    }

    /// <summary>What was imported; no member has an account yet who could be told.</summary>
    public async Task ReleaseImportedAsync(DateOnly day)
    {
        await page.GotoAsync(site + Urls.WorkspaceRelease(Council, day));
        await ReleaseNowAsync();
    }

    private async Task ReleaseNowAsync()
    {
        await page.Locator("#r1").WaitForAsync();
        Assert.Equal([], await page.Locator(".rl li", new() { HasTextString = "Spærrer" }).AllInnerTextsAsync());
        Assert.Contains("Intet spærrer", await page.InnerTextAsync("#r1"), StringComparison.Ordinal);
        // The ten seconds for a second thought are the product's; nobody has one here.
        await page.Locator("form[data-countdown]").EvaluateAsync("form => { form.dataset.countdown = 1 }");
        await PressAsync("Control+Enter");
        await page.GetByText("Frigivet som version").WaitForAsync();
    }

    /// <summary>From the agenda or the release to the closed meeting: everybody came who did not cancel, and each item is decided.</summary>
    /// <param name="away">A member who cancelled.</param>
    /// <param name="substitute">Who comes in the member's place.</param>
    public async Task HoldAsync(Func<string, Task> decide, string? away = null, string? substitute = null)
    {
        await page.EnterAtAsync(page.GetByRole(AriaRole.Link, new() { Name = "Mødedag og referat" }));
        await page.Locator("#beslutning .box").WaitForAsync();
        if (away is not null) await page.Locator(".pr.off", new() { HasTextString = away }).WaitForAsync();
        if (substitute is not null) await page.Locator(".pr.sub", new() { HasTextString = substitute }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Punkternes numre ligger nu fast").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+Digit9");
        await Assertions.Expect(page.Locator(".pr .ex", new() { HasTextString = "ikke markeret" })).ToHaveCountAsync(0);
        foreach (var (n, title) in (await page.Locator(".rail .t").AllInnerTextsAsync()).Index())
        {
            if (n > 0) await page.Keyboard.PressAsync("Alt+PageDown");
            await page.Locator(".now h2", new() { HasTextString = title }).First.WaitForAsync();
            await decide(title);
        }
        await page.GetByText("Alle punkter er færdige").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Mødet er lukket").WaitForAsync();
    }

    /// <summary>By the phrase that suits a standing item.</summary>
    public async Task DecideByPhraseAsync(string title)
    {
        await page.Keyboard.PressAsync(title.StartsWith("Godkendelse", StringComparison.Ordinal) ? "Alt+Digit1" : "Alt+Digit3");
        await page.Locator(".rail .on .s", new() { HasTextRegex = new("Som indstillet|Til efterretning") }).WaitForAsync();
        await page.StoreEmptiesAsync();
    }

    /// <summary>In own words, and as was recommended.</summary>
    public async Task DecideAsync(string decision)
    {
        await page.Keyboard.PressAsync("F4");
        await page.Keyboard.TypeAsync(decision);
        await page.StoreEmptiesAsync();
        await page.TabToAsync(page.Locator("input[name=udfald]").First);
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".rail .on .s", new() { HasTextString = "Som indstillet" }).WaitForAsync();
    }

    public async Task AppointAsync(string name, string body)
    {
        await page.Keyboard.PressAsync("Alt+Digit7");
        await page.Locator("#u-navn").FocusedAsync();
        await page.Keyboard.TypeAsync(name);
        await page.WriteAtAsync(page.Locator("#u-organ"), body);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".apt tbody tr", new() { HasTextString = body }).WaitForAsync();
        await page.Locator("#ny-udpegning").FocusedAsync();
    }

    public async Task PromiseAsync(string promise, DateOnly by)
    {
        await page.Keyboard.PressAsync("Alt+Digit8");
        await page.Locator("#f-tekst").FocusedAsync();
        await page.Keyboard.TypeAsync(promise);
        await page.Locator("#f-dato").FillAsync(Urls.Date(by));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".dl li", new() { HasTextString = promise }).WaitForAsync();
        await page.Locator("#ny-frist").FocusedAsync();
    }

    /// <summary>Writes a released decision anew; it is public when it is released again.</summary>
    public async Task CorrectDecisionAsync(string title, string decision, string corrected)
    {
        await page.EnterAtAsync(page.GetByRole(AriaRole.Link, new() { Name = "Mødedag og referat" }));
        await page.Locator("#beslutning .box").WaitForAsync();
        await page.EnterInListAsync(".rail", title);
        await page.Locator(".now h2", new() { HasTextString = title }).First.WaitForAsync();
        await Assertions.Expect(page.Locator("kkr-text .box")).ToContainTextAsync(decision);
        await page.Keyboard.PressAsync("F4");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(corrected);
        await SavedAsync();
    }

    public async Task SavedAsync()
    {
        await page.StoreEmptiesAsync();
        await page.Locator("#save[data-kind=saved]").WaitForAsync();
    }

    private ILocator Text(string kind) => page.Locator($"kkr-text[data-kind={kind}] .box");

    private async Task AppendAsync(string words)
    {
        await page.TabToAsync(Text("background"));
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" " + words);
    }

    private Task PressAsync(string keys)
    {
        interactions++;
        return page.Keyboard.PressAsync(keys);
    }
}
