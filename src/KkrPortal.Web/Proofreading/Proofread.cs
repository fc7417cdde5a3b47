using System.Security.Cryptography;
using System.Text;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes.Proofreading;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Proofreading;

/// <summary>
/// Holds a meeting against the rules and keeps what they say as rows, so that outline, overview and release count the same. A finding that
/// was dismissed stays so while the paragraph under it is the same; one that is gone is taken out, and a dismissal of it is kept.
/// </summary>
internal static class Proofread
{
    /// <returns>Whether anything was found, or is gone, that was not known before.</returns>
    public static async Task<bool> RunAsync(WorkspaceDbContext db, long meetingId, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        // Two readers at once would write each finding twice.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock}, {(int)(meetingId % int.MaxValue)})", ct);
        var meeting = await db.Meetings.AsNoTracking()
            .Include(m => m.Council).Include(m => m.Sections).Include(m => m.Attendees)
            .Include(m => m.Items).ThenInclude(i => i.Texts)
            .Include(m => m.Items).ThenInclude(i => i.Decision)
            .Include(m => m.Items).ThenInclude(i => i.Attachments)
            .AsSplitQuery().SingleAsync(m => m.Id == meetingId, ct);
        var rows = await db.Findings.Where(f => f.MeetingId == meetingId).ToListAsync(ct);
        // The import asked about some of it already, and a person may have answered.
        var asked = rows.Where(r => r.Source == FindingSource.Import && r.State != FindingState.Settled).Select(r => (r.Code, r.ItemId)).ToHashSet();
        var written = meeting.Items.Where(i => i.Origin == Origin.Manual).Select(i => i.Id).ToHashSet();
        var found = Proofreader.Read(WorkspaceProof.Of(meeting), await KnowledgeAsync(db, meeting, clock, ct)).Where(f => !asked.Contains((f.Code, f.Place.ItemId)))
            .Select(f => (Finding: f, Fingerprint: Fingerprint(f))).DistinctBy(f => f.Fingerprint).ToDictionary(f => f.Fingerprint, f => f.Finding);

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in rows.Where(r => r.Source == FindingSource.Proofreading))
            if (found.Remove(row.Fingerprint!, out var same)) Fill(row, same, written);
            else if (row.State == FindingState.Open) db.Findings.Remove(row);
            else row.IsGone = true;
        foreach (var (fingerprint, finding) in found)
        {
            var row = new Finding { MeetingId = meetingId, Source = FindingSource.Proofreading, Code = finding.Code, Message = finding.Found, Fingerprint = fingerprint, FoundAt = now };
            Fill(row, finding, written);
            db.Findings.Add(row);
        }
        var isNews = db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return isNews;
    }

    internal const int Lock = 0x4B4B52;

    private static void Fill(Finding row, ProofFinding finding, HashSet<long> written)
    {
        (row.Message, row.Help, row.Topic, row.Quote, row.ItemId, row.TextId, row.IsGone) = (finding.Found, finding.Help, finding.Topic, finding.Quote, finding.Place.ItemId, finding.Place.TextId, false);
        row.Part = finding.Place.Part is { } part && part != Minutes.PartKind.Attachments ? WorkspaceProof.Kind(part) : null;
        // An old document says what it said; only a civil registration number may not go out again.
        row.IsBlocking = finding.Severity == ProofSeverity.MustFix && (finding.Code == "cpr-number" || (finding.Place.ItemId is { } item && written.Contains(item)));
    }

    private static string Fingerprint(ProofFinding f) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', f.Code, f.Place.ItemId, f.Place.TextId, f.Quote, f.Found, f.Under))))[..32];

    private static async Task<ProofKnowledge> KnowledgeAsync(WorkspaceDbContext db, Meeting meeting, TimeProvider clock, CancellationToken ct)
    {
        var names = await db.PersonNames.Where(n => n.Person.MergedIntoId == null).Select(n => n.Name).Union(db.Persons.Where(p => p.MergedIntoId == null).Select(p => p.Name)).ToListAsync(ct);
        var before = await db.Meetings.Where(m => m.CouncilId == meeting.CouncilId && m.Date < meeting.Date && m.State != MeetingState.Cancelled).MaxAsync(m => (DateOnly?)m.Date, ct);
        // An archive has gaps: only the meeting that this one was made after is certainly the one before.
        var isWrittenHere = meeting.Items.Exists(i => i.Origin == Origin.Manual);
        return new(Danish.Today(clock), names, isWrittenHere ? before : null);
    }
}
