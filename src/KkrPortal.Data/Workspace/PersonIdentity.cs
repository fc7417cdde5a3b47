using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>
/// Who is who: merging two persons, keeping two apart, and taking either back. A merge moves no row: what named a person goes on naming it,
/// and whoever shows it follows <see cref="Person.MergedIntoId"/>. The public rows follow in the same transaction; released words stay.
/// </summary>
public static class PersonIdentity
{
    /// <summary>The person as who each of them is shown; those that stand for themselves are left out.</summary>
    public static async Task<Dictionary<long, long>> ShownAsAsync(this WorkspaceDbContext db, IReadOnlyCollection<long> persons, CancellationToken ct) =>
        await db.Database.SqlQuery<Shown>($"""
            with recursive shown (id, top) as (
              select id, merged_into_id from workspace.person where id = any ({persons.ToArray()}) and merged_into_id is not null
              union all select s.id, p.merged_into_id from shown s join workspace.person p on p.id = s.top where p.merged_into_id is not null)
            select s.id, s.top from shown s join workspace.person p on p.id = s.top where p.merged_into_id is null
            """).ToDictionaryAsync(s => s.Id, s => s.Top, ct);

    /// <summary>All persons who are shown as this one, itself first.</summary>
    public static async Task<long[]> FamilyAsync(this WorkspaceDbContext db, long person, CancellationToken ct) =>
        [.. await db.Database.SqlQuery<long>($"""
            with recursive family (id) as (select {person} union select p.id from family f join workspace.person p on p.merged_into_id = f.id)
            select id as "Value" from family order by id <> {person}, id
            """).ToListAsync(ct)];

    /// <summary>Answers a pair, or takes the answer back (<see cref="PairAnswer.Open"/>). The caller commits.</summary>
    /// <param name="name">The name under which the merged person is shown; null keeps the one it has.</param>
    /// <exception cref="RefusedTransitionException">It can't be answered so; the message is for the screen.</exception>
    public static async Task AnswerAsync(this WorkspaceDbContext db, PersonPair pair, PairAnswer answer, string? name, string by, DateTime now, CancellationToken ct)
    {
        if (pair.Answer == answer) return;
        if (pair.Answer == PairAnswer.Same) await PartAsync(db, pair, ct);
        if (answer == PairAnswer.Same) await MergeAsync(db, pair, name, ct);
        (string? who, DateTime? when) = answer == PairAnswer.Open ? (null, null) : (by, (DateTime?)now);
        (pair.Answer, pair.AnsweredBy, pair.AnsweredAt) = (answer, who, when);
        foreach (var finding in await db.Findings.Where(f => f.PairId == pair.Id).ToListAsync(ct))
            (finding.State, finding.Reason, finding.AnsweredAt) = (answer == PairAnswer.Open ? FindingState.Open : FindingState.Settled, who, when);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "person-" + Naming.Word(answer), Subject = $"{pair.PersonId}/{pair.OtherId}" });
        await db.SaveChangesAsync(ct);
        await PublishedIdentity.SettleAsync(db, [pair.PersonId, pair.OtherId], now, ct);
    }

    private static async Task MergeAsync(WorkspaceDbContext db, PersonPair pair, string? name, CancellationToken ct)
    {
        var (person, other) = (await db.Persons.SingleAsync(p => p.Id == pair.PersonId, ct), await db.Persons.SingleAsync(p => p.Id == pair.OtherId, ct));
        if (person.MergedIntoId is not null || other.MergedIntoId is not null)
            throw new RefusedTransitionException($"{(person.MergedIntoId is null ? other : person).Name} er allerede samlet med en anden. Fortryd det først.");
        person.MergedIntoId = other.Id;
        pair.NameBefore = other.Name;
        if (!string.IsNullOrWhiteSpace(name)) other.Name = name.Trim();
    }

    private static async Task PartAsync(WorkspaceDbContext db, PersonPair pair, CancellationToken ct)
    {
        var (person, other) = (await db.Persons.SingleAsync(p => p.Id == pair.PersonId, ct), await db.Persons.SingleAsync(p => p.Id == pair.OtherId, ct));
        if (other.MergedIntoId is not null) throw new RefusedTransitionException($"{other.Name} er siden samlet med en anden. Fortryd det først.");
        person.MergedIntoId = null;
        if (pair.NameBefore is { } before) other.Name = before;
        pair.NameBefore = null;
    }

    private sealed record Shown(long Id, long Top);
}
