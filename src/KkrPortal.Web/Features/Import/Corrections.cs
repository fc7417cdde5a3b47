using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// What people put in place of what was read, with what was read then: the correction stays, and only where the source says something else
/// now is it asked about.
/// </summary>
internal sealed class Corrections
{
    private readonly Dictionary<(string Entity, long Id, string Field), string> read;

    private Corrections(Dictionary<(string, long, string), string> read) => this.read = read;

    public static bool Has(AgendaItem item) => item.Origin == Origin.Manual || item.Texts.Exists(t => t.Origin == Origin.Manual) || item.Decision?.Origin == Origin.Manual;

    public static async Task<Corrections> LoadAsync(WorkspaceDbContext db, Meeting meeting, CancellationToken ct)
    {
        long[] items = [.. meeting.Items.Where(i => i.Id != 0 && i.Origin == Origin.Manual).Select(i => i.Id)];
        long[] texts = [.. meeting.Items.SelectMany(i => i.Texts).Where(t => t.Id != 0 && t.Origin == Origin.Manual).Select(t => t.Id)];
        long[] sections = [.. meeting.Sections.Where(s => s.Id != 0 && s.Origin == Origin.Manual).Select(s => s.Id)];
        var changes = await db.Revisions.Where(r => (r.Entity == Revisions.Meeting && r.EntityId == meeting.Id) || (r.Entity == Revisions.Item && items.Contains(r.EntityId)) || (r.Entity == Revisions.Section && sections.Contains(r.EntityId)) || (r.Entity == Revisions.Text && texts.Contains(r.EntityId))).OrderBy(r => r.Id).ToListAsync(ct);
        return new(changes.GroupBy(r => (r.Entity, r.EntityId, r.Entity == Revisions.Text ? "" : r.Field)).ToDictionary(g => g.Key, g => g.First().Before ?? ""));
    }

    /// <summary>What stood in the source when the text was corrected; null where it is a person's from the beginning.</summary>
    public string? Read(ItemText text) => read.TryGetValue((Revisions.Text, text.Id, ""), out var before) && before.Length > 0 ? before : null;

    /// <summary>Somebody gave the meeting its time or its place by hand.</summary>
    public bool Has(Meeting meeting, string field) => read.ContainsKey((Revisions.Meeting, meeting.Id, field));

    /// <summary>What stood in the source when the field was corrected; null where it wasn't.</summary>
    public string? Read(AgendaItem item, string field) => read.GetValueOrDefault((Revisions.Item, item.Id, field));

    /// <summary>What stood in the source when the title or the text of a section was corrected; null where it wasn't.</summary>
    public string? Read(AgendaSection section, string field) => read.GetValueOrDefault((Revisions.Section, section.Id, field));

    public bool Has(AgendaSection section) => (Read(section, Revisions.SectionTitle) ?? Read(section, Revisions.SectionText)) is not null;
}
