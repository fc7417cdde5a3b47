using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="SeenTitle">The title that stood on the page when its writer began.</param>
/// <param name="SeenText">The text that stood there.</param>
public sealed record ChangeSectionRequest(string AccountId, long SectionId, string Title, string Text, string SeenTitle, string SeenText);

/// <summary>Changes the title and the text of a section. What somebody else changed in between is not overwritten.</summary>
public sealed class ChangeSection(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const int LongestTitle = 400;

    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(ChangeSectionRequest request, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_section where id = {request.SectionId} for update", ct);
        var section = await db.Sections.Include(s => s.Meeting).SingleAsync(s => s.Id == request.SectionId, ct);
        var by = await db.RequireSecretariatAsync(request.AccountId, section.Meeting.CouncilId, ct);
        var (title, text, now) = (ItemFields.Clean(request.Title), Clean(request.Text), clock.GetUtcNow().UtcDateTime);
        var (titleBefore, textBefore) = (section.Title, section.Body ?? "");
        if ((title, text) == (titleBefore, textBefore)) return null;
        if (title.Length == 0) return "Et afsnit skal have en titel.";
        if (title.Length > LongestTitle) return $"Titlen kan højst fylde {LongestTitle} tegn.";
        if (text.Length > SaveText.MaxLength) return "Teksten er for lang. Del den over flere punkter, eller læg den som bilag.";
        if (ItemFields.Clean(request.SeenTitle) != ItemFields.Clean(titleBefore) || Clean(request.SeenText) != Clean(textBefore))
            return "En anden har rettet afsnittet imens. Det, der står nu, kan ses under dine ord. Gem igen, hvis dine ord skal stå i stedet.";
        if (title != titleBefore) await db.RecordAsync(Revisions.Section, section.Id, Revisions.SectionTitle, titleBefore, title, by, now, ct);
        if (text != textBefore) await db.RecordAsync(Revisions.Section, section.Id, Revisions.SectionText, textBefore, text, by, now, ct);
        (section.Title, section.Body, section.Origin) = (title, text.Length == 0 ? null : text, Origin.Manual);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(section.MeetingId, null, request.AccountId, by, "saved"), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private static string Clean(string text) => SaveText.Clean(text).TrimStart('\n');
}
