using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>A release by a person: only for their own council, only when nothing blocks it, and with a note where the public had another version.</summary>
public sealed class ReleaseByStaff(IDbContextFactory<WorkspaceDbContext> workspace, PrepareRelease prepare, ReleaseMeeting release, IConfiguration configuration)
{
    /// <param name="seen">Hash of the document that the person read; what changed since is not released unread.</param>
    /// <exception cref="RefusedTransitionException">Something stands in the way; the message is for the screen.</exception>
    public async Task<ReleaseResult> ExecuteAsync(string accountId, string council, DateOnly date, string? note, bool tellMembers, CancellationToken ct, string? seen = null)
    {
        var view = await prepare.ExecuteAsync(accountId, council, date, ct) ?? throw new RefusedTransitionException("Mødet findes ikke.");
        if (view.Findings.FirstOrDefault(f => f.IsBlocking) is { } blocking) throw new RefusedTransitionException(blocking.Message);
        if (view.NeedsNote && string.IsNullOrWhiteSpace(note)) throw new RefusedTransitionException("Skriv i noten, hvad der er ændret. Alle kan læse den.");
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireSecretariatAsync(accountId, view.Meeting.CouncilId, ct);
        return await release.ExecuteAsync(new(view.Meeting.Id, view.Kind, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), by, tellMembers ? SiteAddress.Of(configuration) : null, seen), ct);
    }
}
