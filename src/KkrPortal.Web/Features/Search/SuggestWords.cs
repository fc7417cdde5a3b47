using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>Completes the last word of a query from the words of the released texts: one form of each word, the commonest first.</summary>
public sealed class SuggestWords(IDbContextFactory<PublishedDbContext> published)
{
    private const int Most = 8;

    /// <returns>Whole queries: what was typed before the last word comes back with each.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(string? typed, CancellationToken ct)
    {
        typed = (typed ?? "").TrimStart();
        if (typed.Length is 0 or > QueryText.Longest || Words.Places(typed).LastOrDefault() is not { End: > 0 } last || last.End != typed.Length) return [];
        var prefix = Fold.Of(typed[last.Start..].ToLowerInvariant());
        if (prefix.Length < 2) return [];
        await using var db = await published.CreateDbContextAsync(ct);
        // A prefix of letters and digits alone: nothing in it means anything to LIKE.
        var words = await db.SearchTerms.Where(t => t.Folded.StartsWith(prefix)).OrderByDescending(t => t.Documents).ThenBy(t => t.Word).Take(60).Select(t => new { t.Word, t.Root }).ToListAsync(ct);
        return [.. words.DistinctBy(term => term.Root).Take(Most).Select(term => typed[..last.Start] + term.Word)];
    }
}
