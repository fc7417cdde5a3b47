using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Browser.Tests.Story;

/// <summary>
/// From old documents to the next meeting's minutes, corrected and approved by the meeting after it, with everybody who has to do with it:
/// two secretaries who work by keyboard alone, a member, and a citizen whose browser runs no script. It is told on the real documents;
/// where they are not at hand, on samples.
/// </summary>
public sealed class StoryTests(StoryPortal portal, Chromium chromium) : IClassFixture<StoryPortal>
{
    private const string Council = StoryPortal.Council, Colleague = "Anders Holm", Substitute = "Sigrid Stedfortræder";
    private const string Title = "Fælles lanternefestival", Background = "Kommunerne vil tænde lygterne.", Mine = "Først i havnen.", Theirs = "Siden på torvet.";
    /// <summary>It is a Sunday.</summary>
    private const string WrongDay = "lørdag den 2. december 2029", RightDay = "søndag den 2. december 2029";
    private const string Advice = "Det indstilles, at KKR Hovedstaden tænder lygterne";
    private const string ClosedTitle = "Køb af fyrtårnet", PublicTitle = "En ejendomssag", ClosedText = "Prisen er elleve guldmønter.", ClosedDecision = "Rådet byder ni guldmønter.";
    private const string Decision = "Rådet tænder lygterne den første søndag i advent.", Corrected = "Rådet tænder lygterne den anden søndag i advent.", Note = "Søndagen er rettet.";
    private const string Appointee = "Lykke Lygte", Body = "Lanterneudvalget", Promise = "Fordeling af lygter";
    private static readonly DateOnly Day = new(2029, 11, 30), NextDay = new(2030, 2, 8);

    private Desk desk = null!;
    private Street citizen = null!;
    private MemberHome member = null!;

    public static TheoryData<string> Sources => Shared.Exists ? ["documents"] : ["samples", "documents"];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Old_documents_lead_to_the_next_minutes_and_to_their_approval_and_a_closed_item_never_shows(string source)
    {
        if (source == "documents") Shared.Required();
        await using var office = await chromium.AsAsync(await portal.SecretaryAsync("Mette Lund"), portal.Services, portal.Address);
        await using var beside = await chromium.AsAsync(await portal.SecretaryAsync(Colleague), portal.Services, portal.Address);
        await using var street = await chromium.ReaderAsync(script: false);
        (desk, citizen) = (new(await office.NewPageAsync(), portal.Address), new(await street.NewPageAsync(), portal));

        await TakeInOldDocumentsAsync();
        var account = await portal.MemberAsync();
        await using var home = await chromium.AsAsync(account, portal.Services, portal.Address, width: 390);
        member = new(await home.NewPageAsync(), portal.Address);

        await desk.MakeFromTemplateAsync(Day, proposed: false);
        await WriteTwoItemsAsync(new(await beside.NewPageAsync(), portal.Address));
        await desk.ReleaseAsync(Day, null, ClosedText);
        await AgendaIsReadAsync(account);
        await desk.HoldAsync(DecideAsync, account.DisplayName, Substitute);
        await desk.ReleaseAsync(Day, null, ClosedText, ClosedDecision);
        await DecisionIsReadAsync();
        await CorrectAsync();
        await ApproveAsync();
        await citizen.NeverReadsAsync(Day, ["fyrtårnet", "guldmønter"], ClosedTitle, ClosedText, ClosedDecision);
    }

    private async Task TakeInOldDocumentsAsync()
    {
        await desk.ImportAsync(StoryPortal.Documents);
        var answered = await desk.AnswerAsync();
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.Findings.AnyAsync(f => f.Source == FindingSource.Import && f.State == FindingState.Open));
        Assert.Equal(answered, await db.Audit.CountAsync(a => a.Action == "answer-question" && a.By == "Mette Lund"));
        // Nothing was public so far.
        Assert.False(await db.PublishedMeetings.AnyAsync());
        var latest = await db.Meetings.Where(m => m.Council.Slug == Council).MaxAsync(m => m.Date);
        await desk.ReleaseImportedAsync(latest);
        await citizen.ReadsAsync(Urls.Meeting(Council, latest), "KKR Hovedstaden");
    }

    private async Task WriteTwoItemsAsync(Desk colleague)
    {
        await desk.AddAsync(Title);
        await desk.WriteAsync("background", Background);
        await desk.WriteAsync("recommendation", $"{Advice} {WrongDay}.");
        await desk.SavedAsync();
        await desk.WriteAtOnceAsync(colleague, Colleague, Mine, Theirs);
        await desk.ProofreadAsync("2. december 2029", "recommendation", $"{Advice} {RightDay}.");
        await desk.AddAsync(ClosedTitle);
        await desk.WriteAsync("background", ClosedText);
        await desk.MoveUpAsync();
        await desk.CloseToPublicAsync(PublicTitle);
        var titles = await desk.TitlesAsync();
        Assert.Equal(titles.IndexOf(Title) - 1, titles.IndexOf(ClosedTitle));
        await desk.SayNextMeetingAsync("KKR Hovedstaden mødes næste gang den 8. februar 2030.");
    }

    private async Task AgendaIsReadAsync(Account account)
    {
        await citizen.FindsAsync("lanternefestival", Title, $"{Advice} {RightDay}.", Mine, Theirs);
        await citizen.ReadsAsync(Urls.Meeting(Council, Day), PublicTitle);
        await citizen.NeverReadsAsync(Day, ["fyrtårnet", "guldmønter"], ClosedTitle, ClosedText);
        await using (var db = await portal.WorkspaceAsync()) Assert.True(await db.OutgoingMail.AnyAsync(m => m.To == account.Email && m.Subject.StartsWith("Dagsordenen")));
        await member.ReadsAgendaAsync(ClosedText);
        await member.SendsSubstituteAsync(Substitute);
    }

    private async Task DecideAsync(string title)
    {
        if (title is not (Title or ClosedTitle))
        {
            await desk.DecideByPhraseAsync(title);
            return;
        }
        await desk.DecideAsync(title == Title ? Decision : ClosedDecision);
        if (title == ClosedTitle) return;
        await desk.AppointAsync($"{Appointee} (A)", Body);
        await desk.PromiseAsync(Promise, new(2030, 1, 15));
    }

    private async Task DecisionIsReadAsync()
    {
        await citizen.FindsAsync("lygterne advent", Title, Decision, Promise, Appointee);
        await citizen.ReadsAsync(Urls.SeatsOf(Day, bodyOrPerson: Body), Appointee);
    }

    private async Task CorrectAsync()
    {
        await desk.CorrectDecisionAsync(Title, Decision, Corrected);
        await desk.ReleaseAsync(Day, Note);
        await citizen.FindsAsync("lygterne advent", Title, Corrected);
        await citizen.ReadsAsync(Urls.Meeting(Council, Day), Note, "ikke godkendt endnu");
        // What was released before stays to be read.
        await citizen.ReadsAsync(Urls.Version(Council, Day, 2), Decision);
    }

    /// <summary>By the first item of the next meeting, on the day that the minutes announced.</summary>
    private async Task ApproveAsync()
    {
        await desk.MakeFromTemplateAsync(NextDay, proposed: true);
        await desk.SayNextMeetingAsync("KKR Hovedstaden mødes næste gang den 7. juni 2030.");
        await desk.HoldAsync(desk.DecideByPhraseAsync);
        await desk.ReleaseAsync(NextDay);
        await citizen.ReadsAsync(Urls.Meeting(Council, Day), "godkendt den 8. februar 2030");
        await citizen.ReadsAsync(Urls.Meeting(Council, NextDay), "blev godkendt her i punkt 1.1");
        await member.ReadsMinutesAsync(Day, Corrected, ClosedTitle, ClosedDecision);
    }
}
