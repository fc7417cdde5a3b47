using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Id">Null for a new one.</param>
/// <param name="Seen">What the writer saw before; null for a new one.</param>
/// <param name="Now">What is to stand; null to take the appointment away.</param>
public sealed record AppointmentRequest(string AccountId, long ItemId, long? Id, AppointmentFacts? Seen, AppointmentFacts? Now);

/// <summary>Keeps whom an item appointed to what, with the item as the decision that made it.</summary>
public sealed class SaveAppointment(IDbContextFactory<WorkspaceDbContext> workspace, ShowDecision showDecision, TimeProvider clock)
{
    public const string Substitute = "suppleant", Member = "medlem";

    /// <returns>Null when it is kept; else one Danish sentence that says what is missing.</returns>
    public async Task<string?> ExecuteAsync(AppointmentRequest request, CancellationToken ct)
    {
        if (request.Now is { } asked && Problem(asked) is { } problem) return problem;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_item where id = {request.ItemId} for update", ct);
        var item = await db.Items.Include(i => i.Meeting).Include(i => i.Appointments).SingleOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return DeletedItem.Refusal;
        var by = await db.RequireSecretariatAsync(request.AccountId, item.Meeting.CouncilId, ct);
        var standing = (await showDecision.ExecuteAsync(request.AccountId, item.Id, ct))!.Appointments.FirstOrDefault(a => a.Id == request.Id);
        if (request.Id is not null && standing?.Facts != request.Seen) return "Udpegningen er ændret af en anden imens. Se, hvad der står nu, og ret igen.";
        var row = item.Appointments.Find(a => a.Id == request.Id);
        if (request.Now is { } now) await WriteAsync(db, item, row, now, ct);
        else if (row is not null) db.Remove(row);
        await db.RecordAsync(Revisions.Item, item.Id, "appointment", Words(request.Seen), Words(request.Now), by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, item.Id, request.AccountId, by, "decided"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private static string? Problem(AppointmentFacts facts) => facts switch
    {
        { Name.Length: < 2 } => "Skriv, hvem der er udpeget.",
        { Body: null or "" } => "Skriv, hvilket organ pladsen er i.",
        { From: { } from, To: { } to } when to < from => $"Perioden slutter {Danish.Long(to)}, før den begynder {Danish.Long(from)}.",
        _ => TypedDay.Problem(facts.From) ?? TypedDay.Problem(facts.To),
    };

    private static async Task WriteAsync(WorkspaceDbContext db, AgendaItem item, Appointment? row, AppointmentFacts now, CancellationToken ct)
    {
        long[] near = await db.Attendees.Where(a => a.MeetingId == item.MeetingId).Select(a => a.PersonId).ToArrayAsync(ct);
        var person = await db.PersonNamedAsync(now.Name, now.Municipality, near, ct);
        await db.SaveChangesAsync(ct);
        var before = now.Replaces is null ? null : await db.PersonNamedAsync(now.Replaces, null, near, ct);
        await db.SaveChangesAsync(ct);
        if (row is null) item.Appointments.Add(row = new Appointment { NameAsWritten = now.Name, Position = item.Appointments.Count == 0 ? 0 : item.Appointments.Max(a => a.Position) + 1 });
        // Where nobody wrote them, party and municipality are those of the day of the meeting, or the latest known.
        var last = now is { Party: not null, Municipality: not null } ? null : await db.Attendees.Where(a => a.PersonId == person.Id)
            .OrderByDescending(a => a.MeetingId == item.MeetingId).ThenByDescending(a => a.Meeting.Date).Select(a => new { a.Party, a.MunicipalityAsWritten }).FirstOrDefaultAsync(ct);
        (row.PersonId, row.NameAsWritten, row.Action, row.Origin) = (person.Id, now.Name, now.Action, Origin.Manual);
        (row.Party, row.MunicipalityAsWritten, row.BodyAsWritten) = (now.Party ?? last?.Party, now.Municipality ?? last?.MunicipalityAsWritten, now.Body);
        (row.Replaces, row.ReplacesId, row.From, row.To) = (now.Replaces, before?.Id, now.From, now.To);
        row.IsSubstitute = now.Post is not null && now.Post.Contains(Substitute, StringComparison.CurrentCultureIgnoreCase);
        row.Seat = now.Post is null || now.Post.Equals(Substitute, StringComparison.OrdinalIgnoreCase) ? null : await SeatAsync(db, item.Meeting.CouncilId, now.Body!, now.Post, row.IsSubstitute, ct);
        if (row.Seat is null) row.SeatId = null;
    }

    private static async Task<Seat> SeatAsync(WorkspaceDbContext db, int councilId, string bodyName, string post, bool isSubstitute, CancellationToken ct)
    {
        var slug = Slug.Of(bodyName);
        var body = await db.Bodies.SingleOrDefaultAsync(b => b.Slug == slug, ct) ?? db.Add(new Body { Slug = slug, Name = bodyName }).Entity;
        return await db.Set<Seat>().FirstOrDefaultAsync(s => s.BodyId == body.Id && s.CouncilId == councilId && s.Name == post && s.IsSubstitute == isSubstitute, ct)
            ?? db.Add(new Seat { Body = body, CouncilId = councilId, Name = post, IsSubstitute = isSubstitute }).Entity;
    }

    private static string? Words(AppointmentFacts? facts) => facts is null ? null : $"{facts.Name}: {facts.Body}";
}
