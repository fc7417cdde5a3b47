using System.Globalization;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Gives a meeting's items the numbers that follow from their order: section 3's fourth item is 3.4.</summary>
internal static class Numbering
{
    /// <summary>Moves by two people at once take turns; held until the transaction ends.</summary>
    public static Task HoldAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select from workspace.meeting where id = {meetingId} for update", ct);

    public static async Task ApplyAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct)
    {
        var sections = await db.Sections.Where(s => s.MeetingId == meetingId).OrderBy(s => s.Position).Include(s => s.Items).ToListAsync(ct);
        var changed = new List<(AgendaItem Item, string Number)>();
        foreach (var section in sections)
        {
            var items = section.Items.Where(i => i.DeletedAt is null).OrderBy(i => i.Position).ThenBy(i => i.Id).ToList();
            foreach (var (item, n) in items.Select((i, n) => (i, n)))
            {
                item.Position = n;
                var number = string.Create(CultureInfo.InvariantCulture, $"{section.Number}.{n + 1}");
                // A section whose one item carries its number alone, as imported documents have it, keeps it so.
                if (item.Number != number && !(item.Number == section.Number && items.Count == 1)) changed.Add((item, number));
            }
        }
        // Numbers are unique in a meeting at every moment, so those that change step aside first.
        foreach (var (item, _) in changed) item.Number = string.Create(CultureInfo.InvariantCulture, $"~{item.Id}");
        await db.SaveChangesAsync(ct);
        foreach (var (item, number) in changed) item.Number = number;
        await db.SaveChangesAsync(ct);
    }
}
