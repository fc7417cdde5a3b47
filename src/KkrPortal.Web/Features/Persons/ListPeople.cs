using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Persons;

/// <param name="Aliases">Other names under which the sources have the person.</param>
public sealed record PeopleRow(long Id, string Name, IReadOnlyList<string> Aliases, string? Party, string? Municipality, int Meetings, int Appointments);

/// <param name="Likely">Pairs that wait for an answer.</param>
public sealed record PeopleView(IReadOnlyList<PeopleRow> Rows, int Total, int All, int Likely);

/// <summary>Everybody whom the workspace knows, those who were merged as one, in Danish order.</summary>
public sealed class ListPeople(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public const int PageSize = 100;

    public async Task<PeopleView> ExecuteAsync(string accountId, string? query, int page, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var shown = db.Persons.Where(p => p.MergedIntoId == null);
        var found = shown;
        foreach (var word in query?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var like = Asked.Like(PersonName.Fold(word));
            found = found.Where(p => p.Names.Any(n => EF.Functions.Like(n.Folded, like)) || db.Persons.Any(m => m.MergedIntoId == p.Id && m.Names.Any(n => EF.Functions.Like(n.Folded, like))));
        }
        var rows = await found.OrderBy(p => p.Name).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(p => new
        {
            p.Id,
            p.Name,
            Names = db.PersonNames.Where(n => n.PersonId == p.Id || n.Person.MergedIntoId == p.Id).Select(n => n.Name).ToList(),
            Last = db.Attendees.Where(a => a.PersonId == p.Id || a.Person.MergedIntoId == p.Id).OrderByDescending(a => a.Meeting.Date)
                .Select(a => new { a.Party, Municipality = db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).FirstOrDefault() ?? a.MunicipalityAsWritten }).FirstOrDefault(),
            Meetings = db.Attendees.Count(a => a.PersonId == p.Id || a.Person.MergedIntoId == p.Id),
            Appointments = db.Set<Appointment>().Count(a => a.PersonId == p.Id || a.Person.MergedIntoId == p.Id),
        }).ToListAsync(ct);
        return new([.. rows.Select(r => new PeopleRow(r.Id, r.Name, [.. r.Names.Distinct().Where(n => n != r.Name).Order(StringComparer.Create(Danish.Culture, true))], r.Last?.Party, r.Last?.Municipality, r.Meetings, r.Appointments))],
            await found.CountAsync(ct), await shown.CountAsync(ct), await db.PersonPairs.CountAsync(p => p.Answer == PairAnswer.Open, ct));
    }
}
