using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <param name="Differences">What the file would change; nothing where the records have come to say the same.</param>
public sealed record ChangedFile(long SourceId, string Name, DateTime ReceivedAt, IReadOnlyList<Difference> Differences);

public sealed record ChangesView(MeetingTitle Meeting, IReadOnlyList<ChangedFile> Files);

/// <summary>The changed files of a meeting that wait for approval, each with what it would change. Reads only.</summary>
public sealed class ShowChanges(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<ChangesView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var meeting = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        await db.RequireSecretariatAsync(accountId, meeting.CouncilId, ct);
        var sources = await db.SourceDocuments.AsNoTracking().Where(s => s.MeetingId == meeting.Id && s.AwaitsApproval).OrderBy(s => s.ReceivedAt).ToListAsync(ct);
        var files = new List<ChangedFile>();
        foreach (var source in sources)
        {
            // Filled in memory and thrown away.
            await using var trial = await workspace.CreateDbContextAsync(ct);
            if (await ReadDocument.FromAsync(source.Content, source.Name, ct) is DocumentReading.Read read)
                files.Add(new(source.Id, source.Name, source.ReceivedAt, await ImportDocument.CompareAsync(trial, meeting.CouncilId, date, read, source.Kind, ct)));
        }
        return new(meeting, files);
    }
}
