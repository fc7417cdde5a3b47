using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

public abstract record AttendanceChange
{
    /// <summary>A person whom the list shows came, or didn't; null takes the mark away.</summary>
    public sealed record Mark(long PersonId, AttendeeStatus? Status) : AttendanceChange;

    /// <summary>Everybody whom the list shows and nobody has marked came.</summary>
    public sealed record AllPresent : AttendanceChange;

    /// <summary>Somebody who isn't on the list came: for an absent member, or as a guest.</summary>
    public sealed record Add(string Name, string? Party, string? Municipality, long? SubstituteForId, bool IsGuest) : AttendanceChange;
}

/// <summary>Keeps the list of who was at the meeting.</summary>
public sealed class SetAttendance(IDbContextFactory<WorkspaceDbContext> workspace, ShowCockpit showCockpit)
{
    public const string Guests = "Gæster";

    public async Task ExecuteAsync(string accountId, string council, DateOnly date, AttendanceChange change, CancellationToken ct)
    {
        var view = await showCockpit.ExecuteAsync(accountId, council, date, ct) ?? throw new InvalidOperationException("There is no such meeting.");
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireSecretariatAsync(accountId, view.Meeting.CouncilId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who mark the same person at once must not make two rows.
        await db.Database.ExecuteSqlAsync($"select from workspace.meeting where id = {view.Meeting.Id} for update", ct);
        var attendees = await db.Attendees.Where(a => a.MeetingId == view.Meeting.Id).ToListAsync(ct);
        switch (change)
        {
            case AttendanceChange.Mark(var person, null):
                db.Attendees.RemoveRange(attendees.Where(a => a.PersonId == person));
                break;
            case AttendanceChange.Mark(var person, { } status):
                Mark(db, view, attendees, person, status);
                break;
            case AttendanceChange.AllPresent:
                foreach (var person in view.People.Where(p => p.Status is null)) Mark(db, view, attendees, person.PersonId, AttendeeStatus.Present);
                break;
            case AttendanceChange.Add add when add.Name.Trim().Length > 1:
                await AddAsync(db, view, attendees, add, ct);
                break;
        }
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(view.Meeting.Id, null, accountId, by, "attendance"), ct);
        await transaction.CommitAsync(ct);
    }

    private static void Mark(WorkspaceDbContext db, CockpitView view, List<Attendee> attendees, long personId, AttendeeStatus status)
    {
        if (attendees.Find(a => a.PersonId == personId) is { } row)
        {
            (row.Status, row.Origin) = (status, Origin.Manual);
            return;
        }
        if (view.People.FirstOrDefault(p => p.PersonId == personId) is not { } known) return;
        db.Attendees.Add(new Attendee
        {
            MeetingId = view.Meeting.Id,
            PersonId = personId,
            Position = attendees.Count == 0 ? 0 : attendees.Max(a => a.Position) + 1,
            NameAsWritten = known.Name,
            Party = known.Party,
            PartyAsWritten = known.Party,
            MunicipalityAsWritten = known.Municipality,
            MunicipalityCode = db.Municipalities.Where(m => m.Name == known.Municipality).Select(m => m.Code).FirstOrDefault(),
            Status = status,
            Origin = Origin.Manual,
        });
    }

    private static async Task AddAsync(WorkspaceDbContext db, CockpitView view, List<Attendee> attendees, AttendanceChange.Add add, CancellationToken ct)
    {
        var name = string.Join(' ', add.Name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var folded = PersonName.Fold(name);
        // A name that two persons share is not guessed at: the list of persons asks who is who.
        var named = await db.PersonNames.Where(n => n.Folded == folded).Select(n => n.PersonId).Distinct().ToListAsync(ct);
        var shown = await db.ShownAsAsync(named, ct);
        var person = named.Select(id => shown.GetValueOrDefault(id, id)).Distinct().ToList() is [var one] ? await db.Persons.SingleAsync(p => p.Id == one, ct) : await NewPersonAsync(db, name, ct);
        if (attendees.Exists(a => a.PersonId == person.Id && person.Id != 0)) return;
        var absent = view.People.FirstOrDefault(p => p.PersonId == add.SubstituteForId);
        var municipality = add.Municipality ?? (add.IsGuest ? null : absent?.Municipality);
        db.Attendees.Add(new Attendee
        {
            MeetingId = view.Meeting.Id,
            Person = person,
            Position = attendees.Count == 0 ? 0 : attendees.Max(a => a.Position) + 1,
            NameAsWritten = name,
            Party = add.Party,
            PartyAsWritten = add.Party,
            MunicipalityAsWritten = municipality,
            MunicipalityCode = await db.Municipalities.Where(m => m.Name == municipality).Select(m => m.Code).FirstOrDefaultAsync(ct),
            Status = AttendeeStatus.Present,
            SubstituteFor = absent?.Name,
            SubstituteForId = absent?.PersonId,
            Group = add.IsGuest ? Guests : null,
            Origin = Origin.Manual,
        });
    }

    private static async Task<Person> NewPersonAsync(WorkspaceDbContext db, string name, CancellationToken ct)
    {
        var slug = Slug.Of(name) is { Length: > 0 } plain ? plain : "person";
        var taken = await db.Persons.Where(p => p.Slug == slug || p.Slug.StartsWith(slug + "-")).Select(p => p.Slug).ToListAsync(ct);
        var free = slug;
        for (var n = 2; taken.Contains(free); n++) free = $"{slug}-{n}";
        var person = new Person { Name = name, Slug = free, Names = { PersonName.Of(name) } };
        db.Persons.Add(person);
        return person;
    }
}
