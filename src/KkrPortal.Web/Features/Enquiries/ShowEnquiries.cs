using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

/// <param name="Version">Of the row as shown, to be sent along with what is done about it.</param>
public sealed record ShownEnquiry(long Id, string Council, string Page, string About, EnquiryKind Kind, string Message, string? Name, string? Email, DateTime CreatedAt,
    EnquiryState State, string? Note, string? SettledBy, DateTime? SettledAt, uint Version);

/// <param name="Open">How many are new.</param>
public sealed record EnquiryOverview(IReadOnlyList<ShownEnquiry> Enquiries, int Open, int Settled);

/// <summary>What readers wrote to the councils that an account works for, the oldest unanswered first.</summary>
public sealed class ShowEnquiries(IDbContextFactory<WorkspaceDbContext> workspace)
{
    private const int Most = 200;

    /// <param name="council">Slug; null for all that the account works for.</param>
    /// <param name="all">Those that are settled too.</param>
    public async Task<EnquiryOverview> ExecuteAsync(string accountId, string? council, bool all, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var mine = db.CouncilsOf(accountId).Where(c => council == null || c.Slug == council);
        var letters = db.Enquiries.Where(e => mine.Any(c => c.Id == e.CouncilId));
        var open = await letters.CountAsync(e => e.State == EnquiryState.New, ct);
        var shown = await letters.Where(e => all || e.State == EnquiryState.New)
            .OrderByDescending(e => e.State == EnquiryState.New).ThenBy(e => e.State == EnquiryState.New ? e.CreatedAt : (DateTime?)null).ThenByDescending(e => e.CreatedAt).Take(Most)
            .Join(db.Councils, e => e.CouncilId, c => c.Id, (e, c) => new ShownEnquiry(e.Id, c.Name, e.Page, e.About, e.Kind, e.Message, e.Name, e.Email, e.CreatedAt, e.State, e.Note, e.SettledBy, e.SettledAt, e.Version))
            .ToListAsync(ct);
        return new(shown, open, await letters.CountAsync(ct) - open);
    }
}
