using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Persons;

/// <param name="Pair">Null for two whom nobody has asked about: then <paramref name="Person"/> is merged into <paramref name="Other"/>.</param>
/// <param name="Name">The name to show after a merge.</param>
public sealed record PairAnswered(string AccountId, long? Pair, long? Person, long? Other, PairAnswer Answer, string? Name);

/// <summary>Merges two persons, keeps them apart, or takes either back. The public register follows in the same moment.</summary>
public sealed class AnswerPair(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <exception cref="RefusedTransitionException">It can't be answered so; the message is for the screen.</exception>
    public async Task ExecuteAsync(PairAnswered request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireAnySecretariatAsync(request.AccountId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var pair = await FindAsync(db, request, now, ct);
        await db.AnswerAsync(pair, request.Answer, request.Name, by, now, ct);
        await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<PersonPair> FindAsync(WorkspaceDbContext db, PairAnswered request, DateTime now, CancellationToken ct)
    {
        if (request.Pair is { } id) return await db.PersonPairs.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RefusedTransitionException("Parret findes ikke mere.");
        if (request is not { Person: { } person, Other: { } other } || person == other || await db.Persons.CountAsync(p => p.Id == person || p.Id == other, ct) < 2)
            throw new RefusedTransitionException("Vælg to forskellige personer.");
        if (await db.PersonPairs.SingleOrDefaultAsync(p => p.PersonId == person && p.OtherId == other, ct) is { } known) return known;
        var pair = new PersonPair { PersonId = person, OtherId = other, Score = 100, For = ["Fundet af sekretariatet"], FoundAt = now };
        db.PersonPairs.Add(pair);
        await db.SaveChangesAsync(ct);
        return pair;
    }
}
