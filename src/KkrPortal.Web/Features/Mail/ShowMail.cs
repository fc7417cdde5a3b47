using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Mail;

public sealed record MailRow(long Id, string To, string Subject, DateTime CreatedAt, DateTime NotBefore, int Attempts, string? LastError, DateTime? SentAt, DateTime? GivenUpAt);

/// <param name="IsSet">Whether a mail server is named at all.</param>
public sealed record MailOverview(bool IsSet, int Waiting, IReadOnlyList<MailRow> Rows);

/// <summary>The mail of an account's councils, what was given up first. Never the text: a log-in link is for its receiver alone.</summary>
public sealed class ShowMail(IDbContextFactory<WorkspaceDbContext> workspace, MailSettings settings)
{
    public const int Most = 100;

    public async Task<MailOverview> ExecuteAsync(string accountId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var mine = db.MailOf(accountId);
        return new(settings.IsSet,
            await mine.CountAsync(m => m.SentAt == null && m.GivenUpAt == null, ct),
            await mine.OrderBy(m => m.GivenUpAt == null).ThenBy(m => m.SentAt != null).ThenByDescending(m => m.Id).Take(Most)
                .Select(m => new MailRow(m.Id, m.To, m.Subject, m.CreatedAt, m.NotBefore, m.Attempts, m.LastError, m.SentAt, m.GivenUpAt)).ToListAsync(ct));
    }
}
