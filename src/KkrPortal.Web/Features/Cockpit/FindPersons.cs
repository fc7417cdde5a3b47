using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Party">As on the latest day that the person is known from.</param>
public sealed record RegisteredPerson(long Id, string Name, string? Party, string? Municipality);

/// <summary>Persons of the register whose name begins with what was typed, with the party and municipality they had last.</summary>
public sealed class FindPersons(IDbContextFactory<WorkspaceDbContext> workspace)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<RegisteredPerson>> ExecuteAsync(string accountId, string typed, IReadOnlyCollection<long> except, CancellationToken ct)
    {
        var words = PersonName.Fold(TypedPerson.Read(typed).Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0].Length < 2) return [];
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var names = db.PersonNames.Where(n => n.Person.MergedIntoId == null && !except.Contains(n.PersonId));
        foreach (var word in words) names = names.Where(n => n.Folded.StartsWith(word) || n.Folded.Contains(" " + word));
        return await names.Select(n => n.Person).Distinct().OrderBy(p => p.Name).Take(Most)
            .Select(p => new
            {
                p.Id,
                p.Name,
                Last = db.Attendees.Where(a => a.PersonId == p.Id).OrderByDescending(a => a.MunicipalityAsWritten != null).ThenByDescending(a => a.Meeting.Date)
                    .Select(a => new { a.Party, Municipality = db.Municipalities.Where(m => m.Code == a.MunicipalityCode).Select(m => m.Name).FirstOrDefault() ?? a.MunicipalityAsWritten }).FirstOrDefault(),
            })
            .Select(p => new RegisteredPerson(p.Id, p.Name, p.Last!.Party, p.Last.Municipality)).ToListAsync(ct);
    }
}
