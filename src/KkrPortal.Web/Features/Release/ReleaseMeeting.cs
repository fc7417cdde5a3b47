using KkrPortal.Data;
using KkrPortal.Data.Matters;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <param name="Note">Public; says what a correction changed.</param>
/// <param name="By">The account's display name, or the command's name.</param>
/// <param name="MailedFrom">The portal's own address, where each member of the council is to get a mail with a link to it.</param>
/// <param name="Seen">Hash of the document that a person read before; null where nobody reads first.</param>
public sealed record ReleaseRequest(long MeetingId, ReleaseKind Kind, string? Note, string By, string? MailedFrom = null, string? Seen = null);

/// <param name="Number">The version that the public sees now.</param>
/// <param name="IsNew">False where nothing had changed since that version.</param>
/// <param name="Mails">How many were queued.</param>
/// <param name="IsForMembers">The members see other closed items now, whether or not the public sees anything new.</param>
public sealed record ReleaseResult(int Number, bool IsNew, int Mails = 0, bool IsForMembers = false);

/// <summary>One transaction writes an immutable version and the rows that the public side reads; every node then forgets its pages.</summary>
public sealed class ReleaseMeeting(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">The meeting's state doesn't allow it; the message is for the screen.</exception>
    public async Task<ReleaseResult> ExecuteAsync(ReleaseRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await LoadAsync(db, request.MeetingId, ct);
        var kind = request.Kind is ReleaseKind.Agenda or ReleaseKind.SupplementaryAgenda ? DocumentKind.Agenda : DocumentKind.Minutes;
        if (kind == DocumentKind.Agenda) meeting.ReleaseAgenda();
        else meeting.ReleaseMinutes();

        await PublishedFiles.ReadAsync(db, meeting, ct);
        var document = PublicView.Of(meeting, kind);
        var json = document.ToJson();
        var hash = ReleasedDocument.Hash(json);
        var closed = ClosedItems.Of(meeting, kind);
        if (request.Seen is { } seen && seen != HashOf(document, closed)) throw new RefusedTransitionException("Nogen har ændret noget, siden du så siden. Her er det, som det ser ud nu. Se det igennem, og frigiv igen.");
        var last = await db.PublishedVersions.Where(v => v.MeetingId == meeting.Id).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Hash }).FirstOrDefaultAsync(ct);
        var isForMembers = closed.DiffersFrom(await LastForMembersAsync(db, meeting.Id, kind, ct));
        if (last?.Hash == hash && !isForMembers) return new(last.Number, IsNew: false);

        var now = clock.GetUtcNow().UtcDateTime;
        if (isForMembers) db.MembersVersions.Add(new MembersVersion { MeetingId = meeting.Id, Kind = kind, Document = closed.ToJson(), By = request.By, At = now });
        if (last?.Hash == hash)
        {
            db.Audit.Add(new AuditEntry { At = now, By = request.By, Action = "release-closed", Subject = $"{document.Council}/{document.Date:yyyy-MM-dd}", CouncilId = meeting.CouncilId });
            var told = request.MailedFrom is { } from ? await ReleaseMail.QueueAsync(db, meeting, request, from, now, ct) : 0;
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new(last.Number, IsNew: false, told, IsForMembers: true);
        }
        var number = (last?.Number ?? 0) + 1;
        db.Releases.Add(new Data.Workspace.Release { MeetingId = meeting.Id, Kind = request.Kind, Number = number, Note = request.Note, Hash = hash, By = request.By, At = now });
        db.Audit.Add(new AuditEntry { At = now, By = request.By, Action = "release", Subject = $"{document.Council}/{document.Date:yyyy-MM-dd}", Detail = $"{Naming.Word(request.Kind)} v{number}", CouncilId = meeting.CouncilId });
        await db.SaveChangesAsync(ct);

        var before = await NamedAsync(db, meeting.Id, ct);
        var named = await PublishPersonsAsync(db, document, ct);
        await ReplaceAsync(db, meeting, document, number, now, ct);
        db.PublishedVersions.Add(new PublishedVersion { MeetingId = meeting.Id, Kind = kind, Release = request.Kind, Number = number, Note = request.Note, Hash = hash, Document = json, ReleasedAt = now });
        if (kind == DocumentKind.Minutes) await ApproveMinutes.SettleAsync(db, meeting, request.By, now, ct);
        await db.SaveChangesAsync(ct);
        await PublishedFiles.CopyAsync(db, meeting.Id, ct);
        await PublishedIdentity.SettleAsync(db, [.. before.Union(named)], null, ct);
        await PublishedMatters.SettleItemsAsync(db, [.. document.Sections.SelectMany(s => s.Items).Select(i => i.Id)], now, ct);
        await TermIndex.RefreshAsync(db, [.. document.Sections.SelectMany(s => s.Items).Select(i => i.Id)], ExplainedAbbreviations.In, ct);
        var mails = request.MailedFrom is { } site ? await ReleaseMail.QueueAsync(db, meeting, request, site, now, ct) : 0;
        await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
        await transaction.CommitAsync(ct);
        return new(number, IsNew: true, mails, isForMembers);
    }

    /// <summary>Of all that a release gives out: to everybody and to members.</summary>
    internal static string HashOf(ReleasedDocument document, ClosedItems closed) => ReleasedDocument.Hash(document.ToJson() + closed.ToJson());

    internal static Task<string?> LastForMembersAsync(WorkspaceDbContext db, long meetingId, DocumentKind kind, CancellationToken ct) =>
        db.MembersVersions.Where(v => v.MeetingId == meetingId && v.Kind == kind).OrderByDescending(v => v.Id).Select(v => v.Document).FirstOrDefaultAsync(ct);

    internal static Task<Meeting> LoadAsync(WorkspaceDbContext db, long id, CancellationToken ct) => db.Meetings
        .Include(m => m.Council)
        .Include(m => m.Sections)
        .Include(m => m.Attendees)
        .Include(m => m.Items).ThenInclude(i => i.Texts)
        .Include(m => m.Items).ThenInclude(i => i.Decision)
        .Include(m => m.Items).ThenInclude(i => i.Attachments)
        .Include(m => m.Items).ThenInclude(i => i.References)
        .Include(m => m.Items).ThenInclude(i => i.CouncilReferences).ThenInclude(r => r.Council)
        .Include(m => m.Items).ThenInclude(i => i.Appointments).ThenInclude(a => a.Seat)
        .Include(m => m.Items).ThenInclude(i => i.Deadlines)
        .Include(m => m.Items).ThenInclude(i => i.Mentions)
        .AsSplitQuery()
        .SingleAsync(m => m.Id == id, ct);

    private static async Task ReplaceAsync(WorkspaceDbContext db, Meeting meeting, ReleasedDocument document, int number, DateTime now, CancellationToken ct)
    {
        var row = await db.PublishedMeetings.SingleOrDefaultAsync(m => m.Id == meeting.Id, ct);
        // An agenda that is released once more after the minutes is a version of its own, but the minutes stay what is shown.
        if (row is { Shows: DocumentKind.Minutes } && document.Kind == DocumentKind.Agenda)
        {
            row.ModifiedAt = now;
            return;
        }
        if (row is null) db.PublishedMeetings.Add(row = new PublishedMeeting { Id = meeting.Id });
        await db.Set<PublishedItem>().Where(i => i.MeetingId == meeting.Id).ExecuteDeleteAsync(ct);
        await db.Set<PublishedSection>().Where(s => s.MeetingId == meeting.Id).ExecuteDeleteAsync(ct);
        await db.Set<PublishedAttendee>().Where(a => a.MeetingId == meeting.Id).ExecuteDeleteAsync(ct);
        (row.CouncilId, row.Date, row.StartTime, row.EndTime, row.Location, row.Note) = (meeting.CouncilId, document.Date, document.StartTime, document.EndTime, document.Location, document.Note);
        (row.Kind, row.Shows, row.Version, row.ModifiedAt, row.WithdrawnAt, row.WithdrawalReason) = (document.MeetingKind, document.Kind, number, now, null, null);
        row.IsApproved = meeting.State == MeetingState.Approved;
        var source = await db.SourceDocuments.Where(s => s.MeetingId == meeting.Id && s.IsCurrent && s.Kind == document.Kind).Select(s => s.Lines).FirstOrDefaultAsync(ct);
        var corrected = meeting.Items.Where(i => i.Origin == Origin.Manual || i.Texts.Any(t => t.Origin == Origin.Manual)).Select(i => i.Id).ToHashSet();
        PublishedRows.Fill(row, document, source ?? [], corrected, await db.Councils.ToDictionaryAsync(c => c.Slug, c => c.Id, ct), PublishedFiles.Texts(meeting));
    }

    /// <summary>Whoever the release names is in the register before its rows point there.</summary>
    private static async Task<long[]> PublishPersonsAsync(WorkspaceDbContext db, ReleasedDocument document, CancellationToken ct)
    {
        var items = document.Sections.SelectMany(s => s.Items).ToList();
        long[] named = [.. document.Attendees.SelectMany(a => new[] { a.PersonId, a.SubstituteForId })
            .Concat(items.SelectMany(i => i.Appointments).SelectMany(a => new[] { a.PersonId, a.ReplacesId }))
            .Concat(items.SelectMany(i => i.People).Select(p => p.PersonId)).OfType<long>().Distinct()];
        var shown = await db.ShownAsAsync(named, ct);
        long[] ids = [.. named.Select(id => shown.GetValueOrDefault(id, id)).Concat(named).Distinct()];
        var known = await db.PublishedPersons.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var persons = await db.Persons.Where(p => ids.Contains(p.Id) && !known.Contains(p.Id)).Select(p => new { p.Id, p.Slug, p.Name, p.NoIndex }).ToListAsync(ct);
        db.PublishedPersons.AddRange(persons.Select(p => new PublishedPerson { Id = p.Id, Slug = p.Slug, Name = p.Name, NoIndex = p.NoIndex }));
        await db.SaveChangesAsync(ct);
        return named;
    }

    /// <summary>Whom the public rows of a meeting name now.</summary>
    internal static async Task<long[]> NamedAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        [.. await db.Database.SqlQuery<long>($"""
            select distinct id as "Value" from (
              select named_id as id from published.attendee where meeting_id = {meetingId}
              union select named_substitute_for_id from published.attendee where meeting_id = {meetingId}
              union select a.named_id from published.appointment a join published.item i on i.id = a.item_id where i.meeting_id = {meetingId}
              union select a.named_replaces_id from published.appointment a join published.item i on i.id = a.item_id where i.meeting_id = {meetingId}
              union select m.named_id from published.mention m join published.item i on i.id = m.item_id where i.meeting_id = {meetingId}) named
            where id is not null
            """).ToListAsync(ct)];
}
