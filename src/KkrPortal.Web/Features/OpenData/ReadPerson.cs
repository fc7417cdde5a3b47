using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>One person as the open data shows them.</summary>
public sealed class ReadPerson(IDbContextFactory<PublishedDbContext> databases)
{
    public async Task<ApiPerson?> ExecuteAsync(string slug, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var person = await database.Persons.Include(p => p.Municipality).FirstOrDefaultAsync(p => p.Slug == slug, ct);
        if (person is null) return null;
        var id = person.Id;
        return new(person.Slug, person.Name, person.Aliases, person.Party, person.Municipality?.Name, person.MunicipalityCode, origin + Urls.Person(slug),
            await database.Attendees.Where(a => a.PersonId == id && a.Meeting.WithdrawnAt == null).OrderByDescending(a => a.Meeting.Date)
                .Select(a => new ApiPersonMeeting(a.Meeting.Council.Slug, a.Meeting.Date, Naming.Word(a.Status), a.Party, a.MunicipalityCode, a.SubstituteFor, a.Title)).ToListAsync(ct),
            await database.Mentions.Where(m => m.PersonId == id && m.Item.Meeting.WithdrawnAt == null).OrderByDescending(m => m.Item.Date).ThenBy(m => m.Item.Position)
                .Select(m => new ApiPersonItem(m.Item.Meeting.Council.Slug, m.Item.Date, m.Item.Number, m.Item.Title, Naming.Word(m.Item.Outcome), m.NameAsWritten)).ToListAsync(ct),
            await database.Appointments.Where(a => a.PersonId == id && a.Item.Meeting.WithdrawnAt == null).OrderByDescending(a => a.Item.Date)
                .Select(a => new ApiPersonAppointment(a.Item.Meeting.Council.Slug, a.Item.Date, a.Item.Number, a.Body, Naming.Word(a.Action), a.Replaces, a.IsSubstitute)).ToListAsync(ct));
    }
}
