using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>Uploaded attachments on their way to the public: only those that the released document names, which are those of open items.</summary>
internal static class PublishedFiles
{
    // PostgreSQL's index of one item ends at a megabyte; words beyond this are in the file, but not found.
    private const int MostSearched = 200_000;

    /// <summary>Reads the words of files that came in before their words were read at the upload.</summary>
    public static async Task ReadAsync(WorkspaceDbContext db, Meeting meeting, CancellationToken ct)
    {
        foreach (var attachment in meeting.Items.Where(i => !i.IsClosed).SelectMany(i => i.Attachments).Where(a => a is { FileName: not null, Text: null }))
        {
            var content = await db.Set<AttachmentFile>().Where(f => f.AttachmentId == attachment.Id).Select(f => f.Content).SingleOrDefaultAsync(ct);
            // Empty says that it was tried.
            attachment.Text = content is null ? "" : await FileText.OfAsync(attachment.FileName!, content, ct) ?? "";
        }
    }

    /// <summary>By the file's id; what the released document doesn't name is never asked for.</summary>
    public static IReadOnlyDictionary<long, string> Texts(Meeting meeting) =>
        meeting.Items.SelectMany(i => i.Attachments).Where(a => a.Text is { Length: > 0 }).ToDictionary(a => a.Id, a => a.Text!);

    /// <summary>What search finds of an item's files.</summary>
    public static IEnumerable<string> Searched(ReleasedItem item, IReadOnlyDictionary<long, string> texts)
    {
        var left = MostSearched;
        foreach (var file in item.Attachments.Select(a => a.File).OfType<ReleasedFile>())
        {
            if (left == 0 || !texts.TryGetValue(file.Id, out var text)) continue;
            text = text[..Math.Min(left, text.Length)];
            left -= text.Length;
            yield return text;
        }
    }

    /// <summary>The bytes of just those files that the rows of the meeting name, inside the database. The rows before them took theirs along.</summary>
    public static Task CopyAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into published.file (attachment_id, content, text)
        select p.id, f.content, nullif(left(w.text, {MostSearched}), '')
        from published.attachment p
        join published.item i on i.id = p.item_id and not i.is_closed and i.meeting_id = {meetingId}
        join workspace.attachment w on w.id = p.file_id and w.sha256 = p.sha256
        join workspace.attachment_file f on f.attachment_id = w.id
        on conflict do nothing
        """, ct);
}
