using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>
/// One meeting from its template to its corrected minutes, with everybody who has to do with it: a secretary who works by keyboard alone, a
/// member, and a citizen whose browser runs no script.
/// </summary>
public sealed class StoryTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private const string Council = "hovedstaden";
    private const string Title = "Fælles lanternefestival", Background = "Kommunerne vil tænde lygterne i en lanternefestival.", Advice = "Det indstilles, at KKR Hovedstaden tænder lygterne.";
    private const string ClosedTitle = "Køb af fyrtårnet", PublicTitle = "En ejendomssag", ClosedText = "Prisen er elleve guldmønter.", ClosedDecision = "Rådet byder ni guldmønter.";
    private const string Decision = "Rådet tænder lygterne den første lørdag i advent.", Corrected = "Rådet tænder lygterne den anden lørdag i advent.", Note = "Lørdagen er rettet.";
    private const string Body = "Lanterneudvalget", Promise = "Fordeling af lygter";
    private static readonly DateOnly Day = new(2029, 11, 30);

    private IPage desk = null!, citizen = null!;
    private int interactions;

    [Fact]
    public async Task A_meeting_goes_from_template_to_corrected_minutes_and_its_closed_item_never_shows()
    {
        await using var office = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden), portal.Services, portal.Address);
        await using var street = await chromium.ReaderAsync(script: false);
        var (account, member) = await MemberAsync();
        await using var home = await chromium.AsAsync(account, portal.Services, portal.Address, width: 390);
        (desk, citizen) = (await office.NewPageAsync(), await street.NewPageAsync());

        await MakeFromTemplateAsync();
        await WriteTwoItemsAsync();
        await ReleaseAsync();
        await CitizenFindsTheAgendaAsync();
        await MemberSendsSubstituteAsync(await home.NewPageAsync(), account);
        await HoldMeetingAsync(member);
        await ReleaseAsync();
        await CitizenReadsTheDecisionAsync();
        await CorrectAsync();
        await NothingClosedIsPublicAsync();
    }

    private async Task MakeFromTemplateAsync()
    {
        await desk.GotoAsync(portal.Address + Urls.Workspace);
        await desk.GetByLabel("Dato").FillAsync(Urls.Date(Day));
        // What the last meeting announced is for other meetings.
        foreach (var announced in await desk.Locator("input[name=annonceret]").AllAsync()) await announced.UncheckAsync();
        interactions = 0;
        await PressAsync("Alt+KeyN");
        await desk.WaitForURLAsync("**" + Urls.WorkspaceMeeting(Council, Day));
        await desk.Locator("kkr-text .box").First.WaitForAsync();
        await desk.Locator(".out .it", new() { HasTextString = "Godkendelse af referat" }).First.WaitForAsync();
        Assert.Equal(InteractionTable.Of("The next meeting's agenda from the template"), interactions);
    }

    private async Task WriteTwoItemsAsync()
    {
        await AddAsync(Title);
        await TypeTextAsync("background", Background);
        await TypeTextAsync("recommendation", Advice);
        await SavedAsync();
        await AddAsync(ClosedTitle);
        await TypeTextAsync("background", ClosedText);
        // The new one is to be taken first.
        await desk.Keyboard.PressAsync("Alt+ArrowUp");
        await desk.Locator(".toast", new() { HasTextString = "er flyttet til" }).WaitForAsync();
        await desk.TabToAsync(desk.Locator("#aab"));
        await desk.Keyboard.PressAsync("ArrowRight");
        await desk.WriteAtAsync(desk.Locator("#offentlig"), PublicTitle);
        await SavedAsync();
        var titles = await desk.Locator(".out .it .t").AllInnerTextsAsync();
        Assert.Equal(titles.Index().Single(t => t.Item == Title).Index - 1, titles.Index().Single(t => t.Item == ClosedTitle).Index);
        // What the template left stands in the way of a release.
        await desk.EnterInListAsync(".out", "Punkter til næste møde");
        await desk.Locator("#titel", new() { HasTextString = "Punkter til næste møde" }).WaitForAsync();
        await TypeTextAsync("background", "KKR Hovedstaden mødes næste gang den 8. februar 2030.");
        await SavedAsync();
    }

    /// <summary>A new item at the end of the third section, named; the caret is in its first text then.</summary>
    private async Task AddAsync(string title)
    {
        await desk.EnterAtAsync(desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tilføj punkt i afsnit 3,") }));
        await desk.Locator("#titel").FocusedAsync();
        await desk.Keyboard.TypeAsync(title);
        await desk.Keyboard.PressAsync("Enter");
    }

    private Task TypeTextAsync(string kind, string words) => desk.WriteAtAsync(desk.Locator($"kkr-text[data-kind={kind}] .box"), words);

    private async Task SavedAsync()
    {
        await desk.StoreEmptiesAsync();
        await desk.Locator("#save[data-kind=saved]").WaitForAsync();
    }

    private Task PressAsync(string keys)
    {
        interactions++;
        return desk.Keyboard.PressAsync(keys);
    }

    /// <summary>From any page of the meeting, with the note if one is asked for.</summary>
    private async Task ReleaseAsync(string? note = null)
    {
        interactions = 0;
        await PressAsync("Control+Enter");
        await desk.WaitForURLAsync("**" + Urls.WorkspaceRelease(Council, Day));
        await desk.Locator("#r1").WaitForAsync();
        Assert.Equal([], await desk.Locator(".rl li", new() { HasTextString = "Spærrer" }).AllInnerTextsAsync());
        Assert.Contains("Intet spærrer", await desk.InnerTextAsync("#r1"), StringComparison.Ordinal);
        Assert.DoesNotContain(ClosedText, await desk.InnerTextAsync(".pv"), StringComparison.Ordinal);
        if (note is not null) await desk.WriteAtAsync(desk.Locator("#note"), note);
        // An agenda and minutes are told to the members unless somebody says no; a correction only when somebody says so.
        await Assertions.Expect(desk.Locator("input[name=post]")).ToBeCheckedAsync(new() { Checked = note is null });
        // The ten seconds for a second thought are the product's; nobody has one here.
        await desk.Locator("form[data-countdown]").EvaluateAsync("form => { form.dataset.countdown = 1 }");
        await PressAsync("Control+Enter");
        await desk.GetByText("Frigivet som version").WaitForAsync();
        Assert.Equal(InteractionTable.Of("Release of the minutes, told to the members"), interactions);
    }

    private async Task CitizenFindsTheAgendaAsync()
    {
        await SearchAsync("lanternefestival");
        await citizen.GetByRole(AriaRole.Link, new() { NameRegex = new(Title) }).First.ClickAsync();
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(Advice);
        await citizen.GotoAsync(portal.Address + Urls.Meeting(Council, Day));
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(PublicTitle);
        await NothingClosedIsPublicAsync();
    }

    private async Task SearchAsync(string words)
    {
        await citizen.GotoAsync(portal.Address + Urls.Front);
        await citizen.Locator("main input[name=q]").FillAsync(words);
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.WaitForURLAsync("**" + Urls.Search + "?**");
    }

    private async Task MemberSendsSubstituteAsync(IPage page, Account account)
    {
        await using (var db = await portal.WorkspaceAsync()) Assert.True(await db.OutgoingMail.AnyAsync(m => m.To == account.Email && m.Subject.StartsWith("Dagsordenen")));
        await page.GotoAsync(portal.Address + Urls.Members);
        await page.GetByRole(AriaRole.Link, new() { Name = "Læs dagsordenen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(ClosedText);
        await page.GotoAsync(portal.Address + Urls.Members);
        await page.GetByLabel("Afbud med suppleant").CheckAsync();
        await page.GetByLabel("Suppleant", new() { Exact = true }).FillAsync("Sigrid Stedfortræder");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send svar" }).ClickAsync();
        await page.GetByText("Sigrid Stedfortræder kommer i stedet.").WaitForAsync();
    }

    private async Task HoldMeetingAsync(string member)
    {
        await desk.EnterAtAsync(desk.GetByRole(AriaRole.Link, new() { Name = "Mødedag og referat" }));
        await desk.Locator("kkr-text .box").WaitForAsync();
        await desk.Locator(".pr.off", new() { HasTextString = member }).WaitForAsync();
        await desk.Locator(".pr.sub", new() { HasTextString = "Sigrid Stedfortræder" }).WaitForAsync();
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.GetByText("Punkternes numre ligger nu fast").WaitForAsync();
        await desk.Keyboard.PressAsync("Alt+Digit9");
        await Assertions.Expect(desk.Locator(".pr .ex", new() { HasTextString = "ikke markeret" })).ToHaveCountAsync(0);

        foreach (var (n, title) in (await desk.Locator(".rail .t").AllInnerTextsAsync()).Index())
        {
            if (n > 0) await desk.Keyboard.PressAsync("Alt+PageDown");
            await desk.Locator(".now h2", new() { HasTextString = title }).First.WaitForAsync();
            await DecideAsync(title);
        }
        await desk.GetByText("Alle punkter er færdige").WaitForAsync();
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.GetByText("Mødet er lukket").WaitForAsync();
    }

    private async Task DecideAsync(string title)
    {
        if (title is not (Title or ClosedTitle))
        {
            await desk.Keyboard.PressAsync(title.StartsWith("Godkendelse", StringComparison.Ordinal) ? "Alt+Digit1" : "Alt+Digit3");
            await desk.Locator(".rail .on .s", new() { HasTextRegex = new("Som indstillet|Til efterretning") }).WaitForAsync();
            await desk.StoreEmptiesAsync();
            return;
        }
        await desk.Keyboard.PressAsync("F4");
        await desk.Keyboard.TypeAsync(title == Title ? Decision : ClosedDecision);
        await desk.StoreEmptiesAsync();
        await desk.TabToAsync(desk.Locator("input[name=udfald]").First);
        await desk.Keyboard.PressAsync("Space");
        await desk.Locator(".rail .on .s", new() { HasTextString = "Som indstillet" }).WaitForAsync();
        if (title == Title) await AppointAsync();
    }

    private async Task AppointAsync()
    {
        await desk.Keyboard.PressAsync("Alt+Digit7");
        await desk.Locator("#u-navn").FocusedAsync();
        await desk.Keyboard.TypeAsync("Lykke Lygte (A)");
        await desk.WriteAtAsync(desk.Locator("#u-organ"), Body);
        await desk.Keyboard.PressAsync("Enter");
        await desk.Locator(".apt tbody tr", new() { HasTextString = Body }).WaitForAsync();
        await desk.Locator("#ny-udpegning").FocusedAsync();
        await desk.Keyboard.PressAsync("Alt+Digit8");
        await desk.Locator("#f-tekst").FocusedAsync();
        await desk.Keyboard.TypeAsync(Promise);
        await desk.Locator("#f-dato").FillAsync("2030-01-15");
        await desk.Keyboard.PressAsync("Enter");
        await desk.Locator(".dl li", new() { HasTextString = Promise }).WaitForAsync();
        await desk.Locator("#ny-frist").FocusedAsync();
    }

    private async Task CitizenReadsTheDecisionAsync()
    {
        await SearchAsync("lygterne advent");
        await citizen.GetByRole(AriaRole.Link, new() { NameRegex = new(Title) }).First.ClickAsync();
        var main = citizen.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync(Decision);
        await Assertions.Expect(main).ToContainTextAsync(Promise);
        await Assertions.Expect(main).ToContainTextAsync("Lykke Lygte");
        await citizen.GotoAsync(portal.Address + Urls.SeatsOf(Day, bodyOrPerson: Body));
        await Assertions.Expect(main).ToContainTextAsync("Lykke Lygte");
        await NothingClosedIsPublicAsync();
    }

    private async Task CorrectAsync()
    {
        await desk.EnterAtAsync(desk.GetByRole(AriaRole.Link, new() { Name = "Mødedag og referat" }));
        await desk.Locator("kkr-text .box").WaitForAsync();
        await desk.EnterInListAsync(".rail", Title);
        await desk.Locator(".now h2", new() { HasTextString = Title }).First.WaitForAsync();
        await Assertions.Expect(desk.Locator("kkr-text .box")).ToContainTextAsync(Decision);
        await desk.Keyboard.PressAsync("F4");
        await desk.Keyboard.PressAsync("Control+a");
        await desk.Keyboard.TypeAsync(Corrected);
        await SavedAsync();
        await ReleaseAsync(Note);
        await SearchAsync("lygterne advent");
        await citizen.GetByRole(AriaRole.Link, new() { NameRegex = new(Title) }).First.ClickAsync();
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(Corrected);
        await citizen.GotoAsync(portal.Address + Urls.Meeting(Council, Day));
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(Note);
        // What was released before stays to be read.
        await citizen.GotoAsync(portal.Address + Urls.Version(Council, Day, 2));
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(Decision);
    }

    /// <summary>On the meeting's own addresses and where things are found; PlantedSecretTests knows every channel.</summary>
    private async Task NothingClosedIsPublicAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        var released = await db.PublishedItems.Where(i => i.Meeting.Council.Slug == Council && i.Date == Day).Select(i => i.Number).ToListAsync();
        var version = await db.PublishedVersions.CountAsync(v => v.Meeting.Council.Slug == Council && v.Meeting.Date == Day);
        Assert.NotEmpty(released);
        foreach (var address in (string[])
        [
            Urls.Front, Urls.Decisions, Urls.Feed(Council), Urls.Meeting(Council, Day), Urls.SearchFor("fyrtårnet"), Urls.SearchFor("guldmønter"), "/api/v1/search?q=guldm%C3%B8nter",
            .. released.Select(number => Urls.Item(Council, Day, number)), .. released.Select(number => Urls.ItemData(Council, Day, number)),
            .. Enumerable.Range(1, version).Select(v => Urls.Version(Council, Day, v)),
        ])
        {
            var text = System.Net.WebUtility.HtmlDecode(await portal.Http.GetStringAsync(address));
            foreach (var secret in (string[])[ClosedTitle, ClosedText, ClosedDecision]) Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{address} tells »{secret}«.");
        }
    }

    /// <summary>A member with an account of their own, known by name from the council's minutes.</summary>
    private async Task<(Account Account, string Name)> MemberAsync()
    {
        var account = await portal.AccountAsync("Karen Vestergaard", RoleKind.Member, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var seat = await db.Attendees.Where(a => a.Meeting.CouncilId == StaffPortal.Hovedstaden && a.Meeting.Date.Year == 2026 && a.SubstituteFor == null && a.ActingFor == null && a.MunicipalityAsWritten != null)
            .OrderBy(a => a.Id).Select(a => new { a.PersonId, a.Person.Name }).FirstAsync();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, seat.PersonId));
        return (account, seat.Name);
    }
}
