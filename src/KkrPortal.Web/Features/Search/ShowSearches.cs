using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

public sealed record FailedTerm(string Term, int Count, DateOnly Last);

public sealed record ShownAbbreviation(string ShortForm, string LongForm, AbbreviationVerdict Verdict, string? By);

public sealed record SearchesOverview(IReadOnlyList<FailedTerm> Failed, IReadOnlyList<ShownAbbreviation> Abbreviations, int Followers);

/// <summary>What readers looked for in vain, and the abbreviations that search knows.</summary>
public sealed class ShowSearches(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    private const int Most = 100;
    public const int Days = 90;

    public async Task<SearchesOverview> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var since = Danish.Today(clock).AddDays(-Days);
        var failed = await db.FailedSearches.Where(f => f.Day >= since).GroupBy(f => f.Term)
            .Select(term => new { Term = term.Key, Count = term.Sum(f => f.Count), Last = term.Max(f => f.Day) }).OrderByDescending(term => term.Count).ThenBy(term => term.Term).Take(Most).ToListAsync(ct);
        var mined = await db.SearchAbbreviations.Select(a => new { a.ShortForm, a.LongForm }).ToListAsync(ct);
        var judged = await db.Abbreviations.Where(a => a.Verdict != AbbreviationVerdict.Suggested).ToListAsync(ct);
        var verdicts = judged.ToDictionary(a => (a.ShortForm, a.LongForm));
        return new(
            [.. failed.Select(term => new FailedTerm(term.Term, term.Count, term.Last))],
            [.. mined.Select(a => (a.ShortForm, a.LongForm)).Union(verdicts.Keys)
                .Select(pair => new ShownAbbreviation(pair.ShortForm, pair.LongForm, verdicts.GetValueOrDefault(pair)?.Verdict ?? AbbreviationVerdict.Suggested, verdicts.GetValueOrDefault(pair)?.By))
                .OrderBy(a => a.Verdict).ThenBy(a => a.ShortForm, StringComparer.Create(Danish.Culture, false)).ThenBy(a => a.LongForm, StringComparer.Ordinal)],
            await db.SavedSearches.CountAsync(s => s.ConfirmedAt != null, ct));
    }
}
