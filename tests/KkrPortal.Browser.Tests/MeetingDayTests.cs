using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KkrPortal.Browser.Tests;

/// <summary>A meeting from its opening to its close by keyboard alone, with the presses counted.</summary>
public sealed class MeetingDayTests(StaffPortal portal, Chromium chromium) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);
    private IPage page = null!;
    private int interactions;

    [Fact]
    public async Task A_deadline_before_its_meeting_is_kept_and_asked_about()
    {
        await using var window = await OpenAsync("2026-11-06");
        await page.Keyboard.PressAsync("Alt+Digit8");
        await page.Locator("#f-tekst").FillAsync("Svar fra Movia");
        await page.Locator("#f-dato").FillAsync("2017-01-15");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Fristen 15. januar 2017 er sat ind. Den ligger før mødet: passer året?").WaitForAsync();
    }

    [Fact]
    public async Task Whoever_writes_a_decision_is_told_that_somebody_deletes_its_item_and_is_not_led_off()
    {
        var day = new DateOnly(2033, 1, 14);
        var other = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland);
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(other.Id, "sjaelland", day, null, null, null, MeetingKind.Ordinary, []), CancellationToken.None));
        await using var window = await OpenAsync("2033-01-14");
        await PressAsync("Alt+PageDown");
        await page.Locator(".now .no", new() { HasTextString = "1.2" }).WaitForAsync();
        await PressAsync("F4");
        await page.Keyboard.TypeAsync("Rådet godkendte");
        await page.Locator("#save[data-kind=saved][data-waiting='0']").WaitForAsync();
        await using var db = await portal.WorkspaceAsync();
        var item = await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Sjaelland && i.Meeting.Date == day && i.Number == "1.2").Select(i => i.Id).SingleAsync();
        await portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: false, CancellationToken.None);
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Anders Holm har slettet punkt 1.2." }).WaitForAsync();
        await page.Keyboard.TypeAsync(" dagsordenen.");
        await page.StoreEmptiesAsync();
        Assert.Equal("Rådet godkendte dagsordenen.", await db.ItemTexts.IgnoreQueryFilters().Where(t => t.ItemId == item && t.Kind == PartKind.Decision).Select(t => t.Markdown).SingleAsync());
        // A phrase can say nothing of it any more, and the page lives on.
        await PressAsync("Alt+Digit4");
        await page.GetByText("Punktet er slettet imens. Sæt det ind igen under Historik.").WaitForAsync();
        await portal.Services.GetRequiredService<DeleteItem>().ExecuteAsync(other.Id, item, back: true, CancellationToken.None);
        await Assertions.Expect(page.GetByText("har slettet punkt")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_meeting_is_held_and_closed_by_keyboard()
    {
        await using var window = await OpenAsync("2027-01-29");
        await PressAsync("Control+Enter");
        await page.GetByText("Punkternes numre ligger nu fast").WaitForAsync();

        // All present in one press; then who was absent and who came instead, as a mail lists them.
        interactions = 0;
        await PressAsync("Alt+Digit9");
        await page.GetByText("er sat til mødt").WaitForAsync();
        await page.Keyboard.PressAsync("F2");
        var members = await page.Locator(".pr .nm").AllInnerTextsAsync();
        await PasteAsync(string.Join('\n', Enumerable.Range(0, 5).Select(n => $"{members[n]} / Stedfortræder {"ABCDE"[n]}sen (V), Roskilde")));
        await PressAsync("Enter");
        await page.GetByText($"Stedfortræder Esen er suppleant for {members[4]}.").WaitForAsync();
        Assert.Equal(InteractionTable.Of("Who came, five of them by a substitute"), interactions);
        await EnterAsync("Gert Gæstesen, økonom");
        await page.GetByText("er med som gæst").WaitForAsync();

        var numbers = await page.Locator(".rail .no").AllInnerTextsAsync();
        for (var n = 0; n < 3; n++)
        {
            await page.Locator(".now .no", new() { HasTextString = numbers[n] }).WaitForAsync();
            await PressAsync("Alt+Digit1");
            await page.Locator(".rail .on .s", new() { HasTextString = "Som indstillet" }).WaitForAsync();
            await PressAsync("Alt+PageDown");
        }
        await page.Locator(".now .no", new() { HasTextString = numbers[3] }).WaitForAsync();
        await page.Keyboard.PressAsync("F2");
        await EnterAsync(members[6]);
        await page.GetByText($"{members[6]} gik ved punkt {numbers[3]}.").WaitForAsync();
        await PressAsync("F4");
        await page.Keyboard.TypeAsync("Rådet besluttede noget helt tredje.");
        await page.Locator("#save[data-kind=saved][data-waiting='0']").WaitForAsync();
        await PressAsync("Alt+Digit7");
        await page.Locator("#u-navn").PressSequentiallyAsync(members[7]);
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#u-organ").FillAsync("Prøverådet");
        await PressAsync("Enter");
        await page.Locator(".apt tbody tr", new() { HasTextString = "Prøverådet" }).WaitForAsync();
        // The list is drawn before the form is closed, which gives the focus back.
        await page.Locator("#ny-udpegning:focus").WaitForAsync();

        // It can't be closed while something is undecided, and says what, with a way there.
        var missing = page.Locator(".cp-close a");
        Assert.Equal($"Punkt {numbers[3]}", await missing.First.InnerTextAsync());
        await missing.First.FocusAsync();
        await PressAsync("Enter");
        await page.GetByText("mangler udfald").First.WaitForAsync();
        await page.Locator("input[name=udfald]").Last.FocusAsync();
        await PressAsync("Space");
        for (var n = 4; n < numbers.Count; n++)
        {
            await PressAsync("Alt+PageDown");
            await page.Locator(".now .no", new() { HasTextString = numbers[n] }).WaitForAsync();
            await PressAsync("Alt+Digit6");
            await page.Locator(".rail .on .s", new() { HasTextString = "Ingen beslutning" }).WaitForAsync();
        }
        await page.GetByText("Alle punkter er færdige").WaitForAsync();
        await PressAsync("Control+Enter");
        await page.GetByText("Mødet er lukket").WaitForAsync();

        // Nothing offers to move or delete what would be refused now.
        await page.GotoAsync(portal.Address + "/arbejde/moeder/sjaelland/2027-01-29");
        await page.Locator("kkr-text .box").First.WaitForAsync();
        await page.GetByText("Numrene ligger fast").WaitForAsync();
        await Assertions.Expect(page.Locator(".out .mv, .grab:visible, .ed .danger")).ToHaveCountAsync(0);

        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Include(m => m.Attendees).SingleAsync(m => m.CouncilId == StaffPortal.Sjaelland && m.Date == Day);
        Assert.Equal(MeetingState.MinutesDraft, meeting.State);
        Assert.Equal(5, meeting.Attendees.Count(a => a.SubstituteForId != null && a.Party == "V"));
        Assert.Equal(numbers[3], meeting.Attendees.Single(a => a.NameAsWritten == members[6]).ToItem);
        Assert.True(await db.ItemTexts.AnyAsync(t => t.Item.MeetingId == meeting.Id && t.Markdown == "Rådet besluttede noget helt tredje."));
    }

    private async Task PressAsync(string keys)
    {
        interactions++;
        await page.Keyboard.PressAsync(keys);
    }

    /// <summary>Into the field that has the focus.</summary>
    private Task PasteAsync(string text)
    {
        interactions++;
        return page.EvaluateAsync("text => { const data = new DataTransfer(); data.setData('text', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
    }

    /// <summary>A few letters and Enter: one interaction.</summary>
    private async Task EnterAsync(string words)
    {
        interactions++;
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<IBrowserContext> OpenAsync(string day)
    {
        var window = await chromium.AsAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland), portal.Services, portal.Address);
        page = await window.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/arbejde/moeder/sjaelland/{day}/moededag");
        await page.Locator("kkr-text .box").WaitForAsync();
        return window;
    }
}
