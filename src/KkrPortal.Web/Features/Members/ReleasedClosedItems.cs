using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Members;

internal static class ReleasedClosedItems
{
    /// <summary>A meeting's closed items by id, as its newest release of that document has them. The caller has asked whether the reader may.</summary>
    public static async Task<IReadOnlyDictionary<long, ClosedItem>> ReleasedClosedItemsAsync(this WorkspaceDbContext db, long meetingId, DocumentKind kind, CancellationToken ct)
    {
        var document = await db.MembersVersions.Where(v => v.MeetingId == meetingId && v.Kind == kind).OrderByDescending(v => v.Id).Select(v => v.Document).FirstOrDefaultAsync(ct);
        return document is null ? new Dictionary<long, ClosedItem>() : ClosedItems.FromJson(document).Items.ToDictionary(i => i.Id);
    }
}
