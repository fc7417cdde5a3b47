using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

public enum FollowAnswer { Asked, NothingToFollow, BadAddress }

/// <summary>
/// Notes that somebody wants the new hits of a search by mail. Nothing is sent but the question whether they do; and the answer is the same
/// whether the address is known already or not.
/// </summary>
public sealed class FollowSearch(IDbContextFactory<VisitorDbContext> visitors, TimeProvider clock)
{
    private const int MostOfAnAddress = 30;
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromDays(1);

    public async Task<FollowAnswer> ExecuteAsync(SearchAddress search, string? email, DigestFrequency frequency, CancellationToken ct)
    {
        if (search.IsEmpty) return FollowAnswer.NothingToFollow;
        if (TypedAddress.Of(email) is not { } address) return FollowAnswer.BadAddress;
        var (now, query) = (clock.GetUtcNow().UtcDateTime, search.Followable[Urls.Search.Length..]);
        await using var db = await visitors.CreateDbContextAsync(ct);
        var row = await db.SavedSearches.SingleOrDefaultAsync(s => s.Email == address && s.Query == query, ct);
        if (row is null && await db.SavedSearches.CountAsync(s => s.Email == address, ct) < MostOfAnAddress)
            db.SavedSearches.Add(new SavedSearch { Query = query, Email = address, Frequency = frequency, CreatedAt = now });
        // Whoever lost the mail may ask for another, but nobody can fill a stranger's inbox.
        else if (row is { ConfirmedAt: null, AskedAt: { } asked } && now - asked > BetweenQuestions) (row.AskedAt, row.Frequency, row.CreatedAt) = (null, frequency, now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // Two presses at once; the first one counts.
        }
        return FollowAnswer.Asked;
    }
}
