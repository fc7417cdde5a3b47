using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Commands;
using KkrPortal.Web.Features.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Import;

/// <summary>Who is who across documents: certain matches are made, likely ones asked, and nothing is merged silently.</summary>
public sealed class ReconcileTests(StaffPortal portal) : IClassFixture<StaffPortal>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kkr-reconcile").FullName;
    private static int day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shorter_name_in_the_text_is_asked_about_remembered_and_undone()
    {
        var date = await ImportAsync("Ellen Nybølle Vraa (A), Gladsaxe Kommune", "Ellen Nybølle takkede for besøget.");
        var question = (await QuestionsAsync(date, "same-person")).Single();
        Assert.Equal("Er Ellen Nybølle den samme som Ellen Nybølle Vraa (A), Gladsaxe?", question.Message);
        Assert.Contains("Det ene navn er begyndelsen af det andet", question.Pair!.For);
        await AnswerAsync(question.Id, Answer.Yes);
        await using (var db = await portal.WorkspaceAsync())
            Assert.Equal(question.Pair.OtherId, (await db.Persons.SingleAsync(p => p.Id == question.Pair.PersonId, Ct)).MergedIntoId);

        // The alias is known: the next document asks nothing and means the same person.
        var next = await ImportAsync("Ellen Nybølle Vraa (A), Gladsaxe Kommune", "Ellen Nybølle bad om et notat.");
        Assert.Empty(await QuestionsAsync(next, "same-person"));

        await AnswerAsync(question.Id, Answer.Open);
        Assert.Single(await QuestionsAsync(date, "same-person"));
        await using var after = await portal.WorkspaceAsync();
        Assert.Null((await after.Persons.SingleAsync(p => p.Id == question.Pair.PersonId, Ct)).MergedIntoId);
    }

    [Theory]
    [InlineData("Torben Østermark Linde (O), Herlev Kommune", "Torben Østermark Lunde takkede for besøget.", "Torben Østermark Lunde")]
    [InlineData("Jacob Vedelsbøl (C), Herlev Kommune", "Jakob Vedelsbøl orienterede kort.", "Jakob Vedelsbøl")]
    public async Task A_name_that_is_spelt_another_way_is_asked_about(string listed, string sentence, string asked)
    {
        var question = (await QuestionsAsync(await ImportAsync(listed, sentence), "same-person")).Single();
        Assert.StartsWith($"Er {asked} den samme som {listed[..8]}", question.Message, StringComparison.Ordinal);
        Assert.InRange(question.Pair!.Score, PersonPair.Likely, 99);
    }

    [Fact]
    public async Task Two_people_of_one_name_in_two_municipalities_stay_two()
    {
        await ImportAsync("Mogens Tværmose (A), Gladsaxe Kommune\nMogens Tværmose (V), Herlev Kommune", "Mødet blev hævet.");
        await ImportAsync("Mogens Tværmose (V), Herlev Kommune\nMogens Tværmose (A), Gladsaxe Kommune", "Mødet blev hævet.");
        await using var db = await portal.WorkspaceAsync();
        var persons = await db.Attendees.Where(a => a.NameAsWritten == "Mogens Tværmose").GroupBy(a => a.PersonId).Select(g => new { g.Key, Places = g.Select(a => a.MunicipalityCode).Distinct().Count(), Count = g.Count() }).ToListAsync(Ct);
        Assert.Equal(2, persons.Count);
        Assert.All(persons, p => Assert.Equal((1, 2), (p.Places, p.Count)));
        Assert.False(await db.PersonPairs.AnyAsync(p => p.Person.Name == "Mogens Tværmose", Ct));
    }

    [Fact]
    public async Task A_hyphen_and_double_a_make_no_other_person()
    {
        await ImportAsync("Hans-Åge Fuglebæk (A), Gladsaxe Kommune", "Mødet blev hævet.");
        await ImportAsync("Hans Aage Fuglebæk (A), Gladsaxe Kommune", "Mødet blev hævet.");
        await using var db = await portal.WorkspaceAsync();
        Assert.Single(await db.Attendees.Where(a => a.NameAsWritten.EndsWith("Fuglebæk")).Select(a => a.PersonId).Distinct().ToListAsync(Ct));
    }

    [Fact]
    public async Task A_municipality_that_was_only_guessed_is_asked_once()
    {
        var date = await ImportAsync("Ulla Kærsmose (A), Glasaxe Kommune", "Mødet blev hævet.");
        var question = (await QuestionsAsync(date, "municipality-spelling")).Single();
        Assert.Equal("0159", question.Proposed);
        await AnswerAsync(question.Id, Answer.Yes);
        Assert.Empty(await QuestionsAsync(await ImportAsync("Ulla Kærsmose (A), Glasaxe Kommune", "Mødet blev hævet."), "municipality-spelling"));
    }

    [Fact]
    public async Task A_changed_file_waits_for_approval_and_a_correction_survives_it()
    {
        var date = NextDay();
        await TakeInAsync(Minutes(date, "Rita Solbjerg (A), Gladsaxe Kommune", "Planen blev drøftet."), ImportStatus.Created);
        await using (var db = await portal.WorkspaceAsync())
        {
            var text = await db.ItemTexts.Include(t => t.Item).SingleAsync(t => t.Item.Meeting.Date == date && t.Item.Number == "1.1" && t.Kind == PartKind.Background, Ct);
            await db.RecordAsync(Revisions.Text, text.Id, "background", text.Markdown, "Rettet i hånden.", "Mette Lund", DateTime.UtcNow, Ct);
            (text.Markdown, text.Origin) = ("Rettet i hånden.", Origin.Manual);
            await db.SaveChangesAsync(Ct);
        }
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);

        // Another decision: a difference to approve. The corrected text is the same in both files, so nobody is asked about it.
        await TakeInAsync(Minutes(date, "Rita Solbjerg (A), Gladsaxe Kommune", "Planen blev udsat."), ImportStatus.Waiting);
        Assert.Contains("drøftet", await TextAsync(date, PartKind.Decision), StringComparison.Ordinal);
        var changes = (await Get<ShowChanges>().ExecuteAsync(account.Id, "hovedstaden", date, Ct))!;
        Assert.Contains(changes.Files.Single().Differences, d => d.What == "1.1 Beslutning" && d.After!.Contains("udsat", StringComparison.Ordinal));
        await Get<ApproveChanges>().ExecuteAsync(account.Id, changes.Files[0].SourceId, true, Ct);
        Assert.Contains("udsat", await TextAsync(date, PartKind.Decision), StringComparison.Ordinal);
        Assert.Equal("Rettet i hånden.", await TextAsync(date, PartKind.Background));
        Assert.Empty(await QuestionsAsync(date, "source-changed"));

        // The source changes under the correction: that is a question, and the file's words can be taken and given back.
        await TakeInAsync(Minutes(date, "Rita Solbjerg (A), Gladsaxe Kommune", "Planen blev udsat.", "En ganske ny baggrund."), ImportStatus.Updated, approve: true);
        Assert.Equal("Rettet i hånden.", await TextAsync(date, PartKind.Background));
        var question = (await QuestionsAsync(date, "source-changed")).Single();
        await Get<AnswerQuestion>().ExecuteAsync(account.Id, question.Id, Answer.No, null, Ct);
        Assert.Equal("En ganske ny baggrund.", await TextAsync(date, PartKind.Background));
        await Get<AnswerQuestion>().ExecuteAsync(account.Id, question.Id, Answer.Open, null, Ct);
        Assert.Equal("Rettet i hånden.", await TextAsync(date, PartKind.Background));
        await TakeInAsync(Minutes(date, "Rita Solbjerg (A), Gladsaxe Kommune", "Planen blev udsat.", "En ganske ny baggrund."), ImportStatus.Unchanged);
    }

    [Fact]
    public async Task The_same_words_in_other_bytes_change_nothing_though_a_question_is_still_open()
    {
        var date = NextDay();
        var text = Minutes(date, "Ulla Rønnemose (A), Gladsexe Kommune", "Planen blev drøftet.");
        await TakeInAsync(text, ImportStatus.Created);
        await TakeInAsync("\uFEFF" + text.ReplaceLineEndings("\r\n"), ImportStatus.Unchanged);
        Assert.Single(await QuestionsAsync(date, "municipality-spelling"));
    }

    [Fact]
    public async Task Agenda_and_minutes_become_one_meeting_in_either_order()
    {
        var states = new List<string>();
        foreach (var agendaFirst in (bool[])[true, false])
        {
            var date = NextDay();
            var agenda = Minutes(date, null, null, "Baggrunden står kun i dagsordenen.", extra: "Bilag\n\nNotat om takster\n\n");
            var minutes = Minutes(date, "Rita Solbjerg (A), Gladsaxe Kommune", "Planen blev drøftet.", background: null);
            foreach (var document in agendaFirst ? (string[])[agenda, minutes] : [minutes, agenda])
                await ImportTextAsync(document);
            await using var db = await portal.WorkspaceAsync();
            var meeting = await db.Meetings.Include(m => m.Items).ThenInclude(i => i.Texts).Include(m => m.Items).ThenInclude(i => i.Attachments).SingleAsync(m => m.Date == date, Ct);
            Assert.Equal(MeetingState.MinutesDraft, meeting.State);
            var item = meeting.Items.Single(i => i.Number == "1.1");
            Assert.Equal(DocumentKind.Agenda, item.Texts.Single(t => t.Kind == PartKind.Background).Source);
            states.Add(string.Join("|", item.Texts.OrderBy(t => t.Position).Select(t => $"{t.Kind} {t.Source} {t.Markdown}")) + string.Join("|", item.Attachments.Select(a => a.Title)));
        }
        Assert.Equal(states[0], states[1]);
    }

    [Fact]
    public async Task Other_councils_meetings_are_taken_in_with_their_lines()
    {
        await using var db = await portal.WorkspaceAsync();
        var mention = await db.Set<CouncilReference>().Include(r => r.Council).SingleAsync(r => r.Item.Meeting.Date == new DateOnly(2026, 2, 6) && r.Item.Number == "3.2", Ct);
        Assert.Equal(("sjaelland", new DateOnly(2025, 9, 12)), (mention.Council.Slug, mention.Date));
        Assert.NotNull(mention.FirstLine);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();

    private static DateOnly NextDay() => new DateOnly(1990, 1, 1).AddDays(Interlocked.Increment(ref day));

    private static string Minutes(DateOnly date, string? attendees, string? decision, string? background = "Sagen er gammel.", string extra = "") =>
        $"{(decision is null ? "DAGSORDEN" : "REFERAT")} {date.Year}\n\nKKR HOVEDSTADEN\n\nDato: {date:dd-MM-yyyy} 10:00\nSted: Rådhuset\n\n"
        + (attendees is null ? "" : $"Deltagere\n\nBirthe Eskildsholm (A), Ballerup Kommune\n{attendees}\n\n")
        + $"1. Sager\n\n1.1. En fælles plan\n\nSAG-1990-00001 abc\n\n{(background is null ? "" : $"Baggrund\n\n{background}\n\n")}Indstilling\n\nDet indstilles, at KKR Hovedstaden drøfter planen.\n\nSagsfremstilling\n\nPlanen er vedlagt.\n\n{extra}"
        + (decision is null ? "" : $"Beslutning\n\n{decision}\n");

    private async Task<DateOnly> ImportAsync(string attendees, string decision)
    {
        var date = NextDay();
        await ImportTextAsync(Minutes(date, attendees, decision));
        return date;
    }

    private async Task<ImportResult> ImportTextAsync(string text, bool approve = false)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, text, Ct);
        await foreach (var row in new ImportBatch(portal.Services, publish: false, dryRun: false, approve).RunAsync([file], Ct))
        {
            Assert.Null(row.Problem);
            return row.Result!;
        }
        throw new InvalidOperationException("Nothing came back.");
    }

    private async Task TakeInAsync(string text, ImportStatus expected, bool approve = false) => Assert.Equal(expected, (await ImportTextAsync(text, approve)).Status);

    private async Task<string> TextAsync(DateOnly date, PartKind kind)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.ItemTexts.Where(t => t.Item.Meeting.Date == date && t.Item.Number == "1.1" && t.Kind == kind).Select(t => t.Markdown).SingleAsync(Ct);
    }

    private async Task<List<Finding>> QuestionsAsync(DateOnly date, string code)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Findings.Include(f => f.Pair).Where(f => f.Meeting.Date == date && f.Code == code && f.State == FindingState.Open).ToListAsync(Ct);
    }

    private async Task AnswerAsync(long finding, Answer answer) =>
        await Get<AnswerQuestion>().ExecuteAsync((await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden)).Id, finding, answer, null, Ct);
}
