using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

public sealed record MemberFileContent(string FileName, string MediaType, byte[] Content);

/// <summary>The file of a closed item, for those who may read that council's closed items, once a release gave it to them.</summary>
public sealed class OpenMemberFile(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<MemberFileContent?> ExecuteAsync(string accountId, long id, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var mine = db.ReadableBy(accountId);
        var file = await db.Attachments
            .Where(a => a.Id == id && a.File != null && mine.Any(c => c.Id == a.Item.Meeting.CouncilId))
            .Join(db.PublishedItems.Where(p => p.IsClosed && p.Meeting.WithdrawnAt == null), a => a.ItemId, p => p.Id,
                (a, p) => new { p.Id, p.MeetingId, p.Meeting.Shows, File = new MemberFileContent(a.FileName ?? "bilag", a.MediaType ?? "application/octet-stream", a.File!.Content) })
            .SingleOrDefaultAsync(ct);
        if (file is null) return null;
        var released = await db.ReleasedClosedItemsAsync(file.MeetingId, file.Shows, ct);
        return released.GetValueOrDefault(file.Id)?.Files.Any(f => f.Id == id) == true ? file.File : null;
    }
}
