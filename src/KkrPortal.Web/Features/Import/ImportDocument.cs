using KkrPortal.Data.Registry;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

public enum ImportStatus
{
    Created,
    Updated,
    /// <summary>The same file was here before.</summary>
    Unchanged,
    Refused,
}

/// <param name="Danish">One sentence where the document was refused; English is for the terminal.</param>
public sealed record ImportResult(
    ImportStatus Status, long? MeetingId, string? Council, DateOnly? Date, Data.DocumentKind? Kind, int Items, int Attendees, int Decisions, int Questions, string? Danish, string? English)
{
    public static ImportResult Refuse(string danish, string english) => new(ImportStatus.Refused, null, null, null, null, 0, 0, 0, 0, danish, english);
}

/// <summary>Takes one read document into the workspace: all of it in one transaction, or nothing.</summary>
public sealed class ImportDocument(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    private const long TurnLock = 0x696d70;

    // A batch of hundreds may be before this one in the queue, document by document.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<ImportResult> ExecuteAsync(DocumentReading.Read document, string by, bool dryRun, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var minutes = document.Minutes;
        var council = await CouncilAsync(db, minutes.Council, ct);
        if (council is null)
            return ImportResult.Refuse(
                $"Dokumentet hører til {minutes.Council ?? "et råd, der ikke er nævnt"}, som portalen ikke kender. Se efter, om det er den rigtige fil.",
                $"The document belongs to {minutes.Council ?? "a council that it doesn't name"}, which the portal doesn't know; check that it is the right file.");
        if (minutes.Meeting.Date is not { } date)
            return ImportResult.Refuse(
                "Dokumentet siger ikke, hvilken dag mødet er. Skriv datoen på forsiden, og læg det op igen.",
                "The document doesn't say on which day the meeting is; write the date on its front page and import it again.");
        // Imports, in whatever process, take turns here: two that meet the same new person must make one.
        db.Database.SetCommandTimeout(Patience);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({TurnLock})", ct);

        var kind = minutes.DocumentType == DocumentType.Minutes ? Data.DocumentKind.Minutes : Data.DocumentKind.Agenda;
        var counts = new ImportResult(ImportStatus.Unchanged, null, council.Slug, date, kind,
            minutes.Sections.Sum(s => s.Items.Count), minutes.Attendees.Count, minutes.Sections.SelectMany(s => s.Items).Count(HasDecision), minutes.Warnings.Count, null, null);
        var held = await db.SourceDocuments.Where(s => s.Sha256 == minutes.Source.Sha256).Select(s => new { s.MeetingId, s.IsCurrent, s.ParserVersion }).FirstOrDefaultAsync(ct);
        if (held is { IsCurrent: true } && held.ParserVersion == minutes.Source.ParserVersion) return counts with { MeetingId = held.MeetingId };

        var meeting = await MeetingAsync(db, council.Id, date, ct);
        var status = meeting is null ? ImportStatus.Created : ImportStatus.Updated;
        if (meeting is null) db.Meetings.Add(meeting = new Meeting { CouncilId = council.Id, Date = date });
        var keepsMinutes = kind == Data.DocumentKind.Agenda && meeting.HasMinutes;
        await HoldSourceAsync(db, meeting, document, kind, ct);
        meeting.Received(kind);
        // An agenda that comes after its minutes is kept as a source; the minutes' texts are the later word.
        if (!keepsMinutes) await new FillMeeting(db, meeting, minutes, clock.GetUtcNow().UtcDateTime).RunAsync(ct);
        db.Audit.Add(new AuditEntry { At = clock.GetUtcNow().UtcDateTime, By = by, Action = "import", Subject = $"{council.Slug}/{date:yyyy-MM-dd}", Detail = minutes.Source.Sha256 });
        await db.SaveChangesAsync(ct);
        if (!dryRun) await transaction.CommitAsync(ct);
        return counts with { Status = status, MeetingId = dryRun ? null : meeting.Id };
    }

    private static bool HasDecision(ParsedItem item) => item.Parts.Any(part => part is { Kind: KkrPortal.Minutes.PartKind.Decision, Markdown.Length: > 0 });

    private static async Task<Council?> CouncilAsync(WorkspaceDbContext db, string? name, CancellationToken ct)
    {
        if (name is null) return null;
        var folded = name.Trim().ToLowerInvariant();
        return (await db.Councils.AsNoTracking().ToListAsync(ct)).Find(c => c.Name.Equals(folded, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<Meeting?> MeetingAsync(WorkspaceDbContext db, int councilId, DateOnly date, CancellationToken ct) => db.Meetings
        .Include(m => m.Sections)
        .Include(m => m.Attendees).ThenInclude(a => a.Person)
        .Include(m => m.Items).ThenInclude(i => i.Texts)
        .Include(m => m.Items).ThenInclude(i => i.Decision)
        .Include(m => m.Items).ThenInclude(i => i.Attachments)
        .Include(m => m.Items).ThenInclude(i => i.References)
        .Include(m => m.Items).ThenInclude(i => i.Appointments)
        .Include(m => m.Items).ThenInclude(i => i.Deadlines)
        .Include(m => m.Items).ThenInclude(i => i.Mentions)
        .AsSplitQuery()
        .SingleOrDefaultAsync(m => m.CouncilId == councilId && m.Date == date, ct);

    private async Task HoldSourceAsync(WorkspaceDbContext db, Meeting meeting, DocumentReading.Read document, Data.DocumentKind kind, CancellationToken ct)
    {
        var source = document.Minutes.Source;
        if (meeting.Id != 0)
            await db.SourceDocuments.Where(s => s.MeetingId == meeting.Id && s.Kind == kind).ExecuteUpdateAsync(s => s.SetProperty(d => d.IsCurrent, false), ct);
        var row = await db.SourceDocuments.SingleOrDefaultAsync(s => s.Sha256 == source.Sha256, ct);
        if (row is null) db.SourceDocuments.Add(row = new SourceDocument { Name = source.Name, MediaType = source.MediaType, Sha256 = source.Sha256, Content = document.Bytes, ParserVersion = source.ParserVersion });
        var coverage = document.Minutes.Coverage;
        (row.Meeting, row.Kind, row.IsCurrent, row.ParserVersion, row.ReceivedAt) = (meeting, kind, true, source.ParserVersion, clock.GetUtcNow().UtcDateTime);
        // PostgreSQL's text holds no NUL.
        row.Lines = [.. document.Source.Lines.Select(line => line.Text.Replace("\0", "", StringComparison.Ordinal))];
        (row.Characters, row.Placed, row.Furniture, row.Unplaced) = (coverage.Characters, coverage.Placed, coverage.Furniture, coverage.Unplaced);
    }
}
