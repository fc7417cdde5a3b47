using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <param name="Look">"ok", "warn" or "stop": how the row is marked, beside its words.</param>
/// <param name="Url">Where the meeting can be looked through; null where nothing was taken in.</param>
public sealed record StaffImport(string Look, string Status, string? Meeting, string? Found, string? Detail, string? Url);

/// <summary>Takes in a file that a person laid up, if it belongs to a council that they work for. Nothing of it becomes public.</summary>
public sealed class ImportByStaff(IDbContextFactory<WorkspaceDbContext> workspace, ImportDocument import)
{
    public async Task<StaffImport> ExecuteAsync(string accountId, string name, byte[] bytes, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireAnySecretariatAsync(accountId, ct);
        var reading = await ReadDocument.FromAsync(bytes, Path.GetFileName(name), ct);
        if (reading is DocumentReading.Refused refused) return new("stop", "Kunne ikke læses", null, null, refused.Danish, null);
        var read = (DocumentReading.Read)reading;
        var mine = await db.CouncilsOf(accountId).Select(c => new { c.Slug, c.Name }).ToListAsync(ct);
        if (read.Minutes.Council is { } council && !mine.Exists(c => c.Name.Equals(council.Trim(), StringComparison.OrdinalIgnoreCase)))
            return new("stop", "Ikke jeres råd", null, null, $"Dokumentet hører til {council}. Du arbejder for {Danish.List([.. mine.Select(c => c.Name)])}. Intet er lagt ind.", null);
        var result = await import.ExecuteAsync(read, by, new(), ct);
        if (result.Status == ImportStatus.Refused) return new("stop", "Ikke et mødedokument", null, null, $"{result.Danish} Intet er lagt ind.", null);
        var meeting = $"{mine.Find(c => c.Slug == result.Council)?.Name}, {Danish.Long(result.Date!.Value)}, {(result.Kind == DocumentKind.Agenda ? "dagsorden" : "referat")}";
        var found = Danish.Count(result.Items, "punkt", "punkter") + (result.Attendees > 0 ? $", {Danish.Count(result.Attendees, "deltager", "deltagere")}" : "");
        var url = Urls.WorkspaceReview(result.Council!, result.Date.Value);
        return result switch
        {
            { Status: ImportStatus.Unchanged } => new("", "Var her i forvejen", meeting, found, null, url),
            { Status: ImportStatus.Waiting } => new("warn", Danish.Count(result.Differences, "forskel", "forskelle"), meeting, found, "En ny udgave af filen. Intet er ændret, før du har godkendt forskellene.", Urls.WorkspaceChanges(result.Council!, result.Date.Value)),
            { Questions: > 0 } => new("warn", Danish.Count(result.Questions, "spørgsmål", "spørgsmål"), meeting, found, Word(result.Status), url),
            _ => new("ok", "Klar", meeting, found, Word(result.Status), url),
        };
    }

    private static string? Word(ImportStatus status) => status == ImportStatus.Updated ? "Lagt ind i mødet, som var her i forvejen. Det, du selv har rettet, er bevaret." : null;
}
