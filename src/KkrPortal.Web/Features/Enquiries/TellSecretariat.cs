using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

/// <summary>
/// Tells a council's secretariat by mail that a reader wrote, without a word of what: the letter itself stays in the workspace. Also deletes what has
/// been kept long enough. Several nodes may run it at once.
/// </summary>
public sealed class TellSecretariat(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    // The form and docs/operations.md promise these.
    public static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(182), KeptAtMost = TimeSpan.FromDays(730);

    /// <returns>How many letters were told of.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.Enquiries.Where(e => e.SettledAt < now - KeptAfterwards || e.CreatedAt < now - KeptAtMost).ExecuteDeleteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var letters = await db.Enquiries.FromSql($"select *, xmin from workspace.enquiry where told_at is null order by created_at limit 50 for update skip locked").ToListAsync(ct);
        foreach (var letter in letters)
        {
            var council = await db.Councils.SingleAsync(c => c.Id == letter.CouncilId, ct);
            foreach (var address in await ReadersAsync(db, council.Id, ct))
                db.QueueMail(now, address, $"Ny henvendelse til {council.Name}", $"""
                    En læser har skrevet til sekretariatet om en af portalens sider: {EnquiryWords.Of(letter.Kind).ToLower(Danish.Culture)}.

                    Læs den og svar her:
                    {SiteAddress.Of(configuration)}{Urls.WorkspaceEnquiriesOf(council.Slug)}
                    """, council.Id);
            letter.ToldAt = now;
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return letters.Count;
    }

    // Where a council has no secretariat with an address, somebody has to know all the same.
    private static async Task<List<string>> ReadersAsync(WorkspaceDbContext db, int council, CancellationToken ct)
    {
        var reachable = db.Users.Where(a => !a.IsDisabled && a.Email != null);
        var own = await reachable.Where(a => a.Roles.Any(r => r.Role == RoleKind.Secretariat && r.CouncilId == council)).Select(a => a.Email!).ToListAsync(ct);
        return own.Count > 0 ? own : await reachable.Where(a => a.Roles.Any(r => r.Role == RoleKind.Administrator)).Select(a => a.Email!).ToListAsync(ct);
    }
}
