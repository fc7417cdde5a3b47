using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Search;

/// <summary>Keeps <see cref="Published.PublishedPerson.SearchNames"/> in step with a person's name and aliases.</summary>
public static class SearchNames
{
    public static async Task FillAsync(WorkspaceDbContext db, long[] persons, CancellationToken ct)
    {
        var named = await db.PublishedPersons.AsNoTracking().Where(p => persons.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Aliases }).ToListAsync(ct);
        long[] ids = [.. named.Select(p => p.Id)];
        string[] names = [.. named.Select(p => Fold.OfNames([p.Name, .. p.Aliases]))];
        await db.Database.ExecuteSqlAsync($"update published.person p set search_names = n.names from unnest({ids}, {names}) as n (id, names) where n.id = p.id", ct);
    }
}
