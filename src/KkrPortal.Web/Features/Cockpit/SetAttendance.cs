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

    /// <summary>Present, but only from one item or until another.</summary>
    public sealed record InRoom(long PersonId, string? FromItem, string? ToItem) : AttendanceChange;

    /// <summary>Somebody who isn't on the list came: for an absent member, as a guest, or as a member whom no earlier meeting names; who may also have sent a substitute.</summary>
    public sealed record Add(TypedPerson Person, long? SubstituteForId, bool IsGuest, AttendeeStatus Status = AttendeeStatus.Present) : AttendanceChange;

    /// <summary>These persons as they are to stand, each over what its writer saw before; one without a status leaves the list.</summary>
    public sealed record Put(IReadOnlyList<(CockpitPerson? Seen, CockpitPerson Now)> People) : AttendanceChange;
}

/// <summary>Keeps the list of who was at the meeting.</summary>
public sealed class SetAttendance(IDbContextFactory<WorkspaceDbContext> workspace, ShowCockpit showCockpit)
{
    public const string Guests = "Gæster";

    /// <returns>Null when it is kept; else one Danish sentence: somebody else changed it meanwhile, and nothing was overwritten.</returns>
    public async Task<string?> ExecuteAsync(string accountId, string council, DateOnly date, AttendanceChange change, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who mark the same person at once take turns, so that neither makes a second row nor overwrites what it didn't see.
        await db.Database.ExecuteSqlAsync($"select from workspace.meeting m join published.council c on c.id = m.council_id where c.slug = {council} and m.date = {date} for update of m", ct);
        var view = await showCockpit.ExecuteAsync(accountId, council, date, ct) ?? throw new InvalidOperationException("There is no such meeting.");
        var by = await db.RequireSecretariatAsync(accountId, view.Meeting.CouncilId, ct);
        var sheet = new AttendanceSheet(db, view, await db.Attendees.Where(a => a.MeetingId == view.Meeting.Id).ToListAsync(ct));
        switch (change)
        {
            case AttendanceChange.Mark(var person, var status):
                await sheet.PutAsync(view.People.First(p => p.PersonId == person) with { Status = status, FromItem = null, ToItem = null }, ct);
                break;
            case AttendanceChange.AllPresent:
                foreach (var person in view.People.Where(p => p.Status is null)) await sheet.PutAsync(person with { Status = AttendeeStatus.Present }, ct);
                break;
            case AttendanceChange.InRoom(var person, var from, var to):
                await sheet.PutAsync(view.People.First(p => p.PersonId == person) with { Status = AttendeeStatus.Present, FromItem = from, ToItem = to }, ct);
                break;
            case AttendanceChange.Add add when add.Person.Name.Length > 1:
                await sheet.AddAsync(add, ct);
                break;
            case AttendanceChange.Put put:
                foreach (var (seen, now) in put.People)
                {
                    if (view.People.FirstOrDefault(p => p.PersonId == now.PersonId) is { } standing && seen is not null && standing != seen) return $"{standing.Name} er ændret af en anden imens. Se, hvad der står nu, og ret igen.";
                    await sheet.PutAsync(now, ct);
                }
                break;
        }
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(view.Meeting.Id, null, accountId, by, "attendance"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
