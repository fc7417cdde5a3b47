using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>
/// Gives a meeting's items the numbers that follow from their order: section 3's fourth item is 3.4. From the meeting on a number is an
/// address: what is added then follows the last of its section, and no other number changes.
/// </summary>
internal static class Numbering
{
    /// <summary>Moves by two people at once take turns; held until the transaction ends.</summary>
    public static Task HoldAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select from workspace.meeting where id = {meetingId} for update", ct);

    /// <summary>Stands for a number until there is one.</summary>
    public static string None(long itemId) => string.Create(CultureInfo.InvariantCulture, $"~{itemId}");

    /// <summary>Whether nobody outside the secretariat can know the item by its number, so that it can go at any time.</summary>
    public static Task<bool> IsUnknownAsync(WorkspaceDbContext db, long itemId, CancellationToken ct) =>
        db.Items.IgnoreQueryFilters().AnyAsync(i => i.Id == itemId && i.Origin == Origin.Manual && !db.PublishedItems.Any(p => p.Id == i.Id), ct);

    public static async Task ApplyAsync(WorkspaceDbContext db, long meetingId, CancellationToken ct)
    {
        var isFixed = Meeting.HasFixedNumbers(await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.State).SingleAsync(ct));
        var sections = await db.Sections.Where(s => s.MeetingId == meetingId).OrderBy(s => s.Position).Include(s => s.Items).ToListAsync(ct);
        var changed = new List<(AgendaItem Item, string Number)>();
        foreach (var section in sections)
        {
            var items = section.Items.Where(i => i.DeletedAt is null).OrderBy(i => i.Position).ThenBy(i => i.Id).ToList();
            foreach (var (item, n) in items.Select((i, n) => (i, n)))
            {
                item.Position = n;
                if (isFixed && !item.Number.StartsWith('~')) continue;
                var number = isFixed ? After(section.Number, items) : string.Create(CultureInfo.InvariantCulture, $"{section.Number}.{n + 1}");
                // A section whose one item carries its number alone, as imported documents have it, keeps it so.
                if (item.Number != number && !(item.Number == section.Number && items.Count == 1)) changed.Add((item, number));
            }
        }
        // Numbers are unique in a meeting at every moment, so those that change step aside first.
        foreach (var (item, _) in changed) item.Number = None(item.Id);
        await db.SaveChangesAsync(ct);
        foreach (var (item, number) in changed) item.Number = number;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>"3.5" after 3.1 and 3.4; "6.2" after the one item that carries its section's number, 6, alone.</summary>
    private static string After(string section, IEnumerable<AgendaItem> items)
    {
        var last = items.Where(i => !i.Number.StartsWith('~'))
            .Select(i => i.Number.StartsWith(section + ".", StringComparison.Ordinal) && int.TryParse(i.Number.AsSpan(section.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1)
            .DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{section}.{last + 1}");
    }
}
