using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Municipalities;

public sealed record CouncilMunicipalities(string Slug, string Name, IReadOnlyList<MunicipalityRow> Municipalities);
public sealed record MunicipalityRow(string Slug, string Name, int People);

/// <summary>The municipalities of each council, with how many persons the archive knows from them.</summary>
public sealed class ListMunicipalities(IDbContextFactory<PublishedDbContext> databases)
{
    public async Task<IReadOnlyList<CouncilMunicipalities>> ExecuteAsync(CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var municipalities = await database.Municipalities.OrderBy(m => m.Name)
            .Select(m => new { m.CouncilId, Row = new MunicipalityRow(m.Slug, m.Name, database.Persons.Count(p => p.MunicipalityCode == m.Code)) }).ToListAsync(ct);
        var councils = await database.Councils.OrderBy(council => council.Position).Select(council => new { council.Id, council.Slug, council.Name }).ToListAsync(ct);
        return [.. councils.Select(council => new CouncilMunicipalities(council.Slug, council.Name, [.. municipalities.Where(m => m.CouncilId == council.Id).Select(m => m.Row)])).Where(council => council.Municipalities.Count > 0)];
    }
}
