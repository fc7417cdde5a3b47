using System.Globalization;
using KkrPortal.Data.Matters;
using KkrPortal.Data.Registry;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

public enum ImportStatus
{
    Created,
    Updated,
    /// <summary>The same file was here before, or another that says the same and leaves no new question.</summary>
    Unchanged,
    /// <summary>A changed file: its difference waits for somebody's approval, and nothing of it is in the records yet.</summary>
    Waiting,
    Refused,
}

/// <param name="Danish">One sentence where the document was refused; English is for the terminal.</param>
/// <param name="Differences">How much of a changed file waits for approval.</param>
public sealed record ImportResult(
    ImportStatus Status, long? MeetingId, string? Council, DateOnly? Date, Data.DocumentKind? Kind, int Items, int Attendees, int Decisions, int Questions, string? Danish, string? English, int Differences = 0)
{
    public static ImportResult Refuse(string danish, string english) => new(ImportStatus.Refused, null, null, null, null, 0, 0, 0, 0, danish, english);
}

/// <param name="Approve">A changed file is taken in as it is; otherwise its difference is asked about first.</param>
public sealed record ImportOptions(bool DryRun = false, bool Approve = false);

/// <summary>Takes one read document into the workspace: all of it in one transaction, or nothing.</summary>
public sealed class ImportDocument(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    private const long TurnLock = 0x696d70;
    private const string IsoDate = "yyyy-MM-dd";

    // A batch of hundreds may be before this one in the queue, document by document.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<ImportResult> ExecuteAsync(DocumentReading.Read document, string by, ImportOptions options, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var minutes = document.Minutes;
        var council = await CouncilAsync(db, minutes.Council, ct);
        if (council is null)
            return ImportResult.Refuse(
                $"Dokumentet hører til {minutes.Council ?? "et råd, der ikke er nævnt"}, som portalen ikke kender. Se efter, om det er den rigtige fil.",
                $"The document belongs to {minutes.Council ?? "a council that it doesn't name"}, which the portal doesn't know; check that it is the right file.");
        if ((minutes.Meeting.Date ?? DateInName(minutes.Source.Name)) is not { } date)
            return ImportResult.Refuse(
                "Dokumentet siger ikke, hvilken dag mødet er. Skriv datoen på forsiden, eller begynd filens navn med den (2018-01-22 Dagsorden.pdf), og læg det op igen.",
                "The document doesn't say on which day the meeting is; write the date on its front page, or begin the file's name with it (2018-01-22 Dagsorden.pdf), and import it again.");
        // Imports, in whatever process, take turns here: two that meet the same new person must make one.
        db.Database.SetCommandTimeout(Patience);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({TurnLock})", ct);

        var kind = minutes.DocumentType == DocumentType.Minutes ? Data.DocumentKind.Minutes : Data.DocumentKind.Agenda;
        var counts = new ImportResult(ImportStatus.Unchanged, null, council.Slug, date, kind,
            minutes.Sections.Sum(s => s.Items.Count), minutes.Attendees.Count, minutes.Sections.SelectMany(s => s.Items).Count(HasDecision), 0, null, null);
        var now = clock.GetUtcNow().UtcDateTime;
        var meeting = await LoadAsync(db, council.Id, date, ct);
        var sources = meeting is null ? [] : await db.SourceDocuments.Where(s => s.MeetingId == meeting.Id && s.Kind == kind)
            .Select(s => new { s.Sha256, s.IsCurrent, s.AwaitsApproval, s.ParserVersion }).ToListAsync(ct);
        var held = sources.Find(s => s.Sha256 == minutes.Source.Sha256);
        if (held is { IsCurrent: true } && held.ParserVersion == minutes.Source.ParserVersion)
            return counts with { MeetingId = meeting!.Id, Questions = await OpenQuestionsAsync(db, meeting.Id, ct) };

        var status = meeting is null ? ImportStatus.Created : ImportStatus.Updated;
        if (meeting is null) db.Meetings.Add(meeting = new Meeting { CouncilId = council.Id, Date = date });
        // What was called off or put aside, and now has another document, is taken up again.
        if (meeting.State == Data.MeetingState.Cancelled) meeting.TakeBackCancellation(await AnyMinutesAsync(db, meeting.Id, ct));
        var before = MeetingSnapshot.Of(meeting);
        var questions = new ImportQuestions(meeting, await AnsweredAsync(db, meeting, ct), now);
        await FillAsync(db, meeting, document, kind, questions, ct);
        var isAnother = sources.Exists(s => s.IsCurrent) && held is not { IsCurrent: true };
        var differences = isAnother ? MeetingSnapshot.Compare(before, MeetingSnapshot.Of(meeting)) : [];
        if (differences.Count > 0 && !options.Approve)
        {
            var id = meeting.Id;
            db.ChangeTracker.Clear();
            (await HoldSourceAsync(db, id, document, kind, ct)).AwaitsApproval = true;
            await db.SaveChangesAsync(ct);
            if (!options.DryRun) await transaction.CommitAsync(ct);
            return counts with { Status = ImportStatus.Waiting, MeetingId = id, Differences = differences.Count };
        }
        meeting.Received(kind);
        await db.SaveChangesAsync(ct);
        if (sources.Count > 0) await db.SourceDocuments.Where(s => s.MeetingId == meeting.Id && s.Kind == kind).ExecuteUpdateAsync(s => s.SetProperty(d => d.IsCurrent, false).SetProperty(d => d.AwaitsApproval, false), ct);
        (await HoldSourceAsync(db, meeting.Id, document, kind, ct)).IsCurrent = true;
        var open = await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == Data.FindingSource.Import && f.State == Data.FindingState.Open).Select(f => new { f.Code, f.Message, f.Proposed }).ToListAsync(ct);
        var asksAnew = questions.Asked.Exists(q => !open.Contains(new { q.Code, q.Message, q.Proposed }));
        // Questions about two persons stay until somebody answers them; the rest is what this reading leaves.
        await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == Data.FindingSource.Import && f.State == Data.FindingState.Open && f.PairId == null).ExecuteDeleteAsync(ct);
        db.Findings.AddRange(questions.Asked);
        await MatterThreads.LinkAsync(db, meeting.Id, now, ct);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "import", Subject = $"{council.Slug}/{date:yyyy-MM-dd}", Detail = minutes.Source.Sha256 });
        await db.SaveChangesAsync(ct);
        if (!options.DryRun) await transaction.CommitAsync(ct);
        return counts with { Status = isAnother && differences.Count == 0 && !asksAnew ? ImportStatus.Unchanged : status, MeetingId = options.DryRun ? null : meeting.Id, Questions = questions.Asked.Count };
    }

    /// <summary>An extraction may have lost the day, and nobody can write on a PDF's front page: "2018-01-22 Dagsorden.pdf". That the document doesn't say it remains a question.</summary>
    private static DateOnly? DateInName(string name) =>
        name.Length > IsoDate.Length && !char.IsLetterOrDigit(name[IsoDate.Length]) && DateOnly.TryParseExact(name[..IsoDate.Length], IsoDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Task<bool> AnyMinutesAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.SourceDocuments.AnyAsync(s => s.MeetingId == meetingId && s.IsCurrent && s.Kind == Data.DocumentKind.Minutes, ct);

    /// <summary>What a file that waits for approval would change.</summary>
    internal static async Task<List<Difference>> CompareAsync(WorkspaceDbContext db, int councilId, DateOnly date, DocumentReading.Read document, Data.DocumentKind kind, CancellationToken ct)
    {
        var meeting = (await LoadAsync(db, councilId, date, ct))!;
        var before = MeetingSnapshot.Of(meeting);
        await FillAsync(db, meeting, document, kind, new(meeting, [], default), ct);
        return MeetingSnapshot.Compare(before, MeetingSnapshot.Of(meeting));
    }

    private static async Task FillAsync(WorkspaceDbContext db, Meeting meeting, DocumentReading.Read document, Data.DocumentKind kind, ImportQuestions questions, CancellationToken ct)
    {
        var minutes = document.Minutes;
        if (kind == Data.DocumentKind.Agenda && meeting.HasMinutes)
        {
            SupplementFromAgenda.Into(meeting, minutes, questions);
            return;
        }
        await new FillMeeting(db, meeting, minutes, [.. document.Source.Lines.Select(line => line.Text)], questions).RunAsync(ct);
        if (kind == Data.DocumentKind.Minutes && meeting.Id != 0 && await AgendaAsync(db, meeting.Id, ct) is { } agenda) SupplementFromAgenda.Into(meeting, agenda, questions);
    }

    private static async Task<ParsedMinutes?> AgendaAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct)
    {
        var source = await db.SourceDocuments.Where(s => s.MeetingId == meetingId && s.Kind == Data.DocumentKind.Agenda && s.IsCurrent).Select(s => new { s.Name, s.Content }).FirstOrDefaultAsync(ct);
        return source is not null && await ReadDocument.FromAsync(source.Content, source.Name, ct) is DocumentReading.Read read ? read.Minutes : null;
    }

    private static Task<int> OpenQuestionsAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.Findings.CountAsync(f => f.MeetingId == meetingId && f.Source == Data.FindingSource.Import && f.State == Data.FindingState.Open, ct);

    private static async Task<List<Finding>> AnsweredAsync(WorkspaceDbContext db, Meeting meeting, CancellationToken ct) =>
        meeting.Id == 0 ? [] : await db.Findings.AsNoTracking().Where(f => f.MeetingId == meeting.Id && f.Source == Data.FindingSource.Import && f.State != Data.FindingState.Open).ToListAsync(ct);

    private static bool HasDecision(ParsedItem item) => item.Parts.Any(part => part is { Kind: KkrPortal.Minutes.PartKind.Decision, Markdown.Length: > 0 });

    private static async Task<Council?> CouncilAsync(WorkspaceDbContext db, string? name, CancellationToken ct)
    {
        if (name is null) return null;
        var folded = name.Trim().ToLowerInvariant();
        return (await db.Councils.AsNoTracking().ToListAsync(ct)).Find(c => c.Name.Equals(folded, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<Meeting?> LoadAsync(WorkspaceDbContext db, int councilId, DateOnly date, CancellationToken ct) => db.Meetings
        .Include(m => m.Sections)
        .Include(m => m.Attendees).ThenInclude(a => a.Person)
        .Include(m => m.Items).ThenInclude(i => i.Texts)
        .Include(m => m.Items).ThenInclude(i => i.Decision)
        .Include(m => m.Items).ThenInclude(i => i.Attachments)
        .Include(m => m.Items).ThenInclude(i => i.References)
        .Include(m => m.Items).ThenInclude(i => i.CouncilReferences)
        .Include(m => m.Items).ThenInclude(i => i.Appointments)
        .Include(m => m.Items).ThenInclude(i => i.Deadlines)
        .Include(m => m.Items).ThenInclude(i => i.Mentions)
        .AsSplitQuery()
        .SingleOrDefaultAsync(m => m.CouncilId == councilId && m.Date == date, ct);

    private async Task<SourceDocument> HoldSourceAsync(WorkspaceDbContext db, long meetingId, DocumentReading.Read document, Data.DocumentKind kind, CancellationToken ct)
    {
        var source = document.Minutes.Source;
        var row = await db.SourceDocuments.SingleOrDefaultAsync(s => s.Sha256 == source.Sha256, ct);
        if (row is null) db.SourceDocuments.Add(row = new SourceDocument { Name = source.Name, MediaType = source.MediaType, Sha256 = source.Sha256, Content = document.Bytes, ParserVersion = source.ParserVersion, IsCurrent = false });
        var coverage = document.Minutes.Coverage;
        (row.MeetingId, row.Kind, row.ParserVersion, row.ReceivedAt) = (meetingId, kind, source.ParserVersion, clock.GetUtcNow().UtcDateTime);
        // PostgreSQL's text holds no NUL.
        row.Lines = [.. document.Source.Lines.Select(line => line.Text.Replace("\0", "", StringComparison.Ordinal))];
        (row.Characters, row.Placed, row.Furniture, row.Unplaced) = (coverage.Characters, coverage.Placed, coverage.Furniture, coverage.Unplaced);
        return row;
    }
}
