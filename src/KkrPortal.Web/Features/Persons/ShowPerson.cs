using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Persons;

/// <param name="Merged">The merges that made the person, each of which can be undone.</param>
/// <param name="Found">Whom <c>with</c> found, to be merged with.</param>
public sealed record PersonCard(PersonSide Person, IReadOnlyList<AnsweredPair> Merged, IReadOnlyList<(long Id, string Name)> Found, long? ShownAs);

/// <summary>A person with every name, council, seat and decision that the workspace has of them.</summary>
public sealed class ShowPerson(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<PersonCard?> ExecuteAsync(string accountId, long id, string? with, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        if (await PersonSide.ReadAsync(db, id, ct) is not { } person) return null;
        var family = await db.FamilyAsync(id, ct);
        var merged = await db.PersonPairs.Where(p => p.Answer == PairAnswer.Same && family.Contains(p.OtherId)).OrderByDescending(p => p.AnsweredAt)
            .Select(p => new AnsweredPair(p.Id, p.Person.Name, p.Other.Name, p.Answer, p.AnsweredBy ?? "", p.AnsweredAt ?? p.FoundAt)).ToListAsync(ct);
        var others = db.Persons.Where(p => p.MergedIntoId == null && !family.Contains(p.Id));
        foreach (var word in (with ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var like = Asked.Like(PersonName.Fold(word));
            others = others.Where(p => p.Names.Any(n => EF.Functions.Like(n.Folded, like)));
        }
        var found = string.IsNullOrWhiteSpace(with) ? [] : await others.OrderBy(p => p.Name).Take(20).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return new(person, merged, [.. found.Select(f => (f.Id, f.Name))], (await db.ShownAsAsync([id], ct)).TryGetValue(id, out var top) ? top : null);
    }
}
