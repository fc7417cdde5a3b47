using System.Net.Mail;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

public abstract record Answer
{
    public sealed record Comes : Answer;

    public sealed record Absent : Answer;

    /// <param name="Email">Where the substitute is told; null for whoever has an account, or is told by the member.</param>
    public sealed record Sends(string Substitute, string? Email = null) : Answer;
}

/// <summary>
/// A member says whether they come, and who comes instead. It is written in the meeting's own list, which the secretariat works on at the
/// meeting, and the secretariat and the substitute get a mail.
/// </summary>
public sealed class AnswerInvitation(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    /// <returns>Null when it is kept; else one sentence for the screen.</returns>
    public async Task<string?> ExecuteAsync(string accountId, long meetingId, Answer answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var substitute = answer is Answer.Sends sends ? NamedPersons.Clean(sends.Substitute) : null;
        if (substitute is { Length: < 2 }) return "Skriv navnet på den, der kommer i stedet.";
        var address = (answer as Answer.Sends)?.Email?.Trim() is { Length: > 0 } typed ? typed : null;
        if (address is not null && !MailAddress.TryCreate(address, out _)) return "Suppleantens mailadresse kan ikke bruges. Ret den, eller lad feltet stå tomt.";
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two answers at once take turns, so that they don't make two rows.
        await db.Database.ExecuteSqlAsync($"select from workspace.meeting where id = {meetingId} for update", ct);
        var mine = db.ReadableBy(accountId);
        var meeting = await db.Meetings.Include(m => m.Council).SingleOrDefaultAsync(m => m.Id == meetingId && mine.Any(c => c.Id == m.CouncilId), ct) ?? throw new NoAccessException();
        if (meeting.State == MeetingState.Cancelled) return "Mødet er aflyst.";
        if (meeting.State >= MeetingState.Held || meeting.Date < Danish.Today(clock)) return "Mødet er holdt. Ring til sekretariatet, hvis fremmødet skal rettes.";
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var person = await db.Persons.Where(p => p.Id == account.PersonId).SingleOrDefaultAsync(ct);
        if (person?.MergedIntoId is { } shown) person = await db.Persons.SingleAsync(p => p.Id == shown, ct);
        if (person is null) return "Din konto er ikke koblet til et navn i referaterne. Bed sekretariatet om det.";

        var rows = await db.Attendees.Where(a => a.MeetingId == meetingId).ToListAsync(ct);
        db.Attendees.RemoveRange(rows.Where(a => a.SubstituteForId == person.Id));
        var own = rows.Find(a => a.PersonId == person.Id);
        // Who comes is expected without a row, as everybody else is.
        if (answer is Answer.Comes && own is not null) db.Attendees.Remove(own);
        if (answer is not Answer.Comes)
        {
            var last = rows.Count == 0 ? -1 : rows.Max(a => a.Position);
            var known = await db.PublishedPersons.Where(p => p.Id == person.Id).Select(p => new { p.Party, p.MunicipalityCode, Municipality = (string?)p.Municipality!.Name }).SingleOrDefaultAsync(ct);
            if (own is not null) (own.Status, own.Origin) = (AttendeeStatus.Absent, Origin.Manual);
            else db.Attendees.Add(Row(meetingId, person, ++last, AttendeeStatus.Absent, known?.Party, known?.MunicipalityCode, known?.Municipality));
            if (substitute is not null)
            {
                var stand = Row(meetingId, await db.PersonNamedAsync(substitute, known?.Municipality, [.. rows.Select(a => a.PersonId)], ct), ++last, AttendeeStatus.Present, null, known?.MunicipalityCode, known?.Municipality);
                if (stand.Person.Id == person.Id) return "Du kan ikke være din egen suppleant. Skriv den, der kommer i stedet.";
                (stand.NameAsWritten, stand.SubstituteFor, stand.SubstituteForId) = (substitute, person.Name, person.Id);
                if (rows.Exists(a => a.PersonId == stand.Person.Id && stand.Person.Id != 0 && a.SubstituteForId != person.Id)) return $"{substitute} står allerede på listen over dem, der kommer.";
                db.Attendees.Add(stand);
                address ??= await db.Users.Where(a => stand.Person.Id != 0 && a.PersonId == stand.Person.Id && !a.IsDisabled).Select(a => a.Email).FirstOrDefaultAsync(ct);
                if (address is not null) Tell(db, now, address, substitute, person.Name, meeting);
            }
        }
        var words = answer switch { Answer.Comes => $"{person.Name} kommer.", Answer.Sends => $"{person.Name} har meldt afbud. {substitute} kommer i stedet.", _ => $"{person.Name} har meldt afbud." };
        foreach (var secretary in await db.Users.Where(a => !a.IsDisabled && a.Roles.Any(r => r.Role == RoleKind.Secretariat && r.CouncilId == meeting.CouncilId)).Select(a => a.Email!).ToListAsync(ct))
            db.QueueMail(now, secretary, $"{(answer is Answer.Comes ? "Kommer" : "Afbud")}: {person.Name}, {Danish.Long(meeting.Date)}",
                $"{words}\n\nMødet i {meeting.Council.Name} {Danish.WithWeekday(meeting.Date)}:\n{SiteAddress.Of(configuration)}{Urls.WorkspaceCockpit(meeting.Council.Slug, meeting.Date)}\n\nDet står allerede på mødets liste.", meeting.CouncilId);
        db.Audit.Add(new AuditEntry { At = now, By = account.DisplayName, Action = "attendance", Subject = $"{meeting.Council.Slug}/{Urls.Date(meeting.Date)}", Detail = words, CouncilId = meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(meetingId, null, accountId, account.DisplayName, "attendance"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private void Tell(WorkspaceDbContext db, DateTime now, string address, string substitute, string member, Meeting meeting)
    {
        var (council, day) = (meeting.Council.Name, Danish.WithWeekday(meeting.Date));
        var place = string.Join(", ", ((string?[])[meeting.StartTime is { } start ? Danish.Clock(start, meeting.EndTime) : null, meeting.Location]).OfType<string>());
        db.QueueMail(now, address, $"Du er suppleant for {member}, {Danish.Long(meeting.Date)}",
            $"Kære {substitute}\n\n{member} har meldt afbud til mødet i {council} {day} og har skrevet, at du kommer i stedet.\n\n{(place.Length == 0 ? "" : $"{place}\n\n")}Dagsordenen står her, når den er frigivet:\n{SiteAddress.Of(configuration)}{Urls.Meeting(meeting.Council.Slug, meeting.Date)}\n\nKan du ikke komme, så sig det til {member}.\n\nVenlig hilsen\nSekretariatet for {council}",
            meeting.CouncilId);
    }

    private static Attendee Row(long meetingId, Person person, int position, AttendeeStatus status, string? party, string? municipalityCode, string? municipality) => new()
    {
        MeetingId = meetingId,
        Person = person,
        PersonId = person.Id,
        Position = position,
        NameAsWritten = person.Name,
        Party = party,
        PartyAsWritten = party,
        MunicipalityCode = municipalityCode,
        MunicipalityAsWritten = municipality,
        Status = status,
        Origin = Origin.Manual,
    };
}
