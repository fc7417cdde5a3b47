using System.Security.Cryptography;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Keeps an uploaded file with an item, byte for byte.</summary>
public sealed class AddAttachment(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const int MaxBytes = 50_000_000;

    // What a browser would run if it were opened from here is not taken.
    private static readonly string[] Refused = [".htm", ".html", ".xhtml", ".svg", ".js", ".mjs", ".exe", ".bat", ".cmd", ".scr", ".msi", ".ps1", ".vbs"];

    /// <returns>Null when it is kept; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(string accountId, long itemId, string fileName, byte[] bytes, CancellationToken ct)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Normalize();
        if (name.Length is 0 or > 255) return "Filens navn kan ikke bruges. Giv den et kortere navn, og læg den op igen.";
        if (bytes.Length == 0) return $"{name} er tom.";
        if (bytes.Length > MaxBytes) return $"{name} er større end {MaxBytes / 1_000_000} MB. Gør den mindre, eller del den op.";
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (Refused.Contains(extension)) return $"{name} kan ikke lægges op, fordi den kan rumme et program. Gem den som PDF.";
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == itemId, ct);
        if (item is null) return "Punktet findes ikke mere.";
        var by = await db.RequireSecretariatAsync(accountId, item.Meeting.CouncilId, ct);
        var position = await db.Attachments.Where(a => a.ItemId == itemId).MaxAsync(a => (int?)a.Position, ct) + 1 ?? 0;
        db.Attachments.Add(new Attachment
        {
            ItemId = itemId,
            Position = position,
            Title = Path.GetFileNameWithoutExtension(name),
            FileName = name,
            MediaType = MediaTypes.Of(extension),
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            File = new AttachmentFile { Content = bytes },
            // Empty says that it was tried: a picture, or a kind of file that isn't read.
            Text = await FileText.OfAsync(name, bytes, ct) ?? "",
            Origin = Origin.Manual,
        });
        await db.RecordAsync(Revisions.Item, itemId, "attachment-added", null, name, by, clock.GetUtcNow().UtcDateTime, ct);
        await db.SaveChangesAsync(ct);
        await db.SignalAsync(new(item.MeetingId, itemId, accountId, by, "files"), ct);
        return null;
    }
}
