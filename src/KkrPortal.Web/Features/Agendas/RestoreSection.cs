using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Gives a section the title or text again that it had. It is a change like any other: what stands now stays in the history.</summary>
public sealed class RestoreSection(IDbContextFactory<WorkspaceDbContext> workspace, ChangeSection change)
{
    /// <param name="isBefore">As it was before that revision rather than after it.</param>
    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(string accountId, long revisionId, bool isBefore, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var revision = await db.Revisions.SingleAsync(r => r.Id == revisionId && r.Entity == Revisions.Section, ct);
        var section = await db.Sections.Where(s => s.Id == revision.EntityId).Select(s => new { s.Id, s.Title, Text = s.Body ?? "" }).SingleAsync(ct);
        var back = (isBefore ? revision.Before : revision.After) ?? "";
        var isTitle = revision.Field == Revisions.SectionTitle;
        return await change.ExecuteAsync(new(accountId, section.Id, isTitle ? back : section.Title, isTitle ? section.Text : back, section.Title, section.Text), ct);
    }
}
