using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

/// <param name="Why">The reason for which the item concerns the member; null where none is known.</param>
public sealed record HomeItem(long Id, string Number, string Title, bool IsClosed, string? Why);

/// <param name="IsReleased">The agenda is out; before that the meeting has a date and nothing more.</param>
/// <param name="IsWithdrawn">What was released is taken back.</param>
/// <param name="Names">Whom the council's released lists have, those of the member's own municipality first: the likely substitutes.</param>
/// <param name="Answer">Null until the member or the secretariat has written whether they come.</param>
public sealed record NextMeeting(
    long Id, string Council, string CouncilSlug, DateOnly Date, TimeOnly? Start, TimeOnly? End, string? Location, bool IsReleased, bool IsWithdrawn, AttendeeStatus? Answer, string? Substitute, IReadOnlyList<HomeItem> Items, IReadOnlyList<string> Names);

public sealed record News(DateTime At, string Council, string CouncilSlug, DateOnly Date, DocumentKind Kind, bool IsWithdrawal, int Number, string? Note);

public sealed record HomeNote(string CouncilSlug, DateOnly Date, string Number, string Text, DateTime ChangedAt);

public sealed record Post(string Body, AppointmentAction Action, string CouncilSlug, DateOnly Date, string Number);

public sealed record HomeDeadline(string Text, DateOnly Day, string Title, string CouncilSlug, DateOnly Date, string Number);

/// <summary>Minutes that wait for the reader to look through, as the council's chair.</summary>
public sealed record HomeReview(string Council, string CouncilSlug, DateOnly Date);

public sealed record HomePerson(long Id, string Name, string Slug, string? Municipality, string? MunicipalitySlug);

public sealed record MemberHome(
    string Name, HomePerson? Person, NextMeeting? Next, DateTime? Since, IReadOnlyList<News> News, IReadOnlyList<Post> Posts, IReadOnlyList<HomeDeadline> Deadlines, int Decisions, IReadOnlyList<HomeNote> Notes,
    IReadOnlyList<HomeReview> Reviews, bool HasSeveralCouncils);

/// <summary>A member's own page: what was released, and of closed items their titles, in their own councils alone.</summary>
public sealed class ShowMemberHome(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <summary>Pages opened within this time are one visit.</summary>
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    public async Task<MemberHome> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var mine = db.ReadableBy(accountId);
        if (!await mine.AnyAsync(ct)) throw new NoAccessException();
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (account.SeenAt is not { } seen || now - seen > Visit) account.SeenBeforeAt = account.SeenAt;
        account.SeenAt = now;
        await db.SaveChangesAsync(ct);

        var person = await db.Persons.Where(p => p.Id == account.PersonId).Select(p => p.MergedIntoId ?? p.Id)
            .Join(db.PublishedPersons, id => id, p => p.Id, (_, p) => new HomePerson(p.Id, p.Name, p.Slug, p.Municipality!.Name, p.Municipality.Slug)).SingleOrDefaultAsync(ct);
        var municipality = person?.MunicipalitySlug is { } slug ? await db.Municipalities.SingleAsync(m => m.Slug == slug, ct) : null;
        var today = Danish.Today(clock);
        return new(account.DisplayName, person, await NextAsync(db, mine, account.PersonId, municipality, today, ct), account.SeenBeforeAt,
            await db.PublishedVersions.Where(v => mine.Any(c => c.Id == v.Meeting.CouncilId)).OrderByDescending(v => v.ReleasedAt).Take(8)
                .Select(v => new News(v.ReleasedAt, v.Meeting.Council.Name, v.Meeting.Council.Slug, v.Meeting.Date, v.Kind, v.Release == ReleaseKind.Withdrawal, v.Number, v.Note)).ToListAsync(ct),
            person is null ? [] : await db.PublishedItems.SelectMany(i => i.Appointments.Where(a => a.PersonId == person.Id && a.Body != null), (i, a) => new { i, a }).OrderByDescending(x => x.i.Date).Take(12)
                .Select(x => new Post(x.a.Body!, x.a.Action, x.i.Meeting.Council.Slug, x.i.Date, x.i.Number)).ToListAsync(ct),
            await db.PublishedItems.Where(i => mine.Any(c => c.Id == i.CouncilId)).SelectMany(i => i.Deadlines.Where(d => d.Date >= today), (i, d) => new { i, d }).OrderBy(x => x.d.Date).Take(4)
                .Select(x => new HomeDeadline(x.d.Text, x.d.Date, x.i.Title, x.i.Meeting.Council.Slug, x.i.Date, x.i.Number)).ToListAsync(ct),
            municipality is null ? 0 : await db.PublishedItems.Naming(municipality).CountAsync(i => i.Outcome != Outcome.None, ct),
            await db.Notes.Where(n => n.AccountId == accountId).OrderByDescending(n => n.ChangedAt)
                .Join(db.Items, n => n.ItemId, i => i.Id, (n, i) => new HomeNote(i.Meeting.Council.Slug, i.Meeting.Date, i.Number, n.Text, n.ChangedAt)).ToListAsync(ct),
            await db.MinutesReviews.Where(r => r.AnsweredAt == null && db.ChairedBy(accountId).Any(c => c.Id == r.Meeting.CouncilId) && (r.Meeting.State == MeetingState.Held || r.Meeting.State == MeetingState.MinutesDraft))
                .OrderBy(r => r.Meeting.Date).Select(r => new HomeReview(r.Meeting.Council.Name, r.Meeting.Council.Slug, r.Meeting.Date)).ToListAsync(ct),
            await mine.CountAsync(ct) > 1);
    }

    private static async Task<NextMeeting?> NextAsync(WorkspaceDbContext db, IQueryable<Council> mine, long? personId, Municipality? municipality, DateOnly today, CancellationToken ct)
    {
        var meeting = await db.Meetings.Where(m => m.Date >= today && m.State != MeetingState.Cancelled && mine.Any(c => c.Id == m.CouncilId)).OrderBy(m => m.Date).ThenBy(m => m.Council.Position)
            .Select(m => new
            {
                m.Id,
                m.Council.Name,
                m.Council.Slug,
                m.Date,
                m.StartTime,
                m.EndTime,
                m.Location,
                IsReleased = db.PublishedMeetings.Any(p => p.Id == m.Id && p.WithdrawnAt == null),
                IsWithdrawn = db.PublishedMeetings.Any(p => p.Id == m.Id && p.WithdrawnAt != null),
                Answer = m.Attendees.Where(a => personId != null && (a.PersonId == personId || a.Person.MergedIntoId == personId)).Select(a => (AttendeeStatus?)a.Status).FirstOrDefault(),
                Substitute = m.Attendees.Where(a => personId != null && a.SubstituteForId == personId).Select(a => a.NameAsWritten).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (meeting is null) return null;
        List<HomeItem> items = [];
        if (meeting.IsReleased)
        {
            var naming = municipality is null ? [] : await db.PublishedItems.Where(i => i.MeetingId == meeting.Id).Naming(municipality).Select(i => i.Id).ToListAsync(ct);
            var rows = await db.PublishedItems.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Position)
                .Select(i => new { i.Id, i.Number, i.Title, i.IsClosed, i.Meeting.Shows, NamesMe = i.Mentions.Any(m => personId != null && m.PersonId == personId) })
                .ToListAsync(ct);
            var inner = rows.Count == 0 ? null : await db.ReleasedClosedItemsAsync(meeting.Id, rows[0].Shows, ct);
            items = rows.ConvertAll(i => new HomeItem(i.Id, i.Number, i.IsClosed ? inner!.GetValueOrDefault(i.Id)?.Title ?? i.Title : i.Title, i.IsClosed,
                i.IsClosed ? "Kun for medlemmer. Må ikke deles." : i.NamesMe ? "Du er nævnt" : naming.Contains(i.Id) ? $"{municipality!.Name} er nævnt" : null));
        }
        var names = personId is null ? [] : await db.PublishedPersons.Where(p => p.Id != personId && db.Set<PublishedAttendee>().Any(a => a.PersonId == p.Id && a.Meeting.Council.Slug == meeting.Slug))
            .OrderBy(p => municipality == null || p.MunicipalityCode != municipality.Code).ThenBy(p => p.Name).Select(p => p.Name).Take(400).ToListAsync(ct);
        return new(meeting.Id, meeting.Name, meeting.Slug, meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location, meeting.IsReleased, meeting.IsWithdrawn, meeting.Answer, meeting.Substitute, items, names);
    }
}
