using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

public sealed record OpenedAttachment(string FileName, string MediaType, byte[] Content);

/// <summary>An attachment's file, for the secretariat of its council.</summary>
public sealed class OpenAttachment(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<OpenedAttachment?> ExecuteAsync(string accountId, long id, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var file = await db.Attachments.Where(a => a.Id == id && a.File != null).Select(a => new { a.Item.Meeting.CouncilId, a.FileName, a.MediaType, a.File!.Content }).SingleOrDefaultAsync(ct);
        if (file is null) return null;
        await db.RequireSecretariatAsync(accountId, file.CouncilId, ct);
        return new(file.FileName ?? "bilag", file.MediaType ?? "application/octet-stream", file.Content);
    }
}
