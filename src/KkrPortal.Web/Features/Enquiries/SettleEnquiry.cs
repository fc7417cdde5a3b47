using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

/// <summary>The secretariat notes what became of a letter, or takes it up again.</summary>
public sealed class SettleEnquiry(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="version">Of what was on the screen.</param>
    /// <returns>Null when done, otherwise why not, for the screen.</returns>
    public async Task<string?> ExecuteAsync(string accountId, long id, uint version, EnquiryState state, string? note, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var letter = await db.Enquiries.SingleOrDefaultAsync(e => e.Id == id, ct);
        if (letter is null) return "Henvendelsen er slettet.";
        var by = await db.RequireSecretariatAsync(accountId, letter.CouncilId, ct);
        if (letter.Version != version) return $"{letter.SettledBy ?? "En anden"} har rettet henvendelsen imens. Se, hvad der står nu, og gem igen.";
        if (note?.Trim().Length > Enquiry.LongestNote) return $"Noten er for lang. Skriv højst {Danish.Number(Enquiry.LongestNote)} tegn.";
        var now = clock.GetUtcNow().UtcDateTime;
        (letter.State, letter.Note) = (state, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (letter.SettledBy, letter.SettledAt) = state == EnquiryState.New ? (null, null) : (by, (DateTime?)now);
        // The page and nothing of the letter: the log is kept for longer.
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = $"enquiry-{Naming.Word(state)}", Subject = letter.Page, CouncilId = letter.CouncilId });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return "En anden har rettet henvendelsen imens. Se, hvad der står nu, og gem igen.";
        }
        return null;
    }
}
