using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Outcome">Null while nobody said what became of the item.</param>
public sealed record CockpitItem(long Id, string Number, string Title, bool IsClosed, Outcome? Outcome, bool WithRemarks, bool HasText)
{
    public bool IsDone => Outcome is not null;
    public Verdict Verdict => new(Outcome, WithRemarks);
}

/// <param name="Status">Null while nobody said whether the person came.</param>
/// <param name="Group">"Gæster" for guests, or as the source has it.</param>
/// <param name="FromItem">Number of the item at which the person came late.</param>
/// <param name="ToItem">Number of the item at which the person left early.</param>
public sealed record CockpitPerson(
    long PersonId, string Name, string? Party, string? Municipality, AttendeeStatus? Status, long? SubstituteForId, string? SubstituteFor, string? Group, bool IsMinuteTaker,
    string? ActingFor, string? Title, string? FromItem, string? ToItem);

/// <param name="DaysAhead">From today to the meeting's day; below zero once it is over.</param>
/// <param name="Bodies">Names of the bodies that people were appointed to before.</param>
public sealed record CockpitView(MeetingTitle Meeting, int DaysAhead, IReadOnlyList<CockpitItem> Items, IReadOnlyList<CockpitPerson> People, IReadOnlyList<string> Municipalities, IReadOnlyList<string> Bodies, bool IsDue)
{
    /// <summary>Some open the meeting on the evening before, nobody weeks ahead but by mistake.</summary>
    public bool IsFarAhead => DaysAhead > 1;
}

/// <summary>The day of the meeting: items in order with what became of them, and who is there.</summary>
public sealed class ShowCockpit(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <summary>Whoever sat in one of this many latest meetings is expected at the next.</summary>
    private const int Remembered = 3;

    public async Task<CockpitView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var items = await db.Items.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
            .Select(i => new { i.Id, i.Number, i.Title, i.IsClosed, i.Decision, HasText = i.Texts.Any(t => t.Kind == PartKind.Decision && t.Markdown != "") }).ToListAsync(ct);
        var people = await PeopleOf(db, meeting.Id).ToListAsync(ct);
        if (meeting.State is not (MeetingState.MinutesReleased or MeetingState.Approved)) people.AddRange(await ExpectedAsync(db, meeting, people, ct));
        var order = StringComparer.Create(Danish.Culture, ignoreCase: true);
        return new(meeting, meeting.Date.DayNumber - Danish.Today(clock).DayNumber,
            [.. items.Select(i => new CockpitItem(i.Id, i.Number, i.Title, i.IsClosed, i.Decision?.Outcome, i.Decision?.AlsoOutcomes.Contains(Outcome.Amended) == true && i.Decision.Outcome == Outcome.Approved, i.HasText))],
            [.. people.OrderBy(p => p.Name, order)],
            await db.Municipalities.OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(ct),
            await db.Bodies.Select(b => b.Name).Union(db.Set<Appointment>().Where(a => a.BodyAsWritten != null).Select(a => a.BodyAsWritten!)).OrderBy(name => name).ToListAsync(ct),
            await Unreleased.IsAnyAsync(db, meeting, ct));
    }

    private static IQueryable<CockpitPerson> PeopleOf(WorkspaceDbContext db, long meetingId) => db.Attendees.Where(a => a.MeetingId == meetingId).Select(a => new CockpitPerson(
        a.PersonId, a.NameAsWritten, a.Party, db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).FirstOrDefault() ?? a.MunicipalityAsWritten,
        a.Status, a.SubstituteForId, a.SubstituteFor, a.Group, a.IsMinuteTaker, a.ActingFor, a.Title, a.FromItem, a.ToItem));

    private static async Task<IEnumerable<CockpitPerson>> ExpectedAsync(WorkspaceDbContext db, MeetingTitle meeting, List<CockpitPerson> known, CancellationToken ct)
    {
        long[] latest = await db.Meetings.Where(m => m.CouncilId == meeting.CouncilId && m.Date < meeting.Date && m.Attendees.Any()).OrderByDescending(m => m.Date).Take(Remembered).Select(m => m.Id).ToArrayAsync(ct);
        // A constitutive meeting begins a new council: those of before it are not expected any more.
        var members = await db.Attendees.Where(a => latest.Contains(a.MeetingId) && a.SubstituteFor == null && a.ActingFor == null && a.MunicipalityAsWritten != null && a.Meeting.Date.Year >= TermStart(meeting.Date))
            .OrderByDescending(a => a.Meeting.Date)
            .Select(a => new CockpitPerson(a.PersonId, a.NameAsWritten, a.Party, db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).FirstOrDefault() ?? a.MunicipalityAsWritten, null, null, null, null, false, null, null, null, null))
            .ToListAsync(ct);
        return members.DistinctBy(p => p.PersonId).Where(p => known.TrueForAll(k => k.PersonId != p.PersonId));
    }

    /// <summary>Councils are elected for four years from 1 January: 2022, 2026, 2030 …</summary>
    private static int TermStart(DateOnly date) => date.Year - ((date.Year - 2022) % 4 + 4) % 4;
}
