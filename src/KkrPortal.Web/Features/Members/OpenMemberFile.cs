using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

public sealed record MemberFileContent(string FileName, string MediaType, byte[] Content);

/// <summary>The file of a closed item, for those who may read that council's closed items, once the item was released.</summary>
public sealed class OpenMemberFile(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<MemberFileContent?> ExecuteAsync(string accountId, long id, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var mine = db.ReadableBy(accountId);
        return await db.Attachments
            .Where(a => a.Id == id && a.File != null && mine.Any(c => c.Id == a.Item.Meeting.CouncilId) && db.PublishedItems.Any(p => p.Id == a.ItemId && p.IsClosed && p.Meeting.WithdrawnAt == null))
            .Select(a => new MemberFileContent(a.FileName ?? "bilag", a.MediaType ?? "application/octet-stream", a.File!.Content)).SingleOrDefaultAsync(ct);
    }
}
