using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>The rows of one meeting's attendance, to be written in one transaction.</summary>
internal sealed class AttendanceSheet(WorkspaceDbContext db, CockpitView view, List<Attendee> rows)
{
    public async Task PutAsync(CockpitPerson person, CancellationToken ct)
    {
        var row = rows.Find(a => a.PersonId == person.PersonId);
        if (person.Status is not { } status)
        {
            if (row is not null) db.Attendees.Remove(row);
            return;
        }
        row ??= New(person.Name, person.PersonId);
        (row.Status, row.Origin, row.Group, row.Title, row.IsMinuteTaker) = (status, Origin.Manual, person.Group, person.Title, person.IsMinuteTaker);
        (row.SubstituteFor, row.SubstituteForId, row.ActingFor, row.FromItem, row.ToItem) = (person.SubstituteFor, person.SubstituteForId, person.ActingFor, person.FromItem, person.ToItem);
        // What the source wrote stays as written until somebody says otherwise.
        if (row.Party != person.Party) (row.Party, row.PartyAsWritten) = (person.Party, person.Party);
        await SetHomeAsync(row, person.Municipality, ct);
    }

    public async Task AddAsync(AttendanceChange.Add add, CancellationToken ct)
    {
        var (name, party, rest, _) = add.Person;
        var municipality = rest is null ? null : await db.Municipalities.Where(m => EF.Functions.ILike(m.Name, rest) || EF.Functions.ILike(m.Name + " kommune", rest)).Select(m => m.Name).FirstOrDefaultAsync(ct);
        var person = await db.PersonNamedAsync(name, municipality, [.. view.People.Select(p => p.PersonId)], ct);
        if (person.Id != 0 && rows.Exists(a => a.PersonId == person.Id)) return;
        var absent = view.People.FirstOrDefault(p => p.PersonId == add.SubstituteForId);
        var row = New(name, person.Id);
        if (person.Id == 0) row.Person = person;
        (row.Status, row.Origin, row.Party, row.PartyAsWritten) = (add.Status, Origin.Manual, party, party);
        (row.SubstituteFor, row.SubstituteForId, row.Group) = (absent?.Name, absent?.PersonId, add.IsGuest ? SetAttendance.Guests : null);
        if (municipality is null && rest is not null) row.Title = rest;
        await SetHomeAsync(row, municipality, ct);
    }

    private Attendee New(string name, long personId)
    {
        var row = new Attendee { MeetingId = view.Meeting.Id, PersonId = personId, Position = rows.Count == 0 ? 0 : rows.Max(a => a.Position) + 1, NameAsWritten = name };
        rows.Add(row);
        db.Attendees.Add(row);
        return row;
    }

    private async Task SetHomeAsync(Attendee row, string? municipality, CancellationToken ct)
    {
        var code = municipality is null ? null : await db.Municipalities.Where(m => m.Name == municipality).Select(m => m.Code).FirstOrDefaultAsync(ct);
        if (code is not null && code == row.MunicipalityCode) return;
        (row.MunicipalityCode, row.MunicipalityAsWritten) = (code, municipality);
    }
}
