using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Persons;

public sealed record PairRow(long Id, string Name, string Other, int Score);

public sealed record AnsweredPair(long Id, string Name, string Other, PairAnswer Answer, string By, DateTime At);

/// <param name="Id">Null where nobody has asked about the two.</param>
/// <param name="SharedList">A meeting on whose list both stand, which speaks against them being one.</param>
public sealed record Comparison(long? Id, int? Score, string[] For, string[] Against, PersonSide Person, PersonSide Other, DateOnly? SharedList);

public sealed record PairsView(IReadOnlyList<PairRow> Open, IReadOnlyList<AnsweredPair> Answered, Comparison? Chosen, int All);

/// <summary>The pairs of persons that are alike, the chosen one side by side, and what was answered last.</summary>
public sealed class ShowPairs(IDbContextFactory<WorkspaceDbContext> workspace)
{
    private const int LastAnswers = 30;

    /// <param name="pair">The pair to look at; the likeliest where null.</param>
    /// <param name="two">Two persons whom nobody has asked about.</param>
    public async Task<PairsView> ExecuteAsync(string accountId, long? pair, (long Person, long Other)? two, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var open = await db.PersonPairs.Where(p => p.Answer == PairAnswer.Open).OrderByDescending(p => p.Score).ThenBy(p => p.Id).Take(200).Select(p => new PairRow(p.Id, p.Person.Name, p.Other.Name, p.Score)).ToListAsync(ct);
        var answered = await db.PersonPairs.Where(p => p.Answer != PairAnswer.Open).OrderByDescending(p => p.AnsweredAt).Take(LastAnswers).Select(p => new AnsweredPair(p.Id, p.Person.Name, p.Other.Name, p.Answer, p.AnsweredBy ?? "", p.AnsweredAt ?? p.FoundAt)).ToListAsync(ct);
        return new(open, answered, await ChosenAsync(db, pair ?? (two is null && open.Count > 0 ? open[0].Id : null), two, ct), await db.Persons.CountAsync(p => p.MergedIntoId == null, ct));
    }

    private static async Task<Comparison?> ChosenAsync(WorkspaceDbContext db, long? id, (long Person, long Other)? two, CancellationToken ct)
    {
        var pair = id is { } known ? await db.PersonPairs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == known && p.Answer == PairAnswer.Open, ct) : null;
        if (pair is null && two is null) return null;
        var (a, b) = pair is null ? two!.Value : (pair.PersonId, pair.OtherId);
        if (a == b || await PersonSide.ReadAsync(db, a, ct) is not { } person || await PersonSide.ReadAsync(db, b, ct) is not { } other) return null;
        var (one, two2) = (await db.FamilyAsync(a, ct), await db.FamilyAsync(b, ct));
        var shared = await db.Attendees.Where(x => one.Contains(x.PersonId) && db.Attendees.Any(y => y.MeetingId == x.MeetingId && two2.Contains(y.PersonId))).Select(x => (DateOnly?)x.Meeting.Date).FirstOrDefaultAsync(ct);
        return new(pair?.Id, pair?.Score, pair?.For ?? [], pair?.Against ?? [], person, other, shared);
    }
}
