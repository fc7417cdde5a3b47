using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

/// <summary>A member's own note to an item. No query of the portal reads it for anybody else, and the log doesn't tell of it.</summary>
public sealed class SaveNote(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const int Longest = 4000;

    /// <param name="text">Empty takes the note away.</param>
    public async Task ExecuteAsync(string accountId, long itemId, string text, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var mine = db.ReadableBy(accountId);
        if (!await db.PublishedItems.AnyAsync(i => i.Id == itemId && mine.Any(c => c.Id == i.CouncilId), ct)) throw new NoAccessException();
        var note = await db.Notes.FirstOrDefaultAsync(n => n.AccountId == accountId && n.ItemId == itemId, ct);
        // A browser sends two characters for a line's end and counts one.
        var words = text.ReplaceLineEndings("\n").Trim();
        if (words.Length > Longest) words = words[..Longest];
        if (words.Length == 0)
        {
            if (note is not null) db.Notes.Remove(note);
        }
        else
        {
            if (note is null) db.Notes.Add(note = new Note { AccountId = accountId, ItemId = itemId, Text = words });
            (note.Text, note.ChangedAt) = (words, clock.GetUtcNow().UtcDateTime);
        }
        await db.SaveChangesAsync(ct);
    }
}
