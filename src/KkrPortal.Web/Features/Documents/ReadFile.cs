using System.Data;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Documents;

/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record PublicFile(long Id, string Name, string MediaType, long Size, string Sha256);

/// <summary>An attachment that can be fetched: of an open item, in what is shown now. Null where it isn't, or isn't any more.</summary>
public sealed class ReadFile(IDbContextFactory<PublishedDbContext> published, Connections connections)
{
    public async Task<PublicFile?> ExecuteAsync(long fileId, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Attachments.Where(a => a.FileId == fileId && a.File != null && !a.Item.IsClosed && a.Item.Meeting.WithdrawnAt == null)
            .Select(a => new PublicFile(a.Id, a.FileName!, a.MediaType!, a.Size ?? 0, a.Sha256!)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The file's bytes, passed on as they come: many may fetch a large file at once.</summary>
    public async Task CopyAsync(PublicFile file, Stream to, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connections.Reader);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select content from published.file where attachment_id = $1", connection) { Parameters = { new() { Value = file.Id } } };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        // Withdrawn between the two questions: nothing comes, and the length that was promised says so.
        if (!await reader.ReadAsync(ct)) return;
        await using var content = await reader.GetStreamAsync(0, ct);
        await content.CopyToAsync(to, ct);
    }
}
